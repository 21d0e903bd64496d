import { describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { agreementsOf, must, personOf } from '../../support/agreement-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const CLIENTS = 20;
const agency = '00000000-0000-7000-8000-00000000000a';
const provider = '00000000-0000-7000-8000-000000000001';

/** A constraint of the same name that forbids nothing, because the use case asks for its verdict by name. */
const WITHOUT_CONSTRAINT = `ALTER TABLE agreements.agreement DROP CONSTRAINT agreement_no_overlap;
  ALTER TABLE agreements.agreement ADD CONSTRAINT agreement_no_overlap UNIQUE (id) DEFERRABLE INITIALLY DEFERRED`;

interface Race {
  readonly won: number;
  /** Codes of refusals and of thrown errors. */
  readonly lost: readonly string[];
  readonly active: number;
}

/** Twenty clients put twenty approved agreements of the same two parties and days into force at once. */
async function race(change: string | null): Promise<Race> {
  const database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: CLIENTS + 2 });
  try {
    return await raceIn(database, change);
  } finally {
    await database.close();
  }
}

const countActive = async (database: TestDatabase): Promise<number> =>
  (await database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM agreements.agreement WHERE state = 'ACTIVE'`)).rows[0]!.n;

/** Different first days, so that it is the overlap that is refused: all of them hold from 2026-06-20 on. */
async function approvedAgreements(database: TestDatabase): Promise<string[]> {
  await database.superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES
       ('${agency}', 'JA', 'AGENCY', 'Jugendamt', '06432004', 'HE'), ('${provider}', 'TR', 'PROVIDER', 'Träger', '06432004', 'HE')`,
  );
  const agreements = agreementsOf(database.unitOfWork);
  const author = personOf(agency, 'author', 'ADMINISTRATOR');
  const ids: string[] = [];
  for (let client = 0; client < CLIENTS; client++) {
    const validFrom = `2026-06-${String(client + 1).padStart(2, '0')}`;
    const draft = must(await agreements.draft.run(author, { counterpartId: provider, validFrom, validTo: null, legalBases: ['31'], servicePart: 's', qualityPart: 'q', feePart: 'f' }));
    ids.push(await agreements.approved(agency, draft.id));
  }
  return ids;
}

async function raceIn(database: TestDatabase, change: string | null): Promise<Race> {
  const ids = await approvedAgreements(database);
  const agreements = agreementsOf(database.unitOfWork);
  const author = personOf(agency, 'author', 'ADMINISTRATOR');
  if (change !== null) await database.superuser.query(change);
  const outcomes = await Promise.allSettled(ids.map((agreementId) => agreements.activate.run(author, { agreementId, signedOn: '2026-05-01' })));
  const lost = outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') return [String((outcome.reason as { code?: unknown }).code)];
    return outcome.value.ok ? [] : [outcome.value.refusal.code];
  });
  return { won: CLIENTS - lost.length, lost, active: await countActive(database) };
}

/** The same past the use case: twenty connections with the service's role write, wait for each other, and then all commit. */
async function rawRace(change: string | null): Promise<Race> {
  const database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  const clients: pg.Client[] = [];
  try {
    const ids = await approvedAgreements(database);
    // Those who wait for each other crosswise are told so at once, instead of after a second each.
    await database.superuser.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = 20', current_database()); END $$`);
    if (change !== null) await database.superuser.query(change);
    for (const id of ids) {
      const client = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
      await client.connect();
      clients.push(client);
      await client.query('BEGIN');
      await client.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'author', true)`, [agency]);
      await client.query(`UPDATE agreements.agreement SET state = 'ACTIVE' WHERE id = $1`, [id]);
    }
    const lost = (await Promise.allSettled(clients.map((client) => client.query('COMMIT')))).flatMap((outcome) =>
      outcome.status === 'rejected' ? [String((outcome.reason as { code?: unknown }).code)] : [],
    );
    return { won: CLIENTS - lost.length, lost, active: await countActive(database) };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await database.close();
  }
}

describe('twenty clients with twenty overlapping agreements of one agency and provider', () => {
  it('one wins, the others are told OVERLAP or to try again', async () => {
    const { won, lost, active } = await race(null);
    expect({ won, active }).toEqual({ won: 1, active: 1 });
    expect(lost.filter((code) => code !== 'OVERLAP' && code !== 'TRY_AGAIN')).toEqual([]);
  });

  it('negative control: without the exclusion constraint all of them win, and that is seen', async () => {
    expect(await race(WITHOUT_CONSTRAINT)).toEqual({ won: CLIENTS, lost: [], active: CLIENTS });
  });

  it('by raw SQL one wins too: it is the database that refuses the others', async () => {
    const { won, lost, active } = await rawRace(null);
    expect({ won, active }).toEqual({ won: 1, active: 1 });
    expect(lost.filter((code) => code !== '23P01' && code !== '40P01')).toEqual([]);
  });

  it('negative control: by raw SQL without the constraint all of them win', async () => {
    expect(await rawRace(WITHOUT_CONSTRAINT)).toEqual({ won: CLIENTS, lost: [], active: CLIENTS });
  });
});
