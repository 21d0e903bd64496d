/** The cursor was not given out by this list. The caller's mistake: the API answers it as bad input. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';

  constructor() {
    super('The cursor does not belong to this list.');
  }
}
