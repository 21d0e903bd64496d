import { Field, ObjectType } from '@nestjs/graphql';
import { RefusalType } from '#platform/graphql';

@ObjectType('ReplacesOtherScope', {
  implements: () => RefusalType,
  description: 'The version to be replaced has another scope; of a weekly rate: another agreement or module (REPLACES_OTHER_SCOPE).',
})
export class ReplacesOtherScopeType extends RefusalType {}

@ObjectType('RoleMissing', { implements: () => RefusalType, description: "The caller's roles do not do this for this kind of organisation (ROLE_MISSING)." })
export class RoleMissingType extends RefusalType {
  @Field(() => [String], { description: 'The roles that do.' })
  roles: readonly string[];
}
