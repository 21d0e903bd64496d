import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { OrganisationRole, RoleWish } from '../../domain/people/organisation-roles.js';
import { chainOf, findMember, hasOtherAdministrator, lockOrganisation, replaceRoles } from '../../persistence/people/members.sql.js';
import { endHandedOut } from '../../persistence/people/invitations.sql.js';
import { lastAdministrator, personUnknown, roleRefusal, type LastAdministrator, type PersonNotFound, type RoleRefusal } from './people-refusals.js';

export interface SetRolesInput extends RoleWish {
  readonly personId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface RolesSet {
  readonly personId: string;
  readonly roles: readonly OrganisationRole[];
  readonly signingRight: boolean;
}

export type SetRolesRefusal = PersonNotFound | RoleRefusal | LastAdministrator | TryAgain | IdempotencyConflict;
export type SetRolesResult = Result<RolesSet, SetRolesRefusal>;

/**
 * Makes these the roles of somebody in the organisation, and the only ones. It holds from their next request on. What
 * somebody handed out who administers it no more ends too (endHandedOut).
 */
@Injectable()
export class SetRolesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetRolesInput): Promise<SetRolesResult> {
    const { idempotencyKey: key, personId, signingRight } = input;
    const wish = { personId, signingRight, roles: [...new Set(input.roles)].sort() };
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setRoles', key, input: wish }, () => setRoles(tx, wish))));
  }
}

async function setRoles(tx: Transaction, { personId, ...wish }: RolesSet): Promise<Result<RolesSet, PersonNotFound | RoleRefusal | LastAdministrator>> {
  const organisation = await lockOrganisation(tx);
  const before = await findMember(tx, personId);
  if (before === null) return refuse(personUnknown);
  const refusal = roleRefusal(organisation.kind, wish);
  if (refusal !== null) return refuse(refusal);
  const stepsDown = before.roles.includes('ADMINISTRATOR') && !wish.roles.includes('ADMINISTRATOR');
  if (stepsDown && !(await hasOtherAdministrator(tx, personId))) return refuse(lastAdministrator);
  await replaceRoles(tx, personId, wish);
  const handedOut = stepsDown ? await endHandedOut(tx, personId, [organisation.id]) : {};
  const after = { ...wish, ...handedOut };
  await tx.journal.write({ agencyId: chainOf(organisation), action: 'person.roles-set', subjectKind: 'person', subjectId: personId, before, after });
  return ok({ personId, ...wish });
}
