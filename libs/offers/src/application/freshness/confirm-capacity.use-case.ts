import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { closeTasks } from '#inbox';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { CAPACITY_SUBJECT, CAPACITY_TO_CONFIRM } from '../../domain/freshness/freshness-tasks.js';
import { findOwnOffers, hasAgeingOffers, writeConfirmations } from '../../persistence/freshness/confirmation.sql.js';
import { ownOfferUnknown, type OwnOfferNotFound } from './freshness-refusals.js';
import { tellOfConfirmations } from './tell-of-confirmations.js';

export interface ConfirmCapacityInput {
  /** Absent: all published offers for which the organisation acted for answers. */
  readonly offerIds?: readonly string[] | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface CapacityConfirmed {
  /** How many offers are fresh now. */
  readonly confirmed: number;
  readonly offerIds: readonly string[];
}

export type ConfirmCapacityRefusal = OwnOfferNotFound | TryAgain | IdempotencyConflict;
export type ConfirmCapacityResult = Result<CapacityConfirmed, ConfirmCapacityRefusal>;

/** Whoever answers for offers says in one call that their seats are still right. All of the named ones or none. */
@Injectable()
export class ConfirmCapacityUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: ConfirmCapacityInput): Promise<ConfirmCapacityResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'confirmCapacity', key, input }, () => confirm(tx, input.offerIds))),
    );
  }
}

async function confirm(tx: Transaction, wanted: readonly string[] | undefined): Promise<Result<CapacityConfirmed, OwnOfferNotFound>> {
  if (wanted !== undefined && !wanted.every(isUuid)) return refuse(ownOfferUnknown);
  const named = wanted && [...new Set(wanted.map((id) => id.toLowerCase()))];
  const own = await findOwnOffers(tx, named ?? null);
  if (named !== undefined && own.length !== named.length) return refuse(ownOfferUnknown);
  const confirmed = await writeConfirmations(tx, own, 'PROVIDER');
  await tellOfConfirmations(tx, confirmed, 'PROVIDER');
  if (!(await hasAgeingOffers(tx))) {
    await closeTasks(tx, { kind: CAPACITY_TO_CONFIRM, subjectKind: CAPACITY_SUBJECT, subjectIds: [tx.context.organisationId!] });
  }
  return ok({ confirmed: confirmed.length, offerIds: confirmed.map(({ offerId }) => offerId).sort() });
}
