import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { count, money } from '../../app/format.js';
import type { OpenItemFragment } from './ledger.generated.js';
import { isOpen, openSum, sideOf, type Side } from './sides.js';

const SIDES: readonly Side[] = ['OWES', 'OWED', 'OTHERS'];

interface OwedSumsProps {
  readonly items: readonly OpenItemFragment[];
  readonly ownId: string;
  /** Not all of them are loaded yet. */
  readonly isMore: boolean;
}

/** What is open in all, by who has to pay, and what of it is overdue. */
export function OwedSums({ items, ownId, isMore }: OwedSumsProps): ReactNode {
  const { t } = useTranslation('ledger');
  if (isMore) return <p className="kern-body">{t('items.adding')}</p>;
  const open = items.filter(isOpen);
  const shown = SIDES.map((side) => ({ side, of: open.filter((item) => sideOf(item, ownId) === side) })).filter(({ side, of }) => side !== 'OTHERS' || of.length > 0);
  return (
    <dl className="pv-sums">
      {shown.map(({ side, of }) => {
        const overdue = of.filter(({ dueOn }) => dueOn < today());
        return (
          <div key={side}>
            <dt>{t(`side.${side}`)}</dt>
            <dd>
              <span className="pv-sums__amount">{money(openSum(of))}</span>
              <span className="pv-hint">{t('items.count', { count: of.length, shown: count(of.length) })}</span>
              {overdue.length > 0 && <span className="pv-hint pv-hint--late">{t('items.overdue', { amount: money(openSum(overdue)) })}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
