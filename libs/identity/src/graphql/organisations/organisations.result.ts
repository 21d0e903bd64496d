import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { codeList, IdempotencyConflictType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { TaxEvidenceUnfit } from '../../application/organisations/organisation-refusals.js';
import type { SetLeitwegIdRefusal } from '../../application/organisations/set-leitweg-id.use-case.js';
import type { UpdateBankDetailsRefusal } from '../../application/organisations/update-bank-details.use-case.js';
import type { UpdateOrganisationRefusal } from '../../application/organisations/update-organisation.use-case.js';
import type { UpdateTaxStatusRefusal } from '../../application/organisations/update-tax-status.use-case.js';
import { OrganisationType } from '../organisation.type.js';
import { FieldInvalidType } from '../people/people-refusals.type.js';
import { OrganisationFinanceType } from './organisation-finance.type.js';

@ObjectType('PlaceUnknown', { implements: () => RefusalType, description: 'The gazetteer knows no municipality of this key (PLACE_UNKNOWN).' })
export class PlaceUnknownType extends RefusalType {}

@ObjectType('PartnerTypeUnfit', { implements: () => RefusalType, description: 'Only a partner has a partner type (PARTNER_TYPE_UNFIT).' })
export class PartnerTypeUnfitType extends RefusalType {}

@ObjectType('IbanInvalid', { implements: () => RefusalType, description: 'This is no IBAN: shape or check digits are wrong (IBAN_INVALID).' })
export class IbanInvalidType extends RefusalType {}

@ObjectType('BicInvalid', { implements: () => RefusalType, description: 'This is no BIC (BIC_INVALID).' })
export class BicInvalidType extends RefusalType {}

@ObjectType('LeitwegIdInvalid', { implements: () => RefusalType, description: 'This is no Leitweg-ID: shape or check digits are wrong (LEITWEG_ID_INVALID).' })
export class LeitwegIdInvalidType extends RefusalType {}

export const TaxEvidenceProblemCodes = codeList<TaxEvidenceUnfit['problem']>('TaxEvidenceProblem', 'What is wrong with the evidence of a tax status.', {
  EVIDENCE_MISSING: 'An exemption without its basis, or without the year of the evidence.',
  EVIDENCE_WITHOUT_EXEMPTION: 'A basis or a year, and no exemption.',
  YEAR_OUT_OF_RANGE: 'A year in the future, or before 1990.',
});

@ObjectType('TaxEvidenceUnfit', { implements: () => RefusalType, description: 'Tax status and evidence do not fit together (TAX_EVIDENCE_UNFIT).' })
export class TaxEvidenceUnfitType extends RefusalType {
  @Field(() => TaxEvidenceProblemCodes, { description: 'What is wrong.' })
  problem: TaxEvidenceUnfit['problem'];
}

export const updateOrganisationRefusals: RefusalTypes<UpdateOrganisationRefusal> = {
  FIELD_INVALID: FieldInvalidType,
  PLACE_UNKNOWN: PlaceUnknownType,
  PARTNER_TYPE_UNFIT: PartnerTypeUnfitType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const UpdateOrganisationResultUnion = createUnionType({
  name: 'UpdateOrganisationResult',
  description: 'The organisation as it is now, or why nothing was changed.',
  types: () => [OrganisationType, FieldInvalidType, PlaceUnknownType, PartnerTypeUnfitType, TryAgainType, IdempotencyConflictType] as const,
});

export const updateBankDetailsRefusals: RefusalTypes<UpdateBankDetailsRefusal> = {
  IBAN_INVALID: IbanInvalidType,
  BIC_INVALID: BicInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const UpdateBankDetailsResultUnion = createUnionType({
  name: 'UpdateBankDetailsResult',
  description: 'What is stored now, or why nothing was changed.',
  types: () => [OrganisationFinanceType, IbanInvalidType, BicInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const updateTaxStatusRefusals: RefusalTypes<UpdateTaxStatusRefusal> = {
  FIELD_INVALID: FieldInvalidType,
  TAX_EVIDENCE_UNFIT: TaxEvidenceUnfitType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const UpdateTaxStatusResultUnion = createUnionType({
  name: 'UpdateTaxStatusResult',
  description: 'What is stored now, or why nothing was changed.',
  types: () => [OrganisationFinanceType, FieldInvalidType, TaxEvidenceUnfitType, TryAgainType, IdempotencyConflictType] as const,
});

export const setLeitwegIdRefusals: RefusalTypes<SetLeitwegIdRefusal> = {
  LEITWEG_ID_INVALID: LeitwegIdInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetLeitwegIdResultUnion = createUnionType({
  name: 'SetLeitwegIdResult',
  description: 'What is stored now, or why nothing was changed.',
  types: () => [OrganisationFinanceType, LeitwegIdInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
