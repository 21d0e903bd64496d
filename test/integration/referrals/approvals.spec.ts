import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { must, refusalOf } from '../../support/agreement-network.js';
import { openApprovalOffice, type ApprovalOffice } from '../../support/approval-office.js';
import { addReferral } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: ApprovalOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  office = await openApprovalOffice(database);
});
afterEach(() => database.close());

const journal = async (id: string) =>
  (await database.superuser.query<{ action: string }>('SELECT action FROM platform.journal WHERE subject_id = $1 ORDER BY id', [id])).rows.map(({ action }) => action);

describe('approving', () => {
  it('a submitted request is approved with a module by somebody who may sign, and is looked for at once where that is wanted', async () => {
    const id = await office.submitted('F-1');
    const change = must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', validTo: '2026-10-31', search: true }));
    expect(change.warnings).toEqual([]);
    expect(change.approvals).toMatchObject([{ kind: 'GRANT', legalBasis: '31', module: 'BASIS', weeklyMinutes: null, signedBy: 'signer', validFrom: '2026-05-04', validTo: '2026-10-31' }]);
    expect(await office.columns(id)).toEqual({ approved_from: '2026-05-04', approved_to: '2026-10-31', module: 'BASIS', legal_basis: '31', state: 'SEARCHING' });
    expect(await journal(id)).toEqual(['approval.granted', 'referral.approved', 'referral.search-started']);
  });

  it('hours are approved in place of a module, and never both or none', async () => {
    const id = await office.submitted('F-1');
    const grant = (extent: object) => office.grant.run(office.signer, { referralId: id, validFrom: '2026-05-04', ...extent });
    expect(refusalOf(await grant({}))).toEqual({ code: 'APPROVAL_INVALID', message: 'module: a module or hours was expected.', field: 'module', expected: 'a module or hours', given: null });
    expect(refusalOf(await grant({ module: 'BASIS', weeklyMinutesFrom: 60, weeklyMinutesTo: 60 }))).toMatchObject({ field: 'module', expected: 'a module or hours, and not both', given: 'BASIS' });
    expect(refusalOf(await grant({ weeklyMinutesFrom: 61, weeklyMinutesTo: 60 }))).toMatchObject({ field: 'weeklyMinutesTo', expected: 'minutes from 61 to 10080', given: '60' });
    expect(refusalOf(await grant({ module: 'BASIS', validTo: '2026-05-03' }))).toMatchObject({ field: 'validTo', expected: 'a day from 2026-05-04 on', given: '2026-05-03' });
    must(await grant({ weeklyMinutesFrom: 60, weeklyMinutesTo: 240 }));
    expect(await office.spans(id)).toEqual(['60-240 31 2026-05-04 open']);
    expect(await office.columns(id)).toMatchObject({ state: 'APPROVED', module: null, approved_to: null });
  });

  it('is on a paragraph of a help, however it is spelled, and on nothing else', async () => {
    const id = await office.submitted('F-1');
    const grant = (legalBasis: string) => office.grant.run(office.signer, { referralId: id, module: 'BASIS', legalBasis, validFrom: '2026-05-04' });
    for (const legalBasis of ['Geheimmann Peter', 'hallo', '99', '']) {
      const refused = refusalOf(await grant(legalBasis)) as { message: string };
      expect(refused).toMatchObject({ code: 'APPROVAL_INVALID', field: 'legalBasis', expected: 'a paragraph of SGB VIII from 11 to 52 such as 31, 35a or 27.2', given: legalBasis });
      expect(refused.message).not.toContain('Peter');
    }
    must(await grant('§ 27 Abs. 2'));
    const change = (legalBasis: string) => office.changeLegalBasis.run(office.signer, { referralId: id, from: '2026-06-01', legalBasis, reason: 'GOALS_CHANGED' });
    expect(refusalOf(await change('Geheimmann Peter'))).toMatchObject({ code: 'APPROVAL_INVALID', field: 'legalBasis', given: 'Geheimmann Peter' });
    must(await change('§ 35a SGB VIII'));
    expect(await office.spans(id)).toEqual(['BASIS 27.2 2026-05-04 2026-05-31', 'BASIS 35a 2026-06-01 open']);
  });

  it('what an import has brought without module and hours is neither prolonged nor put on another legal basis: a new approval says its terms', async () => {
    const id = await addReferral(database.superuser, office.network, 'F-9', { origin: 'IMPORT', module: null, approved_from: '2026-01-01', approved_to: '2026-12-31' });
    expect(refusalOf(await office.changeLegalBasis.run(office.signer, { referralId: id, from: '2026-06-01', legalBasis: '35a', reason: 'GOALS_CHANGED' }))).toMatchObject({ code: 'APPROVAL_INVALID', field: 'module' });
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, valid_from, valid_to, signed_by)
       SELECT id, agency_id, 'BROUGHT', legal_basis, approved_from, approved_to, 'import' FROM referrals.referral WHERE id = $1 RETURNING id`,
      [id],
    );
    expect(refusalOf(await office.extend.run(office.signer, { approvalId: rows[0]!.id, validTo: '2027-03-31', reason: 'GOALS_NOT_REACHED' }))).toMatchObject({ code: 'APPROVAL_INVALID', field: 'module' });
    expect(await journal(id)).toEqual([]);
  });

  it('TS-15: a caseworker without signing right is refused, and so is everybody who is not the agency, as where there is no such referral', async () => {
    const id = await office.submitted('F-1');
    const wish = { referralId: id, module: 'BASIS' as const, validFrom: '2026-05-04' };
    expect(refusalOf(await office.grant.run(office.colleague, wish))).toMatchObject({ code: 'SIGNING_RIGHT_MISSING' });
    for (const as of [asOrganisation(office.network.mainId, ['CASE_LEAD']), asOrganisation(office.network.hostId, ['CASEWORKER'])]) {
      expect(refusalOf(await office.grant.run({ ...as, signingRight: true }, wish))).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    }
    expect(refusalOf(await office.grant.run(office.signer, { ...wish, referralId: office.network.agencyId }))).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    expect(await office.columns(id)).toMatchObject({ state: 'SUBMITTED', approved_from: null });
  });

  it('nothing is approved for a draft, twice on a day, or with a module that the regime does not have', async () => {
    const draft = await office.submitted('F-1', { state: 'DRAFT', number: null });
    expect(refusalOf(await office.grant.run(office.signer, { referralId: draft, module: 'BASIS', validFrom: '2026-05-04' }))).toMatchObject({ code: 'APPROVAL_WRONG_STATE', state: 'DRAFT' });
    const id = await office.submitted('F-2');
    expect(refusalOf(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2019-12-31' }))).toMatchObject({ code: 'MODULE_NOT_IN_REGIME', day: '2019-12-31' });
    const first = must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', validTo: '2026-05-31' }));
    expect(refusalOf(await office.grant.run(office.signer, { referralId: id, module: 'FLEX', validFrom: '2026-05-31' }))).toMatchObject({ code: 'APPROVAL_OVERLAPS', approvalId: first.approvals[0]!.id });
    must(await office.grant.run(office.signer, { referralId: id, module: 'FLEX', validFrom: '2026-06-01' }));
    expect(await office.columns(id)).toMatchObject({ state: 'APPROVED', approved_from: '2026-05-04', approved_to: null, module: 'BASIS' });
  });

  it('a legal basis that the agreement of the responsible provider does not list is approved with a warning', async () => {
    const id = await office.submitted('F-1');
    const { warnings } = must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', legalBasis: '§ 32 SGB VIII', validFrom: '2026-05-04' }));
    expect(warnings).toMatchObject([{ code: 'LEGAL_BASIS_NOT_COVERED', legalBasis: '32', day: '2026-05-04' }]);
    const relief = await office.submitted('F-2', { purpose: 'RELIEF' });
    expect(must(await office.grant.run(office.signer, { referralId: relief, module: 'BASIS', legalBasis: '34', validFrom: '2026-05-04' })).warnings).toEqual([]);
  });

  it('the same key answers the first answer and approves nothing more', async () => {
    const id = await office.submitted('F-1');
    const wish = { referralId: id, module: 'BASIS' as const, validFrom: '2026-05-04', idempotencyKey: 'key-of-the-test' };
    expect(must(await office.grant.run(office.signer, wish))).toEqual(must(await office.grant.run(office.signer, wish)));
    expect(await office.spans(id)).toHaveLength(1);
  });
});

describe('changing what is approved', () => {
  let id: string;
  beforeEach(async () => {
    id = await office.submitted('F-1');
    must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', validTo: '2026-10-31' }));
  });

  it('a module changes in the middle of a month: one approval ends, the next begins on the day after', async () => {
    must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-06-17', module: 'STANDARD' }));
    expect(await office.spans(id)).toEqual(['BASIS 31 2026-05-04 2026-06-16', 'STANDARD 31 2026-06-17 2026-10-31']);
    expect(await office.columns(id)).toMatchObject({ approved_from: '2026-05-04', approved_to: '2026-10-31', module: 'BASIS' });
    must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-07-01', to: '2026-07-31', weeklyMinutesFrom: 60, weeklyMinutesTo: 120 }));
    expect(await office.spans(id)).toEqual(['BASIS 31 2026-05-04 2026-06-16', 'STANDARD 31 2026-06-17 2026-06-30', '60-120 31 2026-07-01 2026-07-31', 'STANDARD 31 2026-08-01 2026-10-31']);
    expect(await journal(id)).toEqual(['approval.granted', 'referral.approved', 'approval.module-changed', 'approval.module-changed']);
  });

  it('from its first day on, the new module takes its place', async () => {
    must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-05-04', module: 'FLEX' }));
    expect(await office.spans(id)).toEqual(['FLEX 31 2026-05-04 2026-10-31']);
    expect(await office.columns(id)).toMatchObject({ module: 'FLEX' });
  });

  it('is refused where nothing is approved, nothing changes, or the day lies outside', async () => {
    const change = (fields: object) => office.changeModule.run(office.signer, { referralId: id, from: '2026-06-01', module: 'FLEX', ...fields });
    expect(refusalOf(await change({ from: '2026-11-01' }))).toMatchObject({ code: 'NOT_APPROVED_ON_DAY', day: '2026-11-01' });
    expect(refusalOf(await change({ module: 'BASIS' }))).toMatchObject({ code: 'APPROVAL_UNCHANGED' });
    expect(refusalOf(await change({ to: '2026-11-01' }))).toMatchObject({ code: 'APPROVAL_DAY_OUT_OF_RANGE', earliest: '2026-06-01', latest: '2026-10-31' });
    expect(refusalOf(await office.changeModule.run(office.colleague, { referralId: id, from: '2026-06-01', module: 'FLEX' }))).toMatchObject({ code: 'SIGNING_RIGHT_MISSING' });
  });

  it('is extended, shortened and ended', async () => {
    const [first] = await office.approvals(id);
    must(await office.extend.run(office.signer, { approvalId: first!.id, validTo: '2026-12-31', reason: 'GOALS_NOT_REACHED' }));
    expect(await office.approvals(id)).toMatchObject([{ kind: 'GRANT' }, { kind: 'EXTENSION', followsId: first!.id, reason: 'GOALS_NOT_REACHED', validFrom: '2026-11-01', validTo: '2026-12-31' }]);
    expect(await office.columns(id)).toMatchObject({ approved_to: '2026-12-31' });
    expect(refusalOf(await office.extend.run(office.signer, { approvalId: first!.id, reason: 'OTHER' }))).toMatchObject({ code: 'APPROVAL_OVERLAPS' });
    const second = (await office.approvals(id))[1]!;
    expect(refusalOf(await office.end.run(office.signer, { approvalId: second.id, lastDay: '2026-12-31', reason: 'OTHER' }))).toMatchObject({ code: 'APPROVAL_DAY_OUT_OF_RANGE', earliest: '2026-10-31', latest: '2026-12-30' });
    must(await office.end.run(office.signer, { approvalId: second.id, lastDay: '2026-10-31', reason: 'GOALS_REACHED' }));
    must(await office.end.run(office.signer, { approvalId: first!.id, lastDay: '2026-09-30', reason: 'GOALS_REACHED' }));
    expect(await office.spans(id)).toEqual(['BASIS 31 2026-05-04 2026-09-30']);
    expect(await office.columns(id)).toMatchObject({ approved_from: '2026-05-04', approved_to: '2026-09-30' });
    // The only one is not taken back: the case is ended instead.
    expect(refusalOf(await office.end.run(office.signer, { approvalId: first!.id, lastDay: '2026-05-03', reason: 'ENTERED_WRONGLY' }))).toMatchObject({ earliest: '2026-05-04' });
    expect(refusalOf(await office.end.run(office.signer, { approvalId: office.network.agencyId, lastDay: '2026-05-10', reason: 'OTHER' }))).toMatchObject({ code: 'APPROVAL_NOT_FOUND' });
  });

  it('BHV-19: another legal basis splits the approval of the day, and later ones are on it too', async () => {
    must(await office.grant.run(office.signer, { referralId: id, module: 'FLEX', validFrom: '2026-12-01' }));
    const { warnings } = must(await office.changeLegalBasis.run(office.signer, { referralId: id, from: '2026-07-01', legalBasis: '35a', reason: 'GOALS_CHANGED' }));
    expect(warnings).toMatchObject([{ legalBasis: '35a', day: '2026-07-01' }]);
    expect(await office.spans(id)).toEqual(['BASIS 31 2026-05-04 2026-06-30', 'BASIS 35a 2026-07-01 2026-10-31', 'FLEX 35a 2026-12-01 open']);
    expect(await office.columns(id)).toMatchObject({ legal_basis: '31' });
    expect(refusalOf(await office.changeLegalBasis.run(office.signer, { referralId: id, from: '2026-07-01', legalBasis: '35a', reason: 'MINOR' }))).toMatchObject({ code: 'APPROVAL_UNCHANGED' });
    await database.superuser.query(`UPDATE referrals.referral SET wanted_from = '2026-08-03' WHERE id = $1`, [id]);
    expect(await office.columns(id)).toMatchObject({ approved_from: '2026-05-04', approved_to: '2026-10-31', legal_basis: '35a' });
  });

  it('what an import has brought is taken over as it was, and then changes like every other', async () => {
    const brought = await addReferral(database.superuser, office.network, 'F-9', { origin: 'IMPORT', module: 'BASIS', approved_from: '2026-01-01', approved_to: '2026-12-31' });
    expect(await office.approvals(brought)).toMatchObject([{ id: brought, kind: 'BROUGHT', signedBy: null, signedAt: null }]);
    must(await office.end.run(office.signer, { approvalId: brought, lastDay: '2026-11-30', reason: 'GOALS_REACHED' }));
    must(await office.changeModule.run(office.signer, { referralId: brought, from: '2026-06-01', module: 'FLEX' }));
    expect(await office.spans(brought)).toEqual(['BASIS 31 2026-01-01 2026-05-31', 'FLEX 31 2026-06-01 2026-11-30']);
    expect(await office.columns(brought)).toMatchObject({ approved_from: '2026-01-01', approved_to: '2026-11-30', state: 'SEARCHING' });
  });

  it('is seen by the responsible provider, and not by the host', async () => {
    expect(await office.spans(id, asOrganisation(office.network.mainId, ['CASE_LEAD']))).toHaveLength(1);
    expect(await office.spans(id, asOrganisation(office.network.hostId, ['GROUP_LEAD']))).toEqual([]);
  });
});
