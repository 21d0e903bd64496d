import { ArgsType, Field } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';
import type { ReferralState } from '../../domain/requests/referral-states.js';
import { ReferralStateCodes } from './request.codes.js';

@ArgsType()
export class ReferralsArgs extends ConnectionArgs {
  @Field(() => [ReferralStateCodes], { nullable: true, description: 'Only referrals in one of these states; left out or empty: in any.' })
  states?: ReferralState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only referrals that the caller is in charge of.' })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only referrals in whose code or number this text stands, whatever the case.' })
  text?: string | null;
}
