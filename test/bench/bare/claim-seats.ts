import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { AGENCY_ID, HOST_ID, REFERRAL_ID } from '../data/seat-data.js';

/** What is claimed: seats that the host blocks, or a seat for a case. */
export interface BareClaim {
  readonly kind: 'BLOCK' | 'SEAT';
  readonly offerId: string;
  readonly seats: number;
  /** By day. */
  readonly sessionIds: readonly string[];
  /** Of a case's seat. */
  readonly holderId?: string;
}

interface Command {
  readonly name: string;
  readonly key: string;
  /** Its fields in the order of their names, which is how the input is hashed. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly isHosts: boolean;
}

interface Entry {
  readonly action: string;
  readonly kind: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly response: unknown;
  /** Offers that have a free seat again. */
  readonly freed: readonly string[];
}

interface Session {
  id: string;
  date: string;
  offer_id: string;
  free: number;
}

const FIND = 'SELECT input_hash, response FROM platform.idempotency WHERE organisation_id = $1 AND actor = $2 AND key = $3';
const LOCK = `SELECT s.id, s.date, s.offer_id, s.capacity - s.seats_taken AS free FROM offers.session s
  WHERE s.id = ANY ($1) AND s.state = 'PLANNED' AND s.date >= (now() AT TIME ZONE 'Europe/Berlin')::date
    AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = s.offer_id AND o.host_id = $2)) ORDER BY s.id FOR UPDATE`;
const FREE_EXPIRED = 'DELETE FROM offers.seat_claim WHERE session_id = ANY ($1) AND expires_at <= now() RETURNING session_id, seats';
const CLAIM = `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, referral_id, agency_id, host_id)
  SELECT s.id, $2, $3, $4, $5, $6, $7 FROM unnest($1::uuid[]) AS s(id)`;
const HELD = 'SELECT c.session_id FROM offers.seat_claim c WHERE c.holder_id = $1 AND c.host_id IS NOT DISTINCT FROM $2';
const RELEASE = `WITH gone AS (DELETE FROM offers.seat_claim WHERE holder_id = $1 AND session_id = ANY ($2) AND host_id IS NOT DISTINCT FROM $3 RETURNING session_id, kind, seats)
  SELECT g.session_id AS "sessionId", s.date, g.seats, g.kind FROM gone g JOIN offers.session s ON s.id = g.session_id ORDER BY s.date, s.start, s.id`;
const FINISH = `WITH news AS (
    INSERT INTO platform.outbox (queue, job, payload, correlation_id) SELECT 'offers', 'answer-saved-searches', jsonb_build_object('offerId', o), $8 FROM unnest($13::text[]) AS o
  ), written AS (
    INSERT INTO platform.journal (agency_id, organisation_id, actor, purpose, action, subject_kind, subject_id, before, after, correlation_id, at, hash)
    VALUES ($12, $1, $2, $3, $4, $5, $6, $7::jsonb, $9::jsonb, $8, now(), '')
  )
  INSERT INTO platform.idempotency (organisation_id, actor, key, input_hash, response) VALUES ($1, $2, $10, $11, $14::jsonb)`;

/**
 * Claim and release as they would be written by hand: the same rows and the same guarantees (once per key, locks in one order,
 * expired claims free, all or none, journal and news in the transaction), by prepared statements on connections of the owner.
 */
export class BareSeats {
  private readonly pool: pg.Pool;

