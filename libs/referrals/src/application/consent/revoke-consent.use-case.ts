import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { CONSENT_REVOKED, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { CaseSides } from '../../domain/consent/case-actor.js';
import type { ConsentRecord, ConsentScope, RevocationReason } from '../../domain/consent/consent-codes.js';
import { lockToRevoke, revokeConsents, takeOverBrought } from '../../persistence/consent/consent.sql.js';
import type { CaseNotFound } from '../identity/identity-refusals.js';
import { runOnCase } from './case-command.js';
import { consentNotGiven, type ConsentNotGiven } from './consent-refusals.js';

export interface RevokeConsentInput {
  readonly referralId: string;
  readonly scopes: readonly ConsentScope[];
  readonly reason: RevocationReason;
  readonly idempotencyKey?: string | undefined;
}

export interface ConsentsRevoked {
  readonly referralId: string;
  readonly consents: readonly ConsentRecord[];
}

type Refusals = ConsentNotGiven | ValueInvalid;
export type RevokeConsentRefusal = Refusals | CaseNotFound | TryAgain | IdempotencyConflict;
export type RevokeConsentResult = Result<ConsentsRevoked, RevokeConsentRefusal>;

/**
 * Takes back what a family had consented to, from now on (BHV-18): no new seat is confirmed, hosts do not open the identity any
 * more, and with the consent to taking part the seats to come are given back by a job (CONSENT_REVOKED). What was used stays. A consent that
 * an import has brought is taken back like every other.
 */
@Injectable()
export class RevokeConsentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RevokeConsentInput): Promise<RevokeConsentResult> {
    return runOnCase(this.unitOfWork, context, { name: 'revokeConsent', input }, revoke);
  }
}

async function revoke(tx: Transaction, wish: Omit<RevokeConsentInput, 'idempotencyKey'>, { agencyId }: CaseSides): Promise<Result<ConsentsRevoked, Refusals>> {
  const { referralId, scopes, reason } = wish;
  if (scopes.length === 0) return refuse(valueInvalid('scopes', 'at least one scope'));
  await lockToRevoke(tx, referralId);
  if (scopes.includes('PARTICIPATION')) await takeOverBrought(tx, referralId);
  const consents = await revokeConsents(tx, referralId, scopes, reason);
  if (consents.length === 0) return refuse(consentNotGiven);
  await tx.journal.writeAll(
    consents.map(({ id, scope, textVersion, revokedAt }) => ({
      agencyId,
      action: 'consent.revoked',
      subjectKind: 'consent',
      subjectId: id,
      before: { referralId, scope, textVersion, revokedAt: null },
      after: { referralId, scope, textVersion, revokedAt: revokedAt!.toISOString(), reason },
    })),
  );
  if (consents.some(({ scope }) => scope === 'PARTICIPATION')) {
    await tx.outbox.add({ ...CONSENT_REVOKED, payload: { referralId: consents[0]!.referralId, agencyId } });
  }
  return ok({ referralId, consents });
}
