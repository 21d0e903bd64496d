import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, money, month } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { addressOf, keyOf } from './month-address.js';
import type { MonthsPageQuery } from './months.generated.js';

type Month = MonthsPageQuery['settlementMonths']['edges'][number]['node'];

/** A cleared month: what it comes to, what waits, and what can be done next. */
export function MonthCard({ of }: { readonly of: Month }): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const key = keyOf(of.period, of.agency, membership?.organisation.id);
  const next = of.nextActions.find((action) => action !== 'SEND_BACK' && action !== 'REOPEN_REVIEW');
  return (
    <article className="pv-card">
      <h3 className="kern-title">
        <Link to="/monate/$id" {...addressOf(key)} className="kern-link">
          {month(of.period)}
        </Link>
      </h3>
      {key.agencyId !== null && <p className="kern-body kern-body--small">{of.agency.name}</p>}
      <dl className="pv-figures">
        <Figure name={t('totals.SETTLEMENT')} cents={of.settlementCents} />
        <Figure name={t('totals.DIRECT_BILLING')} cents={of.directBillingCents} />
        {of.chargeTotals.map(({ kind, cents }) => (
          <Figure key={kind} name={t(`totals.${kind}`)} cents={cents} />
        ))}
      </dl>
      {of.heldCount !== null && of.heldCount > 0 && (
        <Link to="/monate/$id/zeilen" params={{ id: of.period }} search={{ ...addressOf(key).search, ergebnis: 'HELD' }} className="kern-link pv-target">
          {t('months.held', { count: of.heldCount, shown: count(of.heldCount) })}
        </Link>
      )}
      {of.openDisputes > 0 && <KernBadge variant="danger" text={t('months.disputes', { count: of.openDisputes })} withIcon />}
      {of.state === 'IN_REVIEW' && of.submittedAt !== null && <KernBadge variant="info" text={t('months.submitted')} />}
      {next !== undefined && <p className="kern-body kern-body--small pv-next-step">{t('months.next', { what: t(`action.${next}.button`) })}</p>}
    </article>
  );
}

function Figure({ name, cents }: { readonly name: string; readonly cents: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{money(cents)}</dd>
    </div>
  );
}
