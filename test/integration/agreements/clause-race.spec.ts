import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { beginAs, openService, whyRefused } from '../../support/acting.js';
import { agreementsOf, must, personOf } from '../../support/agreement-network.js';
import { until } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const agency = '00000000-0000-7000-8000-00000000000a';
const provider = '00000000-0000-7000-8000-000000000001';
const CLAUSES = [
  { code: 'ZIELGRUPPE', part: 'SERVICE', text: 'Kinder.' },
  { code: 'FORTBILDUNG', part: 'QUALITY', text: 'Zwei Tage im Jahr.' },
  { code: 'ENTGELT', part: 'FEE', text: '60 Euro je Platz.' },
] as const;

let database: TestDatabase;
let approver: pg.Client;
let writer: pg.Client;
let templateVersionId: string;

const author = personOf(agency, 'author', 'ADMINISTRATOR');

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  await database.superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES
       ('${agency}', 'JA', 'AGENCY', 'Jugendamt', '06432004', 'HE'), ('${provider}', 'TR', 'PROVIDER', 'Träger', '06432004', 'HE')`,
  );
  templateVersionId = must(await agreementsOf(database.unitOfWork).publish.run(author, { code: 'MUSTER', name: 'Muster', clauses: CLAUSES })).id;
  [approver, writer] = await Promise.all([openService(database.url), openService(database.url)]);
});
afterAll(async () => {
  await Promise.all([approver.end(), writer.end()]);
  await database.close();
});

const isWaiting = async (client: pg.Client) =>
  (await database.superuser.query('SELECT 1 FROM pg_locks WHERE pid = $1 AND NOT granted', [(client as unknown as { processID: number }).processID])).rows.length > 0;

/** Somebody writes a clause while somebody else has approved the agreement and not committed yet. */
async function race(organisation: string): Promise<{ answer: string | null; state: string; clause: string; part: string }> {
  const agreements = agreementsOf(database.unitOfWork);
  const { id } = must(await agreements.draft.run(author, { counterpartId: provider, templateVersionId, validFrom: '2026-06-01', legalBases: ['29'] }));
  must(await agreements.negotiate.run(author, { agreementId: id }));
  await beginAs(approver, { organisation: agency, actor: 'expert', now: NOW });
  await approver.query(
    `INSERT INTO agreements.approval (subject_kind, subject_id, round, agency_id, competence, actor, at) VALUES ('AGREEMENT', $1, 1, $2, 'PROFESSIONAL', '', now())`,
    [id, agency],
  );
  await beginAs(writer, { organisation, actor: 'second-author', now: NOW });
  const written = writer.query(`UPDATE agreements.agreement_clause SET text = '90 Euro je Platz.' WHERE agreement_id = '${id}' AND code = 'ENTGELT'`).then(
    () => null,
    (error: unknown) => whyRefused(error),
  );
  await until(() => isWaiting(writer));
  await approver.query('COMMIT');
  const answer = await written;
  await writer.query('COMMIT');
  const { rows } = await database.superuser.query<{ state: string; clause: string; part: string }>(
    `SELECT a.state, a.fee_part AS part, c.text AS clause FROM agreements.agreement a JOIN agreements.agreement_clause c ON c.agreement_id = a.id AND c.code = 'ENTGELT' WHERE a.id = $1`,
    [id],
  );
  return { answer, ...rows[0]! };
}

describe.each([
  ['the agency', agency],
  ['the provider', provider],
])('a clause that %s writes while the agreement is being approved', (_side, organisation) => {
  it('is refused once the approval holds', async () => {
    expect(await race(organisation)).toEqual({ answer: 'terms_fixed', state: 'PROFESSIONALLY_APPROVED', clause: '60 Euro je Platz.', part: '60 Euro je Platz.' });
  });
});

describe('negative control', () => {
  it('without the lock the provider changes a clause under the approval, and nobody is told', async () => {
    await database.superuser.query('ALTER TABLE agreements.agreement_clause DISABLE TRIGGER agreement_clause_negotiated');
    expect(await race(provider)).toEqual({ answer: null, state: 'PROFESSIONALLY_APPROVED', clause: '90 Euro je Platz.', part: '60 Euro je Platz.' });
    await database.superuser.query('ALTER TABLE agreements.agreement_clause ENABLE TRIGGER agreement_clause_negotiated');
  });
});
