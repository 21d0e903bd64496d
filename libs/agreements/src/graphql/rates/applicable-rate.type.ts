import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar } from '#platform/graphql';
import type { ScopeField } from '../../domain/rates/rate-scope.js';
import { SettlementRateType } from '../settlement-rate.type.js';

export const ScopeFieldCodes = codeList<ScopeField>('RateScopeField', 'What a settlement rate can name, and what that weighs.', {
  OFFER: 'The offer: 16.',
  HOST: 'The host: 8.',
  USER: 'The debtor: 4.',
  CATEGORY: 'The category of the offer: 2.',
});

@ObjectType('RateCandidate', { description: 'A settlement rate that applies to a use, and how specific it is.' })
export class RateCandidateType {
  @Field(() => SettlementRateType, { description: 'The rate.' })
  rate: SettlementRateType;

  @Field(() => Int, { description: 'Sum of what it names: offer 16, host 8, user 4, category 2; 0 for the default of the agency.' })
  specificity: number;

  @Field(() => [ScopeFieldCodes], { description: 'What it names, the weightiest first.' })
  named: readonly ScopeField[];

  @Field(() => Boolean, { description: 'Whether it prices the use.' })
  wins: boolean;
}

@ObjectType('ApplicableSettlementRate', { description: 'Which settlement rate prices a use, and why.' })
export class ApplicableRateType {
  @Field(() => [RateCandidateType], { description: 'The active rates that apply and that one may know, the most specific first.' })
  candidates: readonly RateCandidateType[];

  @Field(() => SettlementRateType, { nullable: true, description: 'The one that wins; null where none does or one may not know it.' })
  winner: SettlementRateType | null;

  @Field(() => Boolean, { description: 'Whether a rate wins that the organisation acted for may not know: one between the agency and the other side.' })
  winnerIsHidden: boolean;
}

@ArgsType()
export class ApplicableRateArgs {
  @Field(() => ID, { description: 'The agency of the referral.' })
  agencyId: string;

  @Field(() => ID, { description: 'The host.' })
  hostId: string;

  @Field(() => ID, { description: 'The debtor.' })
  userId: string;

  @Field(() => ID, { nullable: true, description: 'The offer; left out: rates that name an offer do not apply.' })
  offerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Category of the offer; left out: rates that name one do not apply.' })
  category?: string | null;

  @Field(() => LocalDateScalar, { description: 'The day of the session.' })
  on: string;
}
