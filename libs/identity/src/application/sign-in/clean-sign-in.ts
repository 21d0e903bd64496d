import { operatorContext, type UnitOfWork } from '#platform';

export interface SignInCleaned {
  readonly sessions: number;
  readonly verifications: number;
  readonly addresses: number;
  readonly attempts: number;
}

const BATCH = 1_000;
const MOST_BATCHES = 20;

/** What is over, by table: it opens nothing any more, but tells of network addresses, browsers and tries. */
const OVER: Readonly<Record<keyof SignInCleaned, readonly [table: string, condition: string]>> = {
  sessions: ['auth.session', '"expiresAt" < platform.now()'],
  verifications: ['auth.verification', '"expiresAt" < platform.now()'],
  // Counts of a minute, in milliseconds since 1970.
  addresses: ['auth."rateLimit"', `"lastRequest" < extract(epoch FROM platform.now() - interval '1 hour') * 1000`],
  attempts: ['auth.attempt', `last_at < platform.now() - interval '1 day'`],
};

/**
 * Deletes what the sign-in has left behind: expired sessions, links and pending sign-ins, counts of network addresses that
 * are older than an hour, failed tries older than a day. At most 20,000 of each in one call, in short transactions.
 */
export async function cleanSignIn(unitOfWork: UnitOfWork, signal?: AbortSignal): Promise<SignInCleaned> {
  const clean = async ([table, condition]: readonly [string, string]): Promise<number> => {
    let deleted = 0;
    for (let batch = 0; batch < MOST_BATCHES && !signal?.aborted; batch++) {
      const count = await unitOfWork.run(operatorContext('CLEAN_UP', 'clean-sign-in'), (tx) =>
        // A row that was renewed since is another version, and stays.
        tx.execute(`DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${condition} LIMIT $1 FOR UPDATE SKIP LOCKED)`, [BATCH]),
      );
      deleted += count;
      if (count < BATCH) break;
    }
    return deleted;
  };
  return {
    sessions: await clean(OVER.sessions),
    verifications: await clean(OVER.verifications),
    addresses: await clean(OVER.addresses),
    attempts: await clean(OVER.attempts),
  };
}
