import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { wrongState, type ReferralWrongState } from '#referrals';
import type { DeclineReason, DeclineRecord } from '../../domain/neutrality/decline.js';
import { findCaseParties, insertDecline, withdrawDecline, type CaseParties } from '../../persistence/neutrality/decline.sql.js';
import {
  alreadyDeclined,
  declineCaseUnknown,
  declineOfferUnknown,
  declineUnknown,
  type AlreadyDeclined,
  type DeclineCaseNotFound,
  type DeclineNotFound,
  type DeclineOfferNotFound,
} from './decline-refusals.js';

export interface WithdrawDeclineInput {
  readonly referralId: string;
  readonly offerId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface DeclineOfferInput extends WithdrawDeclineInput {
  readonly reason: DeclineReason;
}

type Declining = DeclineCaseNotFound | ReferralWrongState | DeclineOfferNotFound | AlreadyDeclined;
type Withdrawing = DeclineCaseNotFound | DeclineNotFound;
export type DeclineOfferRefusal = Declining | TryAgain | IdempotencyConflict;
export type WithdrawDeclineRefusal = Withdrawing | TryAgain | IdempotencyConflict;

/**
 * Says that an offer is not taken for a referral, and why, in a code (GZ-16); and takes it back. By a caseworker of the agency or
 * a case lead of the responsible provider, and not for a draft or a case that has ended. The ranking stays as it was.
 */
@Injectable()
export class DeclineOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: DeclineOfferInput): Promise<Result<DeclineRecord, DeclineOfferRefusal>> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'declineOffer', key, input }, () => decline(tx, input))));
  }

  withdraw(context: RequestContext, { idempotencyKey: key, ...input }: WithdrawDeclineInput): Promise<Result<DeclineRecord, WithdrawDeclineRefusal>> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'withdrawDecline', key, input }, () => withdraw(tx, input))));
  }
}

async function decline(tx: Transaction, { referralId, offerId, reason }: DeclineOfferInput): Promise<Result<DeclineRecord, Declining>> {
  const referral = await actedFor(tx, referralId);
  if (referral === null) return refuse(declineCaseUnknown);
  if (referral.state === 'DRAFT' || referral.state === 'ENDED') return refuse(wrongState(referral));
  const declined = isUuid(offerId) ? await insertDecline(tx, referral, offerId, reason) : null;
  if (declined === null) return refuse(declineOfferUnknown);
  if (declined === 'KNOWN') return refuse(alreadyDeclined);
  await tellJournal(tx, referral, { action: 'match.declined', after: { offerId, reason } });
  return ok(declined);
}

async function withdraw(tx: Transaction, { referralId, offerId }: WithdrawDeclineInput): Promise<Result<DeclineRecord, Withdrawing>> {
  const referral = await actedFor(tx, referralId);
  if (referral === null) return refuse(declineCaseUnknown);
  const withdrawn = isUuid(offerId) ? await withdrawDecline(tx, referral.id, offerId) : null;
  if (withdrawn === null) return refuse(declineUnknown);
  await tellJournal(tx, referral, { action: 'match.decline-withdrawn', before: { offerId, reason: withdrawn.reason } });
  return ok(withdrawn);
}

/** The referral, where whoever acts does so for its agency as a caseworker or for its responsible provider as a case lead. */
async function actedFor(tx: Transaction, referralId: string): Promise<CaseParties | null> {
  const referral = isUuid(referralId) ? await findCaseParties(tx, referralId) : null;
  if (referral === null) return null;
  const { organisationId, roles } = tx.context;
  const isOfAgency = organisationId === referral.agencyId && roles.includes('CASEWORKER');
  const isResponsible = organisationId === referral.responsibleId && roles.includes('CASE_LEAD');
  return isOfAgency || isResponsible ? referral : null;
}

const tellJournal = (tx: Transaction, referral: CaseParties, change: { action: string; before?: object; after?: object }): Promise<unknown> =>
  tx.journal.write({ agencyId: referral.agencyId, subjectKind: 'referral', subjectId: referral.id, ...change });
