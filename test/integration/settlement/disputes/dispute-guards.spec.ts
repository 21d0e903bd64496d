import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attempt, openService, whyRefused } from '../../../support/acting.js';
import { DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const NOW = '2026-06-10T08:00:00Z';
let database: TestDatabase;
let office: DisputeOffice;
let service: pg.Client;
/** Of NORD against SUED: one is open, one answered with a proposal of SUED's, one with JA that has proposed, one decided. */
const ids: Record<'open' | 'answered' | 'escalated' | 'decided', string> = { open: '', answered: '', escalated: '', decided: '' };

beforeAll(async () => {
  database = await createTestDatabase();
  office = await DisputeOffice.of(database, disputeNetwork());
  await office.product.clear('2026-05', 'JA');
  ids.open = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 100)]);
  ids.answered = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-07', 100)]);
  await office.handle.answer(office.as('SUED'), { disputeId: ids.answered, answer: 'PARTLY', lines: [await office.line('V1', '2026-05-07', 3000)], text: null });
  ids.escalated = await office.escalated('NORD', 'SUED', '2026-05', [await office.line('V1', '2026-05-11', 100)]);
  await office.handle.proposeRuling(office.as('JA'), { disputeId: ids.escalated, lines: [await office.line('V1', '2026-05-11', 2000)], text: null });
  ids.decided = await office.escalated('NORD', 'SUED', '2026-05', [await office.line('V1', '2026-05-14', 100)]);
  await office.decided(ids.decided, [await office.line('V1', '2026-05-14', 2000)]);
  service = await openService(database.url);
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const as = (person: string, sql: string): Promise<string | null> => attempt(service, { organisation: office.id(person.split(':')[0]!), actor: `person-of-${person.replace(':', '-')}`, now: NOW }, sql);
/** A decision of what stands at the lines of a dispute, with something else in it. */
const decide = (dispute: keyof typeof ids, kind: string, confirmedFor: string, change: { cents?: string; by?: string; for?: string } = {}): string =>
  `INSERT INTO settlement.decision (agency_id, dispute_id, session_id, reservation_id, kind, agreed_cents, proposed_by, proposed_for, confirmed_by, confirmed_for)
   SELECT d.agency_id, d.id, u.session_id, u.reservation_id, '${kind}', ${change.cents ?? 'u.proposed_cents'}, ${change.by ?? 'd.proposed_by'}, ${change.for ?? 'd.proposed_for'}, 'somebody', '${office.id(confirmedFor)}'
   FROM settlement.dispute d JOIN settlement.disputed_use u ON u.dispute_id = d.id WHERE d.id = '${ids[dispute]}'`;
const ended = (state: string) => `state = '${state}', turn_id = NULL, due_on = NULL, ended_at = now(), ended_by = 'x'`;
const dispute = (name: keyof typeof ids, change: string): string => `UPDATE settlement.dispute SET ${change} WHERE id = '${ids[name]}'`;
const use = (name: keyof typeof ids, change: string): string => `UPDATE settlement.disputed_use SET ${change} WHERE dispute_id = '${ids[name]}'`;
/** A proposal in one's own name. */
const proposal = (own: string): string => `proposal_id = gen_random_uuid(), proposed_for = '${office.id(own)}', proposed_by = 'somebody', proposed_at = now(), proposed_in = pg_current_xact_id()`;

