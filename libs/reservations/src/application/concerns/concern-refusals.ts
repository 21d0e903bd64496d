import type { Refusal } from '#kernel';
import { CONCERN_TRANSITIONS, type ConcernState } from '../../domain/concerns/concern-states.js';

/** No such concern, or not one that the caller answers for: both answer alike. */
export interface ConcernNotFound extends Refusal {
  readonly code: 'CONCERN_NOT_FOUND';
}

/** The concern is not in a state from which this can be done. */
export interface ConcernWrongState extends Refusal {
  readonly code: 'CONCERN_STATE';
  readonly state: ConcernState;
  readonly nextStates: readonly ConcernState[];
}

export const concernUnknown: ConcernNotFound = { code: 'CONCERN_NOT_FOUND', message: 'There is no such concern.' };

export const concernState = (state: ConcernState): ConcernWrongState => ({
  code: 'CONCERN_STATE',
  message: `This is not possible while the concern is ${state}.`,
  state,
  nextStates: CONCERN_TRANSITIONS[state],
});
