import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ArchiveOfferRefusal } from '../../application/publishing/archive-offer.use-case.js';
import type { DiscardDraftRefusal } from '../../application/publishing/discard-draft.use-case.js';
import type { DraftOfferRefusal } from '../../application/publishing/draft-offer.use-case.js';
import type { EditDraftRefusal } from '../../application/publishing/edit-draft.use-case.js';
import type { ListInformationOfferRefusal } from '../../application/publishing/list-information-offer.use-case.js';
import type { PublishDraftRefusal } from '../../application/publishing/publish-draft.use-case.js';
import type { UpdateOfferRefusal } from '../../application/publishing/update-offer.use-case.js';
import { OfferType } from '../offer.type.js';
import { OfferDraftType } from './offer-draft.type.js';
import { CapacityTakenType, NotAHostType, OfferArchivedType, OfferChangedType, OfferInUseType, OfferInvalidType } from './publishing-refusals.type.js';

@ObjectType('OfferDraftDiscarded', { description: 'A draft was thrown away.' })
export class OfferDraftDiscardedType {
  @Field(() => ID, { description: 'Id that the draft had.' })
  draftId: string;
}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType };

export const draftOfferRefusals: RefusalTypes<DraftOfferRefusal> = { NOT_A_HOST: NotAHostType, OFFER_NOT_FOUND: NotFoundType, OFFER_INVALID: OfferInvalidType, ...always };

export const DraftOfferResultUnion = createUnionType({
  name: 'DraftOfferResult',
  description: 'The draft, or why there is none.',
  types: () => [OfferDraftType, OfferInvalidType, NotAHostType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const editOfferDraftRefusals: RefusalTypes<EditDraftRefusal> = { DRAFT_NOT_FOUND: NotFoundType, OFFER_CHANGED: OfferChangedType, OFFER_INVALID: OfferInvalidType, ...always };

export const EditOfferDraftResultUnion = createUnionType({
  name: 'EditOfferDraftResult',
  description: 'The draft as it is now, or why nothing was changed.',
  types: () => [OfferDraftType, OfferInvalidType, OfferChangedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const discardOfferDraftRefusals: RefusalTypes<DiscardDraftRefusal> = { DRAFT_NOT_FOUND: NotFoundType, ...always };

export const DiscardOfferDraftResultUnion = createUnionType({
  name: 'DiscardOfferDraftResult',
  description: 'Which draft is gone, or why none is.',
  types: () => [OfferDraftDiscardedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const publishOfferDraftRefusals: RefusalTypes<PublishDraftRefusal> = {
  DRAFT_NOT_FOUND: NotFoundType,
  NOT_A_HOST: NotAHostType,
  OFFER_INVALID: OfferInvalidType,
  ...always,
};

export const PublishOfferDraftResultUnion = createUnionType({
  name: 'PublishOfferDraftResult',
  description: 'The published offer, or why it is a draft still.',
  types: () => [OfferType, OfferInvalidType, NotAHostType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const updateOfferRefusals: RefusalTypes<UpdateOfferRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  OFFER_ARCHIVED: OfferArchivedType,
  OFFER_CHANGED: OfferChangedType,
  OFFER_INVALID: OfferInvalidType,
  CAPACITY_TAKEN: CapacityTakenType,
  ...always,
};

export const UpdateOfferResultUnion = createUnionType({
  name: 'UpdateOfferResult',
  description: 'The offer as it is now, or why nothing was changed.',
  types: () => [OfferType, OfferInvalidType, OfferChangedType, CapacityTakenType, OfferArchivedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const archiveOfferRefusals: RefusalTypes<ArchiveOfferRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  OFFER_ARCHIVED: OfferArchivedType,
  OFFER_IN_USE: OfferInUseType,
  ...always,
};

export const ArchiveOfferResultUnion = createUnionType({
  name: 'ArchiveOfferResult',
  description: 'The archived offer, or why it is in the catalogue still.',
  types: () => [OfferType, OfferInUseType, OfferArchivedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const listInformationOfferRefusals: RefusalTypes<ListInformationOfferRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  PARTNER_NOT_FOUND: NotFoundType,
  OFFER_INVALID: OfferInvalidType,
  ...always,
};

export const ListInformationOfferResultUnion = createUnionType({
  name: 'ListInformationOfferResult',
  description: 'The entry, or why there is none.',
  types: () => [OfferType, OfferInvalidType, NotAnAgencyType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
