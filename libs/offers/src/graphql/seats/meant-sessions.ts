import type { BlockSeatsInputType } from './own-seats.inputs.js';

/** The input with what was left out left out: a client may also send null, which means the same here. */
export const meantSessions = <I extends BlockSeatsInputType>(input: I) => ({
  ...input,
  from: input.from ?? undefined,
  to: input.to ?? undefined,
  sessionIds: input.sessionIds ?? undefined,
});
