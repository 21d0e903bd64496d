import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { codeList, DateTimeScalar } from '#platform/graphql';
import type { InvitationState } from '../../domain/people/invitation-state.js';
import { RoleCodes } from '../role.codes.js';

export const InvitationStateCodes = codeList<InvitationState>('InvitationState', 'What has become of an invitation.', {
  OPEN: 'It may be accepted.',
  ACCEPTED: 'Somebody has joined by it.',
  WITHDRAWN: 'The organisation has taken it back.',
  EXPIRED: 'Nobody has accepted it in 14 days.',
});

@ObjectType('Invitation', { description: 'Somebody was asked by mail to join the organisation.' })
export class InvitationType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'E-mail address that the mail went to.' })
  email: string;

  @Field(() => [RoleCodes], { description: 'The roles that come with it.' })
  roles: readonly Role[];

  @Field(() => Boolean, { description: 'Whether the right to sign comes with it.' })
  signingRight: boolean;

  @Field(() => InvitationStateCodes, { description: 'What has become of it.' })
  state: InvitationState;

  @Field(() => DateTimeScalar, { description: 'When the mail was written.' })
  invitedAt: Date;

  @Field(() => DateTimeScalar, { description: 'From when on it cannot be accepted any more.' })
  expiresAt: Date;
}
