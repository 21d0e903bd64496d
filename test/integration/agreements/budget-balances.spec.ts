import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveBudgetShiftUseCase,
  budgetVerifier,
  consumeBudget,
  ProposeBudgetShiftUseCase,
  releaseBudget,
  reserveBudget,
  ReverseBudgetEntryUseCase,
  type BudgetBooking,
} from '#agreements';
import { entities, verifiers } from '#installation';
import { openDataSource, runVerification, SERVICE_ROLE, UnitOfWork, type RequestContext, type Transaction } from '#platform';
import fc from 'fast-check';
import pg from 'pg';
import { buildBudgetNetwork, type BudgetNetwork } from '../../support/budget-network.js';
import { codeOf, must } from '../../support/rate-office.js';
import { person, tryRaw } from '../../support/regime-network.js';
import { countStatements } from '../../support/statement-counter.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let database: TestDatabase;
let service: pg.Client;
let network: BudgetNetwork;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildBudgetNetwork(database);
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const agency = (actor = 'asd-person') => person(actor, network.agencyId);
const lead = () => person('of-the-lead', network.leadId);
const run = (context: RequestContext, work: typeof reserveBudget, bookings: BudgetBooking[]) => database.unitOfWork.run(context, (tx) => work(tx, bookings));
const reverse = (entryId: string) => codeOf(new ReverseBudgetEntryUseCase(database.unitOfWork).run(agency(), { entryId }));
const propose = (cents: bigint, minutes = 0n) =>
  must(new ProposeBudgetShiftUseCase(database.unitOfWork).run(agency(), { fromAccountId: network.accounts.get('VARIABLE')!, toAccountId: network.accounts.get('PERSONALISED')!, cents, minutes }));
const approve = (shiftId: string) => codeOf(new ApproveBudgetShiftUseCase(database.unitOfWork).run(lead(), { shiftId }));
const violations = async () => (await runVerification(database.unitOfWork, asOperator, [budgetVerifier])).violations.map((violation) => violation.kind);
const APPROVE = `UPDATE agreements.budget_shift SET state = 'APPROVED', approved_by = 'x', approved_for = agency_id, approved_at = now() WHERE id = $1`;

/** A statement of the lead's that is not committed before the other side waits for it; answers what the other side came to. */
async function meeting<T>(sql: string, values: readonly unknown[], other: () => Promise<T>): Promise<T> {
  await service.query('BEGIN');
  await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'of-the-lead', true)`, [network.leadId]);
  await service.query(sql, [...values]);
  const outcome = other();
  await until('the other side waits', async () => {
    const { rows } = await database.superuser.query(`SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE NOT l.granted AND a.datname = current_database()`);
    return rows.length > 0;
  });
  await service.query('COMMIT');
  return outcome;
}
const releaseAndReverse = async (): Promise<string> => {
  const seat = network.booking();
  const [reserved] = (await run(lead(), reserveBudget, [seat])).entries;
  const release = `INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, organisation_id, booked_by, at)
    VALUES ($1, $2, 'RELEASED', 5000, 90, 'seat', $3, $4, '', now())`;
  return meeting(release, [seat.accountId, network.agencyId, seat.subjectId, network.leadId], () => reverse(reserved!.id));
};
const shiftTwice = async (): Promise<string> => {
  const { freeCents } = (await network.balance('VARIABLE'))!;
  const [one, other] = [await propose(freeCents), await propose(freeCents)];
  return meeting(APPROVE, [one.id], () => approve(other.id));
};

describe('the sums of an account', () => {
  it('take 3,000 entries in one go, with as many statements as one entry, and add up', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, entities, role: SERVICE_ROLE, poolSize: 2, applicationName: 'counted' });
    const counted = async (bookings: BudgetBooking[]) => {
      counter.take();
      const { entries } = await new UnitOfWork(dataSource).run(agency(), (tx) => reserveBudget(tx, bookings));
      expect(entries).toHaveLength(bookings.length);
      return counter.take();
    };
    try {
      const first = await counted([network.booking()]);
      const before = (await network.balance('VARIABLE'))!;
      const many = Array.from({ length: 3_000 }, () => network.booking({ cents: 7n, minutes: 1n }));
      expect(await counted(many)).toBe(first);
      expect(await counted([network.booking({ cents: 7n, minutes: 1n })])).toBe(first);
      expect(await network.balance('VARIABLE')).toMatchObject({ reservedCents: before.reservedCents + 21_007n, reservedMinutes: before.reservedMinutes + 3_001n, freeCents: before.freeCents - 21_007n });
      expect((await run(agency(), releaseBudget, many)).entries).toHaveLength(3_000);
      expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before.reservedCents + 7n);
    } finally {
      await dataSource.destroy();
      await counter.close();
    }
  });

  it('cost one booking no more rows for the 6,000 entries that are there', async () => {
    // A connection's own figures, of which the server takes stock at most once a second: earlier work may still be in them.
    const rowsRead = (work: (tx: Transaction) => Promise<unknown>) =>
      database.unitOfWork.run(agency(), async (tx) => {
        const figure = async () => {
          const [row] = await tx.sql<{ n: number }>(`SELECT (seq_tup_read + idx_tup_fetch)::int AS n FROM pg_stat_xact_user_tables WHERE relid = 'agreements.budget_entry'::regclass`);
          return row!.n;
        };
        const before = await figure();
        await work(tx);
        return (await figure()) - before;
      });
    // What autovacuum does after so many rows, whenever it gets round to it; until then a plan may be one for the empty table.
    await database.superuser.query('ANALYZE agreements.budget_entry');
    expect(await rowsRead((tx) => reserveBudget(tx, [network.booking()]))).toBeLessThan(10);
    // Negative control: the same figure tells of a statement that adds the account up.
    const read = await rowsRead((tx) => tx.sql('SELECT sum(cents) FROM agreements.budget_entry WHERE account_id = $1', [network.accounts.get('VARIABLE')]));
    expect(read).toBeGreaterThan(6_000);
  });

  it('are those of the entries after whatever is booked, released, reversed and shifted', async () => {
    const subjects = [network.booking(), network.booking(), network.booking()];
    const works = [reserveBudget, consumeBudget, releaseBudget];
    const step = fc.record({ work: fc.integer({ min: 0, max: 4 }), subject: fc.integer({ min: 0, max: 2 }), isAgency: fc.boolean(), cents: fc.bigInt(1n, 3n), pick: fc.nat(200) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        for (const { work, subject, isAgency, cents, pick } of steps) {
          if (work < 3) await run(isAgency ? agency() : lead(), works[work]!, [{ ...subjects[subject]!, cents, minutes: cents }]);
          else if (work === 3) await approve((await propose(cents, cents)).id);
          else {
            const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM agreements.budget_entry WHERE subject_id = $1 AND reverses_id IS NULL ORDER BY id`, [subjects[subject]!.subjectId]);
            if (rows.length > 0) await reverse(rows[pick % rows.length]!.id);
          }
        }
        expect(await violations()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are added up again by pv verify, which finds what was tampered with', async () => {
    expect(verifiers).toContain(budgetVerifier);
    expect((await runVerification(database.unitOfWork, asOperator, [budgetVerifier])).checked['budgetEntries']).toBeGreaterThan(6_000);
    await database.superuser.query('UPDATE agreements.budget_balance SET consumed_cents = consumed_cents - 1');
    expect(await violations()).toEqual(['BUDGET_BALANCE_WRONG', 'BUDGET_BALANCE_WRONG']);
    await database.superuser.query('UPDATE agreements.budget_balance SET consumed_cents = consumed_cents + 1');
    expect(await violations()).toEqual([]);
    for (const sql of ['UPDATE agreements.budget_balance SET consumed_cents = 0', 'INSERT INTO agreements.budget_balance SELECT * FROM agreements.budget_balance']) {
      expect(await tryRaw(service, { actor: 'asd-person', organisationId: network.agencyId }, sql)).toBe('42501');
    }
  });
});

