import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import { FindDisputesQuery, settlementVerifier } from '#settlement';
import { attempt, openService } from '../../../support/acting.js';
import { must } from '../../../support/agreement-network.js';
import { codeOf, DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const [ONE, OTHER] = ['machine:0190a000-0000-7000-8000-000000000001', 'machine:0190a000-0000-7000-8000-000000000002'] as const;
let database: TestDatabase;
let office: DisputeOffice;
beforeAll(async () => {
  database = await createTestDatabase();
  office = await DisputeOffice.of(database, disputeNetwork());
  await office.product.clear('2026-05', 'JA');
});
afterAll(() => database.close());

const machine = (organisation: string, actor: string = ONE): RequestContext => ({ ...office.as(organisation), actor });

describe('cents in a dispute are signed by two people', () => {
  it('a machine claims nothing', async () => {
    const lines = [await office.line('V1', '2026-05-04', 0)];
    const outcome = await office.open.run(machine('NORD'), { agencyId: office.id('JA'), period: '2026-05', lines, reason: 'DOUBLE', text: null });
    expect(codeOf(outcome)).toBe('DISPUTE_PERSON_NEEDED');
  });

  it('a machine neither accepts a claim nor proposes; it may say no, and hand the dispute on', async () => {
    const line = await office.line('V1', '2026-05-04', 0);
    const disputeId = await office.opened('NORD', '2026-05', [line]);
    const answer = (context: RequestContext, answer: 'ACCEPTED' | 'PARTLY' | 'REJECTED') => office.handle.answer(context, { disputeId, answer, lines: answer === 'PARTLY' ? [line] : [], text: null });
    expect(codeOf(await answer(machine('SUED'), 'ACCEPTED'))).toBe('DISPUTE_PERSON_NEEDED');
    expect(codeOf(await answer(machine('SUED'), 'PARTLY'))).toBe('DISPUTE_PERSON_NEEDED');
    expect(codeOf(await answer(machine('SUED'), 'REJECTED'))).toBe('DONE');
    expect(codeOf(await office.handle.propose(machine('SUED'), { disputeId, lines: [line], text: null }))).toBe('DISPUTE_PERSON_NEEDED');
    const dispute = (await new FindDisputesQuery(database.unitOfWork).byIds(office.as('NORD'), [disputeId])).get(disputeId)!;
    expect(dispute.state).toBe('ANSWERED');
    expect(codeOf(await office.handle.escalate(machine('NORD'), { disputeId, text: null }))).toBe('DONE');
  });

  it('a machine neither proposes a ruling nor confirms one', async () => {
    const line = await office.line('V1', '2026-05-07', 0);
    const disputeId = await office.escalated('NORD', 'SUED', '2026-05', [line]);
    expect(codeOf(await office.handle.proposeRuling(machine('JA'), { disputeId, lines: [line], text: null }))).toBe('DISPUTE_PERSON_NEEDED');
    must(await office.handle.proposeRuling(office.as('JA'), { disputeId, lines: [line], text: null }));
    const signing = { disputeId, proposalId: await office.proposalOf(disputeId), text: null };
    expect(codeOf(await office.handle.confirmRuling(machine('JA'), signing))).toBe('DISPUTE_PERSON_NEEDED');
    expect(codeOf(await office.handle.confirmRuling(office.as('JA'), signing))).toBe('SECOND_PERSON_NEEDED');
    expect(codeOf(await office.handle.confirmRuling(office.as('JA:2'), signing))).toBe('DONE');
  });

  it('nor does the database let one in, as the first or as the second', async () => {
    const disputeId = await office.escalated('NORD', 'SUED', '2026-05', [await office.line('V1', '2026-05-11', 0)]);
    const service = await openService(database.url);
    const as = (actor: string, sql: string) => attempt(service, { organisation: office.id('JA'), actor, now: '' }, sql);
    const propose = (by: string): string => `UPDATE settlement.dispute SET proposal_id = gen_random_uuid(), proposed_for = '${office.id('JA')}', proposed_by = '${by}', proposed_at = now(), proposed_in = pg_current_xact_id() WHERE id = '${disputeId}'`;
    const decide = `INSERT INTO settlement.decision (agency_id, dispute_id, session_id, reservation_id, kind, agreed_cents, proposed_by, proposed_for, confirmed_by, confirmed_for)
      SELECT d.agency_id, d.id, u.session_id, u.reservation_id, 'RULING', u.proposed_cents, d.proposed_by, d.proposed_for, 'somebody', d.agency_id
      FROM settlement.dispute d JOIN settlement.disputed_use u ON u.dispute_id = d.id WHERE d.id = '${disputeId}'`;
    expect(await as(ONE, propose(ONE))).toBe('dispute_person');
    expect(await as('ann', propose('ann'))).toBeNull();
    must(await office.handle.proposeRuling(office.as('JA'), { disputeId, lines: [await office.line('V1', '2026-05-11', 100)], text: null }));
    expect(await as(ONE, decide)).toBe('decision_people');
    // What a machine has put there before is not to be signed either.
    await database.superuser.query(`SET session_replication_role = replica; UPDATE settlement.dispute SET proposed_by = '${OTHER}' WHERE id = '${disputeId}'; SET session_replication_role = origin`);
    expect(await as('bob', decide)).toBe('decision_people');
    expect(codeOf(await office.handle.confirmRuling(office.as('JA:2'), { disputeId, proposalId: await office.proposalOf(disputeId), text: null }))).toBe('DISPUTE_STATE');
    await service.end();
  });

  it('and what was signed by one is found', async () => {
    await database.superuser.query(`SET session_replication_role = replica; UPDATE settlement.decision SET confirmed_by = '${ONE}'; SET session_replication_role = origin`);
    const { violations } = await database.unitOfWork.run(asOperator, (tx) => settlementVerifier.run(tx));
    expect(violations.map(({ kind }) => kind)).toContain('DECISION_UNSIGNED');
  });
});
