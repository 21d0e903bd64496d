import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { PublishAgreementTemplateRefusal } from '../../application/templates/publish-agreement-template.use-case.js';
import { NotAnAgencyType } from '../not-an-agency.type.js';
import { ValueInvalidType } from '../terms/terms-refusals.type.js';
import { AgreementTemplateType } from './agreement-template.type.js';

export const publishAgreementTemplateRefusals: RefusalTypes<PublishAgreementTemplateRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const PublishAgreementTemplateResultUnion = createUnionType({
  name: 'PublishAgreementTemplateResult',
  description: 'The published version, or why there is none.',
  types: () => [AgreementTemplateType, NotAnAgencyType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
