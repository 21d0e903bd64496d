import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { addressOfSubject } from '../start/task-link.js';
import { JournalDocument, type JournalQuery, type JournalQueryVariables } from './journal.generated.js';
import { useJournalWords } from './journal-words.js';
import { Who } from './who.js';

type Entry = JournalQuery['journal']['edges'][number]['node'];

interface JournalTableProps {
  readonly first: JournalQuery['journal'];
  readonly variables: JournalQueryVariables;
  /** Narrows the list to one thing. */
  readonly onOnly: (subjectId: string) => void;
}

const journalOf = ({ journal }: JournalQuery): JournalQuery['journal'] => journal;

/** Entries of the journal, the latest first; more come when they are wanted. */
export function JournalTable({ first, variables, onOnly }: JournalTableProps): ReactNode {
  const { t } = useTranslation('journal');
  const session = useSession();
  const words = useJournalWords();
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: JournalDocument, variables, of: journalOf });
  const columns: readonly Column<Entry>[] = [
    { key: 'at', title: t('column.at'), cell: ({ at }) => <time dateTime={at}>{instant(at)}</time> },
    { key: 'action', title: t('column.action'), isHeader: true, cell: ({ action }) => words.action(action) },
    { key: 'who', title: t('column.who'), cell: (entry) => <Who of={entry} /> },
    { key: 'organisation', title: t('column.organisation'), cell: ({ organisation }) => organisation?.name ?? t('who.none') },
    {
      key: 'subject',
      title: t('column.subject'),
      cell: ({ subjectKind, subjectId }) => {
        const kind = words.kind(subjectKind);
        const address = addressOfSubject({ kind: '', subjectKind, subjectId }, session);
        return (
          <div className="pv-actions">
            {address === null ? (
              kind
            ) : (
              <Link className="kern-link" {...address} aria-label={t('openOf', { kind })}>
                {kind}
              </Link>
            )}
            {variables.subjectId == null && <KernButton variant="tertiary" text={t('only')} aria-label={t('onlyOf', { kind })} onClick={() => onOnly(subjectId)} />}
          </div>
        );
      },
    },
  ];
  if (rows.length === 0) return <Empty title={t('none.title')}>{t('none.body')}</Empty>;
  return (
    <>
      <DataTable caption={t('part.journal')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {isMore && (
        <div className="pv-actions">
          <KernButton text={t('more')} disabled={isLoading} onClick={loadMore} />
        </div>
      )}
    </>
  );
}
