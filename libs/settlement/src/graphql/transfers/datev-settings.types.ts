import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CommandInput, IdempotencyConflictType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { SetDatevSettingsRefusal } from '../../application/transfers/set-datev-settings.use-case.js';

const TEXTS = {
  consultantNumber: 'Beraternummer, 1001 to 9999999.',
  clientNumber: 'Mandantennummer, 1 to 99999.',
  chartOfAccounts: 'Sachkontenrahmen, two digits: 04 is SKR04.',
  accountLength: 'Digits of a general ledger account, 4 to 8.',
  fiscalYearStart: 'Month in which the fiscal year begins, 1 to 12.',
  receivableAccount: 'Account of what others owe; may be an account of a person, with one digit more.',
  payableAccount: 'Account of what is owed to others; may be an account of a person, with one digit more.',
  revenueAccount: 'Account of revenue from seats.',
  expenseAccount: 'Account of what others\' seats cost.',
} as const;

@ObjectType('DatevSettings', { description: 'How an organisation keeps its books in DATEV. What was never said is SKR04: 1210, 3310, 5900, and 4100 or, where it is taxable, 4400.' })
export class DatevSettingsType {
  @Field(() => Int, { description: TEXTS.consultantNumber })
  consultantNumber: number;

  @Field(() => Int, { description: TEXTS.clientNumber })
  clientNumber: number;

  @Field(() => String, { description: TEXTS.chartOfAccounts })
  chartOfAccounts: string;

  @Field(() => Int, { description: TEXTS.accountLength })
  accountLength: number;

  @Field(() => Int, { description: TEXTS.fiscalYearStart })
  fiscalYearStart: number;

  @Field(() => String, { description: TEXTS.receivableAccount })
  receivableAccount: string;

  @Field(() => String, { description: TEXTS.payableAccount })
  payableAccount: string;

  @Field(() => String, { description: TEXTS.revenueAccount })
  revenueAccount: string;

  @Field(() => String, { description: TEXTS.expenseAccount })
  expenseAccount: string;
}

@InputType('SetDatevSettingsInput', { description: 'All settings, also those that stay as they were.' })
export class SetDatevSettingsInputType extends CommandInput {
  @Field(() => Int, { description: TEXTS.consultantNumber })
  consultantNumber: number;

  @Field(() => Int, { description: TEXTS.clientNumber })
  clientNumber: number;

  @Field(() => String, { description: TEXTS.chartOfAccounts })
  chartOfAccounts: string;

  @Field(() => Int, { description: TEXTS.accountLength })
  accountLength: number;

  @Field(() => Int, { description: TEXTS.fiscalYearStart })
  fiscalYearStart: number;

  @Field(() => String, { description: TEXTS.receivableAccount })
  receivableAccount: string;

  @Field(() => String, { description: TEXTS.payableAccount })
  payableAccount: string;

  @Field(() => String, { description: TEXTS.revenueAccount })
  revenueAccount: string;

  @Field(() => String, { description: TEXTS.expenseAccount })
  expenseAccount: string;
}

@ObjectType('DatevSettingsInvalid', { implements: () => RefusalType, description: 'DATEV would take no batch with this number or account (DATEV_SETTINGS_INVALID).' })
export class DatevSettingsInvalidType extends RefusalType {
  @Field(() => String, { description: 'Which field of the input.' })
  field: string;
}

export const setDatevSettingsRefusals: RefusalTypes<SetDatevSettingsRefusal> = {
  DATEV_SETTINGS_INVALID: DatevSettingsInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetDatevSettingsResultUnion = createUnionType({
  name: 'SetDatevSettingsResult',
  description: 'The settings as they are now, or why they are as they were.',
  types: () => [DatevSettingsType, DatevSettingsInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
