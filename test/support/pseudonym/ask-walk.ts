import type { Answer, Credentials, TestApi } from '../api.js';
import type { Caller } from '../access-table/callers.js';
import { aliasAt, documentOf, type WalkCall } from './schema-walk.js';

/** Everything of an answer that leaves the service. */
export const bytesOf = (answer: Answer): string => JSON.stringify([answer.status, [...answer.headers], answer.body]);

/** What came back for one place of the schema. */
interface Told {
  /** The query itself is refused to this caller. */
  readonly isClosed: boolean;
  /** Something failed, and with it an answer that might have told more. */
  readonly hasFailed: boolean;
  /** It came back, if only to say that there is nothing; not where an error within it left nothing of it. */
  readonly isAnswered: boolean;
}

interface Round {
  /** Everything that came back, over all places. */
  readonly bytes: string;
  readonly told: ReadonlyMap<WalkCall, Told>;
}

/** Places that are asked for in one document: the service allows thirty aliases and 2,000 tokens in it. */
const MOST_PLACES = 12;
const MOST_CHARACTERS = 5_000;

/**
 * Asks for places of the schema in one document, and again without the values that are refused to this caller: one refused
 * value would hide the others beside it.
 */
async function askPlaces(api: TestApi, calls: readonly WalkCall[], credentials: Credentials): Promise<Round> {
  const without = new Map(calls.map((call) => [call, new Set<string>()]));
  const told = new Map<WalkCall, Told>();
  let bytes = '';
  for (let open = [...calls]; open.length > 0; ) {
    const answer = await api.post(documentOf(open.map((call) => ({ call, without: without.get(call)! }))), credentials);
    bytes += bytesOf(answer);
    const errors = answer.body.errors ?? [];
    const unplaced = errors.find(({ path }) => path === undefined);
    if (unplaced?.extensions['code'] === 'QUERY_TOO_COSTLY' && open.length > 1) return inHalves(api, calls, credentials);
    if (unplaced) throw new Error(`${open.map(({ name }) => name).join(', ')}: ${JSON.stringify(unplaced)}`);
    const again: WalkCall[] = [];
    for (const [at, call] of open.entries()) {
      const own = errors.filter(({ path }) => path![0] === aliasAt(at));
      const hasFailed = own.some(({ extensions }) => extensions['code'] === 'INTERNAL');
      const isClosed = hasFailed || own.some(({ path }) => path!.length === 1);
      const left = without.get(call)!;
      const refused = own.map(({ path }) => String(path!.at(-1))).filter((leaf) => call.leaves.includes(leaf) && !left.has(leaf));
      refused.forEach((leaf) => left.add(leaf));
      // A root that must not be null takes its neighbours' answers with it.
      const isHidden = own.length === 0 && answer.body.data === null;
      if (!isClosed && (refused.length > 0 || isHidden)) again.push(call);
      else told.set(call, { isClosed, hasFailed, isAnswered: !isClosed && (own.length === 0 || (answer.body.data as Record<string, unknown> | null | undefined)?.[aliasAt(at)] != null) });
    }
    open = again;
  }
  return { bytes, told };
}

async function inHalves(api: TestApi, calls: readonly WalkCall[], credentials: Credentials): Promise<Round> {
  const half = Math.ceil(calls.length / 2);
  const [first, second] = [await askPlaces(api, calls.slice(0, half), credentials), await askPlaces(api, calls.slice(half), credentials)];
  return { bytes: first.bytes + second.bytes, told: new Map([...first.told, ...second.told]) };
}

/** The places in as few documents as the service allows. */
function packed(calls: readonly WalkCall[]): WalkCall[][] {
  const packs: WalkCall[][] = [];
  let characters = Infinity;
  for (const call of calls) {
    const own = documentOf([{ call, without: new Set() }]).query.length;
    const pack = packs.at(-1);
    characters += own;
    if (pack !== undefined && pack.length < MOST_PLACES && characters <= MOST_CHARACTERS) pack.push(call);
    else {
      packs.push([call]);
      characters = own;
    }
  }
  return packs;
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
  const count = (caller: Caller, { bytes, told }: Round): void => {
    asked += told.size;
    for (const [call, { hasFailed, isAnswered }] of told) {
      if (hasFailed) failed.add(`${caller.name}: ${call.name}`);
      else if (isAnswered) opened.add(call.root);
      if (find(bytes).length > 0) leaks.add(`${caller.name}: ${call.root}`);
    }
  };
  for (const caller of callers) {
    for (const [first, ...others] of byRoot(calls)) {
      const round = await askPlaces(api, [first!], caller.credentials);
      count(caller, round);
      if (round.told.get(first!)!.isClosed) continue;
      for (const pack of packed(others)) count(caller, await askPlaces(api, pack, caller.credentials));
    }
  }
  return { leaks: [...leaks].sort(), failed: [...failed].sort(), asked, opened };
}

function byRoot(calls: readonly WalkCall[]): WalkCall[][] {
  const groups = new Map<string, WalkCall[]>();
  for (const call of calls) groups.set(call.root, [...(groups.get(call.root) ?? []), call]);
  return [...groups.values()];
}
