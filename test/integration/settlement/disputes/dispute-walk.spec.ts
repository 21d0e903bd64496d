import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DISPUTE_ACTIONS, DISPUTE_STATES, FindDisputesQuery, type DisputeAction, type DisputeState } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { codeOf, DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

/** NORD opens against SUED; `NORD:2` is another person there; WEST has no part in it. */
const PEOPLE = ['NORD', 'NORD:2', 'SUED', 'SUED:2', 'JA', 'JA:2', 'WEST'] as const;
const COMMANDS = DISPUTE_ACTIONS.filter((action) => action !== 'EXPIRE');

/**
 * By hand: who can do what in which state. ANSWERED: SUED has answered with a proposal of its own. ESCALATED: JA has proposed what to decide.
 * All else is refused.
 */
const DONE = [
  ...['ACCEPT', 'ACCEPT_PART', 'REJECT'].flatMap((action) => ['SUED', 'SUED:2'].map((person) => `OPEN ${person} ${action}`)),
  ...['DROP_LINES', 'WITHDRAW'].flatMap((action) => ['OPEN', 'ANSWERED', 'ESCALATED'].flatMap((state) => ['NORD', 'NORD:2'].map((person) => `${state} ${person} ${action}`))),
  ...['PROPOSE', 'ESCALATE'].flatMap((action) => ['NORD', 'NORD:2', 'SUED', 'SUED:2'].map((person) => `ANSWERED ${person} ${action}`)),
  'ANSWERED NORD ACCEPT', 'ANSWERED NORD:2 ACCEPT',
  'ESCALATED JA PROPOSE_RULING', 'ESCALATED JA:2 PROPOSE_RULING', 'ESCALATED JA:2 CONFIRM_RULING',
];
/** Refused for another reason than the state: nobody signs twice, and a stranger learns nothing. */
const REFUSED: Readonly<Record<string, string>> = { 'ESCALATED JA CONFIRM_RULING': 'SECOND_PERSON_NEEDED' };

const DATES = Array.from({ length: 28 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`);

let database: TestDatabase;
let office: DisputeOffice;
let used = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  office = await DisputeOffice.of(database, disputeNetwork({ dates: DATES }));
  await office.product.clear('2026-05', 'JA');
});
afterAll(() => database.close());

/** A dispute in a state, about two lines of V1 that are free. */
async function inState(state: DisputeState): Promise<string> {
  const days = [DATES[used % 28]!, DATES[(used + 1) % 28]!];
  used += 2;
  const lines = await Promise.all(days.map((day) => office.line('V1', day, 1000)));
  if (state === 'ESCALATED' || state === 'DECIDED') {
    const disputeId = await office.escalated('NORD', 'SUED', '2026-05', lines);
    if (state === 'DECIDED') await office.decided(disputeId, lines);
    else must(await office.handle.proposeRuling(office.as('JA'), { disputeId, lines, text: null }));
    return disputeId;
  }
  const disputeId = await office.opened('NORD', '2026-05', lines);
  const common = { disputeId, text: null };
  if (state === 'ANSWERED') must(await office.handle.answer(office.as('SUED'), { ...common, answer: 'PARTLY', lines: [{ ...lines[0]!, cents: 3000n }] }));
  if (state === 'WITHDRAWN') must(await office.handle.withdraw(office.as('NORD'), { ...common, lines: null }));
  if (state === 'SETTLED') must(await office.handle.answer(office.as('SUED'), { ...common, answer: 'ACCEPTED', lines: [] }));
  return disputeId;
}

async function act(disputeId: string, person: string, action: DisputeAction): Promise<string> {
  const context = office.as(person);
  const { rows } = await database.superuser.query<{ sessionId: string; reservationId: string; proposalId: string }>(
    `SELECT u.session_id AS "sessionId", u.reservation_id AS "reservationId", d.proposal_id AS "proposalId"
     FROM settlement.disputed_use u JOIN settlement.dispute d ON d.id = u.dispute_id WHERE d.id = $1 ORDER BY u.date LIMIT 1`,
    [disputeId],
  );
  const { proposalId, ...use } = rows[0]!;
  const common = { disputeId, text: 'Worte dazu' };
  const lines = [{ ...use, cents: 2000n }];
  const state = await office.stateOf(disputeId);
  switch (action) {
    case 'ACCEPT':
      return codeOf(state === 'OPEN' ? await office.handle.answer(context, { ...common, answer: 'ACCEPTED', lines: [] }) : await office.handle.accept(context, { ...common, proposalId }));
    case 'ACCEPT_PART':
      return codeOf(await office.handle.answer(context, { ...common, answer: 'PARTLY', lines }));
    case 'REJECT':
      return codeOf(await office.handle.answer(context, { ...common, answer: 'REJECTED', lines: [] }));
    case 'PROPOSE':
      return codeOf(await office.handle.propose(context, { ...common, lines }));
    case 'DROP_LINES':
      return codeOf(await office.handle.withdraw(context, { ...common, lines: [use] }));
    case 'WITHDRAW':
      return codeOf(await office.handle.withdraw(context, { ...common, lines: null }));
    case 'ESCALATE':
      return codeOf(await office.handle.escalate(context, common));
    case 'PROPOSE_RULING':
      return codeOf(await office.handle.proposeRuling(context, { ...common, lines }));
    case 'CONFIRM_RULING':
      return codeOf(await office.handle.confirmRuling(context, { ...common, proposalId }));
    case 'EXPIRE':
      throw new Error('Nobody does that');
  }
}

/** What is told as possible next is what can be done. */
const nextActions = new Map<string, string>();

describe('every state, person and action', () => {
  it.each(DISPUTE_STATES)('%s', async (state) => {
    const found: string[] = [];
    const expected: string[] = [];
    let disputeId = await inState(state);
    for (const person of PEOPLE) {
      nextActions.set(`${state} ${person}`, (await new FindDisputesQuery(database.unitOfWork).byIds(office.as(person), [disputeId])).has(disputeId) ? 'SEEN' : 'HIDDEN');
      for (const action of COMMANDS) {
        const step = `${state} ${person} ${action}`;
        const code = await act(disputeId, person, action);
        found.push(`${step} ${code}`);
        expected.push(`${step} ${DONE.includes(step) ? 'DONE' : (REFUSED[step] ?? (person === 'WEST' ? 'DISPUTE_NOT_FOUND' : 'DISPUTE_STATE'))}`);
        if (code !== 'DONE') continue;
        if (['OPEN', 'ANSWERED', 'ESCALATED'].includes(await office.stateOf(disputeId))) must(await office.handle.withdraw(office.as('NORD'), { disputeId, lines: null, text: null }));
        disputeId = await inState(state);
      }
    }
    expect(found).toEqual(expected);
    if (['OPEN', 'ANSWERED', 'ESCALATED'].includes(state)) must(await office.handle.withdraw(office.as('NORD'), { disputeId, lines: null, text: null }));
  }, 120_000);

  it('is seen by the sides and the agency alone', () => {
    expect([...nextActions].filter(([key]) => key.endsWith(' WEST')).map(([, seen]) => seen)).toEqual(DISPUTE_STATES.map(() => 'HIDDEN'));
    expect([...nextActions].filter(([key]) => !key.endsWith(' WEST')).every(([, seen]) => seen === 'SEEN')).toBe(true);
  });

  it('leaves a history that tells every step, and both signatures', async () => {
    const disputeId = await inState('DECIDED');
    const steps = (await new FindDisputesQuery(database.unitOfWork).stepsOf(office.as('SUED'), [disputeId])).get(disputeId)!;
    // What the agency thought of ruling is its own affair.
    expect(steps.map(({ action, fromState, toState, cents }) => [action, fromState, toState, cents])).toEqual([
      ['OPEN', null, 'OPEN', '2000'], ['REJECT', 'OPEN', 'ANSWERED', null], ['ESCALATE', 'ANSWERED', 'ESCALATED', null], ['CONFIRM_RULING', 'ESCALATED', 'DECIDED', '2000'],
    ]);
    const own = (await new FindDisputesQuery(database.unitOfWork).stepsOf(office.as('JA'), [disputeId])).get(disputeId)!;
    expect(own.map(({ action, actor }) => `${action} ${actor}`).slice(-2)).toEqual(['PROPOSE_RULING person-of-JA', 'CONFIRM_RULING person-of-JA-2']);
    const { rows } = await database.superuser.query(`SELECT action, before->>'state' AS was, after->>'state' AS now FROM platform.journal WHERE subject_id = $1::text ORDER BY id`, [disputeId]);
    expect(rows).toEqual([
      { action: 'dispute.opened', was: null, now: 'OPEN' }, { action: 'dispute.reject', was: 'OPEN', now: 'ANSWERED' }, { action: 'dispute.escalate', was: 'ANSWERED', now: 'ESCALATED' },
      { action: 'dispute.propose-ruling', was: 'ESCALATED', now: 'ESCALATED' }, { action: 'dispute.confirm-ruling', was: 'ESCALATED', now: 'DECIDED' },
    ]);
  });
});

describe('the table of states', () => {
  it('is the same in the database', async () => {
    const { rows } = await database.superuser.query<{ was: DisputeState; becomes: DisputeState }>(
      'SELECT was, becomes FROM unnest($1::text[]) AS was, unnest($1::text[]) AS becomes WHERE settlement.dispute_may_become(was, becomes)',
      [DISPUTE_STATES],
    );
    const expected = [
      'OPEN OPEN', 'OPEN ANSWERED', 'OPEN ESCALATED', 'OPEN WITHDRAWN', 'OPEN SETTLED', 'ANSWERED ANSWERED', 'ANSWERED ESCALATED', 'ANSWERED WITHDRAWN', 'ANSWERED SETTLED',
      'ESCALATED ESCALATED', 'ESCALATED WITHDRAWN', 'ESCALATED DECIDED',
    ];
    expect(rows.map(({ was, becomes }) => `${was} ${becomes}`).sort()).toEqual(expected.sort());
  });
});
