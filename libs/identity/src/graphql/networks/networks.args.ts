import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';
import type { NetworkInvitationRecord } from '../../application/networks/find-network-invitations.query.js';
import { NetworkInvitationStateCodes } from './network-invitation.type.js';

@ArgsType()
export class NetworkMembershipsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only the network of this agency.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only the networks of this provider or partner.' })
  providerId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only memberships that hold on this day.' })
  validOn?: string | null;
}

@ArgsType()
export class NetworkInvitationsArgs extends ConnectionArgs {
  @Field(() => NetworkInvitationStateCodes, { nullable: true, description: 'Only invitations in this state.' })
  state?: NetworkInvitationRecord['state'] | null;
}

@ArgsType()
export class SafeguardingAgreementsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this provider or partner.' })
  providerId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only those that end on or before this day and are not followed by another one at once.' })
  endsBy?: string | null;
}

@ArgsType()
export class CooperationContractsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this provider or partner.' })
  providerId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only contracts that hold on this day.' })
  validOn?: string | null;
}
