import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { CaseSides } from '../../domain/consent/case-actor.js';
import type { ConsentGiver, ConsentRecord, ConsentScope } from '../../domain/consent/consent-codes.js';
import type { Standing } from '../../domain/requests/referral-states.js';
import { findTextsInForce, insertConsents } from '../../persistence/consent/consent.sql.js';
import type { CaseNotFound } from '../identity/identity-refusals.js';
import { wrongState, type ReferralWrongState } from '../requests/request-refusals.js';
import { runOnCase } from './case-command.js';
import { consentTextMissing, type ConsentTextMissing } from './consent-refusals.js';

export interface RecordConsentInput {
  readonly referralId: string;
  readonly scopes: readonly ConsentScope[];
  readonly givenBy: ConsentGiver;
  /** Not later than now; decides which version of the agency's text it was given to. */
  readonly givenAt: Date;
  readonly idempotencyKey?: string | undefined;
}

export interface ConsentsRecorded {
  readonly referralId: string;
  readonly consents: readonly ConsentRecord[];
}

type Refusals = ConsentTextMissing | ReferralWrongState | ValueInvalid;
export type RecordConsentRefusal = Refusals | CaseNotFound | TryAgain | IdempotencyConflict;
export type RecordConsentResult = Result<ConsentsRecorded, RecordConsentRefusal>;

/** Records what a family has consented to (BHV-18), each scope for itself, to the text that the agency asked by at that time. Not in a case that has ended. */
@Injectable()
export class RecordConsentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordConsentInput): Promise<RecordConsentResult> {
    return runOnCase(this.unitOfWork, context, { name: 'recordConsent', input }, record);
  }
}

async function record(tx: Transaction, wish: Omit<RecordConsentInput, 'idempotencyKey'>, standing: CaseSides & Standing): Promise<Result<ConsentsRecorded, Refusals>> {
  const { referralId, givenBy, givenAt } = wish;
  const { agencyId } = standing;
  if (standing.state === 'ENDED') return refuse(wrongState(standing));
  const scopes = [...new Set(wish.scopes)];
  if (scopes.length === 0) return refuse(valueInvalid('scopes', 'at least one scope'));
  if (givenAt > (await tx.now())) return refuse(valueInvalid('givenAt', 'an instant that is not ahead'));
  const texts = await findTextsInForce(tx, agencyId, scopes, givenAt);
  const missing = scopes.filter((scope) => !texts.has(scope));
  if (missing.length > 0) return refuse(consentTextMissing(missing));
  const consents = await insertConsents(tx, { referralId, agencyId, texts, givenBy, givenAt });
  await tx.journal.writeAll(
    consents.map(({ id, scope, textVersion }) => ({
      agencyId,
      action: 'consent.recorded',
      subjectKind: 'consent',
      subjectId: id,
      after: { referralId, scope, textVersion, givenBy, givenAt: givenAt.toISOString() },
    })),
  );
  return ok({ referralId, consents });
}
