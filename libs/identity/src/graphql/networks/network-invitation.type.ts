import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { NetworkInvitationRecord } from '../../application/networks/find-network-invitations.query.js';

export const NetworkInvitationStateCodes = codeList<NetworkInvitationRecord['state']>('NetworkInvitationState', 'What has become of an invitation.', {
  PENDING: 'It waits for an answer.',
  ACCEPTED: 'The organisation takes part.',
  DECLINED: 'The organisation does not want to.',
  WITHDRAWN: 'The agency has taken it back.',
  EXPIRED: 'Its time has passed.',
});

@ObjectType('NetworkInvitation', { description: 'An agency asks an organisation into its network.' })
export class NetworkInvitationType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Name of the invited organisation.' })
  organisationName: string;

  @Field(() => Boolean, { description: 'Whether the organisation is created by accepting.' })
  isNew: boolean;

  @Field(() => LocalDateScalar, { description: 'First day of the membership; whoever accepts later begins on that day.' })
  validFrom: string;

  @Field(() => NetworkInvitationStateCodes, { description: 'What has become of it.' })
  state: NetworkInvitationRecord['state'];

  @Field(() => DateTimeScalar, { description: 'When it stops to hold.' })
  expiresAt: Date;
}

export const NetworkInvitationConnection = connectionOf(NetworkInvitationType, 'NetworkInvitation');
