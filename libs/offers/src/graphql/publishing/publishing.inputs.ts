import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import { CohostFields, LeadFields, OfferContentFields } from './offer-content.fields.js';

@InputType('OfferLeadInput', { description: 'Somebody who leads, without a name.' })
export class OfferLeadInputType extends LeadFields {}

@InputType('OfferCohostInput', { description: 'A provider or partner that takes part.' })
export class OfferCohostInputType extends CohostFields {}

@InputType('OfferContentInput', { description: 'All that is said of an offer. A field that is left out is emptied, or takes its default.' })
export class OfferContentInputType extends OfferContentFields {
  @Field(() => [OfferLeadInputType], { nullable: true, description: 'Who leads, in their order.' })
  leads?: OfferLeadInputType[] | null;

  @Field(() => [OfferCohostInputType], { nullable: true, description: 'Who takes part, none twice and none the host; shares with a sum of at most 100.' })
  cohosts?: OfferCohostInputType[] | null;
}

@InputType('DraftOfferInput', { description: 'How a draft begins.' })
export class DraftOfferInputType extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Id of an own offer, archived or not, whose content and staff are copied; left out: a blank draft.' })
  copyOf?: string | null;

  @Field(() => OfferContentInputType, { nullable: true, description: 'What it says; with copyOf only what is different.' })
  content?: OfferContentInputType | null;
}

@InputType('EditOfferDraftInput', { description: 'What a draft is to say.' })
export class EditOfferDraftInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the draft.' })
  draftId: string;

  @Field(() => OfferContentInputType, { description: 'All of it.' })
  content: OfferContentInputType;

  @Field(() => String, { nullable: true, description: 'OfferDraftContent.digest of what the caller has seen: it is not replaced when somebody else has written it since. Left out: it is replaced whatever it says by now.' })
  digest?: string | null;
}

@InputType('DiscardOfferDraftInput', { description: 'Which draft is thrown away.' })
export class DiscardOfferDraftInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the draft.' })
  draftId: string;
}

@InputType('PublishOfferDraftInput', { description: 'Which draft is published.' })
export class PublishOfferDraftInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the draft.' })
  draftId: string;
}

@InputType('UpdateOfferInput', { description: 'What is said of an offer from now on.' })
export class UpdateOfferInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => OfferContentInputType, { description: 'All of it, also what stays as it was.' })
  content: OfferContentInputType;

  @Field(() => String, { nullable: true, description: 'OfferDraftContent.digest of what the caller has seen: it is not replaced when somebody else has written it since. Left out: it is replaced whatever it says by now.' })
  digest?: string | null;
}

@InputType('ArchiveOfferInput', { description: 'Which offer is taken out of the catalogue.' })
export class ArchiveOfferInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;
}

@InputType('ListInformationOfferInput', { description: 'What a partner offers, for information only.' })
export class ListInformationOfferInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the partner.' })
  hostId: string;

  @Field(() => OfferContentInputType, { description: 'What is said of it: resourceKind must be there, leads and co-hosts must not.' })
  content: OfferContentInputType;
}
