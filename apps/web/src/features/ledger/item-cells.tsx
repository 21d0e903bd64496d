import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day, daysBetween, money, month as monthName } from '../../app/format.js';
import { addressOf, keyOf } from '../billing/month-address.js';
import { isOpen } from './sides.js';
import type { OpenItemFragment } from './ledger.generated.js';

/** Its day, how late it is, and how often the debtor was reminded. */
export function Due({ of: item }: { readonly of: OpenItemFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  const late = isOpen(item) ? daysBetween(item.dueOn, today()) : 0;
  return (
    <>
      {day(item.dueOn)}
      {late > 0 && <span className="pv-hint">{t('items.late', { count: late })}</span>}
      {item.reminderLevel > 0 && <KernBadge className="kern-badge--small" variant={item.reminderLevel === 3 ? 'danger' : 'warning'} text={t('items.reminded', { level: item.reminderLevel })} withIcon />}
    </>
  );
}

/** What is left, and what was paid of it. */
export function OpenCents({ of: { cents, openCents, paidCents } }: { readonly of: OpenItemFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  return (
    <>
      {money(openCents)}
      {paidCents !== '0' && <span className="pv-hint">{openCents === '0' ? t('items.settled') : t('items.paidOf', { paid: money(paidCents), all: money(cents) })}</span>}
    </>
  );
}

/** From the item to what it is made of: the lines of its month between the same two, or for lump sums the month itself. */
export function Origin({ of: item, ownId }: { readonly of: OpenItemFragment; readonly ownId: string }): ReactNode {
  const { t } = useTranslation('ledger');
  if (item.period === null) return t('items.noMonth');
  const address = addressOf(keyOf(item.period, item.agency, ownId));
  const name = monthName(item.period);
  const label = t('items.originOf', { month: name, debtor: item.debtor.name, creditor: item.creditor.name });
  if (item.kind === 'SETTLEMENT' || item.kind === 'DIRECT_BILLING') {
    const paar = [item.debtor.id, item.creditor.id].sort().join('.');
    return (
      <Link to="/monate/$id/zeilen" params={address.params} search={{ ...address.search, paar, ergebnis: item.kind }} className="kern-link" aria-label={label}>
        {name}
      </Link>
    );
  }
  return (
    <Link to="/monate/$id" {...address} className="kern-link" aria-label={label}>
      {name}
    </Link>
  );
}
