import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../../support/agreement-network.js';
import { attempt, openService } from '../../support/acting.js';
import { openApprovalOffice, type ApprovalOffice } from '../../support/approval-office.js';
import { addReferral } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import type pg from 'pg';

let database: TestDatabase;
let service: pg.Client;
let office: ApprovalOffice;
let id: string;
let approvalId: string;
let draft: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  office = await openApprovalOffice(database);
  service = await openService(database.url);
  id = await office.submitted('F-1');
  draft = await office.submitted('F-2', { state: 'DRAFT', number: null });
  must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', validTo: '2026-10-31' }));
  approvalId = (await office.approvals(id))[0]!.id;
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const as = (sql: string, actor = 'signer', organisation = office.network.agencyId) => attempt(service, { organisation, actor, now: '2026-05-01T08:00:00Z' }, sql);
const insert = (fields: Readonly<Record<string, string>>, actor?: string) => {
  const row: Record<string, string> = { referral_id: `'${id}'`, agency_id: `'${office.network.agencyId}'`, kind: `'GRANT'`, legal_basis: `'31'`, module: `'BASIS'`, valid_from: `'2027-01-01'`, signed_by: `'signer'`, ...fields };
  return as(`INSERT INTO referrals.approval (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`, actor);
};
const update = (change: string, actor?: string) => as(`UPDATE referrals.approval SET ${change} WHERE id = '${approvalId}'`, actor);

