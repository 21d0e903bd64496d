import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar } from '#platform/graphql';
import type { Funding } from '../domain/agreement-codes.js';

export const FundingCodes = codeList<Funding>('Funding', 'How the help under an agreement is paid for.', {
  STA_LUMP: 'A lump sum per week and module.',
  HOURLY: 'By the hour.',
  PROVIDER_BUDGET: "Out of the provider's budget, which replaces single payments.",
  SOCIAL_SPACE_BUDGET: 'Out of the budget of a social space.',
});

@ObjectType('Agreement', { description: 'A service, quality and fee agreement (LQE) of an agency and a provider; seen by these two only.' })
export class AgreementType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Identifier that the network itself uses, unique in the installation.' })
  code: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;

  @Field(() => [String], { description: 'Legal bases that it covers, paragraphs of SGB VIII such as 31.' })
  legalBases: string[];

  @Field(() => Boolean, { description: 'Whether it is not active; such an agreement counts nowhere (NRW-01).' })
  isDraft: boolean;

  @Field(() => Boolean, { description: "Whether this provider's cases may use groups of other providers." })
  coUseOutgoing: boolean;

  @Field(() => Boolean, { description: "Whether other providers may use this provider's groups." })
  coUseIncoming: boolean;

  @Field(() => FundingCodes, { description: 'How the help is paid for.' })
  funding: Funding;

  @Field(() => ID, { nullable: true, description: 'Id of the social space whose budget it is.' })
  socialSpaceId: string | null;

  @Field(() => Int, { description: 'Counts the versions of an agreement, from 1.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Text of the service agreement; null: still missing.' })
  servicePart: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the quality development agreement; null: still missing.' })
  qualityPart: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which both sides have signed it.' })
  signedOn: string | null;
}
