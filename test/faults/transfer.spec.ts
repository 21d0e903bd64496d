import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entities } from '#installation';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { AcceptSeatRequestUseCase, TransferSeatUseCase } from '#reservations';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { must } from '../support/agreement-network.js';
import { loseAnswers, type AnswerLoser, type Cut } from '../support/lost-answers.js';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork } from '../support/seat-network.js';
import { seatDays, seatTroubles, stayOffice } from '../support/stay-office.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const TUESDAYS = weekly('2026-05-05', 4);
const WEDNESDAYS = weekly('2026-05-06', 4);

let database: TestDatabase;
let network: SeatNetwork;
let proxy: AnswerLoser;
/** A connection of its own for the kill, which goes on while the test does. */
let killer: pg.Client;
let numbered = 0;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 4 });
  network = await buildSeatNetwork(database.superuser);
  proxy = await loseAnswers(database.url);
  killer = new pg.Client({ connectionString: database.url });
  await killer.connect();
});
afterAll(async () => {
  await proxy.close();
  await killer.end();
  await database.close();
});

interface Move {
  readonly oldId: string;
  readonly run: (unitOfWork: UnitOfWork) => Promise<unknown>;
}

/** A seat on Tuesdays that is to become one on Wednesdays from 20 May on, in groups of one. */
async function seat(): Promise<{ oldId: string; toOfferId: string }> {
  const n = ++numbered;
  const from = await addOffer(database.superuser, network, { code: `A-${n}`, dates: TUESDAYS, capacity: 1 });
  const to = await addOffer(database.superuser, network, { code: `B-${n}`, dates: WEDNESDAYS, capacity: 1 });
  const referralId = await addReferral(database.superuser, network, `F-${n}`);
  const old = await stayOffice(database, network).reserved({ referralId, offerId: from.id });
  return { oldId: old.id, toOfferId: to.id };
}

const DIRECT = async (): Promise<Move> => {
  const { oldId, toOfferId } = await seat();
  return { oldId, run: (unitOfWork) => new TransferSeatUseCase(unitOfWork).run(asCaseworker(network), { reservationId: oldId, toOfferId, from: '2026-05-20', idempotencyKey: oldId }) };
};

/** The host's yes makes the transfer, which it neither asked for nor sees the old seat of. */
const ANSWERED = async (): Promise<Move> => {
  const { oldId, toOfferId } = await seat();
  await database.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [toOfferId, network.hostId]);
  const request = must(await stayOffice(database, network).transfer({ reservationId: oldId, toOfferId, from: '2026-05-20' }));
  return { oldId, run: (unitOfWork) => new AcceptSeatRequestUseCase(unitOfWork).run(asGroupLead(network), { reservationId: request.id, idempotencyKey: oldId }) };
};

const ways: readonly [string, () => Promise<Move>][] = [
  ['transfer', DIRECT],
  ['transfer that the new host confirms', ANSWERED],
];

/** The process of the database for this connection ends, as by a crash; the program hears nothing any more. */
const kill: Cut = async (port) => {
  await killer.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND client_port = $1', [port]);
};
const lose: Cut = () => Promise.resolve();

/** Through the proxy, with a connection of its own that is warm. */
async function withConnection<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  proxy.loseFrom(null);
  const dataSource = await openDataSource({ url: proxy.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
  try {
    return await work(dataSource);
  } finally {
    proxy.loseFrom(null);
    await dataSource.destroy().catch(() => undefined);
  }
}

/** What the case has afterwards: its old seat for all days, or the old one until the 19th and the new one from the 20th on. */
async function outcome(oldId: string): Promise<'OLD' | 'NEW' | string> {
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM reservations.reservation WHERE follows_id = $1 AND state = 'CONFIRMED'`, [oldId]);
  const [old, fresh] = [await seatDays(database, oldId), rows.length === 0 ? [] : await seatDays(database, rows[0]!.id)];
  if (old.join() === TUESDAYS.join() && fresh.length === 0) return 'OLD';
  if (old.join() === TUESDAYS.slice(0, 3).join() && fresh.join() === WEDNESDAYS.slice(2).join()) return 'NEW';
  return `old ${old.join()} new ${fresh.join()}`;
}

describe.each(ways)('a fault after every statement of a %s', (_name, prepare) => {
  let statements = 0;
  beforeAll(async () => {
    const move = await prepare();
    statements = await withConnection(async (dataSource) => {
      proxy.loseFrom(null);
      must((await move.run(new UnitOfWork(dataSource, { now: NOW }))) as never);
      return proxy.answers;
    });
    expect(await outcome(move.oldId)).toBe('NEW');
    expect(statements).toBeGreaterThan(10);
  });

  it.each([
    ['the connection is lost', lose],
    ['the process of the database is killed', kill],
  ])('%s: each case has its old seat or its new one, nobody holds a seat for nothing, and the same command again makes the transfer', async (_how, cut) => {
    const seen: string[] = [];
    for (let after = 1; after <= statements; after++) {
      const move = await prepare();
      await withConnection(async (dataSource) => {
        proxy.loseFrom(after, cut);
        await expect(move.run(new UnitOfWork(dataSource, { now: NOW }))).rejects.toThrow();
      });
      // A lost connection is heard of by the database when it next looks: it is over when it holds no lock any more.
      await database.superuser.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pv-test' AND state LIKE 'idle in transaction%'`);
      seen.push(await outcome(move.oldId));
      must((await move.run(database.unitOfWork)) as never);
      expect(await outcome(move.oldId)).toBe('NEW');
    }
    // Only the answer of the COMMIT may be lost after the work was done.
    expect(seen).toEqual([...Array<string>(statements - 1).fill('OLD'), 'NEW']);
    expect(await seatTroubles(database)).toEqual([]);
  }, 180_000);
});

describe('negative control', () => {
  it('a transfer in two transactions loses the old seat when it is cut between them, and the check says so', async () => {
    const { oldId } = await seat();
    must(await stayOffice(database, network).end({ reservationId: oldId, lastDay: '2026-05-19' }));
    expect(await outcome(oldId)).toBe(`old ${TUESDAYS.slice(0, 3).join()} new `);
  });
});
