import type { Answer, Credentials, TestApi } from '../api.js';
import type { Caller } from '../access-table/callers.js';
import type { WalkCall } from './schema-walk.js';

/** Everything of an answer that leaves the service. */
export const bytesOf = (answer: Answer): string => JSON.stringify([answer.status, [...answer.headers], answer.body]);

interface Told {
  readonly bytes: string;
  /** The query itself is refused to this caller. */
  readonly isClosed: boolean;
  /** Something failed, and with it an answer that might have told more. */
  readonly hasFailed: boolean;
}

/**
 * Asks for one place of the schema, and again without the values that are refused to this caller: one refused value would hide the
 * others beside it. Answers everything that came back.
 */
export async function askPlace(api: TestApi, call: WalkCall, credentials: Credentials): Promise<Told> {
  const without = new Set<string>();
  let bytes = '';
  for (;;) {
    const answer = await api.post(call.document(without), credentials);
    bytes += bytesOf(answer);
    const errors = answer.body.errors ?? [];
    const hasFailed = errors.some(({ extensions }) => extensions['code'] === 'INTERNAL');
    if (hasFailed || errors.some(({ path }) => path?.length === 1)) return { bytes, isClosed: true, hasFailed };
    if (errors.some(({ extensions }) => extensions['code'] === 'GRAPHQL_VALIDATION_FAILED')) throw new Error(`${call.name}: ${JSON.stringify(errors)}`);
    const refused = errors.map(({ path }) => String(path?.at(-1))).filter((leaf) => call.leaves.includes(leaf) && !without.has(leaf));
    if (refused.length === 0) return { bytes, isClosed: false, hasFailed };
    refused.forEach((leaf) => without.add(leaf));
  }
}

export interface Walked {
  /** `caller: query`. */
  readonly leaks: readonly string[];
  /** `caller: place`, for what failed on the side of the service. */
  readonly failed: readonly string[];
  readonly asked: number;
  /** Root fields that were answered to somebody. */
  readonly opened: ReadonlySet<string>;
}

/** Who was told what, over all places of the schema; a query that is closed to a caller is asked once. */
export async function leaksOf(
  api: TestApi,
  calls: readonly WalkCall[],
  callers: readonly Caller[],
  find: (text: string) => readonly string[],
): Promise<Walked> {
  const failed = new Set<string>();
  const leaks = new Set<string>();
  const opened = new Set<string>();
  let asked = 0;
  for (const caller of callers) {
    const closed = new Set<string>();
    for (const call of calls.filter(({ root }) => !closed.has(root))) {
      if (closed.has(call.root)) continue;
      const { bytes, isClosed, hasFailed } = await askPlace(api, call, caller.credentials);
      asked++;
      if (hasFailed) failed.add(`${caller.name}: ${call.name}`);
      else if (isClosed) closed.add(call.root);
      else opened.add(call.root);
      if (find(bytes).length > 0) leaks.add(`${caller.name}: ${call.root}`);
    }
  }
  return { leaks: [...leaks].sort(), failed: [...failed].sort(), asked, opened };
}
