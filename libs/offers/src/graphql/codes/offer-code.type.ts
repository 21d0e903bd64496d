import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, DateTimeScalar } from '#platform/graphql';
import type { CodeList } from '../../domain/codes/code-lists.js';

export const CodeListCodes = codeList<CodeList>('OfferCodeList', 'A list of codes that offers are described with.', {
  CATEGORY: 'What an offer is about in the main; rates may name it.',
  TOPIC: 'Topics.',
  ACCESSIBILITY: 'What it is accessible for.',
  CONTRAINDICATION: 'For whom it is not suited.',
  PRICE_CATEGORY: 'Price categories. Nothing is ever sorted by them.',
  QUALIFICATION: 'Qualifications of those who lead.',
  RESOURCE_KIND: 'Where in or outside youth welfare a resource comes from (DD-30).',
});

@ObjectType('OfferCode', { description: 'A code of a list with its German and English label: shipped with the product, or of an agency for its network.' })
export class OfferCodeType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => CodeListCodes, { description: 'The list that it stands in.' })
  list: CodeList;

  @Field(() => String, { description: 'The code.' })
  code: string;

  @Field(() => String, { description: 'German label.' })
  labelDe: string;

  @Field(() => String, { description: 'English label.' })
  labelEn: string;

  @Field(() => Int, { description: 'Its place in the list: smaller ones first.' })
  position: number;

  @Field(() => ID, { nullable: true, description: 'Id of the agency whose it is; null: it ships with the product.' })
  agencyId: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is offered no more; null: it is in use.' })
  retiredAt: Date | null;
}

@ObjectType('CodeLabel', { description: 'A code that an offer carries, in words.' })
export class CodeLabelType {
  @Field(() => String, { description: 'The code.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'German label; null: a free code that an import has brought.' })
  labelDe: string | null;

  @Field(() => String, { nullable: true, description: 'English label; null: a free code that an import has brought.' })
  labelEn: string | null;
}
