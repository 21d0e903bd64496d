import type { CloseReason, ConcernKind, ConcernState } from './concern-states.js';

/** A concern as the side that raised it and the responsible one see it. */
export interface ConcernRecord extends Record<string, unknown> {
  readonly id: string;
  readonly reservationId: string;
  readonly sessionId: string | null;
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly hostId: string;
  readonly kind: ConcernKind;
  readonly text: string;
  readonly raisedFor: string;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly state: ConcernState;
  readonly answer: string | null;
  readonly closeReason: CloseReason | null;
  readonly movedAt: Date | null;
}

/** What the host is told. */
export interface PassedOnConcern extends Record<string, unknown> {
  readonly concernId: string;
  readonly reservationId: string;
  readonly sessionId: string | null;
  readonly hostId: string;
  readonly kind: ConcernKind;
  readonly text: string;
  readonly passedOnAt: Date;
  readonly isSettled: boolean;
}
