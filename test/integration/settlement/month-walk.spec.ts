import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptySettlement, openMonthOffice, type MonthOffice } from '../../support/months/month-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: MonthOffice;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openMonthOffice(database);
  await office.clear();
});
afterAll(() => database.close());

const STATES = ['CLEARED', 'IN_REVIEW', 'SUBMITTED', 'APPROVED', 'CLOSED', 'PAID'] as const;
const ACTIONS = ['start', 'submit', 'approve', 'back', 'close'] as const;
const ROLES = ['BILLING', 'ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'CONTROLLER', 'QUALITY', 'AUDITOR'] as const;

/**
 * What the API answers a person with the role (in brackets: the one who has submitted it). Everybody who is not named is told MONTH_ROLE:
 * starting, submitting and closing are for BILLING, the others for ADMINISTRATOR, too.
 */
const TABLE: Readonly<Record<(typeof STATES)[number], Readonly<Record<(typeof ACTIONS)[number], string>>>> = {
  CLEARED: { start: 'OK', submit: 'MONTH_STATE', approve: 'MONTH_STATE', back: 'MONTH_STATE', close: 'MONTH_STATE' },
  IN_REVIEW: { start: 'MONTH_STATE', submit: 'OK', approve: 'MONTH_NOT_SUBMITTED', back: 'MONTH_NOT_SUBMITTED', close: 'MONTH_STATE' },
  SUBMITTED: { start: 'MONTH_STATE', submit: 'MONTH_ALREADY_SUBMITTED', approve: 'OK [MONTH_SECOND_PERSON_NEEDED]', back: 'OK', close: 'MONTH_STATE' },
  APPROVED: { start: 'MONTH_STATE', submit: 'MONTH_STATE', approve: 'MONTH_STATE', back: 'OK', close: 'OK' },
  // Closing a closed month again changes nothing, whoever asks.
  CLOSED: { start: 'MONTH_STATE', submit: 'MONTH_STATE', approve: 'MONTH_STATE', back: 'MONTH_STATE', close: 'OK' },
  PAID: { start: 'MONTH_STATE', submit: 'MONTH_STATE', approve: 'MONTH_STATE', back: 'MONTH_STATE', close: 'OK' },
};

/** Puts the month where the walk begins, past all guards, submitted by ann and approved by zoe. */
async function putInto(state: (typeof STATES)[number]): Promise<void> {
  const isSubmitted = !['CLEARED', 'IN_REVIEW'].includes(state);
  const isApproved = ['APPROVED', 'CLOSED', 'PAID'].includes(state);
  const isClosed = ['CLOSED', 'PAID'].includes(state);
  await database.superuser.query(`SET session_replication_role = replica`);
  await database.superuser.query(
    `UPDATE settlement.month m SET state = $1, sent_back_reason = NULL,
       submitted_by = CASE WHEN $2 THEN 'ann' END, submitted_at = CASE WHEN $2 THEN now() END, submitted_digest = CASE WHEN $2 THEN settlement.figures_digest(r) END,
       approved_by = CASE WHEN $3 THEN 'zoe' END, approved_at = CASE WHEN $3 THEN now() END, approved_digest = CASE WHEN $3 THEN settlement.figures_digest(r) END,
       closed_at = CASE WHEN $4 THEN now() END, closed_origin = CASE WHEN $4 THEN 'SERVICE' END, paid_at = CASE WHEN $1 = 'PAID' THEN now() END
     FROM settlement.clearing_run r WHERE r.id = m.run_id`,
    [state === 'SUBMITTED' ? 'IN_REVIEW' : state, isSubmitted, isApproved, isClosed],
  );
  await database.superuser.query('SET session_replication_role = origin');
  await emptySettlement(database, 'carried', 'ledger');
}

const expected = (state: (typeof STATES)[number], action: (typeof ACTIONS)[number], role: string, isSubmitter: boolean): string => {
  const [said, ofSubmitter] = TABLE[state][action].split(' [');
  const isFor = role === 'BILLING' || role === 'ADMINISTRATOR' && (action === 'approve' || action === 'back');
  if (!isFor && !(action === 'close' && said === 'OK' && state !== 'APPROVED')) return 'MONTH_ROLE';
  return isSubmitter && ofSubmitter !== undefined ? ofSubmitter.replace(']', '') : said!;
};

describe.each(STATES)('a month that is %s', (state) => {
  it.each(ACTIONS)('%s: by every role, by whoever has submitted it and by another one', async (action) => {
    for (const role of ROLES) {
      for (const actor of ['ann', 'cem']) {
        await putInto(state);
        const answer = await office[action](office.person(actor, role));
        expect([role, actor, answer]).toEqual([role, actor, expected(state, action, role, actor === 'ann')]);
      }
    }
  });
});
