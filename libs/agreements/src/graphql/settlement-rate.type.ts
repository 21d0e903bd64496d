import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, codeList, LocalDateScalar } from '#platform/graphql';
import type { RateUnit } from '../domain/agreement-codes.js';
import type { ShownState } from '../domain/terms-state.js';
import { TermsStateCodes } from './terms/terms-state.codes.js';

export const RateUnitCodes = codeList<RateUnit>('RateUnit', 'What a settlement rate is paid for.', {
  SEAT_SESSION: 'A seat in one session.',
  SEAT_HOUR: 'A seat for one hour of 60 minutes.',
  SEAT_WEEK: 'A seat for one ISO week, however many sessions it has.',
  COURSE: 'A seat in the whole course.',
});

@ObjectType('SettlementRate', { description: 'What is paid for a seat in a certified group (Verrechnungssatz). What a rate does not name, it applies to all of.' })
export class SettlementRateType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Identifier that the network itself uses, unique in the installation.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Category of offers that it applies to; null: all.' })
  category: string | null;

  @Field(() => RateUnitCodes, { description: 'What the amount is paid for.' })
  unit: RateUnit;

  @Field(() => CentsScalar, { description: 'The amount.' })
  amountCents: bigint;

  @Field(() => String, { description: 'Percent that an excused absence costs, a decimal number.' })
  excusedPercent: string;

  @Field(() => String, { description: 'Percent that an unexcused absence costs, a decimal number.' })
  unexcusedPercent: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;

  @Field(() => TermsStateCodes, { description: 'How far it has come. Only an ACTIVE one counts.' })
  state: ShownState;

  @Field(() => [TermsStateCodes], { description: 'Where it can go from here.' })
  nextStates: readonly ShownState[];

  @Field(() => Int, { description: 'From 1; one more than that of the rate that it replaces.' })
  version: number;
}
