import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CentsScalar, LocalDateScalar } from '#platform/graphql';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import type { ShownState } from '../../domain/terms-state.js';
import { ModuleCodes } from '../modules/module.codes.js';
import { TermsStateCodes } from '../terms/terms-state.codes.js';

@ObjectType('WeeklyRate', { description: 'The lump sum of a module for a week under an agreement (modularer Wochensatz).' })
export class WeeklyRateType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ModuleCodes, { description: 'The module.' })
  module: ModuleCode;

  @Field(() => CentsScalar, { description: 'The lump sum of a week.' })
  amountCents: bigint;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;

  @Field(() => TermsStateCodes, { description: 'How far it has come. Only an ACTIVE one counts.' })
  state: ShownState;

  @Field(() => [TermsStateCodes], { description: 'Where it can go from here.' })
  nextStates: readonly ShownState[];

  @Field(() => ID, { nullable: true, description: 'Id of the version that it takes the place of.' })
  replacesId: string | null;
}

@ObjectType('WeeklyRates', { description: 'The weekly rates of a command, by module and first day.' })
export class WeeklyRatesType {
  @Field(() => [WeeklyRateType], { description: 'The rates.' })
  rates: readonly WeeklyRateType[];
}
