import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { retakeSeats, type SeatTaken } from '#offers';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { HoldKind, ReservationRecord } from '../../domain/reservation-record.js';
import { findSessionsOf, lockReservation, writeHold } from '../../persistence/holds/hold.sql.js';
import { rebookBudgets } from '../budgets/rebook-budgets.js';
import { openReservation } from '../open-reservation.js';
import { holdExtendedBefore, type HoldExtendedBefore, type ReservationNotFound, type ReservationWrongState } from '../reservation-refusals.js';
import { seatTerms } from '../seat-terms.js';
import { expired, isExpiredMeanwhile } from '../wish-refusals.js';

export interface ExtendHoldInput {
  readonly reservationId: string;
  /** DECISION makes a hold of minutes one for the family's decision. */
  readonly kind: HoldKind;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = ReservationNotFound | ReservationWrongState | HoldExtendedBefore | SeatTaken | TryAgain;
export type ExtendHoldRefusal = Refusals | IdempotencyConflict;
export type ExtendHoldResult = Result<ReservationRecord, ExtendHoldRefusal>;

/** Prolongs a hold, once of each kind; a hold of minutes may become one for the family's decision, never the other way round. */
@Injectable()
export class ExtendHoldUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: ExtendHoldInput): Promise<ExtendHoldResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'extendHold', key, input: rest }, () => extend(tx, rest))));
    } catch (error) {
      if (isExpiredMeanwhile(error)) return refuse(expired);
      throw error;
    }
  }
}

async function extend(tx: Transaction, { reservationId, kind }: Omit<ExtendHoldInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  const opened = openReservation(tx, 'extendHold', isUuid(reservationId) ? await lockReservation(tx, reservationId) : undefined);
  if (!opened.ok) return opened;
  const held = opened.value;
  const isNewKind = held.hold_kind === 'FORM' && kind === 'DECISION';
  if ((held.was_extended && !isNewKind) || (held.hold_kind === 'DECISION' && kind === 'FORM')) return refuse(holdExtendedBefore);
  const terms = await seatTerms(tx, {
    agencyId: held.agency_id,
    responsibleId: held.responsible_id,
    offerId: held.offer_id,
    referralId: held.referral_id,
    firstDay: held.valid_from,
  });
  const expiresAt = kind === 'FORM' ? terms.formUntil : await terms.decisionUntil();
  const retaken = await retakeSeats(tx, {
    holderId: held.id,
    referralId: held.referral_id,
    agencyId: held.agency_id,
    sessionIds: await findSessionsOf(tx, held.id),
    isOwnCase: held.responsible_id === held.host_id,
    expiresAt,
  });
  if (!retaken.ok) return retaken;
  const extended = await writeHold(tx, held.id, { kind, expiresAt, wasExtended: !isNewKind });
  await tx.journal.write({
    agencyId: held.agency_id,
    action: 'reservation.hold-extended',
    subjectKind: 'reservation',
    subjectId: held.id,
    before: { holdKind: held.hold_kind, expiresAt: held.expires_at },
    after: { holdKind: kind, expiresAt },
  });
  await rebookBudgets(tx, [extended.id]);
  return ok(extended);
}
