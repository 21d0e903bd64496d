import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { OwnSeatsWish } from '../../domain/seats/own-seats.js';

export interface MeantSessions {
  /** An id for the seats that are to be claimed. */
  id: string;
  today: LocalDate;
  /** The beginning of the day after `until`, in Europe/Berlin. */
  expires_at: Date | null;
  sessions: { sessionId: string; date: LocalDate }[];
}

/** The planned sessions from today on that the wish means, by day; undefined: the offer is not one of the host's. */
export async function findMeantSessions(tx: Transaction, offerId: string, hostId: string, wish: OwnSeatsWish): Promise<MeantSessions | undefined> {
  const [row] = await tx.prepared<MeantSessions>(
    'pv_meant_sessions',
    `SELECT platform.new_id() AS id, berlin.today, ($6::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin' AS expires_at,
       coalesce((SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date) ORDER BY s.date, s.start, s.id) FROM offers.session s
         WHERE s.offer_id = o.id AND s.state = 'PLANNED' AND s.date >= berlin.today AND (s.date BETWEEN $3 AND $4 OR s.id = ANY ($5))), '[]') AS sessions
     FROM offers.offer o CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today) berlin
     WHERE o.id = $1 AND o.host_id = $2`,
    [offerId, hostId, wish.from ?? null, wish.to ?? null, wish.sessionIds ?? null, wish.until ?? null],
  );
  return row;
}
