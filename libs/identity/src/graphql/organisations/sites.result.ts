import { createUnionType, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AddSiteRefusal } from '../../application/organisations/add-site.use-case.js';
import type { CloseSiteRefusal } from '../../application/organisations/close-site.use-case.js';
import type { UpdateSiteRefusal } from '../../application/organisations/update-site.use-case.js';
import { FieldInvalidType } from '../people/people-refusals.type.js';
import { PlaceUnknownType } from './organisations.result.js';
import { SiteType } from './site.type.js';

@ObjectType('SiteClosed', { implements: () => RefusalType, description: 'The site has its last day (SITE_CLOSED).' })
export class SiteClosedType extends RefusalType {}

export const addSiteRefusals: RefusalTypes<AddSiteRefusal> = {
  FIELD_INVALID: FieldInvalidType,
  PLACE_UNKNOWN: PlaceUnknownType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AddSiteResultUnion = createUnionType({
  name: 'AddSiteResult',
  description: 'The new site, or why there is none.',
  types: () => [SiteType, FieldInvalidType, PlaceUnknownType, TryAgainType, IdempotencyConflictType] as const,
});

export const updateSiteRefusals: RefusalTypes<UpdateSiteRefusal> = { ...addSiteRefusals, SITE_NOT_FOUND: NotFoundType, SITE_CLOSED: SiteClosedType };

export const UpdateSiteResultUnion = createUnionType({
  name: 'UpdateSiteResult',
  description: 'The site as it is now, or why nothing was changed.',
  types: () => [SiteType, FieldInvalidType, PlaceUnknownType, SiteClosedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const closeSiteRefusals: RefusalTypes<CloseSiteRefusal> = {
  SITE_NOT_FOUND: NotFoundType,
  SITE_CLOSED: SiteClosedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CloseSiteResultUnion = createUnionType({
  name: 'CloseSiteResult',
  description: 'The site with its last day, or why nothing was changed.',
  types: () => [SiteType, SiteClosedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
