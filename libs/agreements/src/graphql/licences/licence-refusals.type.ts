import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, RefusalType } from '#platform/graphql';
import type { LicenceDependency } from '../../domain/licences/licence-dependency.js';
import { LicenceDependencyType } from './licence-dependency.type.js';

@ObjectType('LicenceDepends', {
  implements: () => RefusalType,
  description: 'Licences of facilities rest on the co-use that would be lost (LICENCE_DEPENDS, DD-26). To go on, send the command again, with the ids of all of them in dependentsSeen.',
})
export class LicenceDependsType extends RefusalType {
  @Field(() => [LicenceDependencyType], { description: 'The facilities, by their names.' })
  dependents: readonly LicenceDependency[];

  @Field(() => LocalDateScalar, { description: 'The first day without co-use.' })
  lostFrom: string;
}

@ObjectType('AlreadyDeclared', { implements: () => RefusalType, description: 'The same facility was declared before (ALREADY_DECLARED).' })
export class AlreadyDeclaredType extends RefusalType {}
