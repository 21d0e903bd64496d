import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WithdrawCareContactUseCase } from '#care';
import { CARE_FILES, ImportProviderFileUseCase, type ImportResult } from '#exchange';
import type { RequestContext } from '#platform';
import { must } from '../../support/agreement-network.js';
import { baseFolder, checksum, importInto } from '../../support/exchange-folder.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** After the sessions of 4 and 11 May, and the cancelled one of the 18th. */
const NOW = '2026-05-20T10:00:00Z';
const HOURS = 'referral_id,provider_id,date,start,minutes,kind,work_type,staff';
const ATTENDANCE = 'offer_id,date,start,referral_id,status,recorded_by';

let database: TestDatabase;
const organisations = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  expect((await importInto(database, baseFolder)).errors).toEqual([]);
  const { rows } = await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM identity.organisation');
  for (const { code, id } of rows) organisations.set(code, id);
});
afterAll(() => database.close());

const as = (code: string, ...roles: string[]): RequestContext => asOrganisation(organisations.get(code)!, roles.length === 0 ? ['CASE_LEAD'] : roles);

async function bring(lines: readonly string[], { context = as('NORD'), dryRun = false } = {}): Promise<ImportResult> {
  const outcome = await new ImportProviderFileUseCase(database.unitOfWork).run(context, Buffer.from(`${lines.join('\n')}\n`), dryRun, CARE_FILES);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
const messages = (result: ImportResult): string[] => result.errors.map(({ line, column, code, message }) => `${line} ${column ?? '-'} ${code} ${message}`);
const hours = (...rows: readonly string[]) => bring([HOURS, ...rows]);
const attendance = (...rows: readonly string[]) => bring([ATTENDANCE, ...rows]);
const count = (rows: number, created: number, updated: number, unchanged: number) => ({ rows, created, updated, unchanged });
const NEW = 'F1,NORD,2026-05-12,09:00,45,SINGLE,CASE_RELATED,SEMI_PROFESSIONAL';

describe('a provider brings its care hours in', () => {
  it('what the import has stored changes nothing, also where it has no work type', async () => {
    const state = await checksum(database);
    expect((await bring(baseFolder['care_hours.csv']!.trimEnd().split('\n'))).imported).toEqual({ 'care_hours.csv': count(2, 0, 0, 2) });
    expect(await checksum(database)).toBe(state);
  });

  it('a dry run tells the same and writes nothing', async () => {
    const state = await checksum(database);
    expect((await bring([HOURS, NEW], { dryRun: true })).imported).toEqual({ 'care_hours.csv': count(1, 1, 0, 0) });
    expect(await checksum(database)).toBe(state);
  });

  it('new ones and other minutes, with journal and history; a second time nothing changes', async () => {
    const lines = [NEW, 'F1,NORD,2026-05-06,,75,PARENT,CASE,PROFESSIONAL', 'F2,NORD,2026-05-12,,120,GROUP_INTERNAL,CROSS_CASE,PROFESSIONAL'];
    expect((await hours(...lines)).imported).toEqual({ 'care_hours.csv': count(3, 2, 1, 0) });
    const { rows } = await database.superuser.query(`SELECT r.code, h.minutes, h.kind, h.revision FROM care.care_hours h JOIN referrals.referral r ON r.id = h.referral_id ORDER BY h.date, h.kind, r.code`);
    expect(rows).toEqual([
      { code: 'F1', minutes: 75, kind: 'PARENT', revision: 2 },
      { code: 'F1', minutes: 30, kind: 'SINGLE', revision: 1 },
      { code: 'F2', minutes: 120, kind: 'GROUP_INTERNAL', revision: 1 },
      { code: 'F1', minutes: 45, kind: 'SINGLE', revision: 1 },
    ]);
    const journal = await database.superuser.query(`SELECT action, agency_id FROM platform.journal WHERE action IN ('care-contact.brought', 'exchange.file-imported') ORDER BY id`);
    expect(journal.rows).toEqual([{ action: 'care-contact.brought', agency_id: organisations.get('JA') }, { action: 'exchange.file-imported', agency_id: null }]);
    const history = await database.superuser.query(`SELECT before->>'minutes' AS was, after->>'minutes' AS is FROM platform.row_history WHERE entity = 'care.care_hours'`);
    expect(history.rows).toEqual([{ was: '60', is: '75' }]);
    const state = await checksum(database);
    expect((await hours(...lines)).imported).toEqual({ 'care_hours.csv': count(3, 0, 0, 3) });
    expect(await checksum(database)).toBe(state);
    // And what it has brought, pv import brings again without a change.
    const again = await importInto(database, { 'care_hours.csv': `${[HOURS, ...lines].join('\n')}\n` });
    expect([again.errors, again.imported['care_hours.csv']]).toEqual([[], count(3, 0, 0, 3)]);
  });

  it('what was withdrawn stays so; the same contact, in a file of the provider or of pv import, is another one', async () => {
    const ids = async (where: string) => (await database.superuser.query<{ id: string }>(`SELECT id FROM care.care_hours WHERE kind = 'SINGLE' AND date = '2026-05-12' AND ${where}`)).rows.map(({ id }) => id);
    const [first] = await ids('withdrawn_at IS NULL');
    must(await new WithdrawCareContactUseCase(database.unitOfWork).run(as('NORD'), { contactId: first!, reason: 'DID_NOT_TAKE_PLACE' }));
    expect((await hours(NEW)).imported).toEqual({ 'care_hours.csv': count(1, 1, 0, 0) });
    const [second] = await ids('withdrawn_at IS NULL');
    must(await new WithdrawCareContactUseCase(database.unitOfWork).run(as('NORD'), { contactId: second!, reason: 'DID_NOT_TAKE_PLACE' }));
    const imported = await importInto(database, { 'care_hours.csv': `${HOURS}\n${NEW}\n` });
    expect([imported.errors, imported.imported['care_hours.csv']]).toEqual([[], count(1, 1, 0, 0)]);
    expect((await importInto(database, { 'care_hours.csv': `${HOURS}\n${NEW}\n` })).imported['care_hours.csv']).toEqual(count(1, 0, 0, 1));
    expect(await ids('withdrawn_at IS NOT NULL')).toEqual([first, second]);
    expect(await ids('withdrawn_at IS NULL')).toHaveLength(1);
  });

  it.each([
    ['of a foreign provider', NEW.replace('NORD', 'SUED'), '2 provider_id UNKNOWN_REFERENCE provider_id is "SUED", expected the id of the own organisation, NORD'],
    ['of a provider that is not there', NEW.replace('NORD', 'NIEMAND'), '2 provider_id UNKNOWN_REFERENCE provider_id is "NIEMAND", expected the id of the own organisation, NORD'],
    ['of a foreign case', NEW.replace('F1', 'F3'), '2 referral_id UNKNOWN_REFERENCE referral_id is "F3", expected the id of a case that the organisation gives care to'],
    ['of a case that is not there', NEW.replace('F1', 'F9'), '2 referral_id UNKNOWN_REFERENCE referral_id is "F9", expected the id of a case that the organisation gives care to'],
    ['to come', NEW.replace('05-12', '05-21'), '2 date BAD_VALUE date is "2026-05-21", expected a day up to 2026-05-20'],
    ['longer than a day', NEW.replace(',45,', ',1441,'), '2 minutes BAD_VALUE minutes is "1441", expected a whole number from 1 to 1440'],
    ['that is single and of a case with a seat alone', NEW.replace('F1', 'F2'), '2 kind BAD_VALUE kind is "SINGLE", expected GROUP_INTERNAL, which is what you record for this case'],
    ['without a work type (BHV-23)', NEW.replace('CASE_RELATED', '').replace('09:00', ''), '2 work_type MISSING_VALUE work_type is empty, expected one of CASE, CASE_RELATED, CROSS_CASE, NETWORK'],
    ['without a staff category (BHV-20)', NEW.replace('SEMI_PROFESSIONAL', ''), '2 staff MISSING_VALUE staff is empty, expected one of PROFESSIONAL, SEMI_PROFESSIONAL'],
    ['of an unknown kind', NEW.replace('SINGLE', 'DOUBLE'), '2 kind BAD_VALUE kind is "DOUBLE", expected one of SINGLE, PARENT, RESOURCE_PERSON, GROUP_INTERNAL'],
    ['twice', `${NEW}\n${NEW}`, '3 - DUPLICATE_ID referral_id "F1", provider_id "NORD", date "2026-05-12", start "09:00", kind "SINGLE", work_type "CASE_RELATED", staff "SEMI_PROFESSIONAL" stands in line 2 already, expected once in the file'],
  ])('one %s is refused, and the rest with it', async (_what, row, message) => {
    const state = await checksum(database);
    expect(messages(await hours(...row.split('\n'), 'F1,NORD,2026-05-13,,30,PARENT,CASE,PROFESSIONAL'))).toEqual([message]);
    expect(await checksum(database)).toBe(state);
  });

  it('a group lead brings time with groups and nothing else', async () => {
    expect(messages(await bring([HOURS, NEW.replace('09:00', '10:00')], { context: as('NORD', 'GROUP_LEAD') }))).toEqual(['2 kind BAD_VALUE kind is "SINGLE", expected GROUP_INTERNAL, which is what you record for this case']);
    expect((await bring([HOURS, NEW.replace('SINGLE', 'GROUP_INTERNAL')], { context: as('NORD', 'GROUP_LEAD') })).imported).toEqual({ 'care_hours.csv': count(1, 1, 0, 0) });
  });

  it('as a spreadsheet program saves it', async () => {
    expect((await bring([HOURS.replaceAll(',', ';'), 'F1;NORD;14.05.2026;9:00:00;45;SINGLE;CASE;PROFESSIONAL'])).imported).toEqual({ 'care_hours.csv': count(1, 1, 0, 0) });
  });

  it('a catalogue does not come this way, nor care by that of the catalogue', async () => {
    expect((await bring([baseFolder['offers.csv']!.split('\n')[0]!])).errors[0]).toMatchObject({ code: 'UNKNOWN_FILE' });
    const outcome = await new ImportProviderFileUseCase(database.unitOfWork).run(as('NORD'), Buffer.from('referral_id,kind,work_type,staff\n'), false);
    expect(outcome.ok && outcome.value.errors[0]).toMatchObject({ code: 'UNKNOWN_FILE' });
  });
});

describe('a provider brings its attendance in', () => {
  it('what the import has stored changes nothing', async () => {
    const state = await checksum(database);
    expect((await attendance('G1,2026-05-04,,F1,ATTENDED,PROVIDER', 'G1,2026-05-11,14:00,F2,UNEXCUSED,')).imported).toEqual({ 'attendance.csv': count(2, 0, 0, 2) });
    expect(await checksum(database)).toBe(state);
  });

  it('new and other statuses are the host\'s word, with journal and history; the agency\'s record stays', async () => {
    const lines = ['G1,2026-05-04,,F1,UNEXCUSED,', 'G1,2026-05-04,,F2,ATTENDED,PROVIDER', 'G1,2026-05-11,14:00,F2,UNEXCUSED,'];
    expect((await attendance(...lines)).imported).toEqual({ 'attendance.csv': count(3, 1, 1, 1) });
    const { rows } = await database.superuser.query<{ text: string }>(
      `SELECT s.date || ' ' || r.code || ' ' || a.recorded_by || ' ' || a.status AS text FROM care.attendance a JOIN offers.session s ON s.id = a.session_id JOIN referrals.referral r ON r.id = a.referral_id
       JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G1' ORDER BY 1`,
    );
    expect(rows.map(({ text }) => text)).toEqual(['2026-05-04 F1 AGENCY EXCUSED', '2026-05-04 F1 PROVIDER UNEXCUSED', '2026-05-04 F2 PROVIDER ATTENDED', '2026-05-11 F2 PROVIDER UNEXCUSED']);
    const journal = await database.superuser.query(`SELECT agency_id, organisation_id FROM platform.journal WHERE action = 'attendance.recorded'`);
    expect(journal.rows).toEqual([{ agency_id: organisations.get('JA'), organisation_id: organisations.get('NORD') }]);
    const state = await checksum(database);
    expect((await attendance(...lines)).imported).toEqual({ 'attendance.csv': count(3, 0, 0, 3) });
    expect(await checksum(database)).toBe(state);
  });

  it.each([
    ['of the agency', 'G1,2026-05-04,,F1,ATTENDED,AGENCY', '2 recorded_by BAD_VALUE recorded_by is "AGENCY", expected PROVIDER, because the agency\'s record is the agency\'s own'],
    ['at a foreign offer', 'G2,2026-05-05,,F3,ATTENDED,', '2 offer_id UNKNOWN_REFERENCE offer_id is "G2", expected the id of an own offer'],
    ['at an offer that is not there', 'G9,2026-05-05,,F1,ATTENDED,', '2 offer_id UNKNOWN_REFERENCE offer_id is "G9", expected the id of an own offer'],
    ['of a case that is not there', 'G1,2026-05-04,,F9,ATTENDED,', '2 referral_id UNKNOWN_REFERENCE referral_id is "F9", expected the id of a case with a seat in an own offer'],
    ['on a day without a session', 'G1,2026-05-05,,F1,ATTENDED,', '2 date UNKNOWN_REFERENCE date is "2026-05-05", expected a day on which "G1" has a session'],
    ['at another time', 'G1,2026-05-04,15:00,F1,ATTENDED,', '2 start UNKNOWN_REFERENCE start is "15:00", expected the start of a session of "G1" on 2026-05-04'],
    ['of one of two sessions', 'G1,2026-05-11,,F2,ATTENDED,', '2 start MISSING_VALUE start is empty, expected a time, because "G1" has 2 sessions on 2026-05-11'],
    ['of a cancelled session', 'G1,2026-05-18,,F2,ATTENDED,', '2 date BAD_VALUE date is "2026-05-18", expected a session that took place, because that of "G1" was cancelled'],
    ['twice, once without its start', 'G1,2026-05-04,,F2,ATTENDED,\nG1,2026-05-04,14:00,F2,EXCUSED,', '3 - DUPLICATE_ID attendance of "F2" at the session of "G1" on 2026-05-04 stands in line 2 already, expected once in the file'],
    ['of a case whose reservation is cancelled', 'G1,2026-05-04,,F3,ATTENDED,', '2 - NO_RESERVATION "F3" has no confirmed reservation in "G1" that covers 2026-05-04, expected one'],
  ])('one %s is refused, and the rest with it', async (_what, row, message) => {
    const state = await checksum(database);
    expect(messages(await attendance(...row.split('\n'), 'G1,2026-05-11,16:00,F2,EXCUSED,'))).toEqual([message]);
    expect(await checksum(database)).toBe(state);
  });

  it('one of a session to come is refused', async () => {
    await database.superuser.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, '2026-05-25', '14:00', 90, 2 FROM offers.offer WHERE code = 'G1'`);
    expect(messages(await attendance('G1,2026-05-25,,F2,ATTENDED,'))).toEqual(['2 date BAD_VALUE date is "2026-05-25", expected a day up to 2026-05-20']);
  });
});
