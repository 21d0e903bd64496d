import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, LocalTimeScalar, RefusalType } from '#platform/graphql';
import { OfferFieldProblemType } from './offer-draft.type.js';

@ObjectType('OfferInvalid', { implements: () => RefusalType, description: 'The offer cannot be so (OFFER_INVALID).' })
export class OfferInvalidType extends RefusalType {
  @Field(() => [OfferFieldProblemType], { description: 'All that is wrong, not only the first.' })
  problems: OfferFieldProblemType[];
}

@ObjectType('NotAHost', { implements: () => RefusalType, description: 'Only a provider or partner has offers of its own (NOT_A_HOST).' })
export class NotAHostType extends RefusalType {}

@ObjectType('OfferArchived', { implements: () => RefusalType, description: 'The offer is archived and does not change any more; copy it (OFFER_ARCHIVED).' })
export class OfferArchivedType extends RefusalType {}

@ObjectType('OfferChanged', { implements: () => RefusalType, description: 'Somebody has changed what is said of it since the caller looked (OFFER_CHANGED).' })
export class OfferChangedType extends RefusalType {
  @Field(() => String, { description: 'Stands for what it says now.' })
  digest: string;
}

@ObjectType('BusySession', { description: 'A session that stands in the way.' })
export class BusySessionType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'Day.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning, time of day in Europe/Berlin.' })
  start: string;

  @Field(() => Int, { description: 'Seats that are taken.' })
  seats: number;
}

@ObjectType('CapacityTaken', { implements: () => RefusalType, description: 'More seats are taken in sessions to come than the new capacity has (CAPACITY_TAKEN).' })
export class CapacityTakenType extends RefusalType {
  @Field(() => [BusySessionType], { description: 'These sessions, by date.' })
  sessions: BusySessionType[];
}

@ObjectType('OfferInUse', { implements: () => RefusalType, description: 'Cases hold seats in sessions to come (OFFER_IN_USE).' })
export class OfferInUseType extends RefusalType {
  @Field(() => [BusySessionType], { description: 'These sessions, by date.' })
  sessions: BusySessionType[];
}
