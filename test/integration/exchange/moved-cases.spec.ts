import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProposeAttendanceUseCase } from '#care';
import { operatorContext } from '#platform';
import { BASE_WORLD, baseFolder, edited, importInto, only } from '../../support/exchange-folder.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase({ world: BASE_WORLD });
});
afterEach(() => database.close());

/** F2 of JA belongs to JA2 now; its row stands in line 3. */
const moved = edited(only(baseFolder, 'referrals.csv'), 'referrals.csv', 'F2,JA,JA,', 'F2,JA2,SUED,');
const sql = (text: string) => database.superuser.query(text.replaceAll('CASE_ID', `(SELECT id FROM referrals.referral WHERE code = 'F2')`).replaceAll('AGENCY', `(SELECT id FROM identity.organisation WHERE code = 'JA')`));

const RECORDS: readonly (readonly [string, readonly string[]])[] = [
  ['a consent', [
    `INSERT INTO referrals.consent_text (agency_id, scope, version, text_de, valid_from, published_by) VALUES (AGENCY, 'PARTICIPATION', 1, 'Ich willige ein.', '2020-01-01', 'author')`,
    `INSERT INTO referrals.consent (referral_id, agency_id, scope, text_version, given_by, given_at, recorded_by) VALUES (CASE_ID, AGENCY, 'PARTICIPATION', 1, 'GUARDIANS', '2020-01-02', 'author')`,
  ]],
  ['a hearing', [`INSERT INTO referrals.hearing (referral_id, agency_id, who, heard_on, heard_by) VALUES (CASE_ID, AGENCY, 'PARENTS', '2020-01-02', 'author')`]],
  ['an identity', [`INSERT INTO referrals.case_identity (referral_id, agency_id, key_id, sealed, updated_by) VALUES (CASE_ID, AGENCY, 'k', decode(repeat('00', 64), 'hex'), 'author')`]],
  ['an approval', [
    `INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, module, valid_from, signed_by) VALUES (CASE_ID, AGENCY, 'GRANT', '29', 'BASIS', '2026-04-01', 'author')`,
  ]],
  ['a relaxation', [`INSERT INTO matching.relaxation (referral_id, agency_id, criterion, reason, made_by) VALUES (CASE_ID, AGENCY, 'AGE', 'r', 'author')`]],
];

describe('a case whose agency another one is in the folder', () => {
  it('moves as long as the service knows nothing of it', async () => {
    expect((await importInto(database, moved)).errors).toEqual([]);
    const { rows } = await sql(`SELECT o.code FROM referrals.referral r JOIN identity.organisation o ON o.id = r.agency_id WHERE r.code = 'F2'`);
    expect(rows).toEqual([{ code: 'JA2' }]);
  });

  it('takes the days of its Hilfeplan with it, so that its new agency may write them', async () => {
    await sql(`INSERT INTO care.plan_days (referral_id, agency_id, report_months, report_months_set_on) VALUES (CASE_ID, AGENCY, 3, '2026-05-01')`);
    expect((await importInto(database, moved)).errors).toEqual([]);
    const { rows } = await sql('SELECT o.code, d.report_months FROM care.plan_days d JOIN identity.organisation o ON o.id = d.agency_id');
    expect(rows).toEqual([{ code: 'JA2', report_months: 3 }]);
  });

  it.each(RECORDS)('stays, with an error at its agency, once %s is recorded', async (what, statements) => {
    for (const statement of statements) await sql(statement);
    const { errors, imported } = await importInto(database, moved);
    expect(errors).toEqual([
      {
        file: 'referrals.csv', line: 3, column: 'agency_id', code: 'BAD_VALUE',
        message: `agency_id is "JA2", expected "JA": ${what} is recorded for "F2" in the service, so it does not move to another agency`,
      },
    ]);
    expect(imported).toEqual({});
    // What stays with its agency is imported as ever.
    expect((await importInto(database, edited(only(baseFolder, 'referrals.csv'), 'referrals.csv', 'F2,JA,JA,2013-01', 'F2,JA,JA,2013-02'))).errors).toEqual([]);
  });

  it('an identity is not told to anybody but an import', async () => {
    await sql(RECORDS[2]![1][0]!);
    const asked = async (organisationId: string | null) =>
      database.unitOfWork.run({ ...operatorContext('TEST', 'test'), ...(organisationId === null ? {} : { scope: 'ORGANISATION' as const, organisationId }) }, (tx) =>
        tx.sql(`SELECT referrals.has_identity(id) AS has FROM referrals.referral WHERE code = 'F2'`));
    expect(await asked(null)).toEqual([{ has: true }]);
    const { rows } = await sql('SELECT AGENCY AS id');
    expect(await asked((rows[0] as { id: string }).id)).toEqual([{ has: false }]);
  });
});

describe('an offer whose host another one is in the folder', () => {
  /** G1 is of NORD, with SUED beside it: the other way round. In its session of 4 May the records of F1 differ. */
  const given = edited(edited(only(baseFolder, 'offers.csv'), 'offers.csv', 'G1,NORD', 'G1,SUED'), 'offers.csv', 'SUED:16.67', 'NORD:16.67');
  const told = async () => (await sql(`SELECT h.code, d.ended_at IS NULL AS is_open, (SELECT string_agg(p.state, ' ') FROM care.attendance_proposal p WHERE p.host_id = d.host_id) AS proposals
    FROM care.attendance_difference d JOIN identity.organisation h ON h.id = d.host_id ORDER BY 1`)).rows;

  it('gives the difference between two records to the new one, and what was proposed to the old one is obsolete', async () => {
    const [open] = (await sql('SELECT id, agency_id AS agency FROM care.attendance_difference')).rows as { id: string; agency: string }[];
    const proposed = await new ProposeAttendanceUseCase(database.unitOfWork).run(asOrganisation(open!.agency, ['CASEWORKER']), { differenceId: open!.id, status: 'EXCUSED', reason: 'OTHER' });
    expect(proposed.ok).toBe(true);
    expect(await told()).toEqual([{ code: 'NORD', is_open: true, proposals: 'OPEN' }]);
    expect((await importInto(database, given)).errors).toEqual([]);
    expect(await told()).toEqual([
      { code: 'NORD', is_open: false, proposals: 'OBSOLETE' },
      { code: 'SUED', is_open: true, proposals: null },
    ]);
  });

  it('goes without the notes of the former one, and the new one may write its own', async () => {
    await sql(`INSERT INTO care.session_note (session_id, host_id, noted_by) SELECT s.id, o.host_id, 'author' FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE s.state = 'HELD';
      INSERT INTO care.session_substitute (session_id, revision, position, kind, qualification, reason) SELECT session_id, 1, 1, 'VOLUNTEER', 'any', 'ILLNESS' FROM care.session_note`);
    expect((await sql('SELECT count(*)::int AS n FROM care.session_substitute')).rows).toEqual([{ n: 2 }]);
    expect((await importInto(database, given)).errors).toEqual([]);
    expect((await sql('SELECT (SELECT count(*)::int FROM care.session_substitute) + (SELECT count(*)::int FROM care.session_note) AS n')).rows).toEqual([{ n: 0 }]);
  });
});
