import { Injectable } from '@nestjs/common';
import { isUuid, OFFER_FREED_SEATS, ok, refuse, type Result } from '#kernel';
import { tellOfFreeSeats } from '#offers';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { DEFAULT_CONSEQUENCES, type OfferDeclineReason } from '../../domain/waiting/waiting-rules.js';
import { giveBack } from '../../persistence/holds/answer.sql.js';
import { findRecord } from '../../persistence/holds/find-record.sql.js';
import { lockReservation } from '../../persistence/holds/hold.sql.js';
import { lockSessionsOf } from '../../persistence/waiting/lock-sessions.sql.js';
import { applyConsequences, writeDeclined } from '../../persistence/waiting/end-offers.sql.js';
import { RESERVATION_DECLINED } from '../../domain/reservation-webhooks.js';
import { afterChange } from '../after-change.js';
import { openReservation } from '../open-reservation.js';
import type { ReservationNotFound, ReservationWrongState } from '../reservation-refusals.js';
import { expired, isExpiredMeanwhile } from '../wish-refusals.js';
import { closeOfferTasks, consequenceEntry } from './cascade/end-offers.js';

export interface DeclineOfferedSeatInput {
  readonly reservationId: string;
  readonly reason: OfferDeclineReason;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = ReservationNotFound | ReservationWrongState | TryAgain;
export type DeclineOfferedSeatRefusal = Refusals | IdempotencyConflict;
export type DeclineOfferedSeatResult = Result<ReservationRecord, DeclineOfferedSeatRefusal>;

/** The family does not take an offered seat: it is free at once and goes to the next, and what follows for the case says the agency's rule for the reason. */
@Injectable()
export class DeclineOfferedSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, { idempotencyKey: key, ...input }: DeclineOfferedSeatInput): Promise<DeclineOfferedSeatResult> {
    try {
      return await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'declineOfferedSeat', key, input }, () => decline(tx, input))));
    } catch (error) {
      if (isExpiredMeanwhile(error)) return refuse(expired);
      throw error;
    }
  }
}

async function decline(tx: Transaction, { reservationId, reason }: Omit<DeclineOfferedSeatInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  const opened = openReservation(tx, 'declineOfferedSeat', isUuid(reservationId) ? await lockReservation(tx, reservationId) : undefined);
  if (!opened.ok) return opened;
  const { id, agency_id: agencyId, state } = opened.value;
  await lockSessionsOf(tx, id);
  await writeDeclined(tx, id, reason);
  await tellOfFreeSeats(tx, await giveBack(tx, id));
  const [consequence] = await applyConsequences(tx, [id], DEFAULT_CONSEQUENCES);
  await closeOfferTasks(tx, [id], 'DONE');
  await tx.journal.write({ agencyId, action: 'reservation.offer-declined', subjectKind: 'reservation', subjectId: id, before: { state }, after: { state: 'DECLINED', reason } });
  if (consequence) await tx.journal.writeAll([consequenceEntry(consequence)]);
  await afterChange(tx, RESERVATION_DECLINED, { id });
  await tx.outbox.add({ ...OFFER_FREED_SEATS, payload: { subjectId: opened.value.offer_id } });
  return ok(await findRecord(tx, id));
}
