import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { instant } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { IdentityReadsDocument, type IdentityReadsQuery } from './journal.generated.js';
import { useJournalWords } from './journal-words.js';
import { Who } from './who.js';

type Reads = IdentityReadsQuery['caseIdentityReads'];
type Read = Reads['edges'][number]['node'];

interface IdentityReadsTableProps {
  readonly referralId: string;
  readonly code: string;
}

/** Every time that the identity of one case was opened or asked for, the latest first. */
export function IdentityReadsTable({ referralId, code }: IdentityReadsTableProps): ReactNode {
  const variables = useMemo(() => ({ referralId }), [referralId]);
  const query = useQuery({ query: IdentityReadsDocument, variables, requestPolicy: 'network-only' });
  return <Loaded of={query}>{({ caseIdentityReads }) => <List first={caseIdentityReads} variables={variables} code={code} />}</Loaded>;
}

const readsOf = ({ caseIdentityReads }: IdentityReadsQuery): Reads => caseIdentityReads;

function List({ first, variables, code }: { readonly first: Reads; readonly variables: { readonly referralId: string }; readonly code: string }): ReactNode {
  const { t } = useTranslation('journal');
  const words = useJournalWords();
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: IdentityReadsDocument, variables, of: readsOf });
  const columns: readonly Column<Read>[] = [
    { key: 'at', title: t('column.at'), isHeader: true, cell: ({ at }) => <time dateTime={at}>{instant(at)}</time> },
    { key: 'who', title: t('column.who'), cell: (read) => <Who of={read} /> },
    { key: 'organisation', title: t('column.organisation'), cell: ({ organisation }) => organisation?.name ?? t('who.none') },
    { key: 'purpose', title: t('column.purpose'), cell: ({ purpose }) => words.purpose(purpose) },
    { key: 'granted', title: t('column.granted'), cell: ({ granted }) => <KernBadge variant={granted ? 'info' : 'warning'} text={t(granted ? 'reads.granted' : 'reads.refused')} /> },
  ];
  if (rows.length === 0) return <Empty title={t('reads.none.title')}>{t('reads.none.body')}</Empty>;
  return (
    <>
      <DataTable caption={t('reads.of', { code })} columns={columns} rows={rows} rowKey={({ at, actor, granted }) => `${at} ${actor} ${granted}`} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {isMore && (
        <div className="pv-actions">
          <KernButton text={t('more')} disabled={isLoading} onClick={loadMore} />
        </div>
      )}
    </>
  );
}
