/** Asks one side one request and answers the body, byte by byte as it came. */
export type Side<R> = (request: R) => Promise<string>;

export interface Times {
  /** Milliseconds of a request. */
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
}

export interface RequestFigures {
  readonly rounds: readonly { readonly product: Times; readonly bare: Times }[];
}

export interface RequestRun<R> {
  /** Every other request the bare side is asked first: where both read the same rows, the first of them fetches them for the second. */
  readonly inTurns?: boolean;
  readonly requests: readonly R[];
  readonly product: Side<R>;
  readonly bare: Side<R>;
  readonly rounds: number;
  readonly say: (line: string) => void;
  /** Makes the error when the two sides have answered differently. */
  readonly differs: (message: string) => Error;
  /** Says how two answers differ that need not be the same bytes, null where they agree; outside the time taken. Absent: byte by byte. */
  readonly compare?: (request: R, product: string, bare: string, round: number) => Promise<string | null>;
}

/**
 * The same requests to both sides, one after the other (A B A B …), so that what slows the machine down for a while falls on
 * both. Every answer is compared, byte by byte where nothing else is said. A first round warms the caches and is not counted.
 */
export async function runRequests<R>({ requests, product, bare, rounds, say, differs, compare, inTurns = false }: RequestRun<R>): Promise<RequestFigures> {
  const figures: { product: Times; bare: Times }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (const [n, request] of requests.entries()) {
      const isBareFirst = inTurns && (n + round) % 2 === 1;
      const early = isBareFirst ? await timed(() => bare(request), theirs) : null;
      const answer = await timed(() => product(request), ours);
      const expected = early ?? (await timed(() => bare(request), theirs));
      const apart = compare ? await compare(request, answer, expected, round) : answer === expected ? null : difference(answer, expected);
      if (apart !== null) throw differs(`request ${n}: ${apart}`);
    }
    const times = { product: timesOf(ours), bare: timesOf(theirs) };
    say(`${round === 0 ? 'warm-up' : `round ${round}`}: product ${told(times.product)}, bare ${told(times.bare)}`);
    if (round > 0) figures.push(times);
  }
  return { rounds: figures };
}

const SHOWN = 300;

/** Where two answers part, with what stands around it. */
function difference(product: string, bare: string): string {
  let at = 0;
  while (at < product.length && product[at] === bare[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - SHOWN), at + SHOWN);
  return `from byte ${at} on: product ${around(product)}, bare ${around(bare)}`;
}

async function timed(ask: () => Promise<string>, times: number[]): Promise<string> {
  const began = performance.now();
  const answer = await ask();
  times.push(performance.now() - began);
  return answer;
}

function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]!;
  return { p50: at(0.5), p95: at(0.95), mean: times.reduce((sum, time) => sum + time, 0) / times.length };
}

const told = ({ p50, p95 }: Times): string => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
