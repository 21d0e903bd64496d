import { isUuid, ok, refuse, type Result } from '#kernel';
import type { Transaction, TryAgain } from '#platform';
import { ownSeatsProblem, pastDay, type OwnSeatsKind, type OwnSeatsRecord, type OwnSeatsWish } from '../../domain/seats/own-seats.js';
import { findMeantSessions, type MeantSessions } from '../../persistence/seats/own-seats.sql.js';
import { claimSeats, type SeatTaken } from '../claim-seats.js';
import {
  dayInPast,
  noSessions,
  offerUnknown,
  ownSeatsInvalid,
  type DayInPast,
  type NoSessions,
  type OwnOfferNotFound,
  type OwnSeatsInvalid,
} from './own-seats-refusals.js';

export type ClaimOwnSeatsRefusal = OwnOfferNotFound | OwnSeatsInvalid | DayInPast | NoSessions | SeatTaken | TryAgain;

export interface OwnSeatsCommand extends OwnSeatsWish {
  readonly offerId: string;
  readonly kind: OwnSeatsKind;
}

/** Claims seats for the host itself in all sessions that it means, or in none, with its journal entry. */
export async function claimOwnSeats(tx: Transaction, command: OwnSeatsCommand): Promise<Result<OwnSeatsRecord, ClaimOwnSeatsRefusal>> {
  const hostId = tx.context.organisationId;
  if (hostId === null || !isUuid(command.offerId)) return refuse(offerUnknown);
  const problem = ownSeatsProblem(command);
  if (problem !== null) return refuse(ownSeatsInvalid(problem));
  const named = command.sessionIds?.map((id) => id.toLowerCase());
  const notNamed = named?.filter((id) => !isUuid(id)) ?? [];
  if (notNamed.length > 0) return refuse(noSessions(notNamed));
  const meant = await findMeantSessions(tx, command.offerId, hostId, { ...command, sessionIds: named });
  if (meant === undefined) return refuse(offerUnknown);
  const past = pastDay(command, meant.today);
  if (past !== null) return refuse(dayInPast(past, meant.today));
  const found = new Set(meant.sessions.map(({ sessionId }) => sessionId));
  const missing = named?.filter((id) => !found.has(id)) ?? [];
  if (found.size === 0 || missing.length > 0) return refuse(noSessions(missing));
  return write(tx, command, hostId, meant);
}

async function write(tx: Transaction, { offerId, kind, seats, until }: OwnSeatsCommand, hostId: string, meant: MeantSessions): Promise<Result<OwnSeatsRecord, SeatTaken | TryAgain>> {
  const sessionIds = meant.sessions.map(({ sessionId }) => sessionId);
  const claimed = await claimSeats(tx, { holderId: meant.id, hostId, kind, seats, sessionIds, expiresAt: meant.expires_at });
  if (!claimed.ok) return claimed;
  await tx.journal.write({
    agencyId: null,
    action: kind === 'BLOCK' ? 'seats.blocked' : 'seats.kept',
    subjectKind: 'own-seats',
    subjectId: meant.id,
    after: { offerId, kind, seats, until: until ?? null, sessionIds },
  });
  return ok({ id: meant.id, offerId, kind, seats, until: until ?? null, sessions: meant.sessions.map((session) => ({ ...session, seats })) });
}
