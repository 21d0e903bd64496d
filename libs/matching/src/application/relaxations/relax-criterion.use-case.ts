import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { wrongState, type ReferralWrongState } from '#referrals';
import { isReason, REASON_PROBLEM } from '../../domain/field-problem.js';
import type { RelaxableCriterion } from '../../domain/relaxation.js';
import { boundProblems, idleProblems, strangeBounds, widens, type RelaxationBound } from '../../domain/relaxations/relaxation-bound.js';
import type { RelaxationRecord } from '../../domain/relaxations/relaxation-record.js';
import { findActiveRelaxation, insertRelaxation, lockReferral, markWithdrawn } from '../../persistence/relaxations/relaxation.sql.js';
import type { ReferralNotFound } from '../match-referral.query.js';
import { valuesInvalid, type ValuesInvalid } from '../weights/weights-refusals.js';
import { journalEntry } from './relaxation-journal.js';
import { alreadyRelaxed, boundNotAllowed, type AlreadyRelaxed, type BoundNotAllowed } from './relaxation-refusals.js';

export interface RelaxCriterionInput {
  readonly referralId: string;
  readonly criterion: RelaxableCriterion;
  /** All null: wholly. */
  readonly bound: RelaxationBound;
  /** Why; no names. */
  readonly reason: string;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = ReferralNotFound | ReferralWrongState | AlreadyRelaxed | BoundNotAllowed | ValuesInvalid;
export type RelaxCriterionRefusal = Refusals | TryAgain | IdempotencyConflict;

/**
 * The agency's caseworker does not insist on one criterion for one referral (exchange-format.md 3). One that goes beyond
 * what is relaxed already takes its place, which is withdrawn in the same moment; the responsible provider relaxes nothing. One that
 * allows no more than the referral by itself is refused, and so is any for a case that has ended.
 */
@Injectable()
export class RelaxCriterionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RelaxCriterionInput): Promise<Result<RelaxationRecord, RelaxCriterionRefusal>> {
    const { idempotencyKey: key, ...wish } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'relaxCriterion', key, input: wish }, () => relax(tx, wish))));
  }
}

type Wish = Omit<RelaxCriterionInput, 'idempotencyKey'>;

async function relax(tx: Transaction, wish: Wish): Promise<Result<RelaxationRecord, Refusals>> {
  const { criterion, bound, reason } = wish;
  const agencyId = caseAgencyOf(tx.context);
  const referral = agencyId !== null && isUuid(wish.referralId) ? await lockReferral(tx, wish.referralId, agencyId) : undefined;
  if (agencyId === null || !referral) return refuse({ code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' });
  if (referral.state === 'ENDED') return refuse(wrongState(referral));
  const strange = strangeBounds(criterion, bound);
  if (strange.length > 0) return refuse(boundNotAllowed(criterion, strange));
  const problems = [...boundProblems(bound), ...(isReason(reason) ? [] : [REASON_PROBLEM])];
  if (problems.length > 0) return refuse(valuesInvalid(problems));
  const idle = idleProblems(criterion, bound, referral);
  if (idle.length > 0) return refuse(valuesInvalid(idle));
  const active = await findActiveRelaxation(tx, referral.id, criterion);
  if (active && !widens(bound, active.bound)) return refuse(alreadyRelaxed(criterion, active.id));
  if (active) await markWithdrawn(tx, active.id);
  const made = await insertRelaxation(tx, { referralId: referral.id, agencyId, criterion, bound, reason });
  await tx.journal.write(journalEntry('relaxation.made', active, made));
  return ok(made);
}

/** The organisation for which the caller may relax; whether it is the referral's agency is asked with the referral. */
export const caseAgencyOf = ({ organisationId, roles }: RequestContext): string | null => (roles.includes('CASEWORKER') ? organisationId : null);
