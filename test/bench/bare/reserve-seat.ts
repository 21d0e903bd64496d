import { createHash } from 'node:crypto';
import pg from 'pg';
import { AGENCY_ID, HOST_ID } from '../data/reserve-data.js';

/** A seat in every session of an offer for a case. */
export interface BareSeat {
  readonly referralId: string;
  readonly offerId: string;
}

interface Command {
  readonly name: string;
  readonly key: string;
  /** Its fields in the order of their names, which is how the input is hashed. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** Journal, answer and what else belongs to the end of a command, in one statement. */
type Finish = (name: string, sql: string, journal: readonly object[], response: object, more: readonly unknown[]) => Promise<unknown>;

interface Session {
  id: string;
  date: string;
  free: number;
}

interface Held {
  id: string;
  code: string;
  referral_id: string;
  offer_id: string;
}

const FIND = 'SELECT input_hash, response FROM platform.idempotency WHERE organisation_id = $1 AND actor = $2 AND key = $3';
const LOCK = `SELECT s.id, s.date, s.capacity - s.seats_taken AS free FROM offers.session s WHERE s.offer_id = $1 ORDER BY s.id FOR UPDATE`;
const FREE_EXPIRED = 'DELETE FROM offers.seat_claim WHERE session_id = ANY ($1) AND expires_at <= now() RETURNING session_id, seats';
const HOLD = `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, hold_kind, expires_at, asker_id)
  SELECT reservations.next_code(), r.id, r.code, r.agency_id, $2, $3, 'INTEGRATED', $4, $5, 'HELD', 'FORM', now() + interval '15 minutes', $6 FROM referrals.referral r WHERE r.id = $1 RETURNING id, code, expires_at`;
const CLAIM = `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, referral_id, agency_id, expires_at) SELECT s.id, $2, 'SEAT', 1, $3, $4, $5 FROM unnest($1::uuid[]) AS s(id)`;
const KEEP = 'UPDATE offers.seat_claim SET expires_at = NULL WHERE holder_id = $1';
const HELD = `SELECT v.id, v.code, v.referral_id, v.offer_id FROM reservations.reservation v WHERE v.id = $1 AND v.state = 'HELD' AND v.expires_at > now() FOR UPDATE`;
const CONFIRM = `UPDATE reservations.reservation SET state = 'CONFIRMED', hold_kind = NULL, expires_at = NULL WHERE id = $1`;
/** Who, for whom, entries, key, hash and answer are the first parameters of both. */
const FINISH = `written AS (
    INSERT INTO platform.journal (agency_id, organisation_id, actor, purpose, action, subject_kind, subject_id, before, after, correlation_id, at, hash)
    SELECT $2, $2, $1, 'CASE_WORK', e->>'action', e->>'kind', e->>'id', e->'before', e->'after', 'bench', now(), '' FROM jsonb_array_elements($3::jsonb) AS e)
  INSERT INTO platform.idempotency (organisation_id, actor, key, input_hash, response) VALUES ($2, $1, $4, $5, $6::jsonb)`;
const FINISH_HOLD = `WITH verdict AS (INSERT INTO reservations.verdict (reservation_id, referral_id, verdicts, participation) VALUES ($7, $8, $9::jsonb, '{}')),
  choice AS (INSERT INTO matching.choice (referral_id, offer_id, agency_id, host_id, wished, day) VALUES ($8, $10, $2, $11, false, (now() AT TIME ZONE 'Europe/Berlin')::date) ON CONFLICT DO NOTHING), ${FINISH}`;
const FINISH_CONFIRM = `WITH ${FINISH}`;

/**
 * Hold and confirmation as they would be written by hand: the same rows and the same guarantees (once per key, sessions locked in one order,
 * expired claims free, all or none, journal in the transaction), by prepared statements on connections of the owner. It looks neither at the
 * match nor at who asks, and asks nobody: for this data both are known.
 */
export class BareReservations {
  private readonly pool: pg.Pool;