describe('volume', () => {
  it('is not shifted beyond what the source has free, by raw SQL neither', async () => {
    const { freeCents, freeMinutes } = (await network.balance('VARIABLE'))!;
    const who = { actor: 'of-the-lead', organisationId: network.leadId };
    for (const shift of [await propose(freeCents + 1n), await propose(0n, freeMinutes! + 1n)]) {
      expect(await tryRaw(service, who, APPROVE, [shift.id])).toBe('23514 budget_shift_free');
      expect(await approve(shift.id)).toBe('SHIFT_EXCEEDS_FREE');
    }
    expect(await tryRaw(service, who, APPROVE, [(await propose(freeCents, freeMinutes!)).id])).toBeNull();
  });

  it('is not spent twice by two approvals that meet', async () => {
    expect(await shiftTwice()).toBe('SHIFT_EXCEEDS_FREE');
    expect((await network.balance('VARIABLE'))!.freeCents).toBe(0n);
  });

  it('that is released is not freed once more by the reversal of its reservation that meets it', async () => {
    const before = (await network.balance('VARIABLE'))!.reservedCents;
    expect(await releaseAndReverse()).toBe('NOT_REVERSIBLE');
    expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before);
    expect(await violations()).toEqual([]);
  });
});

describe('negative control: without the lock of accounts', () => {
  beforeAll(() => database.superuser.query(`CREATE OR REPLACE FUNCTION agreements.lock_budget_accounts(accounts uuid[]) RETURNS void LANGUAGE sql AS ''`));

  it('a release and a reversal that meet free the same twice, and pv verify says so', async () => {
    const before = (await network.balance('VARIABLE'))!.reservedCents;
    expect(await releaseAndReverse()).toBe('ok');
    expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before - 5_000n);
    expect(await violations()).toEqual(['BUDGET_OVERRELEASED']);
  });

  it('two approvals that meet spend the same volume twice', async () => {
    // Something is free again.
    await run(agency(), consumeBudget, [network.booking({ cents: 1n })]);
    await database.superuser.query('SET session_replication_role = replica; UPDATE agreements.budget_account SET cents = cents + 1000000; SET session_replication_role = origin');
    expect(await shiftTwice()).toBe('ok');
    expect((await network.balance('VARIABLE'))!.freeCents).toBeLessThan(0n);
  });
});
