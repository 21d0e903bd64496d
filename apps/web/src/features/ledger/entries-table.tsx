import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, money, month as monthName, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { MoreEntriesDocument, type EntriesFragment, type MoreEntriesQuery } from './ledger.generated.js';
import { useAllPages } from '../../shared/use-all-pages.js';

type Entry = EntriesFragment['edges'][number]['node'];
type Posting = Entry['postings'][number];
interface Row {
  readonly entry: Entry;
  readonly posting: Posting;
}
const entriesOf = ({ ledgerEntries }: MoreEntriesQuery): EntriesFragment => ledgerEntries;
const isDebit = ({ cents }: Posting): boolean => !cents.startsWith('-');
const without = (cents: string): string => cents.replace(/^-/, '');

/** The own books with the other side: every posting, debit and credit, which come to the same. */
export function EntriesTable({ of, first }: { readonly of: { readonly agencyId: string; readonly counterpartId: string }; readonly first: EntriesFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  const { rows, isMore, problem, loadMore } = useAllPages(usePages({ first, query: MoreEntriesDocument, variables: of, of: entriesOf }));
  if (rows.length === 0) return <p className="kern-body">{t('entries.none')}</p>;
  const postings = rows.flatMap((entry) => entry.postings.map((posting): Row => ({ entry, posting })));
  const sum = (which: (posting: Posting) => boolean): string => sumOfCents(postings.filter(({ posting }) => which(posting)).map(({ posting }) => without(posting.cents)));
  const [debit, credit] = [sum(isDebit), sum((posting) => !isDebit(posting))];
  const columns: readonly Column<Row>[] = [
    { key: 'day', title: t('entries.day'), isHeader: true, cell: ({ entry }) => day(entry.bookedOn) },
    { key: 'kind', title: t('entries.kind'), cell: ({ entry }) => <What of={entry} /> },
    { key: 'account', title: t('entries.account'), cell: ({ posting }) => t(`entries.accounts.${posting.account}`) },
    { key: 'for', title: t('entries.for'), cell: ({ posting }) => (posting.kind === null ? t('nothing') : t('spread.item', { kind: t(`kind.${posting.kind}`), month: posting.period === null ? t('items.noMonth') : monthName(posting.period) })) },
    { key: 'debit', title: t('entries.debit'), numeric: true, cell: ({ posting }) => isDebit(posting) && money(posting.cents) },
    { key: 'credit', title: t('entries.credit'), numeric: true, cell: ({ posting }) => !isDebit(posting) && money(without(posting.cents)) },
  ];
  return (
    <>
      <p className="kern-body">{t('entries.lead')}</p>
      <DataTable
        caption={t('entries.title')}
        columns={columns}
        rows={postings}
        rowKey={({ entry, posting }) => `${entry.id}.${posting.no}`}
        footer={
          !isMore && (
            <tr className="kern-table__row">
              <th scope="row" colSpan={4} className="kern-table__header">
                {t(debit === credit ? 'entries.even' : 'entries.uneven')}
              </th>
              <td className="kern-table__cell kern-table__cell--numeric">{money(debit)}</td>
              <td className="kern-table__cell kern-table__cell--numeric">{money(credit)}</td>
            </tr>
          )
        }
      />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

function What({ of: { kind, text } }: { readonly of: Entry }): ReactNode {
  const { t } = useTranslation('ledger');
  return (
    <>
      {t(`entries.kinds.${kind}`)}
      {text !== null && <span className="pv-hint">{text}</span>}
    </>
  );
}
