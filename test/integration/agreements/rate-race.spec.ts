import { describe, expect, it } from '@jest/globals';
import {
  ActivateSettlementRateUseCase,
  ActivateWeeklyRatesUseCase,
  ApproveWeeklyRatesEconomicallyUseCase,
  ApproveWeeklyRatesProfessionallyUseCase,
  DraftWeeklyRatesUseCase,
  NegotiateWeeklyRatesUseCase,
} from '#agreements';
import type { Result } from '#kernel';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { approvedRate, must, openRateOffice, type RateOffice } from '../../support/rate-office.js';
import { buildSeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const CLIENTS = 20;

interface Race {
  readonly won: number;
  /** Codes of refusals and of thrown errors, each once. */
  readonly lost: readonly string[];
  /** Active rates of the one scope afterwards, as the database says. */
  readonly active: number;
}

interface Entry {
  readonly table: string;
  readonly ids: readonly string[];
  activate(id: string): Promise<Result<unknown>>;
}

type Contest = (database: TestDatabase, office: RateOffice) => Promise<Entry>;

/** Twenty rates of one scope, each beginning on another day and open-ended: all of them hold from the twentieth day on. */
const settlementRates: Contest = async (database, office) => {
  const activate = new ActivateSettlementRateUseCase(database.unitOfWork);
  const ids: string[] = [];
  for (let day = 1; day <= CLIENTS; day++) ids.push(await approvedRate(database, office, { category: 'SOCIAL_SKILLS', validFrom: `2026-01-${String(day).padStart(2, '0')}` }));
  return { table: 'agreements.settlement_rate', ids, activate: (id) => activate.run(office.author, { id }) };
};

const weeklyRates: Contest = async (database, office) => {
  const { unitOfWork } = database;
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM agreements.agreement WHERE code LIKE '%LQE-MAIN'`);
  const days = Array.from({ length: CLIENTS }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
  const drafts = days.map((validFrom) => ({ module: 'BASIS' as const, amountCents: 20_000n, validFrom, validTo: null, replacesId: null }));
  const { rates } = await must(new DraftWeeklyRatesUseCase(unitOfWork).run(office.author, { agreementId: rows[0]!.id, rates: drafts }));
  const ids = rates.map(({ id }) => id);
  await must(new NegotiateWeeklyRatesUseCase(unitOfWork).run(office.author, { ids }));
  await must(new ApproveWeeklyRatesProfessionallyUseCase(unitOfWork).run(office.expert, { ids }));
  await must(new ApproveWeeklyRatesEconomicallyUseCase(unitOfWork).run(office.controller, { ids }));
  const activate = new ActivateWeeklyRatesUseCase(unitOfWork);
  return { table: 'agreements.weekly_rate', ids, activate: (id) => activate.run(office.author, { ids: [id] }) };
};

async function race(contest: Contest, changes: readonly string[] = []): Promise<Race> {
  const database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: CLIENTS + 2 });
  try {
    const { agencyId } = await buildSeatNetwork(database.superuser);
    const { table, ids, activate } = await contest(database, await openRateOffice(database, agencyId));
    for (const change of changes) await database.superuser.query(change);
    const outcomes = await Promise.allSettled(ids.map(activate));
    const lost = outcomes.flatMap((outcome) => {
      if (outcome.status === 'rejected') return [String((outcome.reason as { code?: unknown }).code)];
      return outcome.value.ok ? [] : [outcome.value.refusal.code];
    });
    const { rows } = await database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE state = 'ACTIVE' AND origin = 'SERVICE'`);
    return { won: CLIENTS - lost.length, lost: [...new Set(lost)].sort(), active: rows[0]!.n };
  } finally {
    await database.close();
  }
}

/**
 * The same by raw SQL of the service's role, without the product's lock: all twenty have written before the first commits.
 * Who waits crosswise at the constraint is told of a deadlock, which the product would try again.
 */
async function rawRace(contest: Contest): Promise<Race> {
  const database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  const clients: pg.Client[] = [];
  try {
    const { agencyId } = await buildSeatNetwork(database.superuser);
    const { table, ids } = await contest(database, await openRateOffice(database, agencyId));
    for (const id of ids) {
      const client = new pg.Client({ connectionString: database.url, options: `-c deadlock_timeout=20ms -c role=${SERVICE_ROLE}` });
      clients.push(client);
      await client.connect();
      await client.query('BEGIN');
      await client.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'author', true)`, [agencyId]);
      await client.query(`UPDATE ${table} SET state = 'ACTIVE' WHERE id = $1`, [id]);
    }
    const outcomes = await Promise.allSettled(clients.map((client) => client.query('COMMIT')));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String((outcome.reason as { code?: unknown }).code)] : []));
    const { rows } = await database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE state = 'ACTIVE' AND origin = 'SERVICE'`);
    return { won: CLIENTS - lost.length, lost: [...new Set(lost)].sort(), active: rows[0]!.n };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await database.close();
  }
}

describe.each([
  { what: 'settlement rates', contest: settlementRates, constraint: 'agreements.settlement_rate DROP CONSTRAINT settlement_rate_no_overlap' },
  { what: 'weekly rates', contest: weeklyRates, constraint: 'agreements.weekly_rate DROP CONSTRAINT weekly_rate_no_overlap' },
])('twenty clients make overlapping $what active at once', ({ contest, constraint }) => {
  it('exactly one wins, the others are told OVERLAP', async () => {
    expect(await race(contest)).toEqual({ won: 1, lost: ['OVERLAP'], active: 1 });
  });

  it('without the lock, by raw SQL, the database still lets only one through', async () => {
    const { won, lost, active } = await rawRace(contest);
    expect([won, active]).toEqual([1, 1]);
    for (const code of lost) expect(['23P01', '40P01']).toContain(code);
  });

  it('negative control: without the exclusion constraint all of them win, and are seen to', async () => {
    const unguarded = `ALTER TABLE ${constraint};
      ALTER TABLE ${constraint.split(' ')[0]} ADD CONSTRAINT ${constraint.split(' ').at(-1)} UNIQUE (id) DEFERRABLE INITIALLY DEFERRED`;
    expect(await race(contest, [unguarded])).toEqual({ won: CLIENTS, lost: [], active: CLIENTS });
  });
});
