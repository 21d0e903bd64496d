import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { chainOf, lockOrganisation } from '../../persistence/people/members.sql.js';
import { tokenUnknown, type TokenNotFound } from './people-refusals.js';

export interface RevokeMachineTokenInput {
  readonly tokenId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface MachineTokenRevoked {
  readonly tokenId: string;
  readonly revokedAt: Date;
}

export type RevokeMachineTokenRefusal = TokenNotFound | TryAgain | IdempotencyConflict;
export type RevokeMachineTokenResult = Result<MachineTokenRevoked, RevokeMachineTokenRefusal>;

/** Ends a machine's token at once. One that was revoked before stays as it is. */
@Injectable()
export class RevokeMachineTokenUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RevokeMachineTokenInput): Promise<RevokeMachineTokenResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'revokeMachineToken', key, input: rest }, () => revoke(tx, rest.tokenId))));
  }
}

async function revoke(tx: Transaction, tokenId: string): Promise<Result<MachineTokenRevoked, TokenNotFound>> {
  const organisation = await lockOrganisation(tx);
  const find = 'SELECT id, revoked_at FROM identity.machine_token WHERE id = $1 FOR NO KEY UPDATE';
  const [row] = isUuid(tokenId) ? await tx.sql<{ id: string; revoked_at: Date | null }>(find, [tokenId]) : [];
  if (!row) return refuse(tokenUnknown);
  if (row.revoked_at !== null) return ok({ tokenId: row.id, revokedAt: row.revoked_at });
  const [revoked] = await tx.sql<{ revoked_at: Date }>('UPDATE identity.machine_token SET revoked_at = platform.now() WHERE id = $1 RETURNING revoked_at', [row.id]);
  const revokedAt = revoked!.revoked_at;
  await tx.journal.write({
    agencyId: chainOf(organisation),
    action: 'machine-token.revoked',
    subjectKind: 'machine_token',
    subjectId: row.id,
    before: { revokedAt: null },
    after: { revokedAt },
  });
  return ok({ tokenId: row.id, revokedAt });
}
