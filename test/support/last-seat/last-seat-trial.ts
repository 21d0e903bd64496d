import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { seatVerifier } from '#reservations';
import { startApi, type Credentials, type TestApi } from '../api.js';
import { Program } from '../programs.js';
import { addOffer, addReferral, buildSeatNetwork, weekly, type SeatNetwork } from '../seat-network.js';
import { asOperator } from '../test-database.js';

export interface LastSeatPlan {
  readonly clients: number;
  readonly rounds: number;
  /** Somebody's hold has the seat at first, and ends while the clients are asking for it. */
  readonly expires: boolean;
  /** Two workers run; `killed`: they did, and were killed before the first round. */
  readonly workers: 'running' | 'killed' | 'none';
  /** A change of the database that is to be noticed. */
  readonly sabotage?: readonly string[];
}

export interface LastSeatOutcome {
  /** Successes of each round: one. */
  readonly won: readonly number[];
  /** How often each other answer was given. */
  readonly lost: Readonly<Record<string, number>>;
  /** Refusals that named no next best offer although there are some. */
  readonly withoutNext: number;
  /** The most seats that were taken in one session with one seat. */
  readonly seated: number;
  readonly violations: readonly unknown[];
  /** Milliseconds from the sending of a request to the end of its answer. */
  readonly delays: { readonly median: number; readonly p99: number; readonly most: number };
}

const SESSIONS = 6;
const FIRST_DAY = '2027-03-02';
const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
/** Until the hold ends, once everybody has been told to ask: in the midst of their requests. */
const HOLD_MS = 250;
const EARLY = 0.3;

const RESERVE = `mutation Reserve($input: ReserveSeatInput!) {
  reserveSeat(input: $input) {
    __typename
    ... on Reservation { id state }
    ... on Refusal { code }
    ... on SeatTaken { sessions { sessionId } nextOffers { offer { id } } }
  }
}`;
const HOLD = 'mutation Hold($input: HoldSeatInput!) { holdSeat(input: $input) { __typename ... on Reservation { id } ... on Refusal { code } } }';

/** In every round all clients want the one seat of another group at the same moment, through GraphQL and the real API. */
export async function runLastSeatTrial(plan: LastSeatPlan): Promise<LastSeatOutcome> {
  const api = await startApi({ PV_LOG_LEVEL: 'info' }, { asProcess: true, isCounted: false });
  const workers = plan.workers === 'none' ? [] : [0, 1].map(() => Program.start([WORKER], { DATABASE_URL: api.database.url, PV_WORKER_HEALTH_PORT: '0' }));
  const trial = new LastSeatTrial(api, plan);
  try {
    for (const worker of workers) await worker.says('working');
    await trial.prepare();
    if (plan.workers === 'killed') for (const worker of workers) await worker.end('SIGKILL');
    for (let round = 0; round < plan.rounds; round++) await trial.round(round);
    return await trial.outcome();
  } finally {
    trial.close();
    for (const worker of workers) await worker.end();
    await api.close();
  }
}

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly nextOffers?: readonly unknown[] | null;
}

/** The one field of an answer. An error of the API is told by its code, so that it is counted with the rest. */
function toldBy(body: string): Told {
  try {
    const { data, errors } = JSON.parse(body) as { data?: Record<string, Told> | null; errors?: { extensions: { code: string } }[] };
    const [told] = Object.values(data ?? {});
    return errors || !told ? { __typename: `error ${errors?.[0]?.extensions.code ?? 'none'}` } : told;
  } catch {
    return { __typename: `no answer of GraphQL: ${body.slice(0, 80)}` };
  }
}

class LastSeatTrial {
  private readonly agent: Agent;
  private readonly won: number[] = [];
  private readonly lost: Record<string, number> = {};
  private readonly delays: number[] = [];
  private withoutNext = 0;
  private network!: SeatNetwork;
  private credentials!: Credentials;
  private holderId!: string;
  private readonly referralIds: string[] = [];

