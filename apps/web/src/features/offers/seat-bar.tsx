import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManagedSession } from './manage-page.js';

/** How many seats are taken, free, kept for own cases and blocked; of a session, they add up to its capacity. */
export function seatsOf({ capacity, seatsFree, seatsKept, seatsBlocked, seatsPublished }: ManagedSession): Readonly<Record<'taken' | 'free' | 'kept' | 'blocked', number>> {
  const kept = seatsKept ?? 0;
  const blocked = seatsBlocked ?? Math.max(0, capacity - seatsPublished - kept);
  return { taken: Math.max(0, capacity - seatsFree - kept - blocked), free: seatsFree, kept, blocked };
}

const KINDS = ['taken', 'free', 'kept', 'blocked'] as const;

/** The seats of a session as a bar of squares, which its text says in words. */
export function SeatBar({ session }: { readonly session: ManagedSession }): ReactNode {
  const { t } = useTranslation('offers');
  const seats = seatsOf(session);
  const words = KINDS.filter((kind) => seats[kind] > 0).map((kind) => t(`seats.${kind}`, { count: seats[kind] }));
  return (
    <span className="pv-seat-bar" role="img" aria-label={words.join(', ')}>
      {KINDS.map((kind) => seats[kind] > 0 && <span key={kind} className={`pv-seat-bar__part pv-seat-bar__part--${kind}`} style={{ flexGrow: seats[kind] }} />)}
    </span>
  );
}
