/** What the queue is told of a failed attempt: a code, never a message, for messages quote what they choke on. */
export class JobFailedError extends Error {
  override readonly name = 'JobFailedError';

  constructor(
    readonly code: string,
    /** No further attempt will be made. */
    readonly isFinal: boolean,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
