import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform/graphql';
import { OfferType } from '../offer.type.js';
import { SessionType } from '../session.type.js';

@ObjectType('FoundOffer', { description: 'An offer that a search has found, with what it was ranked by.' })
export class FoundOfferType {
  @Field(() => OfferType, { description: 'The offer itself.' })
  offer: OfferType;

  @Field(() => SessionType, { nullable: true, description: 'Its first planned session that is to come, of the span if there is one; null: there is none.' })
  nextSession: SessionType | null;

  @Field(() => Boolean, { description: 'Whether nobody has confirmed its capacity for too long; such offers stand behind the others.' })
  isStale: boolean;

  @Field(() => Int, { nullable: true, description: 'How well it holds the words: 0 in its title, 1 elsewhere, 2 only something like them; null: no words were looked for.' })
  textRank: number | null;

  @Field(() => Float, { nullable: true, description: 'Great-circle kilometres, to the metre; null online, and where nothing was to be near.' })
  distanceKm: number | null;

  @Field(() => Int, { nullable: true, description: 'Free seats for the organisation acted for: the smallest number over the sessions of the span, without a span of the next session; null: there is none, the capacity is stale, or the offer is there on demand.' })
  freeSeats: number | null;
}

export const FoundOfferConnection = connectionOf(FoundOfferType, 'FoundOffer');
