import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { RemovePersonRefusal } from '../../application/people/remove-person.use-case.js';
import type { SetRolesRefusal } from '../../application/people/set-roles.use-case.js';
import { LastAdministratorType, NoRoleType, RoleNotOfOrganisationType, SigningRightNeedsCaseworkerType } from './people-refusals.type.js';
import { PersonRemovedType, RolesSetType } from './person.type.js';

export const setRolesRefusals: RefusalTypes<SetRolesRefusal> = {
  PERSON_NOT_FOUND: NotFoundType,
  NO_ROLE: NoRoleType,
  ROLE_NOT_OF_ORGANISATION: RoleNotOfOrganisationType,
  SIGNING_RIGHT_NEEDS_CASEWORKER: SigningRightNeedsCaseworkerType,
  LAST_ADMINISTRATOR: LastAdministratorType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetRolesResultUnion = createUnionType({
  name: 'SetRolesResult',
  description: 'What somebody is from now on, or why nothing was changed.',
  types: () =>
    [
      RolesSetType,
      NotFoundType,
      NoRoleType,
      RoleNotOfOrganisationType,
      SigningRightNeedsCaseworkerType,
      LastAdministratorType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const removePersonRefusals: RefusalTypes<RemovePersonRefusal> = {
  PERSON_NOT_FOUND: NotFoundType,
  LAST_ADMINISTRATOR: LastAdministratorType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RemovePersonResultUnion = createUnionType({
  name: 'RemovePersonResult',
  description: 'Who has left, or why nobody has.',
  types: () => [PersonRemovedType, NotFoundType, LastAdministratorType, TryAgainType, IdempotencyConflictType] as const,
});
