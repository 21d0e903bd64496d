import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';
import type { ShownState } from '../domain/terms-state.js';
import { TermsStateCodes } from './terms/terms-state.codes.js';

@ArgsType()
export class SettlementRatesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only rates of this agency.' })
  agencyId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only active rates that hold on this day.' })
  validOn?: string | null;

  @Field(() => TermsStateCodes, { nullable: true, description: 'Only rates that have come this far.' })
  state?: ShownState | null;
}
