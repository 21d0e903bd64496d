import { Field, InputType, Int } from '@nestjs/graphql';
import type { FederalState, WorkingDayDefinition } from '#kernel';
import type { ModuleCode, ModuleTerms, SlotKind } from '../../domain/modules/module-terms.js';
import type { ApprovalUnit, Coverage, IndirectBase, PartialWeek, RateSource, RegimeDeadline, SeatApproval } from '../../domain/regimes/regime-terms.js';
import { HoursBasisCodes, ModuleCodes, SlotKindCodes } from '../modules/module.codes.js';
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
import { FederalStateCodes } from './federal-state.codes.js';

@InputType('RegimeDeadlineInput', { description: 'A period that the regime sets.' })
export class RegimeDeadlineInputType {
  @Field(() => String, { description: 'Stable code of capital letters, digits and underscores.' })
  code: string;

  @Field(() => Int, { description: 'How many units, 1 to 1000.' })
  amount: number;

  @Field(() => DeadlineUnitCodes, { description: 'Of what.' })
  unit: RegimeDeadline['unit'];

  @Field(() => DeadlineCountingCodes, { description: 'How it is counted.' })
  counting: RegimeDeadline['counting'];

  @Field(() => RegimeWorkingDaysCodes, { nullable: true, description: 'What counts as a working day; for such units only.' })
  workingDays?: WorkingDayDefinition | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it comes again at this distance.' })
  recurring: boolean;
}

@InputType('ModuleTemplateSlotInput', { description: 'Contacts of one kind in an example mix.' })
export class ModuleTemplateSlotInputType {
  @Field(() => SlotKindCodes, { description: 'Kind of contact.' })
  kind: SlotKind;

  @Field(() => Int, { description: 'Minutes of one contact, 1 to 1440.' })
  minutes: number;

  @Field(() => Int, { description: 'How many of them, 1 to 50.' })
  count: number;
}

@InputType('ModuleTemplateInput', { description: 'An example mix; of the two last fields at most one is given.' })
export class ModuleTemplateInputType {
  @Field(() => String, { description: 'Unique within the module.' })
  code: string;

  @Field(() => [ModuleTemplateSlotInputType], { description: 'The contacts, in order.' })
  slots: ModuleTemplateSlotInputType[];

  @Field(() => Int, { nullable: true, description: 'Minutes to be used freely on top.' })
  flexMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of a resource person on top.' })
  resourcePersonMinutes?: number | null;
}

@InputType('RegimeModuleInput', { description: 'A module with its range; ranges may overlap and leave gaps.' })
export class RegimeModuleInputType {
  @Field(() => ModuleCodes, { description: 'Code.' })
  code: ModuleCode;

  @Field(() => String, { description: 'German name for screens.' })
  name: string;

  @Field(() => Int, { description: 'Lower end of the range in minutes.' })
  fromMinutes: number;

  @Field(() => Int, { description: 'Upper end of the range in minutes.' })
  toMinutes: number;

  @Field(() => HoursBasisCodes, { description: 'What the minutes are counted by.' })
  hoursBasis: ModuleTerms['hoursBasis'];

  @Field(() => Boolean, { description: 'Whether groups may be part of it.' })
  groupAllowed: boolean;

  @Field(() => Int, { nullable: true, description: 'How many weeks it lasts as a rule.' })
  usualWeeks?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Granted only where a report under § 8a SGB VIII is there.' })
  endangermentReportNeeded: boolean;

  @Field(() => [ModuleTemplateInputType], { description: 'Example mixes.' })
  templates: ModuleTemplateInputType[];
}

@InputType('RegimeTermsInput', { description: 'What changes in a regime. What is left out stays; lists are replaced as a whole; null empties what may be empty.' })
export class RegimeTermsInputType {
  @Field(() => [String], { nullable: true, description: 'Legal bases that it takes.' })
  legalBases?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Legal bases that it expressly does not take.' })
  excludedLegalBases?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether group offers that were there before are covered too.' })
  coversGroupOffers?: boolean | null;

  @Field(() => ApprovalUnitCodes, { nullable: true, description: 'What an approval counts in.' })
  approvalUnit?: ApprovalUnit | null;

  @Field(() => SeatApprovalCodes, { nullable: true, description: 'How a seat comes to be approved.' })
  seatApproval?: SeatApproval | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether only somebody with signing right approves.' })
  signingRightNeeded?: boolean | null;

  @Field(() => CoverageCodes, { nullable: true, description: 'Who pays.' })
  coverage?: Coverage | null;

  @Field(() => [String], { nullable: true, description: 'Legal bases that stay billable beside the budget.' })
  payableLegalBases?: string[] | null;

  @Field(() => RateSourceCodes, { nullable: true, description: 'Where a price comes from.' })
  rateSource?: RateSource | null;

  @Field(() => PartialWeekCodes, { nullable: true, description: 'How a week counts that is not charged whole.' })
  partialWeek?: PartialWeek | null;

  @Field(() => FederalStateCodes, { nullable: true, description: 'Federal state whose holidays count.' })
  federalState?: FederalState | null;

  @Field(() => Int, { nullable: true, description: 'Length of its contracts in years; null: not said.' })
  contractYears?: number | null;

  @Field(() => Int, { nullable: true, description: 'Advance payments over a contract; null: none.' })
  instalments?: number | null;

  @Field(() => IndirectBaseCodes, { nullable: true, description: 'Base of the indirect hours; null: none.' })
  indirectBase?: IndirectBase | null;

  @Field(() => Int, { nullable: true, description: 'Percentage of the indirect hours; null: none.' })
  indirectPercent?: number | null;

  @Field(() => Int, { nullable: true, description: "The agency's own share of a budget's total, in basis points; null: none." })
  asdBasisPoints?: number | null;

  @Field(() => Int, { nullable: true, description: 'The variable share of the rest, in basis points; null: none.' })
  variableBasisPoints?: number | null;

  @Field(() => Int, { nullable: true, description: "The provider's share of a budget's total, in basis points; null: none." })
  providerBasisPoints?: number | null;

  @Field(() => [RegimeDeadlineInputType], { nullable: true, description: 'Periods that it sets.' })
  deadlines?: RegimeDeadlineInputType[] | null;

  @Field(() => [RegimeModuleInputType], { nullable: true, description: 'Its modules, in their order.' })
  modules?: RegimeModuleInputType[] | null;
}
