import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AdoptRegimePresetRefusal } from '../../application/regimes/adopt-regime-preset.use-case.js';
import type { ChangeRegimeRefusal } from '../../application/regimes/change-regime.use-case.js';
import type { TermsProblem } from '../../domain/regimes/check-terms.js';
import { NotAnAgencyType } from '../not-an-agency.type.js';
import { TermsProblemCodes } from './regime.codes.js';
import { RegimeType } from './regime.type.js';

@ObjectType('RegimeExists', { implements: () => RefusalType, description: 'The agency has a regime of this funding; it is changed, not adopted again (REGIME_EXISTS).' })
export class RegimeExistsType extends RefusalType {
  @Field(() => ID, { description: 'The regime that is there.' })
  regimeId: string;
}

@ObjectType('NoVersionOnDay', { implements: () => RefusalType, description: 'Nothing that could be changed holds on this day (NO_VERSION_ON_DAY).' })
export class NoVersionOnDayType extends RefusalType {}

@ObjectType('VersionExists', { implements: () => RefusalType, description: 'A version begins on this day, and versions never change (VERSION_EXISTS).' })
export class VersionExistsType extends RefusalType {}

@ObjectType('InvalidTerms', { implements: () => RefusalType, description: 'The terms contradict themselves (INVALID_TERMS).' })
export class InvalidTermsType extends RefusalType {
  @Field(() => [TermsProblemCodes], { description: 'What is wrong with them.' })
  problems: readonly TermsProblem[];
}

export const adoptRegimePresetRefusals: RefusalTypes<AdoptRegimePresetRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  REGIME_EXISTS: RegimeExistsType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AdoptRegimePresetResultUnion = createUnionType({
  name: 'AdoptRegimePresetResult',
  description: 'The regime, or why the preset was not adopted.',
  types: () => [RegimeType, RegimeExistsType, NotAnAgencyType, TryAgainType, IdempotencyConflictType] as const,
});

export const changeRegimeRefusals: RefusalTypes<ChangeRegimeRefusal> = {
  REGIME_NOT_FOUND: NotFoundType,
  NO_VERSION_ON_DAY: NoVersionOnDayType,
  VERSION_EXISTS: VersionExistsType,
  INVALID_TERMS: InvalidTermsType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ChangeRegimeResultUnion = createUnionType({
  name: 'ChangeRegimeResult',
  description: 'The regime, or why it was not changed.',
  types: () => [RegimeType, NoVersionOnDayType, VersionExistsType, InvalidTermsType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
