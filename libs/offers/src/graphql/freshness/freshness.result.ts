import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ConfirmCapacityByLinkRefusal } from '../../application/freshness/confirm-capacity-by-link.use-case.js';
import type { ConfirmCapacityRefusal } from '../../application/freshness/confirm-capacity.use-case.js';
import type { SetCatalogueSettingsRefusal } from '../../application/freshness/set-catalogue-settings.use-case.js';
import { CatalogueSettingsType } from './catalogue-settings.type.js';

@ObjectType('CapacityConfirmed', { description: 'The capacity of these offers is confirmed as of now.' })
export class CapacityConfirmedType {
  @Field(() => Int, { description: 'How many offers.' })
  confirmed: number;

  @Field(() => [ID], { description: 'Their ids.' })
  offerIds: string[];
}

@ObjectType('ConfirmationLinkInvalid', {
  implements: () => RefusalType,
  description: 'The link is unknown, has expired or was used; which of them is not told (LINK_INVALID).',
})
export class ConfirmationLinkInvalidType extends RefusalType {}

@ObjectType('NoOfferChosen', { implements: () => RefusalType, description: 'None of the offers that the link covers was chosen; it can still be used (NO_OFFER_CHOSEN).' })
export class NoOfferChosenType extends RefusalType {}

@ObjectType('CatalogueSettingsInvalid', { implements: () => RefusalType, description: 'A number is out of its bounds (SETTINGS_INVALID).' })
export class CatalogueSettingsInvalidType extends RefusalType {
  @Field(() => String, { description: 'Name of the field of the input.' })
  field: string;
}

export const confirmCapacityRefusals: RefusalTypes<ConfirmCapacityRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ConfirmCapacityResultUnion = createUnionType({
  name: 'ConfirmCapacityResult',
  description: 'What was confirmed, or why nothing was.',
  types: () => [CapacityConfirmedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const confirmCapacityByLinkRefusals: RefusalTypes<ConfirmCapacityByLinkRefusal> = {
  LINK_INVALID: ConfirmationLinkInvalidType,
  NO_OFFER_CHOSEN: NoOfferChosenType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ConfirmCapacityByLinkResultUnion = createUnionType({
  name: 'ConfirmCapacityByLinkResult',
  description: 'What was confirmed, or why nothing was.',
  types: () => [CapacityConfirmedType, ConfirmationLinkInvalidType, NoOfferChosenType, TryAgainType, IdempotencyConflictType] as const,
});

export const setCatalogueSettingsRefusals: RefusalTypes<SetCatalogueSettingsRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  SETTINGS_INVALID: CatalogueSettingsInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetCatalogueSettingsResultUnion = createUnionType({
  name: 'SetCatalogueSettingsResult',
  description: 'The settings as they are now, or why they stay.',
  types: () => [CatalogueSettingsType, CatalogueSettingsInvalidType, NotAnAgencyType, TryAgainType, IdempotencyConflictType] as const,
});
