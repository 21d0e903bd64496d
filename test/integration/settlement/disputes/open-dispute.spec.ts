import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FindDisputesQuery, KeepDisputeDeadlinesUseCase, SetDisputeDeadlineUseCase } from '#settlement';
import { UnitOfWork } from '#platform';
import { must } from '../../../support/agreement-network.js';
import { CLEARED_MAY, codeOf, DisputeOffice } from '../../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
beforeEach(async () => {
  // A Wednesday before Ascension Day (14 May), Whit Monday (25 May) and Corpus Christi (4 June, a holiday in Hesse).
  database = await createTestDatabase({ now: '2026-05-06T08:00:00Z', poolSize: 6, world: CLEARED_MAY });
  office = await DisputeOffice.of(database, null);
});
afterEach(() => database.close());

const tasks = async (): Promise<string[]> => {
  const { rows } = await database.superuser.query<{ task: string }>(
    `SELECT concat_ws(' ', o.code, t.kind, t.owner_role, t.due_on, t.remind_on) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
     WHERE t.subject_kind = 'dispute' AND t.state = 'OPEN' ORDER BY 1`,
  );
  return rows.map(({ task }) => task);
};

describe('who opens a dispute, and about what', () => {
  it.each([
    ['the debtor', 'NORD', 'V1', '2026-05-04', 'SUED', true],
    ['the host', 'SUED', 'V1', '2026-05-04', 'NORD', true],
    ['a co-host with a share', 'CLUB', 'V2', '2026-05-06', 'NORD', false],
    ['the agency', 'JA', 'V1', '2026-05-04', 'SUED', false],
    ['the agency that pays', 'JA', 'V4', '2026-05-04', 'SUED', true],
    ['the host of what the agency pays', 'SUED', 'V4', '2026-05-04', 'JA', true],
    ['a host that owes two co-hosts', 'SUED', 'V3', '2026-05-06', 'JA', false],
    ['a co-host of an own case', 'WEST', 'V3', '2026-05-06', 'SUED', false],
  ])('%s', async (_who, opener, reservation, date, respondent, isSettleable) => {
    const id = await office.opened(opener, '2026-05', [await office.line(reservation, date, 100)]);
    const dispute = (await new FindDisputesQuery(database.unitOfWork).byIds(office.as(opener), [id])).get(id);
    expect(dispute).toMatchObject({ openerId: office.id(opener), respondentId: office.id(respondent), turnId: office.id(respondent), isSettleable, state: 'OPEN', period: '2026-05' });
  });

  it.each([
    ['a stranger', 'WEST', '2026-05', 'V1', '2026-05-04', 'LINES_NOT_FOUND'],
    ['a line of no run in force', 'NORD', '2026-06', 'V1', '2026-06-08', 'LINES_NOT_FOUND'],
    ['a day without a line', 'NORD', '2026-05', 'V1', '2026-06-08', 'LINES_NOT_FOUND'],
  ])('%s is refused', async (_what, opener, period, reservation, date, code) => {
    expect(codeOf(await office.wish(opener, period, [await office.line(reservation, date, 100)]))).toBe(code);
  });

  it('a closed month never changes', async () => {
    await office.product.close('2026-05', 'JA');
    expect(codeOf(await office.wish('NORD', '2026-05', [await office.line('V1', '2026-05-04', 0)]))).toBe('MONTH_CLOSED');
  });

  it('values that cannot be are refused, and lines of several pairs', async () => {
    const [one, other] = [await office.line('V1', '2026-05-04', 0), await office.line('V4', '2026-05-04', 0)];
    expect(codeOf(await office.wish('SUED', '2026-05', [one, other]))).toBe('LINES_OF_SEVERAL_PAIRS');
    expect(codeOf(await office.wish('NORD', '2026-05', []))).toBe('VALUE_INVALID');
    expect(codeOf(await office.wish('NORD', '2026-05', [one, one]))).toBe('VALUE_INVALID');
    expect(codeOf(await office.wish('NORD', '2026-05', [{ ...one, cents: -1n }]))).toBe('VALUE_INVALID');
    expect(codeOf(await office.wish('NORD', '2026-05', [one], 'OTHER'))).toBe('VALUE_INVALID');
    expect(codeOf(await office.wish('NORD', '2026-05', [one], 'OTHER', ' '))).toBe('VALUE_INVALID');
    expect(codeOf(await office.wish('NORD', '2026-05', [one], 'OTHER', 'Der Termin lag in den Ferien.'))).toBe('DONE');
  });
});

