import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, day, money, month as monthName, sumOfCents } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { answers } from '../../shared/answers.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded, ProblemNote, Waiting } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import './billing.css';
import { DisputesPageDocument, MoreDisputesDocument, type DisputeRowsFragment, type DisputeTurn, type MoreDisputesQuery } from './disputes.generated.js';
import './texts.js';

type Row = DisputeRowsFragment['edges'][number]['node'];
const TURNS = { wir: 'OWN', andere: 'OTHER', beendet: 'OVER' } as const;
type Who = keyof typeof TURNS | '';
const WHO: readonly Who[] = ['', 'wir', 'andere', 'beendet'];
const disputesOf = ({ disputes }: MoreDisputesQuery): DisputeRowsFragment => disputes;

/** Disputes about lines, whose turn it is and until when. */
export function DisputesPage(): ReactNode {
  const { t } = useTranslation('billing');
  const { wer } = useSearch({ from: '/einsprueche' });
  const navigate = useNavigate();
  const who = WHO.find((one) => one === wer) ?? '';
  const turn = who === '' ? null : TURNS[who];
  const query = useQuery({ query: DisputesPageDocument, variables: { turn } });
  return (
    <Page title={t('disputes.title')} lead={t('disputes.lead')}>
      <div className="pv-actions" role="group" aria-label={t('disputes.filter')}>
        {WHO.map((one) => (
          <KernButton
            key={one}
            variant={one === who ? 'primary' : 'secondary'}
            aria-pressed={one === who}
            text={t(one === '' ? 'disputes.all' : `disputes.turn.${TURNS[one]}`)}
            onClick={() => void navigate({ to: '/einsprueche', search: one === '' ? {} : { wer: one } })}
          />
        ))}
      </div>
      <Loaded of={query}>{({ disputes }) => (answers(query[0], { turn }) ? <Disputes first={disputes} turn={turn} /> : <Waiting />)}</Loaded>
    </Page>
  );
}

function Disputes({ first, turn }: { readonly first: DisputeRowsFragment; readonly turn: DisputeTurn | null }): ReactNode {
  const { t } = useTranslation('billing');
  const navigate = useNavigate();
  const columns = useColumns();
  const { rows, problem, loadMore } = usePages({ first, query: MoreDisputesDocument, variables: { turn }, of: disputesOf });
  if (rows.length === 0) return <Empty title={t('disputes.none.title')}>{t('disputes.none.body')}</Empty>;
  return (
    <>
      <DataTable caption={t('disputes.title')} columns={columns} rows={rows} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: '/einsprueche/$id', params: { id } })} onEnd={loadMore} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  return [
    { key: 'about', title: t('dispute.reasonLabel'), isHeader: true, cell: ({ reason }) => t(`dispute.reason.${reason}`) },
    { key: 'month', title: t('disputes.month'), cell: ({ period }) => monthName(period) },
    { key: 'opener', title: t('disputes.opener'), cell: ({ opener }) => opener.name },
    { key: 'respondent', title: t('disputes.respondent'), cell: ({ respondent }) => respondent.name },
    { key: 'state', title: t('disputes.state'), cell: ({ state }) => t(`dispute.state.${state}`) },
    {
      key: 'turn',
      title: t('disputes.whose'),
      cell: ({ turn }) => (turn === null ? t('disputes.turn.OVER') : turn.id === membership?.organisation.id ? <KernBadge variant="warning" text={t('disputes.turn.OWN')} withIcon /> : turn.name),
    },
    { key: 'due', title: t('disputes.due'), cell: ({ dueOn }) => (dueOn === null ? t('nothing') : day(dueOn)) },
    { key: 'lines', title: t('pairs.lines'), numeric: true, cell: ({ lines }) => count(lines.length) },
    { key: 'billed', title: t('disputes.billed'), numeric: true, cell: ({ lines }) => money(sumOfCents(lines.map(({ lineCents }) => lineCents))) },
    { key: 'claimed', title: t('disputes.claimed'), numeric: true, cell: ({ lines }) => money(sumOfCents(lines.map(({ claimedCents }) => claimedCents))) },
  ];
}
