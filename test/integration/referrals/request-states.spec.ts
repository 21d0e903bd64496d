import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refusal, Result } from '#kernel';
import type { RequestContext, UnitOfWork } from '#platform';
import {
  EndReferralUseCase,
  nextStates,
  PauseReferralUseCase,
  possibleActions,
  REFERRAL_STATES,
  ReopenReferralUseCase,
  ResumeReferralUseCase,
  ReturnReferralUseCase,
  StartSearchUseCase,
  SubmitReferralUseCase,
  TRANSITIONS,
  type ReferralAction,
  type ReferralState,
} from '#referrals';
import { refusalOf } from '../../support/network-office.js';
import { asAnna, asPerson, buildRequestOffice, forceState, stateOf, type RequestOffice } from '../../support/request-office.js';
import { addReferral } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: RequestOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  office = await buildRequestOffice(database.superuser);
});
afterAll(() => database.close());

type Step = (unitOfWork: UnitOfWork, context: RequestContext, referralId: string) => Promise<Result<unknown, Refusal>>;

/** APPROVE is a decision of its own (grantApproval), with an approval to sign. */
const STEPS: Readonly<Record<Exclude<ReferralAction, 'APPROVE'>, Step>> = {
  SUBMIT: (unitOfWork, context, referralId) => new SubmitReferralUseCase(unitOfWork).run(context, { referralId }),
  RETURN: (unitOfWork, context, referralId) => new ReturnReferralUseCase(unitOfWork).run(context, { referralId, reason: 'INCOMPLETE' }),
  START_SEARCH: (unitOfWork, context, referralId) => new StartSearchUseCase(unitOfWork).run(context, { referralId }),
  PAUSE: (unitOfWork, context, referralId) => new PauseReferralUseCase(unitOfWork).run(context, { referralId, reason: 'STAY_ELSEWHERE' }),
  RESUME: (unitOfWork, context, referralId) => new ResumeReferralUseCase(unitOfWork).run(context, { referralId }),
  END: (unitOfWork, context, referralId) => new EndReferralUseCase(unitOfWork).run(context, { referralId, reason: 'HELP_ENDED' }),
  REOPEN: (unitOfWork, context, referralId) => new ReopenReferralUseCase(unitOfWork).run(context, { referralId }),
};

/** By hand: where each step leads from each state; what is missing is refused. */
const EXPECTED: Readonly<Record<ReferralState, Partial<Record<keyof typeof STEPS, ReferralState>>>> = {
  DRAFT: { SUBMIT: 'SUBMITTED', END: 'ENDED' },
  SUBMITTED: { RETURN: 'DRAFT', END: 'ENDED' },
  APPROVED: { START_SEARCH: 'SEARCHING', PAUSE: 'PAUSED', END: 'ENDED' },
  SEARCHING: { PAUSE: 'PAUSED', END: 'ENDED' },
  PLACED: { PAUSE: 'PAUSED', END: 'ENDED' },
  PAUSED: { RESUME: 'SEARCHING', END: 'ENDED' },
  ENDED: { REOPEN: 'PAUSED' },
};

let cases = 0;
async function inState(state: ReferralState): Promise<string> {
  const id = await addReferral(database.superuser, office, `F-state-${++cases}`, { needs: '{ANGER}' });
  await forceState(database.superuser, id, state);
  return id;
}

