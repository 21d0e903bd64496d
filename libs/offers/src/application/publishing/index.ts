import { ArchiveInformationOfferUseCase } from './archive-information-offer.use-case.js';
import { ArchiveOfferUseCase } from './archive-offer.use-case.js';
import { DiscardDraftUseCase } from './discard-draft.use-case.js';
import { DraftOfferUseCase } from './draft-offer.use-case.js';
import { EditDraftUseCase } from './edit-draft.use-case.js';
import { FindOfferDraftsQuery } from './find-offer-drafts.query.js';
import { FindOfferStaffQuery } from './find-offer-staff.query.js';
import { ListInformationOfferUseCase } from './list-information-offer.use-case.js';
import { PublishDraftUseCase } from './publish-draft.use-case.js';
import { UpdateInformationOfferUseCase } from './update-information-offer.use-case.js';
import { UpdateOfferUseCase } from './update-offer.use-case.js';

export { checkOffer } from '../../domain/publishing/check-offer.js';
export type { KnownToOffers, OfferOwner } from '../../domain/publishing/known-to-offers.js';
export { LEAD_KINDS, type LeadKind, type OfferCohost, type OfferContent, type OfferLead, type OfferWish } from '../../domain/publishing/offer-content.js';
export { offerCodesOf } from '../../domain/publishing/offer-codes-of.js';
export type { OfferFieldProblem, OfferFieldProblemKind, OfferInvalid } from '../../domain/publishing/offer-field-problem.js';
export { findKnownToOffers } from '../../persistence/publishing/known-to-offers.sql.js';
export { findStoredOffers, lockOffer, type StoredOffer } from '../../persistence/publishing/offer-content.sql.js';
export { actingHost } from './acting-host.js';
export { changeOffer, type ChangeOfferRefusal } from './change-offer.js';
export { forgetStaffOfArchive } from './forget-staff-of-archive.js';
export { contentOf } from './offer-record.js';
export { publishOffer, type NewOffer } from './publish-offer.js';
export type { CapacityTaken, NotAHost, OfferArchived, OfferInUse, OfferUnknown } from './publishing-refusals.js';
export {
  ArchiveInformationOfferUseCase,
  ArchiveOfferUseCase,
  DiscardDraftUseCase,
  DraftOfferUseCase,
  EditDraftUseCase,
  FindOfferDraftsQuery,
  FindOfferStaffQuery,
  ListInformationOfferUseCase,
  PublishDraftUseCase,
  UpdateInformationOfferUseCase,
  UpdateOfferUseCase,
};

/** Use cases and queries of drafts, published offers and entries for information. */
export const publishingProviders = [
  ArchiveInformationOfferUseCase,
  ArchiveOfferUseCase,
  DiscardDraftUseCase,
  DraftOfferUseCase,
  EditDraftUseCase,
  FindOfferDraftsQuery,
  FindOfferStaffQuery,
  ListInformationOfferUseCase,
  PublishDraftUseCase,
  UpdateInformationOfferUseCase,
  UpdateOfferUseCase,
];
