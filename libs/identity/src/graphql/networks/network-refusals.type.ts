import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, RefusalType } from '#platform/graphql';

@ObjectType('NetworkInvitationClosed', { implements: () => RefusalType, description: 'The invitation is answered, taken back or expired (NETWORK_INVITATION_CLOSED).' })
export class NetworkInvitationClosedType extends RefusalType {}

@ObjectType('AlreadyInvited', { implements: () => RefusalType, description: 'An invitation to this organisation or address is open (ALREADY_INVITED).' })
export class AlreadyInvitedType extends RefusalType {}

@ObjectType('AlreadyInNetwork', { implements: () => RefusalType, description: 'The organisation takes part in the network (ALREADY_IN_NETWORK).' })
export class AlreadyInNetworkType extends RefusalType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day there; null: open.' })
  lastDay: string | null;
}

@ObjectType('NoticeTooShort', { implements: () => RefusalType, description: 'The day lies before the notice has passed (NOTICE_TOO_SHORT).' })
export class NoticeTooShortType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The earliest last day.' })
  earliestLastDay: string;
}

@ObjectType('MembershipEnds', { implements: () => RefusalType, description: 'The membership has an end that is not later (MEMBERSHIP_ENDS).' })
export class MembershipEndsType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  lastDay: string;
}

@ObjectType('DayOutsideMembership', { implements: () => RefusalType, description: 'On this day the provider is not in the network (DAY_OUTSIDE_MEMBERSHIP).' })
export class DayOutsideMembershipType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'First day of the membership.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the membership; null: open.' })
  validTo: string | null;
}

@ObjectType('SpanOverlaps', { implements: () => RefusalType, description: 'Some of these days are covered already (SPAN_OVERLAPS).' })
export class SpanOverlapsType extends RefusalType {}

@ObjectType('ContractEnds', { implements: () => RefusalType, description: 'The contract has an end that is not later (CONTRACT_ENDS).' })
export class ContractEndsType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  validTo: string;
}
