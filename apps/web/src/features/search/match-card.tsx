import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, hours, kilometres, percent } from '../../app/format.js';
import { useWords } from '../../shared/words.js';
import { SeatState, type Seat } from '../seats/seat-panel.js';
import type { SuitableMatch } from './match-rows.js';
import { SeatWeeks } from './seat-weeks.js';
import { Why } from './why.js';

export interface CardActions {
  /** Null: one may only look. */
  readonly onTake: ((how: 'reserve' | 'hold', match: SuitableMatch) => void) | null;
  readonly onCompare: (offerId: string) => void;
  readonly onMark: (offerIds: readonly string[]) => void;
  /** To set an offer aside, or to take that back; null: one may only look. */
  readonly onDecline: ((match: SuitableMatch) => void) | null;
}

interface MatchCardProps extends CardActions {
  readonly match: SuitableMatch;
  readonly referralId: string;
  readonly from: string;
  readonly isMarked: boolean;
  readonly isCompared: boolean;
  readonly isCompareFull: boolean;
  /** The seat that the case has there already. */
  readonly own: Seat | undefined;
}

/** An offer that suits: how well, where, from when, with which seats, why, and what can be done. */
export function MatchCard({ match, referralId, from, isMarked, isCompared, isCompareFull, own, onTake, onCompare, onMark, onDecline }: MatchCardProps): ReactNode {
  const { t } = useTranslation('search');
  const wordOf = useWords();
  const { offer } = match;
  return (
    <article
      id={`offer-${offer.id}`}
      className={`pv-match${isMarked ? ' pv-match--marked' : ''}`}
      aria-labelledby={`title-${offer.id}`}
      onMouseEnter={() => onMark([offer.id])}
      onFocus={() => onMark([offer.id])}
    >
      <header className="pv-match__header">
        <div>
          <h3 className="kern-title kern-title--large" id={`title-${offer.id}`}>
            <Link className="kern-link" to="/angebote/$id" params={{ id: offer.id }} search={{ fall: referralId }}>
              {offer.title}
            </Link>
          </h3>
          <p className="kern-body kern-body--small">
            {offer.host.name} · {wordOf(offer.categoryLabel)}
          </p>
        </div>
        <p className="pv-fit">
          <span className="pv-fit__bar" aria-hidden="true">
            <span style={{ inlineSize: `${match.score * 100}%` }} />
          </span>
          {t('card.fit', { percent: percent(match.score) })}
        </p>
      </header>
      <div className="pv-match__body">
        <Facts match={match} />
        <SeatWeeks weeks={offer.seatWeeks} capacity={offer.capacity} from={from} firstDate={match.firstDate} />
      </div>
      <Warnings match={match} />
      <details className="pv-details">
        <summary>{t('card.why')}</summary>
        <Why criteria={match.criteria} />
      </details>
      <div className="pv-match__actions">
        {own && <SeatState state={own.state} />}
        {onTake && !own && <Take match={match} onTake={onTake} />}
        <label className="pv-choice">
          <input type="checkbox" checked={isCompared} disabled={!isCompared && isCompareFull} aria-label={t('card.compareOf', { offer: offer.title })} onChange={() => onCompare(offer.id)} />
          <span>{t('card.compare')}</span>
        </label>
        {onDecline && !own && <Decline match={match} onDecline={onDecline} />}
      </div>
    </article>
  );
}

function Facts({ match: { offer, distanceKm, firstDate, freeSeats } }: { readonly match: SuitableMatch }): ReactNode {
  const { t } = useTranslation('search');
  return (
    <ul className="pv-match__facts">
      <li>
        {offer.municipality === null ? t('card.online') : offer.municipality.name}
        {distanceKm !== null && `, ${t('card.way', { way: kilometres(distanceKm) })}`}
      </li>
      <li>{t('card.start', { day: day(firstDate) })}</li>
      <li>
        <strong>{t('card.free', { count: freeSeats })}</strong>
      </li>
    </ul>
  );
}

function Warnings({ match: { offer, declined, warnings } }: { readonly match: SuitableMatch }): ReactNode {
  const { t } = useTranslation('search');
  const [worst] = [...warnings].sort((a, b) => b.plannedMinutes - a.plannedMinutes);
  if (!offer.asksFirst && declined === null && worst === undefined) return null;
  return (
    <div className="pv-stack--small">
      {offer.asksFirst && <KernBadge variant="info" text={t('card.asks')} withIcon />}
      {declined !== null && <KernBadge variant="warning" text={t('card.declined', { reason: t(`declined.${declined.reason}`) })} withIcon />}
      {worst !== undefined && (
        <p className="pv-warning kern-body">
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          {t('card.hours', { planned: hours(worst.plannedMinutes), most: hours(worst.mostMinutes) })}
        </p>
      )}
    </div>
  );
}

export function Take({ match, onTake }: { readonly match: SuitableMatch; readonly onTake: NonNullable<CardActions['onTake']> }): ReactNode {
  const { t } = useTranslation('seats');
  const { title: offer, asksFirst } = match.offer;
  const reserve = t(asksFirst ? 'action.request' : 'action.reserve');
  return (
    <>
      <KernButton variant="primary" text={reserve} aria-label={t('action.of', { action: reserve, offer })} onClick={() => onTake('reserve', match)} />
      <KernButton variant="secondary" text={t('action.hold')} aria-label={t('action.of', { action: t('action.hold'), offer })} onClick={() => onTake('hold', match)} />
    </>
  );
}

function Decline({ match, onDecline }: { readonly match: SuitableMatch; readonly onDecline: NonNullable<CardActions['onDecline']> }): ReactNode {
  const { t } = useTranslation('search');
  const action = t(match.declined === null ? 'decline.open' : 'decline.back');
  return <KernButton variant="tertiary" text={action} aria-label={t('decline.of', { action, offer: match.offer.title })} onClick={() => onDecline(match)} />;
}

/** Stays where the offer was, until it has been seen: what vanishes without a word is looked for. */
export function LostCard({ title, onDismiss }: { readonly title: string; readonly onDismiss: () => void }): ReactNode {
  const { t } = useTranslation('search');
  return (
    <article className="pv-match pv-match--lost">
      <KernBadge variant="danger" text={t('card.lost')} withIcon />
      <h3 className="kern-title kern-title--large">{title}</h3>
      <p className="kern-body">{t('card.lostBody')}</p>
      <KernButton variant="tertiary" text={t('card.dismiss')} onClick={onDismiss} />
    </article>
  );
}

