import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { codeList, CommandInput, LocalDateScalar } from '#platform/graphql';
import type { NetworkAnswer } from '../../application/networks/answer-invitation.js';
import type { ProviderTier } from '../../domain/networks/provider-tier.js';
import type { PartnerType } from '../../domain/organisations/partner-type.js';
import { PartnerTypeCodes } from '../organisations/partner-type.codes.js';
import { ProviderTierCodes } from './network-membership.type.js';

export const NetworkAnswerCodes = codeList<NetworkAnswer>('NetworkAnswer', 'The answer to an invitation into a network.', {
  ACCEPT: 'The organisation takes part.',
  DECLINE: 'It does not.',
});

export const InvitedKindCodes = codeList<'PROVIDER' | 'PARTNER'>('InvitedKind', 'What an organisation is that comes into a network.', {
  PROVIDER: 'An independent provider (freier Träger).',
  PARTNER: 'A partner without cases of its own.',
});

@InputType('NewOrganisationInput', { description: 'An organisation that is created when its first administrator accepts.' })
export class NewOrganisationInputType {
  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  name: string;

  @Field(() => InvitedKindCodes, { description: 'What it is.' })
  kind: 'PROVIDER' | 'PARTNER';

  @Field(() => PartnerTypeCodes, { nullable: true, description: 'What it is in particular; only of a partner.' })
  partnerType?: PartnerType | null;

  @Field(() => String, { description: 'Municipality of its seat: the eight digits of the official key (AGS).' })
  municipalityAgs: string;

  @Field(() => String, { description: 'E-mail address of the person who is to administer it first. Gone once the invitation is answered.' })
  administratorEmail: string;
}

@InputType('InviteToNetworkInput', { description: 'Whom the agency acted for asks into its network: either an organisation that is there, or a new one.' })
export class InviteToNetworkInputType extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Id of a provider or partner that is there.' })
  organisationId?: string | null;

  @Field(() => NewOrganisationInputType, { nullable: true, description: 'One that is not there yet.' })
  newOrganisation?: NewOrganisationInputType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the membership; left out: today.' })
  validFrom?: string | null;
}

@InputType('WithdrawNetworkInvitationInput', { description: 'Which invitation is taken back.' })
export class WithdrawNetworkInvitationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId: string;
}

@InputType('AnswerNetworkInvitationInput', { description: 'The answer of the organisation acted for.' })
export class AnswerNetworkInvitationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId: string;

  @Field(() => NetworkAnswerCodes, { description: 'The answer.' })
  answer: NetworkAnswer;
}

@InputType('AnswerNetworkInvitationByTokenInput', { description: 'The answer for an organisation that is not there yet.' })
export class AnswerNetworkInvitationByTokenInputType extends CommandInput {
  @Field(() => String, { description: 'The token out of the mail.' })
  token: string;

  @Field(() => NetworkAnswerCodes, { description: 'The answer.' })
  answer: NetworkAnswer;
}

@InputType('EndMembershipInput', { description: 'Which membership ends, and when.' })
export class EndMembershipInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  membershipId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; left out: the earliest that the notice allows.' })
  lastDay?: string | null;
}

@InputType('SetNetworkNoticeInput', { description: 'How long before its last day a membership in the network of the agency acted for is ended.' })
export class SetNetworkNoticeInputType extends CommandInput {
  @Field(() => Int, { description: 'Days, 0 to 730.' })
  noticeDays: number;
}

@InputType('SetProviderTierInput', { description: 'How a provider stands in the network of the agency acted for, from a day on.' })
export class SetProviderTierInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  membershipId: string;

  @Field(() => ProviderTierCodes, { description: 'The tier.' })
  tier: ProviderTier;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, inside the membership; left out: today. It holds until the next one that is set.' })
  validFrom?: string | null;
}

@InputType('RecordSafeguardingAgreementInput', { description: 'Until when the agency acted for and a provider have an agreement under § 8a (4) SGB VIII.' })
export class RecordSafeguardingAgreementInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the provider or partner.' })
  providerId: string;

  @Field(() => LocalDateScalar, { description: 'First day. Recorded again with the same one, the agreement gets the new last day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  validTo: string;
}

@InputType('RecordCooperationContractInput', { description: 'A contract of the agency acted for with a provider.' })
export class RecordCooperationContractInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the provider or partner.' })
  providerId: string;

  @Field(() => String, { description: 'Its number, as it stands on the paper, up to 64 characters.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; left out: open.' })
  validTo?: string | null;
}

@InputType('EndCooperationContractInput', { description: 'Which contract has which last day.' })
export class EndCooperationContractInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the contract.' })
  contractId: string;

  @Field(() => LocalDateScalar, { description: 'Its last day, earlier than the one that it has.' })
  validTo: string;
}
