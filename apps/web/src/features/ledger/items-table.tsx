import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, money, sumOfCents } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import type { Pages } from '../../shared/use-pages.js';
import { AccountLink } from './account-link.js';
import { Due, OpenCents, Origin } from './item-cells.js';
import type { OpenItemFragment } from './ledger.generated.js';
import { PaymentDialog } from './payment-dialog.js';
import { SetOffDialog } from './set-off-dialog.js';
import { commonOf, isOpen, openSum, partnerOf, sideOf } from './sides.js';

interface ItemsTableProps {
  readonly pages: Pages<OpenItemFragment>;
  readonly ownId: string;
  /** Something was booked: what to say, and that the list has changed. */
  readonly onDone: (said: string) => void;
}

/** Items by due day; those of the own account are chosen for a payment or a set-off. */
export function ItemsTable({ pages: { rows, problem, loadMore }, ownId, onDone }: ItemsTableProps): ReactNode {
  const { t } = useTranslation('ledger');
  const { has } = useSession();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const canBook = has('BILLING');
  const choose = ({ id }: OpenItemFragment): void => setChosenIds((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const chosen = rows.filter((item) => chosenIds.has(item.id) && isOpen(item));
  const common = commonOf(chosen, ownId);
  const columns = useColumns(ownId, canBook ? { chosenIds, choose } : null);
  const close = (said: string | null): void => {
    setAsked(false);
    if (said === null) return;
    setChosenIds(new Set());
    onDone(said);
  };
  return (
    <>
      {canBook && (
        <div className="pv-section__header">
          <p className="kern-body kern-body--small pv-notice" aria-live="polite">
            {chosen.length === 0 ? t('items.choose') : common.kind === 'NOTHING' ? t('items.chooseSame') : t('items.chosen', { count: chosen.length, shown: count(chosen.length), amount: money(openSum(chosen)) })}
          </p>
          <KernButton variant="primary" text={t(common.kind === 'SET_OFF' ? 'setOff.propose' : 'payment.record')} disabled={common.kind === 'NOTHING'} onClick={() => setAsked(true)} />
        </div>
      )}
      <DataTable
        caption={t('items.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        {...(canBook && { onChoose: (item: OpenItemFragment) => isChoosable(item, ownId) && choose(item) })}
        isMarked={({ reminderLevel, openCents }) => reminderLevel > 0 && openCents !== '0'}
        onEnd={loadMore}
        footer={<Sum rows={rows} columns={columns.length} />}
      />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {isAsked && common.kind === 'PAYMENT' && <PaymentDialog items={chosen} ownId={ownId} onClose={close} />}
      {isAsked && common.kind === 'SET_OFF' && <SetOffDialog items={chosen} ownId={ownId} onClose={close} />}
    </>
  );
}

/** Of what it is owed, and what a transfer of it carries. */
function Kind({ of: { kind, isCredit, reference } }: { readonly of: OpenItemFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  return (
    <>
      {t(isCredit ? 'items.givenBack' : `kind.${kind}`)}
      {reference !== null && (
        <span className="pv-reference">
          <span className="kern-sr-only">{t('items.reference')}: </span>
          {reference}
        </span>
      )}
    </>
  );
}

const isChoosable = (item: OpenItemFragment, ownId: string): boolean => isOpen(item) && sideOf(item, ownId) !== 'OTHERS';

function Sum({ rows, columns }: { readonly rows: readonly OpenItemFragment[]; readonly columns: number }): ReactNode {
  const { t } = useTranslation('ledger');
  return (
    <tr className="kern-table__row">
      <th scope="row" colSpan={columns - 2} className="kern-table__header">
        {t('items.sum', { count: rows.length, shown: count(rows.length) })}
      </th>
      <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(rows.map(({ cents }) => cents)))}</td>
      <td className="kern-table__cell kern-table__cell--numeric">{money(openSum(rows))}</td>
    </tr>
  );
}

function useColumns(ownId: string, choosing: { readonly chosenIds: ReadonlySet<string>; readonly choose: (item: OpenItemFragment) => void } | null): readonly Column<OpenItemFragment>[] {
  const { t } = useTranslation('ledger');
  const party = (item: OpenItemFragment, which: 'debtor' | 'creditor'): ReactNode => {
    const { id, name } = item[which];
    if (id === ownId) return t('items.we');
    return sideOf(item, ownId) === 'OTHERS' ? name : <AccountLink partner={partnerOf(item, ownId)} agencyId={item.agency.id} />;
  };
  const mark: Column<OpenItemFragment> = {
    key: 'mark',
    title: t('items.mark'),
    cell: (item) =>
      isChoosable(item, ownId) && (
        <label className="pv-check">
          <input type="checkbox" checked={choosing?.chosenIds.has(item.id) ?? false} onChange={() => choosing?.choose(item)} />
          <span className="kern-sr-only">{t('items.markOf', { amount: money(item.openCents), partner: partnerOf(item, ownId).name, day: day(item.dueOn) })}</span>
        </label>
      ),
  };
  return [
    ...(choosing ? [mark] : []),
    { key: 'due', title: t('items.due'), isHeader: true, cell: (item) => <Due of={item} /> },
    { key: 'debtor', title: t('items.debtor'), cell: (item) => party(item, 'debtor') },
    { key: 'creditor', title: t('items.creditor'), cell: (item) => party(item, 'creditor') },
    { key: 'kind', title: t('items.kind'), cell: (item) => <Kind of={item} /> },
    { key: 'month', title: t('items.month'), cell: (item) => <Origin of={item} ownId={ownId} /> },
    { key: 'cents', title: t('items.cents'), numeric: true, cell: ({ cents }) => money(cents) },
    { key: 'open', title: t('items.open'), numeric: true, cell: (item) => <OpenCents of={item} /> },
  ];
}