  constructor(
    url: string,
    connections: number,
    private readonly actor: string,
  ) {
    this.pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'pv-bench-bare', options: '-c timezone=UTC' });
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Answers the id of the claims. */
  claim(key: string, claim: BareClaim): Promise<string> {
    const { kind, offerId, seats, sessionIds } = claim;
    const isHosts = kind === 'BLOCK';
    const holderId = claim.holderId ?? randomUUID();
    const input = isHosts ? { offerId, seats, sessionIds } : { holderId, sessionIds };
    return this.once({ name: isHosts ? 'blockSeats' : 'holdSeats', key, input, isHosts }, async (client) => {
      const sessions = await lock(client, sessionIds, isHosts);
      if (sessions.length !== sessionIds.length || sessions.some(({ free }) => free < seats)) throw new Error('full');
      const owner = isHosts ? [null, null, HOST_ID] : [REFERRAL_ID, AGENCY_ID, null];
      await run(client, 'bare_claim', CLAIM, [sessionIds, holderId, kind, seats, ...owner]);
      const held = sessionIds.map((id) => ({ sessionId: id, date: sessions.find((session) => session.id === id)!.date, seats }));
      const own = { offerId, kind, seats, until: null };
      const entry = isHosts
        ? { action: 'seats.blocked', kind: 'own-seats', after: { ...own, sessionIds }, response: { id: holderId, ...own, sessions: held } }
        : { action: 'hold.placed', kind: 'hold', after: { sessionIds }, response: { id: holderId } };
      return { ...entry, id: holderId, before: undefined, freed: [] };
    });
  }

  release(key: string, holderId: string, isHosts: boolean): Promise<string> {
    const host = isHosts ? HOST_ID : null;
    const input = isHosts ? { ownSeatsId: holderId } : { holderId };
    return this.once({ name: isHosts ? 'releaseOwnSeats' : 'releaseHold', key, input, isHosts }, async (client) => {
      const held = await run<{ session_id: string }>(client, 'bare_held', HELD, [holderId, host]);
      const locked = await lock(client, held.map((row) => row.session_id), isHosts);
      const gone = await run<{ sessionId: string; date: string; seats: number; kind: string }>(client, 'bare_release', RELEASE, [holderId, locked.map(({ id }) => id), host]);
      if (gone.length === 0) throw new Error('nothing to release');
      const freed = [...new Set(locked.filter(({ free }) => free === 0).map((session) => session.offer_id))];
      const sessions = gone.map(({ sessionId, date, seats }) => ({ sessionId, date, seats }));
      const own = { offerId: locked[0]!.offer_id, kind: gone[0]!.kind, until: null };
      const entry = isHosts
        ? { action: 'seats.released', kind: 'own-seats', before: { ...own, sessions }, after: null, response: { id: holderId, ...own, seats: Math.max(...sessions.map(({ seats }) => seats)), sessions } }
        : { action: 'hold.released', kind: 'hold', before: { seats: gone.length }, after: undefined, response: { id: holderId } };
      return { ...entry, id: holderId, freed };
    });
  }

  private async once(command: Command, work: (client: pg.PoolClient) => Promise<Entry>): Promise<string> {
    const organisation = command.isHosts ? HOST_ID : AGENCY_ID;
    const hash = createHash('sha256').update(JSON.stringify([command.name, command.input])).digest();
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const [stored] = await run<{ input_hash: Buffer; response: { id: string } }>(client, 'bare_find', FIND, [organisation, this.actor, command.key]);
      if (stored) {
        if (!stored.input_hash.equals(hash)) throw new Error('the key was used for another input');
        await client.query('ROLLBACK');
        return stored.response.id;
      }
      const { action, kind, id, before, after, response, freed } = await work(client);
      const purpose = command.isHosts ? 'GROUP_WORK' : 'CASE_WORK';
      const agency = command.isHosts ? null : AGENCY_ID;
      const written = [organisation, this.actor, purpose, action, kind, id, text(before), 'bench', text(after), command.key, hash, agency, freed, text(response)];
      await run(client, 'bare_finish', FINISH, written);
      await client.query('COMMIT');
      return id;
    } catch (error) {
      await client.query('ROLLBACK');
      // Two at once with one key: the second is told the first one's answer.
      if ((error as { code?: string }).code === '23505') return await this.once(command, work);
      throw error;
    } finally {
      client.release();
    }
  }
}

/** The sessions, locked in the order of their ids; those full only by expired claims have their seats free again. */
async function lock(client: pg.PoolClient, sessionIds: readonly string[], isHosts: boolean): Promise<Session[]> {
  const sessions = await run<Session>(client, 'bare_lock', LOCK, [sessionIds, isHosts ? HOST_ID : null]);
  const expired = await run<{ session_id: string; seats: number }>(client, 'bare_expired', FREE_EXPIRED, [sessionIds]);
  for (const { session_id: id, seats } of expired) sessions.find((session) => session.id === id)!.free += seats;
  return sessions;
}

async function run<R extends pg.QueryResultRow>(client: pg.PoolClient, name: string, sql: string, values: readonly unknown[]): Promise<R[]> {
  return (await client.query<R>({ name, text: sql, values: [...values] })).rows;
}

const text = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
