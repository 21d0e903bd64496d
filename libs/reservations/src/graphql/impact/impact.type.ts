import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LicenceDependencyType } from '#agreements/graphql';
import { codeList, connectionOf, LocalDateScalar } from '#platform/graphql';
import type { ImpactReason } from '../../domain/impact/impact.js';
import type { ReservationState } from '../../domain/reservation-record.js';
import { ReservationStateCodes } from '../reservation.type.js';

export const ImpactReasonCodes = codeList<ImpactReason>('ImpactReason', 'What a session of a reservation would be without.', {
  MAIN_LQE_MISSING_CLAUSE: "The responsible provider's agreement that its cases may use groups of others (DD-22).",
  PARTNER_LQE_MISSING_CLAUSE: "The host's agreement that others may use its groups (DD-23).",
  LEGAL_BASIS_NOT_COVERED: "The responsible provider's agreement on the legal basis of the approval (BHV-19).",
  UNCERTIFIED: 'A certificate of the agency: it would be settled with nobody (DD-14).',
  SESSION_CANCELLED: 'The session itself.',
});

@ObjectType('BrokenReservation', { description: 'A reservation, a hold or a request that would lose something that it has now.' })
export class BrokenReservationType {
  @Field(() => ID, { description: 'Id of the reservation.' })
  id: string;

  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => ReservationStateCodes, { description: 'How far it has come.' })
  state: ReservationState;

  @Field(() => LocalDateScalar, { description: 'The first session from today on that would be without it.' })
  firstDay: string;

  @Field(() => [ImpactReasonCodes], { description: 'What it would be without.' })
  reasons: readonly ImpactReason[];
}

export const BrokenReservationConnection = connectionOf(BrokenReservationType, 'BrokenReservation');

@ObjectType('EndImpact', { description: 'What an end would break, before it happens.' })
export class EndImpactType {
  @Field(() => Int, { description: 'Confirmed reservations concerned.' })
  confirmed: number;

  @Field(() => Int, { description: 'Holds, requests and offers of the waiting list concerned, whose deadline has not passed. Mere holds of others are counted for a host, and do not stand in its list.' })
  open: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day concerned; null: none is.' })
  firstDay: string | null;

  @Field(() => BrokenReservationConnection, { description: 'All of them, by the first day concerned.' })
  reservations: InstanceType<typeof BrokenReservationConnection>;

  @Field(() => [LicenceDependencyType], { description: 'Licences of facilities that rest on the co-use of an agreement (DD-26); none for anything else.' })
  dependents: readonly LicenceDependencyType[];
}
