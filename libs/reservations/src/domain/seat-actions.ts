import type { Caller, CaseParties } from './case-access.js';
import { mayActForCase } from './case-access.js';
import type { ReservationState } from './reservation-record.js';

/** Who does something with a reservation: those who act for the case, the agency's own caseworkers, the host. */
export type SeatParty = 'CASE' | 'AGENCY' | 'HOST';

interface SeatAction {
  readonly party: SeatParty;
  /** The states in which it can be done. */
  readonly states: readonly ReservationState[];
}

/** Everything that is done with a reservation that is there, by whom and when. What is over stays as it is. */
export const SEAT_ACTIONS = {
  extendHold: { party: 'CASE', states: ['HELD'] },
  requestSeat: { party: 'CASE', states: ['HELD'] },
  acceptOfferedSeat: { party: 'CASE', states: ['OFFERED'] },
  declineOfferedSeat: { party: 'CASE', states: ['OFFERED'] },
  acceptSeatRequest: { party: 'HOST', states: ['REQUESTED'] },
  declineSeatRequest: { party: 'HOST', states: ['REQUESTED'] },
  approveSeat: { party: 'AGENCY', states: ['REQUESTED'] },
  refuseSeat: { party: 'AGENCY', states: ['REQUESTED'] },
  changeStay: { party: 'CASE', states: ['HELD', 'CONFIRMED'] },
  pauseStay: { party: 'CASE', states: ['CONFIRMED'] },
  resumeStay: { party: 'CASE', states: ['CONFIRMED'] },
  endStay: { party: 'CASE', states: ['CONFIRMED'] },
  transferSeat: { party: 'CASE', states: ['CONFIRMED'] },
  cancelReservation: { party: 'CASE', states: ['HELD', 'REQUESTED', 'OFFERED', 'CONFIRMED'] },
} as const satisfies Record<string, SeatAction>;

export type SeatActionName = keyof typeof SEAT_ACTIONS;

const HOST_ROLES = ['GROUP_LEAD', 'ADMINISTRATOR'];

export interface SeatParties extends CaseParties {
  readonly hostId: string;
}

/** Whether somebody may do it at all, in whichever state; for others the reservation is as if it were not there. */
export function mayAct(action: SeatActionName, caller: Caller, parties: SeatParties): boolean {
  switch (SEAT_ACTIONS[action].party) {
    case 'CASE':
      return mayActForCase(caller, parties);
    case 'AGENCY':
      return caller.organisationId === parties.agencyId && caller.roles.includes('CASEWORKER');
    case 'HOST':
      return caller.organisationId === parties.hostId && HOST_ROLES.some((role) => caller.roles.includes(role));
  }
}

export const isPossible = (action: SeatActionName, state: ReservationState): boolean => (SEAT_ACTIONS[action].states as readonly ReservationState[]).includes(state);
