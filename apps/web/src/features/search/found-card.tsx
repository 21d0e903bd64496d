import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kilometres, weekday } from '../../app/format.js';
import { useWords } from '../../shared/words.js';
import type { OfferSearchQuery } from './offer-search.generated.js';
import { SeatWeeks } from './seat-weeks.js';

type Found = OfferSearchQuery['searchOffers']['edges'][number]['node'];

interface FoundCardProps {
  readonly found: Found;
  readonly from: string;
  readonly isMarked: boolean;
  readonly onMark: (offerIds: readonly string[]) => void;
}

/** An offer that was found without a case: what it is, for whom, where, and when something is free. */
export function FoundCard({ found, from, isMarked, onMark }: FoundCardProps): ReactNode {
  const { t } = useTranslation('search');
  const wordOf = useWords();
  const { offer, isStale } = found;
  return (
    <article id={`offer-${offer.id}`} className={`pv-match${isMarked ? ' pv-match--marked' : ''}`} aria-labelledby={`title-${offer.id}`} onMouseEnter={() => onMark([offer.id])} onFocus={() => onMark([offer.id])}>
      <header className="pv-match__header">
        <div>
          <h3 className="kern-title kern-title--large" id={`title-${offer.id}`}>
            <Link className="kern-link" to="/angebote/$id" params={{ id: offer.id }}>
              {offer.title}
            </Link>
          </h3>
          <p className="kern-body kern-body--small">
            {offer.host.name} · {wordOf(offer.categoryLabel)}
          </p>
        </div>
      </header>
      <div className="pv-match__body">
        <Facts found={found} />
        <SeatWeeks weeks={offer.seatWeeks} capacity={offer.capacity} from={from} firstDate={from} />
      </div>
      {(offer.asksFirst || isStale) && (
        <div className="pv-stack--small">
          {offer.asksFirst && <KernBadge variant="info" text={t('card.asks')} withIcon />}
          {isStale && <KernBadge variant="warning" text={t('all.stale')} withIcon />}
        </div>
      )}
    </article>
  );
}

function Facts({ found: { offer, distanceKm, freeSeats, nextSession } }: { readonly found: Found }): ReactNode {
  const { t } = useTranslation('search');
  const { ageFrom, ageTo } = offer;
  return (
    <ul className="pv-match__facts">
      <li>
        {offer.municipality === null ? t('card.online') : offer.municipality.name}
        {distanceKm !== null && `, ${t('card.way', { way: kilometres(distanceKm) })}`}
      </li>
      {ageFrom !== null && ageTo !== null && <li>{t('all.ages', { from: ageFrom, to: ageTo })}</li>}
      <li>{nextSession === null ? t('all.noSession') : t('all.next', { day: weekday(nextSession.date), time: nextSession.start })}</li>
      {freeSeats !== null && (
        <li>
          <strong>{t('all.free', { count: freeSeats })}</strong>
        </li>
      )}
    </ul>
  );
}
