import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { ConsentGiver, ConsentScope, RevocationReason } from '../../domain/consent/consent-codes.js';
import { ConsentGiverCodes, ConsentScopeCodes, RevocationReasonCodes } from './consent.codes.js';

@ObjectType('Consent', { description: 'What a family has consented to, to which text and when, and whether it was taken back.' })
export class ConsentType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ConsentScopeCodes, { description: 'What is consented to.' })
  scope: ConsentScope;

  @Field(() => Int, { nullable: true, description: "Version of the agency's text that it was given to; null: an import brought the consent, and it was taken back in the service." })
  textVersion: number | null;

  @Field(() => ConsentGiverCodes, { nullable: true, description: 'Who gave it; null: an import brought it.' })
  givenBy: ConsentGiver | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given; null: an import brought it.' })
  givenAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null: it holds.' })
  revokedAt: Date | null;

  @Field(() => RevocationReasonCodes, { nullable: true, description: 'Why it was taken back.' })
  revocationReason: RevocationReason | null;
}

@ObjectType('ConsentText', { description: 'The words in which an agency asks families for a consent. A version stays as it was published.' })
export class ConsentTextType {
  @Field(() => ConsentScopeCodes, { description: 'What is asked for.' })
  scope: ConsentScope;

  @Field(() => Int, { description: 'Version, counted by agency and scope.' })
  version: number;

  @Field(() => String, { description: 'The text, in German.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'First day on which families are asked by it.' })
  validFrom: string;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt: Date;
}

export const ConsentTextConnection = connectionOf(ConsentTextType, 'ConsentText');