  constructor(
    url: string,
    connections: number,
    private readonly actor: string,
    /** As long as one of the product. */
    private readonly verdicts: string,
  ) {
    this.pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'pv-bench-bare', options: '-c timezone=UTC' });
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Answers the id of the reservation. */
  hold(key: string, { referralId, offerId }: BareSeat): Promise<string> {
    return this.once({ name: 'holdSeat', key, input: { kind: 'FORM', offerId, referralId, variant: 'INTEGRATED' } }, async (client, finish) => {
      const sessions = await lock(client, offerId);
      if (sessions.some(({ free }) => free < 1)) throw new Error('full');
      const days = sessions.map(({ date }) => date).sort();
      const [validFrom, validTo] = [days[0]!, days.at(-1)!];
      const [row] = await run<{ id: string; code: string; expires_at: Date }>(client, 'bare_hold', HOLD, [referralId, offerId, HOST_ID, validFrom, validTo, AGENCY_ID]);
      const { id, code, expires_at: expiresAt } = row!;
      await run(client, 'bare_claim', CLAIM, [sessions.map((session) => session.id), id, referralId, AGENCY_ID, expiresAt]);
      const after = { code, referralId, offerId, variant: 'INTEGRATED', validFrom, validTo, state: 'HELD', holdKind: 'FORM', expiresAt, hostAnswer: 'NOT_ASKED', agencyAnswer: 'NOT_ASKED' };
      const entry = { action: 'reservation.held', kind: 'reservation', id, after };
      await finish('bare_finish_hold', FINISH_HOLD, [entry], { ...after, id }, [id, referralId, this.verdicts, offerId, HOST_ID]);
      return id;
    });
  }

  confirm(key: string, reservationId: string): Promise<string> {
    return this.once({ name: 'requestSeat', key, input: { reservationId } }, async (client, finish) => {
      const [held] = await run<Held>(client, 'bare_held_row', HELD, [reservationId]);
      if (!held) throw new Error('no hold');
      const { id, code, referral_id: referralId, offer_id: offerId } = held;
      const sessions = await lock(client, offerId);
      await run(client, 'bare_keep', KEEP, [id]);
      await run(client, 'bare_confirm', CONFIRM, [id]);
      const days = sessions.map(({ date }) => date).sort();
      const after = { code, referralId, offerId, variant: 'INTEGRATED', validFrom: days[0]!, validTo: days.at(-1)!, seats: sessions.length };
      const written = [
        { action: 'reservation.confirmed', kind: 'reservation', id, after },
        { action: 'referral.placed', kind: 'referral', id: referralId, before: { state: 'SEARCHING' }, after: { state: 'PLACED' } },
      ];
      await finish('bare_finish_confirm', FINISH_CONFIRM, written, { ...after, id, state: 'CONFIRMED' }, []);
      return id;
    });
  }

  private async once(command: Command, work: (client: pg.PoolClient, finish: Finish) => Promise<string>): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify([command.name, command.input])).digest();
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const [stored] = await run<{ input_hash: Buffer; response: { id: string } }>(client, 'bare_find', FIND, [AGENCY_ID, this.actor, command.key]);
      if (stored) {
        if (!stored.input_hash.equals(hash)) throw new Error('the key was used for another input');
        await client.query('ROLLBACK');
        return stored.response.id;
      }
      const id = await work(client, (name, sql, journal, response, more) =>
        run(client, name, sql, [this.actor, AGENCY_ID, JSON.stringify(journal), command.key, hash, JSON.stringify({ ...response, agencyId: AGENCY_ID, hostId: HOST_ID }), ...more]),
      );
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
async function lock(client: pg.PoolClient, offerId: string): Promise<Session[]> {
  const sessions = await run<Session>(client, 'bare_lock', LOCK, [offerId]);
  const expired = await run<{ session_id: string; seats: number }>(client, 'bare_expired', FREE_EXPIRED, [sessions.map(({ id }) => id)]);
  for (const { session_id: id, seats } of expired) sessions.find((session) => session.id === id)!.free += seats;
  return sessions;
}

async function run<R extends pg.QueryResultRow>(client: pg.PoolClient, name: string, sql: string, values: readonly unknown[]): Promise<R[]> {
  return (await client.query<R>({ name, text: sql, values: [...values] })).rows;
}
