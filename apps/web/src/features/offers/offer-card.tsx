import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, instant, month, percent } from '../../app/format.js';
import { Bar } from '../../shared/ui/bar.js';
import type { OffersPageQuery } from './offers.generated.js';

type Offer = OffersPageQuery['offers']['edges'][number]['node'];
type Utilisation = OffersPageQuery['utilisation']['edges'][number]['node'];

interface OfferCardProps {
  readonly offer: Offer;
  readonly utilisation: readonly Utilisation[];
  /** Null: it is not for this person to confirm anything. */
  readonly onConfirm: ((id: string) => void) | null;
}

const TONES = { FRESH: 'success', AGEING: 'warning', STALE: 'danger' } as const;

/** A group at a glance. */
export function OfferCard({ offer, utilisation, onConfirm }: OfferCardProps): ReactNode {
  const { t } = useTranslation('offers');
  const { capacityStatus: status } = offer;
  return (
    <article className="pv-card pv-offer">
      <h3 className="kern-title">
        <Link className="kern-link" to="/angebote/verwalten/$id" params={{ id: offer.id }}>
          {offer.title}
        </Link>
      </h3>
      {offer.archivedAt === null ? (
        <>
          <p className="kern-body">{free(status, t)}</p>
          <dl className="pv-offer__use">
            {utilisation.map((one) => (
              <Use key={one.month} of={one} title={offer.title} />
            ))}
          </dl>
          <div className="pv-offer__fresh">
            <KernBadge variant={TONES[status.freshness]} text={t(`freshness.${status.freshness}`)} withIcon />
            <span className="kern-body kern-body--small">{t('since', { at: instant(status.confirmedAt) })}</span>
          </div>
          {onConfirm && <KernButton icon="check" text={t('confirm')} aria-label={t('confirmOf', { title: offer.title })} onClick={() => onConfirm(offer.id)} />}
        </>
      ) : (
        <p className="kern-body">{t('archived.since', { at: instant(offer.archivedAt) })}</p>
      )}
    </article>
  );
}

function free({ availability, sessions, sessionsFree, seatsFree }: Offer['capacityStatus'], t: ReturnType<typeof useTranslation<'offers'>>['t']): string {
  if (availability === 'NO_SESSIONS') return t('free.noSessions');
  if (availability === 'ON_REQUEST') return t('free.onRequest');
  if (availability === 'FULL') return t('free.full', { sessions });
  return seatsFree !== null && seatsFree > 0 ? t('free.everywhere', { count: seatsFree, sessions }) : t('free.some', { free: sessionsFree ?? 0, sessions });
}

function Use({ of, title }: { readonly of: Utilisation; readonly title: string }): ReactNode {
  const { t } = useTranslation('offers');
  const name = month(of.month);
  return (
    <div>
      <dt className="kern-body kern-body--small">{name}</dt>
      <dd>
        <Bar label={t('use.label', { title, month: name })} value={of.occupied} max={of.offered} tone={of.isUnderThreshold ? 'warning' : 'success'} />
        <span className="kern-body kern-body--small">
          {of.offered === 0 ? t('use.nothing') : t('use.of', { percent: percent(of.occupied / of.offered), occupied: count(of.occupied), offered: count(of.offered) })}
          {of.isUnderThreshold && ` · ${t('use.under')}`}
        </span>
      </dd>
    </div>
  );
}
