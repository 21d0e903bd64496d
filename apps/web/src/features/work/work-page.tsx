import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addMonths, lastDayOf, today } from '../../app/days.js';
import { currentMonth, month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { CheckField } from '../../shared/ui/choice.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { WithdrawWorkDialog } from './withdraw-work-dialog.js';
import { useWorkChoices } from './use-work-choices.js';
import type { Work } from './work-choices.js';
import { WorkDialog } from './work-dialog.js';
import { WorkSums } from './work-sums.js';
import { WorkTable } from './work-table.js';
import './work-texts.js';
import './work.css';
import { WorkPageDocument, type WorkPageQuery, type WorkPageQueryVariables } from './work.generated.js';

/** Time of staff that belongs to no single case, month by month: a provider records it, an agency sees what was worked for it. */
export function WorkPage(): ReactNode {
  const { t } = useTranslation('work');
  const { membership, has } = useSession();
  const { monat: month = currentMonth() } = useSearch({ from: '/arbeit-ohne-fall' });
  const navigate = useNavigate();
  const [withWithdrawn, setWithWithdrawn] = useState(false);
  const isProvider = membership?.organisation.kind === 'PROVIDER';
  const currentDay = today();
  const providerId = membership?.organisation.id ?? '';
  const variables = useMemo(() => ({ from: `${month}-01`, to: lastDayOf(month), today: currentDay, withWithdrawn, providerId, isProvider }), [month, currentDay, withWithdrawn, providerId, isProvider]);
  const [query, ask] = useQuery({ query: WorkPageDocument, variables });
  const turnTo = (monat: string): void => void navigate({ to: '/arbeit-ohne-fall', search: { monat }, replace: true, resetScroll: false });
  return (
    <Page title={t('title')} lead={t(isProvider ? 'lead' : 'leadAgency')}>
      <Section
        title={monthName(month)}
        actions={
          <>
            <KernButton icon="chevron-left" text={t('before')} onClick={() => turnTo(addMonths(month, -1))} />
            {month < currentMonth() && <KernButton icon="chevron-right" text={t('after')} onClick={() => turnTo(addMonths(month, 1))} />}
          </>
        }
      >
        {/* What came for another month is not what its heading says. */}
        <Loaded key={month} of={[query.operation?.variables.from === variables.from ? query : {}, ask]}>
          {(data) => (
            <Month
              data={data}
              month={month}
              variables={variables}
              mayRecord={isProvider && has('CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR')}
              isProvider={isProvider}
              onChanged={() => ask({ requestPolicy: 'network-only' })}
            />
          )}
        </Loaded>
        <CheckField label={t('withWithdrawn')} checked={withWithdrawn} onChange={({ target }) => setWithWithdrawn(target.checked)} />
      </Section>
    </Page>
  );
}

const pageOf = (data: WorkPageQuery): WorkPageQuery['workTimes'] => data.workTimes;

interface MonthProps {
  readonly data: WorkPageQuery;
  readonly month: string;
  readonly variables: Omit<WorkPageQueryVariables, 'after'>;
  readonly mayRecord: boolean;
  readonly isProvider: boolean;
  readonly onChanged: () => void;
}

type Opened = { readonly kind: 'record' } | { readonly kind: 'correct' | 'withdraw'; readonly work: Work };

function Month({ data, month, variables, mayRecord, isProvider, onChanged }: MonthProps): ReactNode {
  const { t } = useTranslation('work');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { rows, isMore, isLoading, loadMore } = usePages({ first: data.workTimes, query: WorkPageDocument, variables, of: pageOf });
  const choices = useWorkChoices(data, String(variables.providerId), variables.today);
  const close = (): void => setOpened(null);
  // Somebody else may have changed the entry meanwhile: the next try begins with what it is now.
  const closeAnew = (): void => {
    close();
    onChanged();
  };
  const done = (text: string): void => {
    close();
    setSaid(text);
    onChanged();
  };
  const open = (one: Opened): void => {
    setSaid(null);
    setOpened(one);
  };
  return (
    <>
      <div className="pv-work-head">
        <WorkSums total={data.workHours.withoutCaseMinutes} rows={isMore ? null : rows} />
        {mayRecord && <KernButton variant="primary" icon="add" text={t('record')} onClick={() => open({ kind: 'record' })} />}
      </div>
      <div role="status">{said !== null && <KernAlert variant="success" title={said} />}</div>
      {rows.length === 0 ? (
        <Empty title={t('none.title', { month: monthName(month) })}>{t(mayRecord ? 'none.record' : 'none.look')}</Empty>
      ) : (
        <WorkTable
          caption={t('caption', { month: monthName(month) })}
          rows={rows}
          spaces={choices.spaces}
          isProvider={isProvider}
          onCorrect={mayRecord ? (work) => open({ kind: 'correct', work }) : null}
          onWithdraw={mayRecord ? (work) => open({ kind: 'withdraw', work }) : null}
        />
      )}
      {isMore && <KernButton text={t('more')} disabled={isLoading} onClick={loadMore} />}
      {opened?.kind === 'record' && <WorkDialog work={null} choices={choices} firstDay={month === currentMonth() ? today() : lastDayOf(month)} onClose={close} onDone={done} />}
      {opened?.kind === 'correct' && <WorkDialog work={opened.work} choices={choices} firstDay={opened.work.date} onClose={closeAnew} onDone={done} />}
      {opened?.kind === 'withdraw' && <WithdrawWorkDialog work={opened.work} onClose={closeAnew} onDone={done} />}
    </>
  );
}
