import { ok, refuse } from '#kernel';
import { BlockSeatsUseCase, claimSeats, ReleaseOwnSeatsUseCase, releaseSeats } from '#offers';
import { answerOnce, type RequestContext, type UnitOfWork } from '#platform';
import type pg from 'pg';
import { BareSeats, type BareClaim } from './bare/claim-seats.js';
import type { Bench, Content, PreparedBench, Steps } from './bench.js';
import { checksum, emptyTables, type BenchDatabase } from './bench-database.js';
import { AGENCY_ID, HOST_ID, REFERRAL_ID, SESSIONS, writeSeatData, type BenchOffer } from './data/seat-data.js';

const CLIENTS = 16;
const OFFERS = 1_000;
/** Claims with their releases in one run of one kind. */
const STAYS = 2_000;
const ACTOR = 'bench-person';

const context = (organisationId: string, purpose: string): RequestContext => ({
  actor: ACTOR,
  organisationId,
  scope: 'ORGANISATION',
  roles: [],
  purpose,
  correlationId: 'bench',
});
const asHost = context(HOST_ID, 'GROUP_WORK');
const asAgency = context(AGENCY_ID, 'CASE_WORK');

/** One way of claiming and giving back. */
interface Side {
  /** Answers the id of what was claimed. */
  claim(key: string, claim: BareClaim): Promise<string>;
  release(key: string, holderId: string, isHosts: boolean): Promise<string>;
}

/** Claim and release of a stay of 12 sessions by 16 clients, on one offer and spread over many, against the same by hand. */
export const seatsBench: Bench = {
  name: 'seats',
  compares: 'claim and release of a stay of 12 sessions, 16 clients, on one hot offer and on 1,000, against the same rows written by hand',
  connections: CLIENTS,
  prepare: async (database, scale) => {
    const offers = await writeSeatData(database.owner, Math.max(CLIENTS, Math.round(OFFERS * scale)));
    return prepared(database, offers, Math.max(CLIENTS * 2, Math.round(STAYS * scale)));
  },
};

function prepared({ url, unitOfWork, owner }: BenchDatabase, offers: readonly BenchOffer[], stays: number): PreparedBench {
  const bare = new BareSeats(url, CLIENTS, ACTOR);
  return {
    sizes: { offers: offers.length, sessions: offers.length * SESSIONS, stays, clients: CLIENTS },
    product: () => workAll(productSide(unitOfWork), offers, stays),
    bare: () => workAll(bare, offers, stays),
    // Rates: the more the better, so the bare side's time stands above the line.
    ratios: (ours, theirs) => ({ hot: theirs['hot']! / ours['hot']!, spread: theirs['spread']! / ours['spread']! }),
    reset: async () => {
      await owner.query(`SET session_replication_role = replica; UPDATE offers.session SET seats_taken = 0, seats_kept = 0 WHERE seats_taken <> 0; RESET session_replication_role`);
      await owner.query('VACUUM offers.session');
      await emptyTables(owner, [], ['offers.seat_claim', 'platform.journal', 'platform.outbox', 'platform.idempotency']);
    },
    content: () => contentOf(owner),
    close: () => bare.close(),
  };
}

/** The use cases of a host; and a case's seat as a hold will claim it, in a unit of work with its key and its journal entry. */
function productSide(unitOfWork: UnitOfWork): Side {
  const block = new BlockSeatsUseCase(unitOfWork);
  const releaseOwn = new ReleaseOwnSeatsUseCase(unitOfWork);
  return {
    claim: async (key, { kind, offerId, seats, sessionIds, holderId }) => {
      const outcome = kind === 'BLOCK' ? await block.run(asHost, { offerId, seats, sessionIds, idempotencyKey: key }) : await hold(unitOfWork, key, holderId!, sessionIds);
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return outcome.value.id;
    },
    release: async (key, holderId, isHosts) => {
      const outcome = isHosts ? await releaseOwn.run(asHost, { ownSeatsId: holderId, idempotencyKey: key }) : await giveBack(unitOfWork, key, holderId);
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return outcome.value.id;
    },
  };
}