  constructor(
    private readonly api: TestApi,
    private readonly plan: LastSeatPlan,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: plan.clients });
  }

  async prepare(): Promise<void> {
    const { superuser } = this.api.database;
    this.network = await buildSeatNetwork(superuser);
    // Where there are seats for all: the next best.
    for (const code of ['N-1', 'N-2', 'N-3', 'N-4']) await addOffer(superuser, this.network, { code, dates: weekly(FIRST_DAY, SESSIONS), capacity: 10_000 });
    const wanted = { wanted_from: FIRST_DAY };
    this.holderId = await addReferral(superuser, this.network, 'F-holder', wanted);
    for (let client = 0; client < this.plan.clients; client++) this.referralIds.push(await addReferral(superuser, this.network, `F-${client}`, wanted));
    this.credentials = await this.api.createToken(this.network.agencyId, 'CASEWORKER');
    for (const change of this.plan.sabotage ?? []) await superuser.query(change);
  }

  async round(round: number): Promise<void> {
    const offer = await addOffer(this.api.database.superuser, this.network, { code: `G-${round}`, dates: weekly(FIRST_DAY, SESSIONS), capacity: 1 });
    const heldId = this.plan.expires ? await this.hold(offer.id, round) : null;
    const ask = (client: number) => this.reserve(this.referralIds[client]!, offer.id, `round-${round}-client-${client}`);
    const early = heldId === null ? this.plan.clients : Math.floor(this.plan.clients * EARLY);
    if (heldId !== null) await this.endHold(heldId);
    const first = Array.from({ length: early }, (_, client) => ask(client));
    if (heldId !== null) await this.untilEnded(heldId);
    const answers = await Promise.all([...first, ...Array.from({ length: this.plan.clients - early }, (_, n) => ask(early + n))]);
    this.won.push(answers.filter(({ __typename }) => __typename === 'Reservation').length);
    for (const told of answers.filter(({ __typename }) => __typename !== 'Reservation')) {
      const code = told.code ?? told.__typename;
      this.lost[code] = (this.lost[code] ?? 0) + 1;
      if (code === 'SEAT_TAKEN' && !told.nextOffers?.length) this.withoutNext++;
    }
  }

  async outcome(): Promise<LastSeatOutcome> {
    const { superuser, unitOfWork } = this.api.database;
    const { rows } = await superuser.query<{ n: number }>(
      `SELECT coalesce(max(n), 0)::int AS n FROM (SELECT count(*) AS n FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id JOIN offers.offer o ON o.id = s.offer_id
       WHERE o.code LIKE 'G-%' AND c.expires_at IS NULL GROUP BY c.session_id) t`,
    );
    const { violations } = await unitOfWork.run(asOperator, (tx) => seatVerifier.run(tx));
    const sorted = [...this.delays].sort((a, b) => a - b);
    const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!);
    return { won: this.won, lost: this.lost, withoutNext: this.withoutNext, seated: rows[0]!.n, violations, delays: { median: at(0.5), p99: at(0.99), most: at(1) } };
  }

  close(): void {
    this.agent.destroy();
  }

  private async hold(offerId: string, round: number): Promise<string> {
    const told = (await this.ask(HOLD, { referralId: this.holderId, offerId, kind: 'FORM', idempotencyKey: `hold-of-round-${round}` })) as Told & { id: string };
    if (told.__typename !== 'Reservation') throw new Error(JSON.stringify(told));
    return told.id;
  }

  /** Puts the end of the hold to a moment that is soon, as its guard would not allow. */
  private async endHold(id: string): Promise<void> {
    await this.api.database.superuser.query(
      `SET session_replication_role = replica;
       UPDATE reservations.reservation SET expires_at = clock_timestamp() + interval '${HOLD_MS} milliseconds' WHERE id = '${id}';
       UPDATE offers.seat_claim c SET expires_at = r.expires_at FROM reservations.reservation r WHERE r.id = c.holder_id AND r.id = '${id}';
       RESET session_replication_role`,
    );
  }

  /** The others begin as the deadline passes, so that some of them are sure to come after it. */
  private async untilEnded(id: string): Promise<void> {
    await this.api.database.superuser.query(
      `SELECT pg_sleep(greatest(0, extract(epoch FROM r.expires_at - clock_timestamp()) - 0.02)) FROM reservations.reservation r WHERE r.id = $1`,
      [id],
    );
  }

  private async reserve(referralId: string, offerId: string, key: string): Promise<Told> {
    const began = performance.now();
    const told = await this.ask(RESERVE, { referralId, offerId, variant: 'INTEGRATED', idempotencyKey: key });
    this.delays.push(performance.now() - began);
    return told;
  }

  private ask(query: string, input: object): Promise<Told> {
    const body = JSON.stringify({ query, variables: { input } });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...this.credentials };
    return new Promise((resolve, reject) => {
      const call = request(new URL('/graphql', this.api.url), { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        response.on('end', () => resolve(toldBy(Buffer.concat(chunks).toString('utf8'))));
      });
      call.on('error', reject);
      call.end(body);
    });
  }
}
