/** Another worker has taken the job or finished it: nothing of this attempt is kept, and nobody has to do anything. */
export class LostAttemptError extends Error {
  override readonly name = 'LostAttemptError';

  constructor(jobId: string, attempt: number) {
    super(`Attempt ${attempt} at job ${jobId} was overtaken.`);
  }
}