describe('two open a dispute about one line at once', () => {
  const race = async (): Promise<string[]> => {
    const line = await office.line('V1', '2026-05-04', 0);
    const codes = await Promise.all(['NORD', 'SUED', 'NORD:2', 'JA'].map(async (person) => codeOf(await office.wish(person, '2026-05', [line]))));
    return codes.sort();
  };
  const openUses = async (): Promise<number> => (await database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM settlement.disputed_use WHERE state = 'OPEN'`)).rows[0]!.n;

  it('one of them does', async () => {
    expect(await race()).toEqual(['DONE', 'LINE_IN_DISPUTE', 'LINE_IN_DISPUTE', 'LINE_IN_DISPUTE']);
    expect(await openUses()).toBe(1);
  });

  it('negative control: without the key several do', async () => {
    await database.superuser.query('DROP INDEX settlement.disputed_use_open_key');
    // Each holds its transaction until all have looked.
    await database.superuser.query(`CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END $$;
      CREATE TRIGGER a_wait BEFORE INSERT ON settlement.dispute FOR EACH ROW EXECUTE FUNCTION public.wait()`);
    expect((await race()).filter((code) => code === 'DONE').length).toBeGreaterThan(1);
    expect(await openUses()).toBeGreaterThan(1);
  });

  it('and the month that is closed at the same moment is closed with the line, or waits until the dispute that was before it is worked out', async () => {
    const line = await office.line('V1', '2026-05-04', 0);
    const closing = office.product.close('2026-05', 'JA').then(() => 'CLOSED', () => 'WAITS');
    const [code, closed] = await Promise.all([office.wish('NORD', '2026-05', [line]).then(codeOf), closing]);
    expect(code === 'DONE' ? ['DONE', closed] : ['REFUSED', closed]).toEqual(code === 'DONE' ? ['DONE', 'WAITS'] : ['REFUSED', 'CLOSED']);
    expect(['DONE', 'MONTH_CLOSED', 'TRY_AGAIN']).toContain(code);
    expect(await openUses()).toBe(code === 'DONE' ? 1 : 0);
  });
});

describe('whose turn it is', () => {
  it('is a task of those who bill there, with the days that the agency gives', async () => {
    const disputeId = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 0), await office.line('V1', '2026-05-07', 0)]);
    // 10 working days after 6 May without the 14th: the 21st; reminded 3 before.
    expect(await tasks()).toEqual(['SUED DISPUTE_TO_ANSWER BILLING 2026-05-21 2026-05-18']);
    must(await new SetDisputeDeadlineUseCase(database.unitOfWork).run(office.as('JA'), { workingDays: 3 }));
    const lines = [await office.line('V1', '2026-05-04', 3000)];
    must(await office.handle.answer(office.as('SUED'), { disputeId, answer: 'PARTLY', lines, text: null }));
    expect(await tasks()).toEqual(['NORD DISPUTE_TO_REACT BILLING 2026-05-11 2026-05-06']);
    must(await office.handle.propose(office.as('NORD'), { disputeId, lines, text: null }));
    expect(await tasks()).toEqual(['SUED DISPUTE_TO_REACT BILLING 2026-05-11 2026-05-06']);
    must(await office.handle.escalate(office.as('SUED'), { disputeId, text: null }));
    expect(await tasks()).toEqual(['JA DISPUTE_TO_RULE BILLING 2026-05-11 2026-05-06']);
    must(await office.handle.proposeRuling(office.as('JA'), { disputeId, lines, text: null }));
    expect(await tasks()).toEqual(['JA DISPUTE_RULING_TO_CONFIRM BILLING 2026-05-11 2026-05-06']);
    must(await office.handle.confirmRuling(office.as('JA:2'), { disputeId, proposalId: await office.proposalOf(disputeId), text: null }));
    expect(await tasks()).toEqual(['NORD DISPUTE_ENDED BILLING', 'SUED DISPUTE_ENDED BILLING']);
  });

  it('a line that the agency leaves out of its ruling costs what was billed', async () => {
    const disputeId = await office.escalated('NORD', 'SUED', '2026-05', [await office.line('V1', '2026-05-04', 0), await office.line('V1', '2026-05-07', 0)]);
    await office.decided(disputeId, [await office.line('V1', '2026-05-04', 1500)]);
    const lines = (await new FindDisputesQuery(database.unitOfWork).linesOf(office.as('SUED'), [disputeId])).get(disputeId)!;
    expect(lines.map(({ date, lineCents, claimedCents, agreedCents, state }) => [date, lineCents, claimedCents, agreedCents, state])).toEqual([
      ['2026-05-04', '6000', '0', '1500', 'SETTLED'], ['2026-05-07', '6000', '0', '6000', 'SETTLED'],
    ]);
  });

  it('only agencies set the days, from 1 to 60', async () => {
    const setDeadline = new SetDisputeDeadlineUseCase(database.unitOfWork);
    expect(codeOf(await setDeadline.run(office.as('NORD'), { workingDays: 3 }))).toBe('AGENCY_NOT_FOUND');
    expect(codeOf(await setDeadline.run(office.as('JA'), { workingDays: 0 }))).toBe('VALUE_INVALID');
    expect(await setDeadline.read(office.as('NORD'), office.id('JA'))).toEqual({ workingDays: 10 });
  });
});

describe('a deadline that passes', () => {
  const at = (now: string) => new KeepDisputeDeadlinesUseCase(new UnitOfWork(database.dataSource, { now }));

  it('gives the dispute to the agency, once, on the day after', async () => {
    const disputeId = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 0)]);
    // 23:59 of the last day in Berlin.
    expect(await at('2026-05-21T21:59:00Z').run()).toBe(0);
    const counts = await Promise.all([at('2026-05-21T22:01:00Z').run(), at('2026-05-21T22:01:00Z').run()]);
    expect(counts[0]! + counts[1]!).toBe(1);
    expect(await office.stateOf(disputeId)).toBe('ESCALATED');
    // 10 working days after 22 May without 25 May and 4 June: 9 June.
    expect(await tasks()).toEqual(['JA DISPUTE_TO_RULE BILLING 2026-06-09 2026-06-03']);
    expect(await at('2026-09-01T08:00:00Z').run()).toBe(0);
    // The claim is no ruling that somebody could confirm.
    const { rows } = await database.superuser.query('SELECT d.proposal_id, u.proposed_cents FROM settlement.dispute d JOIN settlement.disputed_use u ON u.dispute_id = d.id');
    expect(rows).toEqual([{ proposal_id: null, proposed_cents: null }]);
    await office.decided(disputeId, [await office.line('V1', '2026-05-04', 100)]);
  });
});

describe('disputes of an organisation', () => {
  it('are found by state and turn, page by page, by the sides and the agency alone', async () => {
    const ids: string[] = [];
    for (const date of ['2026-05-04', '2026-05-07', '2026-05-11']) ids.push(await office.opened('NORD', '2026-05', [await office.line('V1', date, 0)]));
    // At one moment their numbers come in any order.
    ids.sort();
    must(await office.handle.answer(office.as('SUED'), { disputeId: ids[1]!, answer: 'REJECTED', lines: [], text: null }));
    const query = new FindDisputesQuery(database.unitOfWork);
    const found = async (person: string, filter = {}, page: { first: number; after?: string } = { first: 10 }) => (await query.page(office.as(person), page, filter)).rows.map(({ node }) => node.id);
    expect(await found('NORD')).toEqual(ids);
    expect(await found('SUED', { turn: 'OWN' })).toEqual([ids[0], ids[2]]);
    expect(await found('NORD', { turn: 'OWN' })).toEqual([ids[1]]);
    expect(await found('JA', { state: 'OPEN', agencyId: office.id('JA') })).toEqual([ids[0], ids[2]]);
    expect(await found('WEST')).toEqual([]);
    const first = await query.page(office.as('JA'), { first: 2 });
    expect(first.hasNextPage).toBe(true);
    expect(await found('JA', {}, { first: 2, after: first.rows[1]!.cursor })).toEqual([ids[2]]);
  });
});
