import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';
import type { Delivery } from '../domain/offer-codes.js';
import { DeliveryCodes } from './offer.type.js';

@ArgsType()
export class OffersArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only offers of this host.' })
  hostId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only offers of this category.' })
  category?: string | null;

  @Field(() => DeliveryCodes, { nullable: true, description: 'Only offers that take place there.' })
  delivery?: Delivery | null;

  @Field(() => String, { nullable: true, description: 'Only offers whose title holds this text, whatever the case.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: archived offers of the organisation acted for, or listed by it, and no others. Left out: those in the catalogue.' })
  archived?: boolean | null;
}