describe('raw SQL with the service role', () => {
  it('takes what the rules allow', async () => {
    expect(await insert({})).toBeNull();
    expect(await update(`valid_to = '2026-09-30', end_reason = 'OTHER'`)).toBeNull();
  });

  it('TS-15: nobody approves without the right to sign, held at this agency, and nobody in the name of another', async () => {
    expect(await insert({}, 'colleague')).toBe('approval_signing_right');
    expect(await insert({}, 'somebody')).toBe('approval_signing_right');
    expect(await update(`valid_to = '2026-09-30', end_reason = 'OTHER'`, 'colleague')).toBe('approval_signing_right');
    expect(await as(`INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, module, valid_from, signed_by) VALUES ('${id}', '${office.network.agencyId}', 'GRANT', '31', 'BASIS', '2027-01-01', 'x')`, 'signer', office.network.mainId)).toBe('42501');
    expect(await as(`WITH a AS (INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, module, valid_from, signed_by)
      VALUES ('${id}', '${office.network.agencyId}', 'GRANT', '31', 'BASIS', '2027-01-01', 'somebody') RETURNING signed_by) SELECT 1 / (signed_by = 'signer')::int FROM a`)).toBeNull();
  });

  it('TS-15: nor is a referral approved without an approval, or an import\'s lengthened, by the hand of somebody who may sign', async () => {
    const request = await office.submitted('F-3');
    for (const actor of ['signer', 'colleague']) {
      expect(await as(`UPDATE referrals.referral SET state = 'APPROVED', approved_from = '2026-01-01', module = 'STANDARD' WHERE id = '${request}'`, actor)).toBe('referral_signed');
      expect(await as(`UPDATE referrals.referral SET approved_from = '2026-01-01' WHERE id = '${request}'`, actor)).toBe('referral_signed');
      expect(
        await as(`INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, state, approved_from)
          VALUES ('F-4', '${office.network.agencyId}', '${office.network.mainId}', '2014-03-01', '31', '{}', '06432004', '2026-05-04', 12, 'SEARCHING', '2026-01-01')`, actor),
      ).toBe('referral_signed');
    }
    const brought = await addReferral(database.superuser, office.network, 'F-5', { origin: 'IMPORT', approved_to: '2026-06-30' });
    for (const change of ['approved_to = NULL', `module = 'SONDER'`, `legal_basis = '35a'`, `approved_from = '2020-01-01'`]) {
      const sql = `UPDATE referrals.referral SET ${change}, origin = 'SERVICE' WHERE id = '${brought}'`;
      expect([change, await as(sql)]).toEqual([change, 'referral_signed']);
      // An import's was decided outside.
      expect(await database.unitOfWork.run(asOperator, (tx) => tx.execute(sql), { dryRun: true })).toBe(1);
    }
  });

  it('an approval is shortened and nothing else', async () => {
    expect(await update(`valid_to = '2026-11-30', end_reason = 'OTHER'`)).toBe('approval_kept');
    expect(await update(`valid_to = NULL, end_reason = 'OTHER'`)).toBe('approval_kept');
    expect(await update(`valid_to = '2026-09-30'`)).toBe('approval_end');
    expect(await update(`end_reason = 'OTHER'`)).toBe('approval_end');
    for (const change of [`legal_basis = '30'`, `module = 'FLEX'`, `valid_from = '2026-05-05'`, `signed_by = 'x'`, `ended_by = 'x'`]) expect([change, await update(change)]).toEqual([change, '42501']);
    expect(await as(`DELETE FROM referrals.approval WHERE id = '${approvalId}'`)).toBe('42501');
    // Taken back, the referral would be approved without an approval.
    expect(await update(`withdrawn_at = platform.now(), end_reason = 'OTHER'`)).toBe('referral_approved');
  });

  it('two do not hold on a day, and exactly one of module and hours', async () => {
    expect(await insert({ valid_from: `'2026-10-31'` })).toBe('approval_no_overlap');
    expect(await insert({ module: 'NULL' })).toBe('approval_extent');
    expect(await insert({ weekly_minutes_from: '60', weekly_minutes_to: '60' })).toBe('approval_extent');
    expect(await insert({ module: 'NULL', weekly_minutes_from: '60', weekly_minutes_to: '30' })).toBe('approval_extent');
    expect(await insert({ module: 'NULL', weekly_minutes_from: '60', weekly_minutes_to: '60' })).toBeNull();
  });

  it('nothing for a draft, nothing that says it was brought, and no module that the regime does not have', async () => {
    expect(await insert({ referral_id: `'${draft}'` })).toBe('approval_state');
    expect(await insert({ kind: `'BROUGHT'`, valid_from: `'2027-01-01'` })).toBe('approval_brought');
    expect(await insert({ valid_from: `'2019-01-01'`, valid_to: `'2019-12-31'` })).toBe('approval_module');
  });

  it('DD-08: no crisis module without a noted report, longer than six weeks, or next to another one but as an extension with a reason', async () => {
    const crisis = { module: `'KRISE'`, valid_from: `'2027-01-01'`, valid_to: `'2027-02-11'` };
    expect(await insert(crisis)).toBe('approval_endangerment_report');
    must(await office.note.run(office.colleague, { referralId: id, reportedOn: '2026-04-30' }));
    expect(await insert(crisis)).toBeNull();
    expect(await insert({ ...crisis, valid_to: `'2027-02-12'` })).toBe('approval_length');
    expect(await insert({ ...crisis, valid_to: 'NULL' })).toBe('approval_length');
    must(await office.grant.run(office.signer, { referralId: id, module: 'KRISE', validFrom: '2026-11-01' }));
    const next = { module: `'KRISE'`, valid_from: `'2026-12-13'`, valid_to: `'2027-01-23'` };
    expect(await insert(next)).toBe('approval_extension');
    expect(await insert({ ...next, kind: `'EXTENSION'`, follows_id: `'${(await office.approvals(id))[1]!.id}'` })).toBe('approval_reason');
    expect(await insert({ ...next, kind: `'EXTENSION'`, reason: `'OTHER'`, follows_id: `'${(await office.approvals(id))[1]!.id}'` })).toBeNull();
    // Another crisis, days after the former one has ended, needs a report of its own.
    const another = { module: `'KRISE'`, valid_from: `'2027-02-01'`, valid_to: `'2027-03-14'` };
    expect(await insert(another)).toBe('approval_endangerment_report');
    await database.superuser.query(`UPDATE referrals.referral SET endangerment_reported_on = '2026-11-02' WHERE id = $1`, [id]);
    expect(await insert(another)).toBeNull();
    await database.superuser.query(`UPDATE referrals.referral SET endangerment_reported_on = '2026-04-30' WHERE id = $1`, [id]);
    expect(await as(`UPDATE referrals.referral SET endangerment_reported_on = NULL WHERE id = '${id}'`)).toBe('referral_endangerment_kept');
  });

  it('a legal basis is a paragraph of a help, in a former help too', async () => {
    for (const basis of ['geheimmannpeter', '99', '10', '§ 31']) expect([basis, await insert({ legal_basis: `'${basis}'` })]).toEqual([basis, 'approval_legal_basis']);
    for (const basis of ['11', '27.2', '35a', '52']) expect([basis, await insert({ legal_basis: `'${basis}'` })]).toEqual([basis, null]);
    const help = (basis: string) => as(`INSERT INTO referrals.former_help (referral_id, position, legal_basis, outcome) VALUES ('${id}', 1, '${basis}', 'UNKNOWN')`);
    expect([await help('Oma'), await help('29')]).toEqual(['former_help_legal_basis', null]);
  });

  it('what was approved stays in the form; protection is said at any time, a month of birth corrected by somebody who signs, before there is a seat', async () => {
    const change = (sql: string, actor?: string) => as(`UPDATE referrals.referral SET ${sql} WHERE id = '${id}'`, actor);
    const locked = 'referral_form_locked';
    for (const sql of [`responsible_id = agency_id`, `requested_module = 'SONDER'`, `reasons = '{ENDANGERMENT}'`, 'allocation = NOT allocation', `purpose = 'RELIEF'`]) expect([sql, await change(sql)]).toEqual([sql, locked]);
    expect(await change('child_protection_relevant = true', 'colleague')).toBeNull();
    expect(await change(`municipality_ags = '06432018'`, 'colleague')).toBeNull();
    expect([await change(`birth_month = '2014-04-01'`, 'colleague'), await change(`birth_month = '2014-04-01'`)]).toEqual([locked, null]);
    const force = async (sql: string) => {
      await database.superuser.query('SET session_replication_role = replica');
      await database.superuser.query(`UPDATE referrals.referral SET ${sql} WHERE id = $1`, [id]);
      await database.superuser.query('SET session_replication_role = origin');
    };
    await force(`child_protection_relevant = true, state = 'PLACED'`);
    expect([await change('child_protection_relevant = false'), await change(`birth_month = '2014-04-01'`), await change(`municipality_ags = '06432018'`)]).toEqual([locked, locked, null]);
    await force(`child_protection_relevant = false, state = 'ENDED'`);
    expect([await change('child_protection_relevant = true'), await change(`municipality_ags = '06432018'`)]).toEqual([locked, locked]);
    await force(`state = 'APPROVED'`);
  });

  it('what matching reads is kept: nobody writes it beside the approvals', async () => {
    expect(await as(`UPDATE referrals.referral SET approved_to = NULL, approved_from = '2020-01-01', module = 'SONDER', legal_basis = '35a' WHERE id = '${id}'`)).toBeNull();
    await database.superuser.query(`UPDATE referrals.referral SET approved_from = '2020-01-01', approved_to = NULL, module = 'SONDER', legal_basis = '35a' WHERE id = $1`, [id]);
    expect(await office.columns(id)).toMatchObject({ approved_from: '2026-05-04', approved_to: '2026-12-12', module: 'BASIS', legal_basis: '31' });
  });
});