describe('nobody signs for two', () => {
  it('an agreement is signed by the other side, a ruling by a second person of the agency', async () => {
    expect(await as('NORD', `${decide('answered', 'AGREEMENT', 'NORD')}; ${dispute('answered', ended('SETTLED'))}`)).toBeNull();
    expect(await as('JA:2', `${decide('escalated', 'RULING', 'JA')}; ${dispute('escalated', ended('DECIDED'))}`)).toBeNull();
  });

  it('one person does not sign twice, not even for another organisation', async () => {
    expect(await as('JA', decide('escalated', 'RULING', 'JA'))).toBe('decision_two_people');
    expect(await as('SUED', decide('answered', 'AGREEMENT', 'SUED'))).toBe('decision_sides');
    const both = { organisation: office.id('NORD'), actor: 'person-of-SUED', now: NOW };
    expect(await attempt(service, both, decide('answered', 'AGREEMENT', 'NORD'))).toBe('decision_two_people');
    // Another person of the side that has proposed.
    expect(await as('SUED:2', decide('answered', 'AGREEMENT', 'SUED'))).toBe('decision_sides');
  });

  it('a party does not decide, nor does anybody in the name of another', async () => {
    expect(await as('NORD', decide('escalated', 'RULING', 'JA'))).toBe('42501');
    expect(await as('NORD', decide('escalated', 'RULING', 'NORD'))).toBe('decision_sides');
    expect(await as('NORD', decide('escalated', 'AGREEMENT', 'NORD'))).toBe('decision_sides');
    expect(await as('JA:2', decide('answered', 'AGREEMENT', 'JA'))).toBe('decision_sides');
    expect(await as('WEST', decide('answered', 'AGREEMENT', 'WEST'))).toBe('NO ROW');
    // Nobody decides what is only claimed and not the other side's to accept any more.
    expect(await as('JA:2', decide('answered', 'RULING', 'JA'))).toBe('decision_sides');
  });

  it('to the cent, and by the hand that has signed', async () => {
    expect(await as('NORD', decide('answered', 'AGREEMENT', 'NORD', { cents: 'u.proposed_cents - 1' }))).toBe('decision_proposal');
    expect(await as('NORD', decide('answered', 'AGREEMENT', 'NORD', { by: `'somebody-else'` }))).toBe('decision_proposal');
    expect(await as('NORD', decide('answered', 'AGREEMENT', 'NORD', { cents: '-1' }))).toBe('decision_agreed_cents_check');
    expect(await as('NORD', `${dispute('answered', proposal('SUED'))}`)).toBe('dispute_proposer');
    expect(await as('NORD', `${dispute('answered', `proposed_by = 'person-of-NORD'`)}`)).toBe('dispute_proposer');
    expect(await as('NORD', use('answered', 'proposed_cents = 1'))).toBe('dispute_proposer');
    expect(await as('NORD', `${dispute('escalated', proposal('NORD'))}`)).toBe('dispute_proposer');
    expect(await as('NORD', use('escalated', 'proposed_cents = 1'))).toBe('dispute_proposer');
    expect(await as('SUED', use('answered', 'proposed_cents = -1'))).toBe('disputed_use_proposed_cents_check');
    expect(await as('JA', `${dispute('answered', proposal('JA'))}`)).toBe('dispute_proposer');
  });
});

describe('what was said stays', () => {
  it('steps and decisions are neither changed nor deleted', async () => {
    for (const table of ['dispute_step', 'decision']) {
      expect(await as('JA', `UPDATE settlement.${table} SET agency_id = agency_id WHERE dispute_id = '${ids.decided}'`)).toBe('NO ROW');
      expect(await database.superuser.query(`UPDATE settlement.${table} SET agency_id = agency_id`).catch(whyRefused)).toBe('23001');
      expect(await database.superuser.query(`DELETE FROM settlement.${table}`).catch(whyRefused)).toBe('23001');
      expect(await database.superuser.query(`TRUNCATE settlement.${table} CASCADE`).catch(whyRefused)).toBe('23001');
    }
  });

  it.each([
    ['its words', () => dispute('open', `text = 'anders'`), 'dispute_fixed'],
    ['its sides', () => dispute('open', `respondent_id = '${office.id('CLUB')}'`), 'dispute_fixed'],
    ['its first answer', () => dispute('answered', `answer = 'REJECTED'`), 'dispute_fixed'],
    ['what was billed', () => use('open', 'line_cents = 1'), 'disputed_use_fixed'],
    ['what was claimed', () => use('open', 'claimed_cents = 1'), 'disputed_use_fixed'],
    ['a line that is settled', () => use('decided', `state = 'OPEN'`), 'disputed_use_fixed'],
    ['a dispute that has ended', () => dispute('decided', `state = 'OPEN'`), 'dispute_state'],
  ])('%s', async (_what, sql, refused) => {
    expect(await as('NORD', sql())).toBe(refused);
  });
});

