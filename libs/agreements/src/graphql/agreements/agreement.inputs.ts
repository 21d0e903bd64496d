import { Field, ID, InputType } from '@nestjs/graphql';
import { CentsScalar, CommandInput, LocalDateScalar } from '#platform/graphql';
import type { Funding } from '../../domain/agreement-codes.js';
import type { ReopeningReason } from '../../domain/terms-kind.js';
import { FundingCodes } from '../agreement.type.js';
import { ReopeningReasonCodes } from '../terms/terms-state.codes.js';

const DEPENDENTS_SEEN = 'Ids of all licence dependencies that LICENCE_DEPENDS has listed, once somebody has decided to go on all the same (DD-26); one that was declared since asks again.';

@InputType({ isAbstract: true })
abstract class WrittenTermsInput extends CommandInput {
  @Field(() => FundingCodes, { nullable: true, description: 'How the help is paid for; left out of a new agreement: STA_LUMP.' })
  funding?: Funding | null;

  @Field(() => ID, { nullable: true, description: 'Id of the social space of a SOCIAL_SPACE_BUDGET.' })
  socialSpaceId?: string | null;

  @Field(() => String, { nullable: true, description: 'Euro an hour, a decimal number with up to four places.' })
  hourRateEur?: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'The yearly sum of a budget.' })
  budgetTotalCents?: bigint | null;

  @Field(() => String, { nullable: true, description: 'Text of the service agreement; only where it is not made of clauses.' })
  servicePart?: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the quality development agreement; only where it is not made of clauses.' })
  qualityPart?: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the fee agreement; only where it is not made of clauses.' })
  feePart?: string | null;
}

@InputType('DraftAgreementInput', { description: 'With whom an agreement is to be made, from when on, and what it is to say.' })
export class DraftAgreementInputType extends WrittenTermsInput {
  @Field(() => ID, { description: 'The other side: a provider or partner where an agency drafts, an agency where a provider does.' })
  counterpartId: string;

  @Field(() => ID, { nullable: true, description: 'A published version of a template of the agency, whose clauses are adopted.' })
  templateVersionId?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; null: open. Left out: the end of the contract that the regime of this funding names, where it names one (TS-19).',
  })
  validTo?: string | null;

  @Field(() => [String], { description: 'Legal bases that it covers, paragraphs of SGB VIII such as 31.' })
  legalBases: string[];
}

@InputType('AgreementClauseChange', { description: 'A change of a clause. CO_USE_OUTGOING and CO_USE_INCOMING are added where they are not there yet.' })
export class ClauseChangeInputType {
  @Field(() => String, { description: 'Code of the clause.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Its new words; left out: they stay.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is agreed; left out: as it was.' })
  isAgreed?: boolean | null;
}

@InputType('EditAgreementInput', { description: 'What is to be changed of an agreement that is negotiated. What is left out stays; null takes it away.' })
export class EditAgreementInputType extends WrittenTermsInput {
  @Field(() => ID, { description: 'Id of the agreement.' })
  agreementId: string;

  @Field(() => String, { description: 'The revision of the agreement as it was read, so that nobody overwrites what they have not seen.' })
  revision: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day.' })
  validFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo?: string | null;

  @Field(() => [String], { nullable: true, description: 'Legal bases that it covers.' })
  legalBases?: string[] | null;

  @Field(() => [ClauseChangeInputType], { nullable: true, description: 'Clauses that change.' })
  clauses?: ClauseChangeInputType[] | null;
}

@InputType('AgreementStepInput', { description: 'Which agreement.' })
export class AgreementStepInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the agreement.' })
  agreementId: string;
}

@InputType('DraftAgreementVersionInput', { description: 'Of which agreement a new version is to be made, and for which days.' })
export class DraftAgreementVersionInputType extends AgreementStepInputType {
  @Field(() => LocalDateScalar, { description: 'The day from which the new version is to take the place of the old one.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null: open. Left out: the last day of the old one.' })
  validTo?: string | null;
}

@InputType('ReopenAgreementInput', { description: 'Which agreement is negotiated again, and why.' })
export class ReopenAgreementInputType extends AgreementStepInputType {
  @Field(() => ReopeningReasonCodes, { description: 'What has to be negotiated again.' })
  reason: ReopeningReason;
}

@InputType('ActivateAgreementInput', { description: 'Which agreement comes into force.' })
export class ActivateAgreementInputType extends AgreementStepInputType {
  @Field(() => LocalDateScalar, { description: 'The day on which both sides have signed it; today or before.' })
  signedOn: string;

  @Field(() => [ID], { nullable: true, description: DEPENDENTS_SEEN })
  dependentsSeen?: string[] | null;
}

@InputType('EndAgreementInput', { description: 'Which agreement ends, and when.' })
export class EndAgreementInputType extends AgreementStepInputType {
  @Field(() => LocalDateScalar, { description: 'The last day on which it holds; today or later.' })
  lastDay: string;

  @Field(() => [ID], { nullable: true, description: DEPENDENTS_SEEN })
  dependentsSeen?: string[] | null;
}
