import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';

export interface RegisterEntry {
  readonly reservationId: string;
  readonly referralId: string;
  /** The pseudonym; no name is known here. */
  readonly referralCode: string;
  /** What the host and what the agency recorded; null: nothing yet. */
  readonly providerStatus: AttendanceStatus | null;
  readonly agencyStatus: AttendanceStatus | null;
}

export interface SessionRegister {
  readonly sessionId: string;
  readonly offerId: string;
  readonly hostId: string;
  readonly date: LocalDate;
  /** Time of day in Europe/Berlin, HH:MM:SS. */
  readonly start: string;
  readonly minutes: number;
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
  /** By pseudonym, in the order of code points. */
  readonly entries: readonly RegisterEntry[];
}

/**
 * Who is expected at a session: the confirmed reservations that cover its day, as far as the caller's organisation is a
 * party of them (row-level security): the host sees all, an agency and a responsible provider their own. Null for a session
 * that is not there and for one at which the caller neither hosts nor has a seat.
 */
@Injectable()
export class SessionRegisterQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, sessionId: string): Promise<SessionRegister | null> {
    if (!isUuid(sessionId)) return Promise.resolve(null);
    return this.unitOfWork.run(context, async (tx) => {
      const [session] = await tx.sql<Omit<SessionRegister, 'entries'>>(
        `SELECT s.id AS "sessionId", s.offer_id AS "offerId", o.host_id AS "hostId", s.date, s.start, s.minutes, s.state
         FROM offers.session_v s JOIN offers.offer_v o ON o.id = s.offer_id WHERE s.id = $1`,
        [sessionId],
      );
      if (!session) return null;
      const entries = await findEntries(tx, session);
      if (entries.length === 0 && session.hostId !== context.organisationId) return null;
      return { ...session, entries };
    });
  }
}

function findEntries(tx: Transaction, session: Omit<SessionRegister, 'entries'>): Promise<RegisterEntry[]> {
  return tx.sql<RegisterEntry & Record<string, unknown>>(
    `SELECT r.id AS "reservationId", r.referral_id AS "referralId", r.referral_code AS "referralCode",
       p.status AS "providerStatus", a.status AS "agencyStatus"
     FROM reservations.reservation_v r
     LEFT JOIN care.attendance_v p ON p.session_id = $1 AND p.referral_id = r.referral_id AND p.recorded_by = 'PROVIDER'
     LEFT JOIN care.attendance_v a ON a.session_id = $1 AND a.referral_id = r.referral_id AND a.recorded_by = 'AGENCY'
     WHERE r.offer_id = $2 AND r.state = 'CONFIRMED' AND r.days @> $3::date
     ORDER BY r.referral_code COLLATE "C"`,
    [session.sessionId, session.offerId, session.date],
  );
}
