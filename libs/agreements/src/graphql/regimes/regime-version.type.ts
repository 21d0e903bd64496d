import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { WorkingDayDefinition } from '#kernel';
import { LocalDateScalar } from '#platform/graphql';
import type { ApprovalUnit, Coverage, IndirectBase, PartialWeek, RateSource, RegimeDeadline, SeatApproval } from '../../domain/regimes/regime-terms.js';
import {
  ApprovalUnitCodes,
  CoverageCodes,
  DeadlineCountingCodes,
  DeadlineUnitCodes,
  IndirectBaseCodes,
  PartialWeekCodes,
  RateSourceCodes,
  RegimeWorkingDaysCodes,
  SeatApprovalCodes,
} from './regime.codes.js';

@ObjectType('RegimeDeadline', { description: 'A period that the regime sets.' })
export class RegimeDeadlineType {
  @Field(() => String, { description: 'Stable code, such as FIRST_PLAN.' })
  code: string;

  @Field(() => Int, { description: 'How many units.' })
  amount: number;

  @Field(() => DeadlineUnitCodes, { description: 'Of what.' })
  unit: RegimeDeadline['unit'];

  @Field(() => DeadlineCountingCodes, { description: 'How it is counted.' })
  counting: RegimeDeadline['counting'];

  @Field(() => RegimeWorkingDaysCodes, { nullable: true, description: 'What counts as a working day; only for such units.' })
  workingDays: WorkingDayDefinition | null;

  @Field(() => Boolean, { description: 'Whether it comes again at this distance.' })
  recurring: boolean;
}

@ObjectType({ isAbstract: true })
export abstract class RegimeTermsType {
  @Field(() => [String], { description: 'Legal bases that it takes, such as 30, 31, 35a, 27.2.' })
  legalBases: readonly string[];

  @Field(() => [String], { description: 'Legal bases that it expressly does not take.' })
  excludedLegalBases: readonly string[];

  @Field(() => Boolean, { description: 'Whether group offers that were there before are covered too.' })
  coversGroupOffers: boolean;

  @Field(() => ApprovalUnitCodes, { description: 'What an approval counts in.' })
  approvalUnit: ApprovalUnit;

  @Field(() => SeatApprovalCodes, { description: 'How a seat comes to be approved.' })
  seatApproval: SeatApproval;

  @Field(() => Boolean, { description: 'Whether only somebody with signing right approves.' })
  signingRightNeeded: boolean;

  @Field(() => CoverageCodes, { description: 'Who pays.' })
  coverage: Coverage;

  @Field(() => [String], { description: 'Legal bases that stay billable beside the budget.' })
  payableLegalBases: readonly string[];

  @Field(() => RateSourceCodes, { description: 'Where a price comes from.' })
  rateSource: RateSource;

  @Field(() => PartialWeekCodes, { description: 'How a week counts that is not charged whole.' })
  partialWeek: PartialWeek;

  @Field(() => String, { description: 'Federal state whose holidays count, two letters.' })
  federalState: string;

  @Field(() => Int, { nullable: true, description: 'Length of its contracts in years.' })
  contractYears: number | null;

  @Field(() => Int, { nullable: true, description: 'Advance payments over a contract.' })
  instalments: number | null;

  @Field(() => IndirectBaseCodes, { nullable: true, description: 'Base of the indirect hours.' })
  indirectBase: IndirectBase | null;

  @Field(() => Int, { nullable: true, description: 'Percentage of the indirect hours.' })
  indirectPercent: number | null;

  @Field(() => Int, { nullable: true, description: "The agency's own share of a budget's total, in basis points." })
  asdBasisPoints: number | null;

  @Field(() => Int, { nullable: true, description: 'The variable share of the rest, in basis points.' })
  variableBasisPoints: number | null;

  @Field(() => Int, { nullable: true, description: "The provider's share of a budget's total, in basis points." })
  providerBasisPoints: number | null;

  @Field(() => [RegimeDeadlineType], { description: 'Periods that it sets, by their code.' })
  deadlines: readonly RegimeDeadlineType[];
}

@ObjectType('RegimeVersion', { description: 'What a regime says over a time; a version never changes. An exhausted budget never blocks a seat, in any of them.' })
export class RegimeVersionType extends RegimeTermsType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;
}
