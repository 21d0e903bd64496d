import { Inject, Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid } from '#kernel';
import { KEYRING, UnitOfWork, type Keyring, type RequestContext } from '#platform';
import type { CaseIdentity } from '../../domain/identity/case-identity.js';
import { mayOpenIdentity } from '../../domain/identity/identity-access.js';
import { findIdentityParties, findSealedIdentity, type SealedIdentity } from '../../persistence/identity/case-identity.sql.js';
import { openIdentity } from './sealed-identity.js';

export interface OpenedIdentity extends CaseIdentity {
  readonly referralId: string;
  readonly revision: number;
}

const SUBJECT = 'case-identity';

/**
 * Opens the identity of a case for those who may (mayOpenIdentity, and the policies of the table), as consent and seats are at this
 * moment. Every read is noted before it is answered: a refused one in a unit of work of its own, and one that is granted before it is
 * unsealed, so that it stays noted when that fails. Unknown, foreign, not recorded and not disclosed all answer null. Throws
 * KeyringError when its key is gone.
 */
@Injectable()
export class FindCaseIdentityQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  async run(context: RequestContext, referralId: string): Promise<OpenedIdentity | null> {
    // The database answers ids in lower case, and the log is looked through by them.
    const id = referralId.toLowerCase();
    const row = isUuid(id) ? await this.read(context, id) : 'REFUSED';
    if (row === null) return null;
    if (row !== 'REFUSED') return { referralId: id, revision: row.revision, ...(await openIdentity(this.keyring, row)) };
    await this.unitOfWork.run(context, (tx) => logAccess(tx, { subjectKind: SUBJECT, subjectIds: [id], granted: false }));
    return null;
  }

  private read(context: RequestContext, id: string): Promise<SealedIdentity | null | 'REFUSED'> {
    return this.unitOfWork.run(context, async (tx) => {
      if (!mayOpenIdentity(context, await findIdentityParties(tx, id))) return 'REFUSED';
      const row = await findSealedIdentity(tx, id);
      await logAccess(tx, { subjectKind: SUBJECT, subjectIds: [id], granted: true });
      return row ?? null;
    });
  }
}
