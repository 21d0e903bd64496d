import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { DateTimeScalar, IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { IssueMachineTokenRefusal } from '../../application/people/issue-machine-token.use-case.js';
import type { RevokeMachineTokenRefusal } from '../../application/people/revoke-machine-token.use-case.js';
import { RoleCodes } from '../role.codes.js';
import { ExpiryNotPossibleType, FieldInvalidType, NoRoleType, RoleNotOfOrganisationType, SigningRightNeedsCaseworkerType } from './people-refusals.type.js';

@ObjectType('MachineTokenIssued', { description: 'A new token.' })
export class MachineTokenIssuedType {
  @Field(() => ID, { description: 'Id of the token.' })
  tokenId: string;

  @Field(() => String, { description: 'What the program is called.' })
  label: string;

  @Field(() => RoleCodes, { description: 'The one role in which it acts.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'From when on it is refused.' })
  expiresAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The token for the header `Authorization: Bearer …`. Shown this once; null when the command is repeated with its key.',
  })
  token: string | null;
}

@ObjectType('MachineTokenRevoked', { description: 'The token is refused from now on.' })
export class MachineTokenRevokedType {
  @Field(() => ID, { description: 'Id of the token.' })
  tokenId: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  revokedAt: Date;
}

export const issueMachineTokenRefusals: RefusalTypes<IssueMachineTokenRefusal> = {
  FIELD_INVALID: FieldInvalidType,
  NO_ROLE: NoRoleType,
  ROLE_NOT_OF_ORGANISATION: RoleNotOfOrganisationType,
  SIGNING_RIGHT_NEEDS_CASEWORKER: SigningRightNeedsCaseworkerType,
  EXPIRY_NOT_POSSIBLE: ExpiryNotPossibleType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const IssueMachineTokenResultUnion = createUnionType({
  name: 'IssueMachineTokenResult',
  description: 'The token, or why there is none.',
  types: () =>
    [
      MachineTokenIssuedType,
      FieldInvalidType,
      NoRoleType,
      RoleNotOfOrganisationType,
      SigningRightNeedsCaseworkerType,
      ExpiryNotPossibleType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const revokeMachineTokenRefusals: RefusalTypes<RevokeMachineTokenRefusal> = {
  TOKEN_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RevokeMachineTokenResultUnion = createUnionType({
  name: 'RevokeMachineTokenResult',
  description: 'The token that was revoked, or why none was.',
  types: () => [MachineTokenRevokedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
