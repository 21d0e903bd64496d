import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AddSocialSpaceCentreRefusal } from '../../application/social-spaces/add-social-space-centre.use-case.js';
import type { AdoptSocialSpacesRefusal } from '../../application/social-spaces/adopt-social-spaces.use-case.js';
import type { ChangeSocialSpaceRefusal } from '../../application/social-spaces/change-social-space.use-case.js';
import type { CreateSocialSpaceRefusal } from '../../application/social-spaces/create-social-space.use-case.js';
import type { EndSocialSpaceCentreRefusal } from '../../application/social-spaces/end-social-space-centre.use-case.js';
import { NotAnAgencyType } from '../not-an-agency.type.js';
import { NoVersionOnDayType, VersionExistsType } from '../regimes/regime.results.js';
import { AdoptedSocialSpacesType, SocialSpaceCentreType, SocialSpaceType, TakenMunicipalityType } from './social-space.type.js';

@ObjectType('SocialSpaceCodeTaken', { implements: () => RefusalType, description: 'There is a social space of this code (SOCIAL_SPACE_CODE_TAKEN).' })
export class SocialSpaceCodeTakenType extends RefusalType {}

@ObjectType('SocialSpaceInputInvalid', { implements: () => RefusalType, description: 'Name, days or municipalities are not possible (SOCIAL_SPACE_INPUT_INVALID).' })
export class SocialSpaceInputInvalidType extends RefusalType {
  @Field(() => String, { description: 'What: NAME, DAYS or MUNICIPALITIES.' })
  problem: string;
}

@ObjectType('MunicipalityUnknown', { implements: () => RefusalType, description: 'The gazetteer does not know a municipality (MUNICIPALITY_UNKNOWN).' })
export class MunicipalityUnknownType extends RefusalType {
  @Field(() => [String], { description: 'Their keys.' })
  municipalityAgs: readonly string[];
}

@ObjectType('MunicipalityTaken', { implements: () => RefusalType, description: 'A municipality is in another space of the agency on some of the days (MUNICIPALITY_TAKEN).' })
export class MunicipalityTakenType extends RefusalType {
  @Field(() => [TakenMunicipalityType], { description: 'Which, and where.' })
  taken: readonly TakenMunicipalityType[];
}

@ObjectType('CentreExists', { implements: () => RefusalType, description: 'The site is a centre of this space then (CENTRE_EXISTS).' })
export class CentreExistsType extends RefusalType {}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType };
const municipalities = {
  SOCIAL_SPACE_INPUT_INVALID: SocialSpaceInputInvalidType,
  MUNICIPALITY_UNKNOWN: MunicipalityUnknownType,
  MUNICIPALITY_TAKEN: MunicipalityTakenType,
};
const created = { NOT_AN_AGENCY: NotAnAgencyType, SOCIAL_SPACE_CODE_TAKEN: SocialSpaceCodeTakenType, ...municipalities, ...always };

export const createSocialSpaceRefusals: RefusalTypes<CreateSocialSpaceRefusal> = created;
export const adoptSocialSpacesRefusals: RefusalTypes<AdoptSocialSpacesRefusal> = created;
export const changeSocialSpaceRefusals: RefusalTypes<ChangeSocialSpaceRefusal> = {
  SOCIAL_SPACE_NOT_FOUND: NotFoundType,
  NO_VERSION_ON_DAY: NoVersionOnDayType,
  VERSION_EXISTS: VersionExistsType,
  ...municipalities,
  ...always,
};
export const addSocialSpaceCentreRefusals: RefusalTypes<AddSocialSpaceCentreRefusal> = {
  SOCIAL_SPACE_NOT_FOUND: NotFoundType,
  SITE_NOT_FOUND: NotFoundType,
  CENTRE_EXISTS: CentreExistsType,
  ...always,
};
export const endSocialSpaceCentreRefusals: RefusalTypes<EndSocialSpaceCentreRefusal> = {
  CENTRE_NOT_FOUND: NotFoundType,
  SOCIAL_SPACE_INPUT_INVALID: SocialSpaceInputInvalidType,
  ...always,
};

export const CreateSocialSpaceResultUnion = createUnionType({
  name: 'CreateSocialSpaceResult',
  description: 'The social space, or why there is none.',
  types: () =>
    [SocialSpaceType, SocialSpaceCodeTakenType, SocialSpaceInputInvalidType, MunicipalityUnknownType, MunicipalityTakenType, NotAnAgencyType, TryAgainType, IdempotencyConflictType] as const,
});

export const AdoptSocialSpacesResultUnion = createUnionType({
  name: 'AdoptSocialSpacesResult',
  description: 'The social spaces, or why there are none.',
  types: () =>
    [
      AdoptedSocialSpacesType,
      SocialSpaceCodeTakenType,
      SocialSpaceInputInvalidType,
      MunicipalityUnknownType,
      MunicipalityTakenType,
      NotAnAgencyType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const ChangeSocialSpaceResultUnion = createUnionType({
  name: 'ChangeSocialSpaceResult',
  description: 'The new version, or why there is none.',
  types: () =>
    [
      SocialSpaceType,
      NoVersionOnDayType,
      VersionExistsType,
      SocialSpaceInputInvalidType,
      MunicipalityUnknownType,
      MunicipalityTakenType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const AddSocialSpaceCentreResultUnion = createUnionType({
  name: 'AddSocialSpaceCentreResult',
  description: 'The social space, or why the site is not one of its centres.',
  types: () => [SocialSpaceType, CentreExistsType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const EndSocialSpaceCentreResultUnion = createUnionType({
  name: 'EndSocialSpaceCentreResult',
  description: 'The centre, or why it was not ended.',
  types: () => [SocialSpaceCentreType, SocialSpaceInputInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
