import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RefusalType } from '#platform/graphql';
import type { CareKind } from '../../domain/hours/care-codes.js';
import { CareKindCodes } from './hours.codes.js';

@ObjectType('CareCasesNotFound', { implements: () => RefusalType, description: 'Cases are not there, or the organisation acted for gives them no care (CASES_NOT_FOUND).' })
export class CareCasesNotFoundType extends RefusalType {
  @Field(() => [ID], { description: 'Ids of these referrals.' })
  referralIds: readonly string[];
}

@ObjectType('CareKindNotAllowed', { implements: () => RefusalType, description: 'A contact of this kind is recorded by others (KIND_NOT_ALLOWED).' })
export class CareKindNotAllowedType extends RefusalType {
  @Field(() => CareKindCodes, { description: 'The kind.' })
  kind: CareKind;

  @Field(() => [CareKindCodes], { description: 'The kinds that one may record for this case.' })
  allowed: readonly CareKind[];
}

@ObjectType('CareContactExists', {
  implements: () => RefusalType,
  description: 'A contact of the same case, day, start, kind, work type and staff is recorded already, or stands in the list twice (CONTACT_EXISTS).',
})
export class CareContactExistsType extends RefusalType {
  @Field(() => [Int], { description: 'Places in the list, from 0.' })
  places: readonly number[];
}

@ObjectType('HoursChanged', { implements: () => RefusalType, description: 'Somebody has corrected the entry since the caller looked (STALE_REVISION).' })
export class HoursChangedType extends RefusalType {
  @Field(() => Int, { description: 'The revision as it is now.' })
  revision: number;
}

@ObjectType('HoursWithdrawn', { implements: () => RefusalType, description: 'The entry is taken back and stays so (HOURS_WITHDRAWN).' })
export class HoursWithdrawnType extends RefusalType {}