const pairs = REFERRAL_STATES.flatMap((state) => (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((action) => [state, action] as const));

describe('the table of states', () => {
  it('is the same in the service and in the database', async () => {
    const { rows } = await database.superuser.query<{ from_state: ReferralState; to_state: ReferralState }>('SELECT from_state, to_state FROM referrals.state_transition');
    const stored = rows.map(({ from_state, to_state }) => `${from_state} ${to_state}`).sort();
    expect(stored).toEqual(REFERRAL_STATES.flatMap((from) => TRANSITIONS[from].map((to) => `${from} ${to}`)).sort());
  });

  it('holds for whoever writes: every pair by raw SQL with the role of the service, in the name of the agency', async () => {
    for (const from of REFERRAL_STATES) {
      const id = await inState(from);
      for (const to of REFERRAL_STATES.filter((state) => state !== from)) {
        const code = await refusalOf(database.unitOfWork, asAnna(office), 'UPDATE referrals.referral SET state = $2 WHERE id = $1', [id, to]);
        // A draft that is approved at a stroke is refused twice: by the table, and because nothing is approved.
        expect([from, to, code]).toEqual([from, to, TRANSITIONS[from].includes(to) && !(from === 'SUBMITTED' && to === 'APPROVED') ? null : '23514']);
      }
    }
    // Negative control: without the guard every step is taken.
    const id = await inState('ENDED');
    await database.superuser.query('ALTER TABLE referrals.referral DISABLE TRIGGER referral_state');
    expect(await refusalOf(database.unitOfWork, asAnna(office), `UPDATE referrals.referral SET state = 'SEARCHING' WHERE id = $1`, [id])).toBeNull();
    await database.superuser.query('ALTER TABLE referrals.referral ENABLE TRIGGER referral_state');
  });

  it('is nobody\'s to change', async () => {
    const change = (sql: string) => refusalOf(database.unitOfWork, asAnna(office), sql);
    expect(await change(`INSERT INTO referrals.state_transition VALUES ('DRAFT', 'PLACED')`)).toBe('42501');
    expect(await change(`UPDATE referrals.state_transition SET to_state = 'PLACED'`)).toBe('42501');
    expect(await change(`DELETE FROM referrals.state_transition`)).toBe('42501');
  });
});

describe('every state and every step', () => {
  it.each(pairs)('%s, %s: for a caseworker of the agency', async (state, action) => {
    const id = await inState(state);
    const outcome = await STEPS[action](database.unitOfWork, asAnna(office), id);
    const expected = EXPECTED[state][action];
    if (expected === undefined) {
      const standing = { state, approvedFrom: ['DRAFT', 'SUBMITTED'].includes(state) ? null : '2026-01-01' };
      expect(outcome).toEqual({
        ok: false,
        refusal: {
          code: 'WRONG_STATE',
          message: `This is not possible while the referral is ${state}.`,
          state,
          nextStates: nextStates(standing),
          possible: possibleActions(standing),
        },
      });
      expect(await stateOf(database.superuser, id)).toBe(state);
    } else {
      expect(outcome).toMatchObject({ ok: true, value: { id, state: expected } });
      expect(await stateOf(database.superuser, id)).toBe(expected);
      expect(possibleActions({ state, approvedFrom: '2026-01-01' })).toContain(action);
    }
  });

  it('for everybody else there is no such referral, in whichever state', async () => {
    const others = [
      asPerson('lead', office.mainId, 'CASE_LEAD'),
      asPerson('group', office.hostId, 'GROUP_LEAD', 'CASE_LEAD'),
      asPerson('auditor', office.agencyId, 'AUDITOR'),
      asPerson('admin', office.agencyId, 'ADMINISTRATOR', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER'),
      asPerson(office.carla, office.otherAgencyId, 'CASEWORKER'),
      // A role that such an organisation does not have.
      asPerson('odd', office.mainId, 'CASEWORKER'),
    ];
    for (const state of REFERRAL_STATES) {
      const id = await inState(state);
      for (const context of others) {
        for (const [action, step] of Object.entries(STEPS)) {
          const outcome = await step(database.unitOfWork, context, id);
          expect([context.actor, state, action, outcome]).toEqual([context.actor, state, action, { ok: false, refusal: { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' } }]);
        }
      }
      expect(await stateOf(database.superuser, id)).toBe(state);
    }
    for (const unknown of ['00000000-0000-7000-8000-00000000dead', 'nonsense', 'F-state-1', '']) {
      expect(await STEPS.END(database.unitOfWork, asAnna(office), unknown)).toMatchObject({ ok: false, refusal: { code: 'REFERRAL_NOT_FOUND' } });
    }
  });
});

describe('what was never approved', () => {
  it('does not come back once it has ended', async () => {
    const id = await inState('DRAFT');
    expect(await STEPS.END(database.unitOfWork, asAnna(office), id)).toMatchObject({ ok: true });
    expect(await STEPS.REOPEN(database.unitOfWork, asAnna(office), id)).toMatchObject({ ok: false, refusal: { code: 'WRONG_STATE', state: 'ENDED', nextStates: [], possible: [] } });
    expect(await refusalOf(database.unitOfWork, asAnna(office), `UPDATE referrals.referral SET state = 'PAUSED' WHERE id = $1`, [id])).toBe('23514');
  });
});

describe('what was thrown away as a draft', () => {
  it('stays hidden from the responsible provider, also with the number of an earlier request; what ended after it was submitted does not', async () => {
    const seen = async (id: string) => (await database.unitOfWork.run(asPerson('lead', office.mainId, 'CASE_LEAD'), (tx) => tx.sql('SELECT 1 FROM referrals.referral WHERE id = $1', [id]))).length;
    const [draft, returned, submitted] = [await inState('DRAFT'), await inState('SUBMITTED'), await inState('SUBMITTED')];
    expect([await seen(draft), await seen(returned), await seen(submitted)]).toEqual([0, 1, 1]);
    expect(await STEPS.RETURN(database.unitOfWork, asAnna(office), returned)).toMatchObject({ ok: true, value: { number: expect.any(String) } });
    for (const id of [draft, returned, submitted]) expect(await STEPS.END(database.unitOfWork, asAnna(office), id)).toMatchObject({ ok: true });
    expect([await seen(draft), await seen(returned), await seen(submitted)]).toEqual([0, 0, 1]);
  });
});

describe('a step', () => {
  it('is journalled with its reason, before and after, and says since when', async () => {
    const id = await inState('SEARCHING');
    await STEPS.PAUSE(database.unitOfWork, asAnna(office), id);
    const { rows } = await database.superuser.query('SELECT agency_id, actor, action, before, after FROM platform.journal WHERE subject_id = $1', [id]);
    const number = expect.any(String);
    expect(rows).toEqual([
      { agency_id: office.agencyId, actor: 'anna', action: 'referral.paused', before: { state: 'SEARCHING', stateReason: null, number }, after: { state: 'PAUSED', stateReason: 'STAY_ELSEWHERE', number } },
    ]);
    const referral = await database.superuser.query<{ state_since: Date; state_reason: string }>('SELECT state_since, state_reason FROM referrals.referral WHERE id = $1', [id]);
    expect(referral.rows[0]).toEqual({ state_since: new Date('2026-05-01T08:00:00Z'), state_reason: 'STAY_ELSEWHERE' });
    await STEPS.RESUME(database.unitOfWork, asAnna(office), id);
    expect((await database.superuser.query('SELECT state_reason FROM referrals.referral WHERE id = $1', [id])).rows).toEqual([{ state_reason: null }]);
  });

  it('answers its first success to the same key, and moves once', async () => {
    const id = await inState('SEARCHING');
    const pause = () => new PauseReferralUseCase(database.unitOfWork).run(asAnna(office), { referralId: id, reason: 'OTHER', idempotencyKey: 'pause-once' });
    expect(await pause()).toMatchObject({ ok: true, value: { state: 'PAUSED' } });
    expect(await pause()).toMatchObject({ ok: true, value: { state: 'PAUSED' } });
    expect((await database.superuser.query('SELECT 1 FROM platform.journal WHERE subject_id = $1', [id])).rows).toHaveLength(1);
    // Under the key stands nothing of the case but its id.
    expect((await database.superuser.query(`SELECT response FROM platform.idempotency WHERE key = 'pause-once'`)).rows).toEqual([{ response: { id } }]);
  });

  it('with a case that an import brought makes it one of the service, with a number', async () => {
    const id = await addReferral(database.superuser, office, 'F-brought', { origin: 'IMPORT' });
    expect((await database.superuser.query('SELECT number FROM referrals.referral WHERE id = $1', [id])).rows).toEqual([{ number: null }]);
    expect(await STEPS.PAUSE(database.unitOfWork, asAnna(office), id)).toMatchObject({ ok: true, value: { state: 'PAUSED', origin: 'SERVICE', number: expect.stringMatching(/^A-2026-\d{6}$/) } });
  });
});