const hold = (unitOfWork: UnitOfWork, key: string, holderId: string, sessionIds: readonly string[]) =>
  unitOfWork.run(asAgency, (tx) =>
    answerOnce(tx, { name: 'holdSeats', key, input: { holderId, sessionIds } }, async () => {
      const claimed = await claimSeats(tx, { holderId, referralId: REFERRAL_ID, agencyId: AGENCY_ID, sessionIds, isOwnCase: false, expiresAt: null });
      if (!claimed.ok) return claimed;
      await tx.journal.write({ agencyId: AGENCY_ID, action: 'hold.placed', subjectKind: 'hold', subjectId: holderId, after: { sessionIds } });
      return ok({ id: holderId });
    }),
  );

const giveBack = (unitOfWork: UnitOfWork, key: string, holderId: string) =>
  unitOfWork.run(asAgency, (tx) =>
    answerOnce(tx, { name: 'releaseHold', key, input: { holderId } }, async () => {
      const seats = await releaseSeats(tx, holderId);
      if (seats === 0) return refuse({ code: 'NOTHING', message: 'nothing to release' } as const);
      await tx.journal.write({ agencyId: AGENCY_ID, action: 'hold.released', subjectKind: 'hold', subjectId: holderId, before: { seats } });
      return ok({ id: holderId });
    }),
  );

/** Each kind of work on its own; the times are those of a kind as a whole. */
async function workAll(side: Side, offers: readonly BenchOffer[], stays: number): Promise<Steps> {
  const [hot, ...others] = offers;
  const taken: Record<string, number> = {};
  for (const [name, kind, among] of [
    ['hot', 'BLOCK', [hot!]],
    ['spread', 'BLOCK', others],
    ['hot for a case', 'SEAT', [hot!]],
    ['spread for cases', 'SEAT', others],
  ] as const) {
    const began = performance.now();
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(side, { name, kind, offers: among, stays, client })));
    taken[name] = performance.now() - began;
  }
  return taken;
}

interface Work {
  readonly name: string;
  readonly kind: 'BLOCK' | 'SEAT';
  readonly offers: readonly BenchOffer[];
  readonly stays: number;
  readonly client: number;
}

/**
 * One client's part: every sixteenth stay, each in the next of its own offers, if there are many. What the first client claims last
 * remains, so that claims are compared, too; not in `spread`, where it would leave no seat for the cases.
 */
async function work(side: Side, { name, kind, offers, stays, client }: Work): Promise<void> {
  const isHosts = kind === 'BLOCK';
  const own = offers.length > 1 ? offers.filter((_, index) => index % CLIENTS === client) : offers;
  for (let stay = client; stay < stays; stay += CLIENTS) {
    const offer = own[Math.floor(stay / CLIENTS) % own.length]!;
    const claim: BareClaim = {
      kind,
      offerId: offer.id,
      seats: isHosts && offers.length > 1 ? offer.seats : 1,
      sessionIds: offer.sessions.map(({ sessionId }) => sessionId),
      ...(isHosts ? {} : { holderId: `01990000-0000-7000-${offers.length > 1 ? '8007' : '8006'}-${stay.toString(16).padStart(12, '0')}` }),
    };
    const key = `${name.replaceAll(' ', '-')}-${stay}`;
    const holderId = await side.claim(`${key}-claim`, claim);
    const remains = client === 0 && stay + CLIENTS >= stays && name !== 'spread';
    if (!remains) await side.release(`${key}-release`, holderId, isHosts);
  }
}

/** What a run leaves, but for ids that each side draws for itself. */
async function contentOf(owner: pg.Client): Promise<Content> {
  const parts: readonly (readonly [string, string, string])[] = [
    ['claims', 'ROW(t.session_id, t.kind, t.seats, t.referral_id, t.agency_id, t.host_id, t.expires_at)', 'offers.seat_claim t'],
    ['sessions', 'ROW(t.id, t.seats_taken, t.seats_kept)', 'offers.session t'],
    ['journal', 'ROW(t.agency_id, t.organisation_id, t.actor, t.purpose, t.action, t.subject_kind, t.before, t.after, t.correlation_id)', 'platform.journal t'],
    ['outbox', 'ROW(t.queue, t.job, t.payload, t.correlation_id)', 'platform.outbox t'],
    // The input of a release names the id that the claim has drawn.
    ['answers', `ROW(t.organisation_id, t.actor, t.key, CASE WHEN t.key NOT LIKE '%-release' THEN t.input_hash END, t.response - 'id')`, 'platform.idempotency t'],
  ];
  const content: [string, string][] = [];
  for (const [name, row, from] of parts) content.push([name, await checksum(owner, row, from)]);
  return Object.fromEntries(content);
}
