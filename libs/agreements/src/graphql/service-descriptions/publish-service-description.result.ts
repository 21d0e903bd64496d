import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { PublishServiceDescriptionRefusal } from '../../application/service-descriptions/publish-service-description.use-case.js';
import { NotAnAgencyType } from '../not-an-agency.type.js';
import { ValueInvalidType } from '../terms/terms-refusals.type.js';
import { ServiceDescriptionType } from './service-description.type.js';

export const publishServiceDescriptionRefusals: RefusalTypes<PublishServiceDescriptionRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const PublishServiceDescriptionResultUnion = createUnionType({
  name: 'PublishServiceDescriptionResult',
  description: 'The published version, or why there is none.',
  types: () => [ServiceDescriptionType, NotAnAgencyType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
