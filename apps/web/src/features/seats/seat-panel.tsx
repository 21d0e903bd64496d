import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day, instant } from '../../app/format.js';
import { Countdown } from './countdown.js';
import { ReasonDialog } from './reason-dialog.js';
import { SeatSetback } from './seat-setback.js';
import { AcceptOfferedSeatDocument, ExtendHoldDocument, RequestSeatDocument } from './seats.generated.js';
import './seats-texts.js';

export interface Seat {
  readonly id: string;
  readonly state: 'HELD' | 'REQUESTED' | 'OFFERED' | 'CONFIRMED' | 'CANCELLED' | 'DECLINED' | 'EXPIRED';
  readonly holdKind: 'FORM' | 'DECISION' | null;
  readonly expiresAt: string | null;
  readonly wasExtended: boolean;
  readonly hostAnswer: string;
  readonly agencyAnswer: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly outcome: string | null;
  readonly offer: { readonly id: string; readonly title: string; readonly asksFirst: boolean };
}

interface SeatPanelProps<Of extends Seat> {
  readonly seats: readonly Of[];
  /** Something has changed: with what is to be said of it. */
  readonly onDone: (said: string) => void;
  /** A time has run out by itself; whoever is in the midst of something stays there. */
  readonly onOver: (said: string) => void;
  /** Only to be looked at. */
  readonly isReadOnly?: boolean;
  /** What else there is to say and do about a confirmed seat. */
  readonly more?: (seat: Of) => ReactNode;
}

type OnDone = SeatPanelProps<Seat>['onDone'];

const VARIANTS = { HELD: 'warning', OFFERED: 'warning', REQUESTED: 'info', CONFIRMED: 'success', CANCELLED: 'info', DECLINED: 'danger', EXPIRED: 'info' } as const;
const OPEN: readonly Seat['state'][] = ['OFFERED', 'HELD', 'REQUESTED', 'CONFIRMED'];

export const isOpen = ({ state }: Pick<Seat, 'state'>): boolean => OPEN.includes(state);

/** The seats of a case, what waits for an answer first, with what can be done about each. */
export function SeatPanel<Of extends Seat>({ seats, onDone, onOver, isReadOnly = false, more }: SeatPanelProps<Of>): ReactNode {
  const ordered = [...seats].sort((a, b) => placeOf(a) - placeOf(b) || (a.validFrom < b.validFrom ? 1 : -1));
  return (
    <ul className="pv-seats">
      {ordered.map((seat) => (
        <li key={seat.id} className={`pv-seat pv-seat--${isOver(seat) ? 'OVER' : seat.state}`}>
          <SeatWords seat={seat} onOver={onOver} />
          {!isReadOnly && !isOver(seat) && <SeatActions seat={seat} onDone={onDone} />}
          {seat.state === 'CONFIRMED' && more && <div className="pv-seat__more">{more(seat)}</div>}
        </li>
      ))}
    </ul>
  );
}

/** What a seat is at this moment, as a badge. */
export function SeatState({ state }: Pick<Seat, 'state'>): ReactNode {
  const { t } = useTranslation('seats');
  return <KernBadge variant={VARIANTS[state]} text={t(`state.${state}`)} withIcon />;
}

/** A seat whose last day is past: nothing of it is left to give back. */
const isOver = ({ state, validTo }: Seat): boolean => state === 'CONFIRMED' && validTo !== null && validTo < today();

const placeOf = (seat: Seat): number => (isOpen(seat) && !isOver(seat) ? OPEN.indexOf(seat.state) : OPEN.length);

function SeatWords({ seat, onOver }: { readonly seat: Seat; readonly onOver: OnDone }): ReactNode {
  const { t } = useTranslation('seats');
  const { state, expiresAt } = seat;
  const hasDeadline = expiresAt !== null && (state === 'HELD' || state === 'REQUESTED' || state === 'OFFERED');
  return (
    <div className="pv-seat__what">
      {isOver(seat) ? <KernBadge variant="info" text={t('over')} /> : <SeatState state={state} />}
      <Link className="kern-link" to="/angebote/$id" params={{ id: seat.offer.id }}>
        {seat.offer.title}
      </Link>
      <span className="kern-body kern-body--small">
        {seat.validTo === null ? t('spanOpen', { from: day(seat.validFrom) }) : t('span', { from: day(seat.validFrom), to: day(seat.validTo) })}
      </span>
      {hasDeadline && (
        <span className="kern-body">
          {t(`until.${state}`, { at: instant(expiresAt) })} <Countdown until={expiresAt} onOver={() => onOver(t('left.overOf', { offer: seat.offer.title }))} />
        </span>
      )}
      {state === 'REQUESTED' && <span className="kern-body">{t(`waitsFor.${waitsFor(seat)}`)}</span>}
      {!isOpen(seat) && seat.outcome !== null && (
        <span className="kern-body kern-body--small" lang="de">
          {seat.outcome}
        </span>
      )}
    </div>
  );
}

function waitsFor({ hostAnswer, agencyAnswer }: Seat): 'host' | 'agency' | 'both' {
  if (hostAnswer === 'OPEN' && agencyAnswer === 'OPEN') return 'both';
  return agencyAnswer === 'OPEN' ? 'agency' : 'host';
}

function SeatActions({ seat, onDone }: { readonly seat: Seat; readonly onDone: OnDone }): ReactNode {
  const { t } = useTranslation('seats');
  const [asks, setAsks] = useState<'return' | 'decline' | null>(null);
  const request = useCommand(RequestSeatDocument);
  const extend = useCommand(ExtendHoldDocument);
  const accept = useCommand(AcceptOfferedSeatDocument);
  const offer = seat.offer.title;
  const isSending = request.isSending || extend.isSending || accept.isSending;
  const taken = (result: { readonly state: string } | null): void => {
    if (result) onDone(t(result.state === 'REQUESTED' ? 'done.REQUESTED' : 'done.CONFIRMED', { offer }));
  };
  const action = (key: 'reserve' | 'request' | 'extend' | 'return' | 'release' | 'accept' | 'decline', onClick: () => void, variant: 'primary' | 'secondary' | 'tertiary'): ReactNode => (
    <KernButton variant={variant} text={t(`action.${key}`)} aria-label={t('action.of', { action: t(`action.${key}`), offer })} disabled={isSending} onClick={onClick} />
  );
  return (
    <div className="pv-stack">
      <div className="pv-actions">
        {seat.state === 'HELD' && action(seat.offer.asksFirst ? 'request' : 'reserve', () => void request.send({ reservationId: seat.id }).then(taken), 'primary')}
        {seat.state === 'HELD' &&
          !seat.wasExtended &&
          action('extend', () => void extend.send({ reservationId: seat.id, kind: seat.holdKind ?? 'FORM' }).then((result) => result && onDone(t('done.extended', { offer }))), 'secondary')}
        {seat.state === 'OFFERED' && action('accept', () => void accept.send({ reservationId: seat.id }).then(taken), 'primary')}
        {seat.state === 'OFFERED' && action('decline', () => setAsks('decline'), 'tertiary')}
        {(seat.state === 'HELD' || seat.state === 'REQUESTED' || seat.state === 'CONFIRMED') && action(seat.state === 'HELD' ? 'release' : 'return', () => setAsks('return'), 'tertiary')}
      </div>
      <SeatSetback setback={request.setback ?? extend.setback ?? accept.setback} />
      {asks !== null && (
        <ReasonDialog
          kind={asks}
          seat={seat}
          onClose={() => setAsks(null)}
          onDone={(said) => {
            setAsks(null);
            onDone(said);
          }}
        />
      )}
    </div>
  );
}
