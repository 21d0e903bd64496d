import { claimSeats, releaseSeats, sweepExpiredSeats, type SeatTaken } from '#offers';
import { operatorContext, type RequestContext, type Transaction, type UnitOfWork } from '#platform';
import type { Entry } from './seat-model.js';
import { seededRandom } from './random.js';
import { asAgency, asHost, holderId, START_MS, type TrialWorld } from './trial-world.js';

interface Stay {
  readonly holder: number;
  readonly first: number;
  readonly count: number;
  readonly isHosts: boolean;
  readonly expires: number;
}

/** The clock moves by this much with each operation. */
const TICK_MS = 10;
/** A hold lives for up to so many operations of all clients. */
const LONGEST_HOLD = 1_500;
/** A client with so many stays gives one back, rather than asking for another. */
const MOST_STAYS = 5;

/** Clients that claim stays at random, let them expire and give them back, until so many operations are done. */
export class SeatClients {
  readonly log: Entry[] = [];
  readonly counts = { claimed: 0, refused: 0, released: 0, expired: 0, swept: 0 };
  /** Units of work that had to be run again (deadlocks, serialization), and refusals because others held the sessions. */
  repeated = 0;
  triedAgain = 0;
  /** What nobody handled. */
  readonly errors: string[] = [];
  private holders = 0;
  private operations = 0;
  private ticks = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly world: TrialWorld,
    private readonly most: number,
  ) {}

  get now(): number {
    return START_MS + this.ticks * TICK_MS;
  }

  async run(clients: number, seed: number): Promise<void> {
    await Promise.all(Array.from({ length: clients }, (_, client) => this.client(seededRandom(seed * 1_000 + client))));
  }

  private async client(random: () => number): Promise<void> {
    let stays: Stay[] = [];
    while (this.operations < this.most && this.errors.length === 0) {
      try {
        const lapsed = stays.filter((stay) => stay.expires <= this.now).length;
        this.counts.expired += lapsed;
        this.operations += lapsed;
        stays = stays.filter((stay) => stay.expires > this.now);
        if (random() < 0.005) await this.sweep();
        else stays = await this.act(stays, random);
      } catch (error) {
        this.errors.push(error instanceof Error ? `${String((error as { code?: unknown }).code)} ${error.message}` : String(error));
      }
    }
  }

  private async act(stays: Stay[], random: () => number): Promise<Stay[]> {
    this.operations++;
    const standing = stays.filter((stay) => stay.expires === Infinity);
    if (standing.length > 0 && (stays.length >= MOST_STAYS || random() < 0.3)) {
      const gone = standing[Math.floor(random() * standing.length)]!;
      await this.release(gone);
      return stays.filter((stay) => stay !== gone);
    }
    const stay = this.newStay(random);
    const granted = await this.claim(stay, stay.isHosts ? 1 + Math.floor(random() * 3) : 1);
    return granted ? [...stays, stay] : stays;
  }

  private newStay(random: () => number): Stay {
    const { offers, sessionsPerOffer } = this.world;
    const offer = Math.floor(random() * offers);
    const count = 2 + Math.floor(random() * (sessionsPerOffer - 1));
    const first = offer * sessionsPerOffer + Math.floor(random() * (sessionsPerOffer - count + 1));
    const expires = random() < 0.5 ? this.now + TICK_MS * Math.ceil(random() * LONGEST_HOLD) : Infinity;
    return { holder: ++this.holders, first, count, isHosts: random() < 0.1, expires };
  }

  private async claim(stay: Stay, seats: number): Promise<boolean> {
    const { world } = this;
    const { holder, first, count, expires, isHosts } = stay;
    const common = { holderId: holderId(holder), sessionIds: world.sessionIds.slice(first, first + count), expiresAt: expires === Infinity ? null : new Date(expires) };
    const request = isHosts
      ? { ...common, hostId: world.network.hostId, kind: expires === Infinity ? ('BLOCK' as const) : ('KEPT' as const), seats }
      : { ...common, referralId: world.referralId, agencyId: world.network.agencyId, isOwnCase: false };
    const { now, order, outcome } = await this.inTurn(isHosts ? asHost(world) : asAgency(world), async (tx) => claimSeats(tx, request));
    if (!outcome.ok && outcome.refusal.code === 'TRY_AGAIN') {
      this.triedAgain++;
      return false;
    }
    const full = outcome.ok ? null : (outcome.refusal as SeatTaken).sessions.map(({ sessionId }) => world.indexOf(sessionId));
    this.counts[full === null ? 'claimed' : 'refused']++;
    this.log.push({ kind: 'CLAIM', order, now, holder, first, count, seats, expires, full });
    return full === null;
  }

  private async release({ holder, first, count, isHosts }: Stay): Promise<void> {
    const { world } = this;
    const work = (tx: Transaction) => (isHosts ? world.releaseOwn(tx, holderId(holder)) : releaseSeats(tx, holderId(holder)));
    const { now, order, outcome } = await this.inTurn(isHosts ? asHost(world) : asAgency(world), work);
    this.counts.released++;
    this.log.push({ kind: 'RELEASE', order, now, holder, first, count, claims: outcome });
  }

  /** What the worker does now and then. */
  private async sweep(): Promise<void> {
    const { now, order, outcome } = await this.inTurn(operatorContext('TEST', 'trial'), (tx) => sweepExpiredSeats(tx, 50));
    this.counts.swept++;
    this.log.push({ kind: 'SWEEP', order, now, sessions: outcome.sessionIds.map((id) => this.world.indexOf(id)) });
  }

  /** Runs the work at the trial's time, and takes a number while it holds its locks. */
  private async inTurn<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<{ now: number; order: number; outcome: T }> {
    const now = START_MS + ++this.ticks * TICK_MS;
    let runs = 0;
    let order = 0;
    const outcome = await this.unitOfWork.run(
      context,
      async (tx) => {
        if (++runs > 1) this.repeated++;
        const done = await work(tx);
        if (!isTryAgain(done)) order = Number((await tx.prepared<{ n: string }>('trial_order', `SELECT nextval('public.trial_order') AS n`))[0]!.n);
        return done;
      },
      { now: new Date(now).toISOString() },
    );
    return { now, order, outcome };
  }
}

const isTryAgain = (outcome: unknown): boolean => (outcome as { refusal?: { code?: string } } | null)?.refusal?.code === 'TRY_AGAIN';
