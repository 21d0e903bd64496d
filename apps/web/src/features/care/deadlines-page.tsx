import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day } from '../../app/format.js';
import { answers } from '../../shared/answers.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded, ProblemNote, Waiting } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { Said } from '../seats/said.js';
import { DeadlinesPageDocument, MoreDeadlinesDocument, type DeadlineRowsFragment, type DeadlinesPageQueryVariables, type MoreDeadlinesQuery } from './deadlines.generated.js';
import { useDeadlineName, useMayClose } from './deadline-words.js';
import { useDeadlineDialogs } from './use-deadline-dialogs.js';
import './texts.js';

type Row = DeadlineRowsFragment['edges'][number]['node'];

const route = getRouteApi('/fristen');
const SHOWN = ['open', 'overdue', 'done'] as const;
const IN_ADDRESS = { open: undefined, overdue: 'ueberfaellig', done: 'erledigt' } as const;
const WANTED: Readonly<Record<(typeof SHOWN)[number], DeadlinesPageQueryVariables>> = { open: { state: 'OPEN' }, overdue: { overdue: true }, done: { state: 'DONE' } };
const rowsOf = ({ caseDeadlines }: MoreDeadlinesQuery): DeadlineRowsFragment => caseDeadlines;

/** What is due in all cases, what is overdue first. */
export function DeadlinesPage(): ReactNode {
  const { t } = useTranslation('care');
  const { welche } = route.useSearch();
  const navigate = useNavigate();
  const shown = SHOWN.find((one) => IN_ADDRESS[one] === welche) ?? 'open';
  const [said, setSaid] = useState('');
  const variables = WANTED[shown];
  const query = useQuery({ query: DeadlinesPageDocument, variables });
  const [, ask] = query;
  const onDone = (what: string): void => {
    setSaid(what);
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Page title={t('deadlines.title')} lead={t('deadlines.lead')}>
      <Said what={said} />
      <div className="pv-actions" role="group" aria-label={t('deadlines.filter')}>
        {SHOWN.map((one) => (
          <KernButton
            key={one}
            variant={one === shown ? 'primary' : 'secondary'}
            aria-pressed={one === shown}
            text={t(`deadlines.shown.${one}`)}
            onClick={() => void navigate({ to: '/fristen', search: IN_ADDRESS[one] === undefined ? {} : { welche: IN_ADDRESS[one] }, replace: true })}
          />
        ))}
      </div>
      <Loaded of={query}>{({ caseDeadlines }) => (answers(query[0], variables) ? <Deadlines key={shown} first={caseDeadlines} shown={shown} onDone={onDone} /> : <Waiting />)}</Loaded>
    </Page>
  );
}

interface DeadlinesProps {
  readonly first: DeadlineRowsFragment;
  readonly shown: (typeof SHOWN)[number];
  readonly onDone: (said: string) => void;
}

function Deadlines({ first, shown, onDone }: DeadlinesProps): ReactNode {
  const { t } = useTranslation('care');
  const { rows, problem, loadMore } = usePages({ first, query: MoreDeadlinesDocument, variables: WANTED[shown], of: rowsOf });
  const { ask, dialog } = useDeadlineDialogs(onDone);
  const columns = useColumns((deadline) => ask({ deadline, code: deadline.referral?.code ?? t('deadlines.unknownCase') }));
  if (rows.length === 0) return <Empty title={t(`deadlines.empty.${shown}.title`)}>{t(`deadlines.empty.${shown}.body`)}</Empty>;
  return (
    <>
      <DataTable caption={t('deadlines.title')} columns={columns} rows={rows} rowKey={({ id, kind }) => `${id} ${kind}`} isMarked={({ isOverdue }) => isOverdue} onEnd={loadMore} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {dialog}
    </>
  );
}

function useColumns(ask: (deadline: Row) => void): readonly Column<Row>[] {
  const { t } = useTranslation('care');
  const name = useDeadlineName();
  const mayClose = useMayClose();
  return [
    {
      key: 'case',
      title: t('deadlines.case'),
      isHeader: true,
      cell: ({ referral }) =>
        referral === null ? (
          t('deadlines.unknownCase')
        ) : (
          <Link className="kern-link pv-care-code" to="/faelle/$id" params={{ id: referral.id }}>
            {referral.code}
          </Link>
        ),
    },
    { key: 'what', title: t('deadlines.what'), cell: name },
    {
      key: 'due',
      title: t('deadlines.due'),
      cell: ({ dueOn, doneOn, isOverdue }) => (
        <span className="pv-care-due">
          {doneOn === null ? day(dueOn) : t('deadline.wasDone', { day: day(doneOn), due: day(dueOn) })}
          {isOverdue && <KernBadge variant="danger" text={t('deadline.overdue')} withIcon />}
        </span>
      ),
    },
    { key: 'side', title: t('deadlines.side'), cell: ({ side, referral }) => (side === 'PROVIDER' && referral !== null ? referral.responsible.name : t(`deadlines.sides.${side}`)) },
    {
      key: 'action',
      title: t('deadlines.action'),
      cell: (row) => {
        if (!mayClose(row)) return row.kind === 'APPROVAL_END' || row.kind === 'CRISIS_END' ? <span className="pv-care-muted">{t('deadline.byApproval')}</span> : null;
        const isOpen = row.state === 'OPEN';
        const what = t('deadlines.whatOf', { what: name(row), code: row.referral?.code ?? '' });
        return (
          <KernButton variant="tertiary" text={t(isOpen ? 'deadline.complete' : 'deadline.reopen')} aria-label={t(isOpen ? 'deadline.completeOf' : 'deadline.reopenOf', { what })} onClick={() => ask(row)} />
        );
      },
    },
  ];
}