describe('each does its own part alone', () => {
  it.each([
    ['the other side takes nothing back', 'SUED', () => `${use('open', `state = 'DROPPED'`)}`, 'dispute_opener'],
    ['nor does the agency', 'JA', () => dispute('open', ended('WITHDRAWN')), 'dispute_opener'],
    ['the opener does not answer', 'NORD', () => dispute('open', `state = 'ANSWERED', answer = 'REJECTED', answered_at = now(), turn_id = opener_id`), 'dispute_respondent'],
    ['the agency does not settle for the sides', 'JA', () => dispute('answered', ended('SETTLED')), 'dispute_mover'],
    ['a stranger finds nothing', 'WEST', () => dispute('open', ended('WITHDRAWN')), 'NO ROW'],
    ['nothing is settled without a decision', 'NORD', () => use('answered', `state = 'SETTLED'`), 'disputed_use_decided'],
    ['nothing ends with open lines', 'NORD', () => dispute('answered', ended('WITHDRAWN')), 'dispute_lines'],
    ['nothing lasts without one', 'NORD', () => use('answered', `state = 'DROPPED'`), 'dispute_lines'],
    ['nothing is decided by the way', 'NORD', () => `${use('answered', `state = 'DROPPED'`)}; ${dispute('answered', ended('SETTLED'))}`, 'dispute_decided'],
    ['no step is told in the name of another', 'SUED', () => `INSERT INTO settlement.dispute_step (dispute_id, agency_id, action, to_state, organisation_id, actor) VALUES ('${ids.open}', '${office.id('JA')}', 'WITHDRAW', 'WITHDRAWN', '${office.id('NORD')}', 'x')`, '42501'],
    ['no dispute is opened in the name of another', 'SUED', () => `INSERT INTO settlement.dispute (agency_id, period, debtor_id, creditor_id, opener_id, respondent_id, is_settleable, reason, turn_id, due_on)
        SELECT agency_id, period, debtor_id, creditor_id, opener_id, respondent_id, true, 'DOUBLE', respondent_id, due_on FROM settlement.dispute WHERE id = '${ids.open}'`, '42501'],
    ['no line is added later', 'NORD', () => `INSERT INTO settlement.disputed_use (dispute_id, agency_id, session_id, reservation_id, claimed_cents, offer_code, date, start, referral_code, reservation_code, line_cents)
        SELECT '${ids.open}', agency_id, session_id, reservation_id, 0, '', date, start, '', '', 0 FROM settlement.disputed_use WHERE dispute_id = '${ids.decided}'`, 'dispute_month'],
  ])('%s', async (_what, person, sql, refused) => {
    expect(await as(person, sql())).toBe(refused);
  });

  it('a dispute about a line of others, or with other sides than the line has, is refused', async () => {
    const line = await office.use('V4', '2026-05-04');
    const forged = (opener: string, respondent: string, isSettleable: boolean, debtor: string): string => `
      WITH d AS (INSERT INTO settlement.dispute (agency_id, period, debtor_id, creditor_id, opener_id, respondent_id, is_settleable, reason, turn_id, due_on)
        VALUES ('${office.id('JA')}', '2026-05-01', '${office.id(debtor)}', '${office.id('SUED')}', '${office.id(opener)}', '${office.id(respondent)}', ${isSettleable}, 'DOUBLE', '${office.id(respondent)}', '2026-07-01') RETURNING id)
      SELECT set_config('test.dispute', id::text, true) FROM d;
      INSERT INTO settlement.disputed_use (dispute_id, agency_id, session_id, reservation_id, claimed_cents, offer_code, date, start, referral_code, reservation_code, line_cents)
        VALUES (current_setting('test.dispute')::uuid, '${office.id('JA')}', '${line.sessionId}', '${line.reservationId}', 0, '', '2026-05-04', '15:00', '', '', 0)`;
    expect(await as('SUED', forged('SUED', 'JA', true, 'JA'))).toBeNull();
    expect(await as('WEST', forged('WEST', 'JA', true, 'JA'))).toBe('dispute_line');
    expect(await as('SUED', forged('SUED', 'NORD', true, 'NORD'))).toBe('dispute_line');
    expect(await as('SUED', forged('SUED', 'WEST', false, 'JA'))).toBe('dispute_sides');
    expect(await as('JA', forged('JA', 'SUED', true, 'JA'))).toBeNull();
  });
});

describe('what is seen', () => {
  it('of a dispute: the sides and the agency; of what the agency thinks of ruling: the agency', async () => {
    const sees = async (person: string, from: string): Promise<boolean> => (await as(person, `SELECT 1 FROM settlement.${from}`)) === null;
    for (const table of ['dispute', 'disputed_use', 'decision', 'dispute_step']) {
      const where = `${table} WHERE ${table === 'dispute' ? 'id' : 'dispute_id'} = '${ids.decided}'`;
      expect([table, await sees('NORD', where), await sees('SUED', where), await sees('JA', where), await sees('WEST', where), await sees('CLUB', where)]).toEqual([table, true, true, true, false, false]);
    }
    const thoughts = `dispute_step WHERE action = 'PROPOSE_RULING'`;
    expect([await sees('JA', thoughts), await sees('NORD', thoughts)]).toEqual([true, false]);
  });
});
