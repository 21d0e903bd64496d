import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, DateTimeScalar } from '#platform/graphql';
import type { OfferFieldProblemKind } from '../../domain/publishing/offer-field-problem.js';
import { CohostFields, LeadFields, OfferContentFields } from './offer-content.fields.js';

export const OfferFieldProblemCodes = codeList<OfferFieldProblemKind>('OfferFieldProblemKind', 'What is wrong with a field.', {
  MISSING: 'Nothing was said.',
  BAD_VALUE: 'It cannot be.',
  UNKNOWN_CODE: 'It stands in none of the code lists that count for the host.',
  UNKNOWN_REFERENCE: 'There is no such organisation, site, municipality or colleague.',
});

@ObjectType('OfferFieldProblem', { description: 'One thing that is wrong with what is said of an offer.' })
export class OfferFieldProblemType {
  @Field(() => String, { description: 'The field; inside lists with its place from 0: leads[1].conductCertificateOn.' })
  field: string;

  @Field(() => OfferFieldProblemCodes, { description: 'What is wrong.' })
  problem: OfferFieldProblemKind;

  @Field(() => String, { nullable: true, description: 'What was given, at most 200 characters of it; null: nothing.' })
  given: string | null;

  @Field(() => String, { description: 'What was expected, in English words.' })
  expected: string;
}

@ObjectType('OfferDraftLead', { description: 'A lead as a draft names it.' })
export class OfferDraftLeadType extends LeadFields {}

@ObjectType('OfferDraftCohost', { description: 'A co-host as a draft names it.' })
export class OfferDraftCohostType extends CohostFields {}

@ObjectType('OfferDraftContent', { description: 'What a draft says so far.' })
export class OfferDraftContentType extends OfferContentFields {
  @Field(() => [OfferDraftLeadType], { nullable: true, description: 'Who leads.' })
  leads?: OfferDraftLeadType[] | null;

  @Field(() => [OfferDraftCohostType], { nullable: true, description: 'Who takes part, and with which share.' })
  cohosts?: OfferDraftCohostType[] | null;
}

@ObjectType('OfferDraft', { description: 'An offer that is not published yet; nobody but its host sees it.' })
export class OfferDraftType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => OfferDraftContentType, { description: 'What it says so far.' })
  content: OfferDraftContentType;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last written.' })
  updatedAt: Date;
}

export const OfferDraftConnection = connectionOf(OfferDraftType, 'OfferDraft');
