import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
const agency = '00000000-0000-7000-8000-00000000000a';
const provider = '00000000-0000-7000-8000-000000000001';
const stranger = '00000000-0000-7000-8000-00000000001a';
/** An earlier agreement, for the weekly rates. */
const earlier = '00000000-0000-7000-8000-000000000c00';

beforeAll(async () => {
  database = await createTestDatabase();
  await database.superuser.query(`
    INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES
      ('${agency}', 'JA', 'AGENCY', 'Jugendamt', '06432004', 'HE'), ('${provider}', 'TR', 'PROVIDER', 'Träger', '06432004', 'HE'),
      ('${stranger}', 'JB', 'AGENCY', 'Anderes Jugendamt', '06432004', 'HE');
    INSERT INTO agreements.agreement (id, code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, origin) VALUES
      ('${earlier}', 'LQE-0', '${agency}', '${provider}', '2025-01-01', '2025-12-31', '{31}', 's', 'q', 'f', 'DEMO')`);
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** Raw SQL with the service's role, as this person of that organisation; the constraint or the code that refuses it, null when it holds. */
async function as(actor: string, organisation: string, sql: string): Promise<string | null> {
  await service.query('BEGIN');
  try {
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', $2, true), set_config('pv.now', '2026-05-01T08:00:00Z', true)`, [organisation, actor]);
    const { rowCount } = await service.query(sql);
    await service.query('COMMIT');
    return rowCount === 0 ? 'NO ROW' : null;
  } catch (error) {
    await service.query('ROLLBACK');
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code ?? 'unknown';
  }
}

const CASES = [
  {
    kind: 'AGREEMENT',
    table: 'agreements.agreement',
    draft: (id: string) => `INSERT INTO agreements.agreement (id, code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part)
      VALUES ('${id}', '${id}', '${agency}', '${provider}', '2026-01-01', '{31}', 's', 'q', 'f')`,
    change: `fee_part = fee_part || '!'`,
  },
  {
    kind: 'SETTLEMENT_RATE',
    table: 'agreements.settlement_rate',
    draft: (id: string) => `WITH d AS (INSERT INTO agreements.service_description (agency_id, code, version, title, text, created_by)
        VALUES ('${agency}', '${id}', 1, 'Gruppe', 'Zwei Fachkräfte', '') RETURNING id)
      INSERT INTO agreements.settlement_rate (id, code, agency_id, unit, amount_cents, valid_from, service_description_id)
      SELECT '${id}', '${id}', '${agency}', 'SEAT_SESSION', 6000, '2026-01-01', d.id FROM d`,
    change: 'amount_cents = amount_cents + 1',
  },
  {
    kind: 'WEEKLY_RATE',
    table: 'agreements.weekly_rate',
    draft: (id: string) => `INSERT INTO agreements.weekly_rate (id, agreement_id, module, amount_cents, valid_from, valid_to)
      VALUES ('${id}', '${earlier}', 'BASIS', 20000, '2026-01-01', NULL)`,
    change: 'amount_cents = amount_cents + 1',
  },
] as const;

describe.each(CASES)('NRW-13: $kind, by raw SQL of the service\'s role', ({ kind, table, draft, change }) => {
  const id = { AGREEMENT: '00000000-0000-7000-8000-000000000a01', SETTLEMENT_RATE: '00000000-0000-7000-8000-000000000b01', WEEKLY_RATE: '00000000-0000-7000-8000-000000000c01' }[kind];
  const approve = (competence: string) => `INSERT INTO agreements.approval (subject_kind, subject_id, round, agency_id, competence, actor, at)
    VALUES ('${kind}', '${id}', 9, '${agency}', '${competence}', 'somebody-else', now())`;
  const become = (state: string) => `UPDATE ${table} SET state = '${state}' WHERE id = '${id}'`;

  it('begins as a draft, whatever the statement says, and not without a known author', async () => {
    expect(await as('', agency, draft(id))).toBe('terms_author');
    expect(await as('author', agency, draft(id).replace('valid_from,', `state, valid_from,`).replace(`'2026-01-01'`, `'ACTIVE', '2026-01-01'`))).toBeNull();
    const { rows } = await database.superuser.query(`SELECT state FROM ${table} WHERE id = '${id}'`);
    expect(rows).toEqual([{ state: 'DRAFT' }]);
  });

  it('is approved by nobody who has written it, whatever name the statement gives', async () => {
    expect(await as('author', agency, become('ACTIVE'))).toBe('terms_state');
    expect(await as('author', agency, become('IN_NEGOTIATION'))).toBeNull();
    expect(await as('second-author', agency, `UPDATE ${table} SET ${change} WHERE id = '${id}'`)).toBeNull();
    if (kind === 'AGREEMENT') expect(await as('other-side', provider, `UPDATE ${table} SET agency_id = '${stranger}' WHERE id = '${id}'`)).toBe('terms_fixed');
    expect(await as('author', agency, become('PROFESSIONALLY_APPROVED'))).toBe('terms_approved');
    expect(await as('author', agency, approve('PROFESSIONAL'))).toBe('approval_not_author');
    expect(await as('second-author', agency, approve('PROFESSIONAL'))).toBe('approval_not_author');
    expect(await as('job:x', agency, approve('PROFESSIONAL'))).toBe('approval_person');
    expect(await as('machine:x', agency, approve('PROFESSIONAL'))).toBe('approval_person');
    expect(await as('expert', stranger, approve('PROFESSIONAL'))).toBe('42501');
    expect(await as('expert', provider, approve('PROFESSIONAL'))).toBe('42501');
    expect(await as('expert', agency, approve('ECONOMIC'))).toBe('approval_order');
    expect(await as('expert', agency, `INSERT INTO agreements.authorship VALUES ('${kind}', '${id}', 'FEE', 'expert')`)).toBe('42501');
  });

  it('needs two people, and does not change under their hands', async () => {
    expect(await as('expert', agency, approve('PROFESSIONAL'))).toBeNull();
    expect(await as('expert', agency, approve('ECONOMIC'))).toBe('approval_two_people');
    expect(await as('controller', agency, `UPDATE ${table} SET ${change} WHERE id = '${id}'`)).toBe('terms_fixed');
    expect(await as('controller', agency, become('ACTIVE'))).toBe('terms_state');
    expect(await as('controller', agency, approve('ECONOMIC'))).toBeNull();
    expect(await as('controller', agency, `UPDATE ${table} SET state = 'ACTIVE', ${change} WHERE id = '${id}'`)).toBe('terms_fixed');
    expect(await as('controller', agency, `DELETE FROM agreements.approval`)).toBe('42501');
  });

  it('loses its approvals when it is opened again', async () => {
    expect(await as('author', agency, become('IN_NEGOTIATION'))).toBe('terms_state');
    expect(await as('author', agency, `UPDATE ${table} SET state = 'IN_NEGOTIATION', round = round + 1 WHERE id = '${id}'`)).toBeNull();
    expect(await as('author', agency, become('PROFESSIONALLY_APPROVED'))).toBe('terms_approved');
    expect(await as('controller', agency, approve('PROFESSIONAL'))).toBeNull();
    expect(await as('expert', agency, approve('ECONOMIC'))).toBeNull();
  });

  it('once active can only end earlier, and says who approved it', async () => {
    expect(await as('author', agency, become('ACTIVE'))).toBeNull();
    expect(await as('author', agency, `UPDATE ${table} SET ${change} WHERE id = '${id}'`)).toBe('terms_fixed');
    expect(await as('author', agency, `UPDATE ${table} SET origin = 'IMPORT' WHERE id = '${id}'`)).toBe('42501');
    expect(await as('author', agency, `UPDATE ${table} SET valid_to = '2026-12-31' WHERE id = '${id}'`)).toBeNull();
    expect(await as('author', agency, `UPDATE ${table} SET valid_to = '2027-12-31' WHERE id = '${id}'`)).toBe('terms_fixed');
    expect(await as('author', stranger, `SELECT 1 WHERE agreements.end_terms('${kind}', '${id}', '2026-11-30')`)).toBe('NO ROW');
    expect(await as('author', agency, `SELECT 1 WHERE agreements.end_terms('${kind}', '${id}', '2026-11-30')`)).toBeNull();
    expect(await as('author', agency, `SELECT 1 WHERE agreements.end_terms('${kind}', '${id}', '2026-12-01')`)).toBe('NO ROW');
    const { rows } = await database.superuser.query(`SELECT round, competence, actor FROM agreements.approval WHERE subject_id = '${id}' ORDER BY at`);
    expect(rows).toEqual([
      { round: 1, competence: 'PROFESSIONAL', actor: 'expert' },
      { round: 1, competence: 'ECONOMIC', actor: 'controller' },
      { round: 2, competence: 'PROFESSIONAL', actor: 'controller' },
      { round: 2, competence: 'ECONOMIC', actor: 'expert' },
    ]);
  });
});
