import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';
import type { ShownState } from '../domain/terms-state.js';
import { TermsStateCodes } from './terms/terms-state.codes.js';

@ArgsType()
export class AgreementsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only agreements of this agency.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only agreements of this provider.' })
  providerId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only agreements that hold on this day; those that are not active never do.' })
  validOn?: string | null;

  @Field(() => TermsStateCodes, { nullable: true, description: 'Only agreements in this state.' })
  state?: ShownState | null;
}
