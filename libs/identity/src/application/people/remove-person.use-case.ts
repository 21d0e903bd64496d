import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { chainOf, findMember, hasOtherAdministrator, lockOrganisation, removeMember } from '../../persistence/people/members.sql.js';
import { endHandedOut } from '../../persistence/people/invitations.sql.js';
import { endSubstitutionsOf } from '../../persistence/people/substitutions.sql.js';
import { lastAdministrator, personUnknown, type LastAdministrator, type PersonNotFound } from './people-refusals.js';

export interface RemovePersonInput {
  readonly personId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface PersonRemoved {
  readonly personId: string;
}

export type RemovePersonRefusal = PersonNotFound | LastAdministrator | TryAgain | IdempotencyConflict;
export type RemovePersonResult = Result<PersonRemoved, RemovePersonRefusal>;

/**
 * Somebody leaves the organisation: all roles there and all substitutions end at once, and with an administrator what they
 * handed out (endHandedOut). The account stays, for other organisations.
 */
@Injectable()
export class RemovePersonUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RemovePersonInput): Promise<RemovePersonResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'removePerson', key, input: rest }, () => remove(tx, rest.personId))));
  }
}

async function remove(tx: Transaction, personId: string): Promise<Result<PersonRemoved, PersonNotFound | LastAdministrator>> {
  const organisation = await lockOrganisation(tx);
  const before = await findMember(tx, personId);
  if (before === null) return refuse(personUnknown);
  if (before.roles.includes('ADMINISTRATOR') && !(await hasOtherAdministrator(tx, personId))) return refuse(lastAdministrator);
  const endedSubstitutions = await endSubstitutionsOf(tx, personId);
  await removeMember(tx, personId);
  const handedOut = before.roles.includes('ADMINISTRATOR') ? await endHandedOut(tx, personId, [organisation.id]) : {};
  const after = { roles: [], signingRight: false, endedSubstitutions, ...handedOut };
  await tx.journal.write({ agencyId: chainOf(organisation), action: 'person.removed', subjectKind: 'person', subjectId: personId, before, after });
  return ok({ personId });
}
