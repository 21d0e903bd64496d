import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LeadKind } from '../../domain/publishing/offer-content.js';
import { LeadKindCodes } from './lead-kind.codes.js';
import { LeadFields } from './offer-content.fields.js';

@ObjectType('OfferLead', { description: 'Somebody who leads an offer (DD-15), without a name.' })
export class OfferLeadType {
  @Field(() => Int, { description: 'Place among the leads, from 1 on.' })
  position: number;

  @Field(() => LeadKindCodes, { description: 'What the person is to the host.' })
  kind: LeadKind;
}

@ObjectType('OfferStaff', { description: 'Somebody who leads an offer, as the host alone sees it.' })
export class OfferStaffType extends LeadFields {
  @Field(() => Int, { description: 'Place among the leads, from 1 on.' })
  position: number;
}

@ObjectType('OfferCohost', { description: 'A provider or partner that takes part in an offer.' })
export class OfferCohostType {
  @Field(() => String, { description: 'Its share of every line in percent, a decimal number; the host has the rest of 100.' })
  percent: string;
}
