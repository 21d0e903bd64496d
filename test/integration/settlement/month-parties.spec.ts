import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FindMonthsQuery, OpenDisputeUseCase } from '#settlement';
import { openMonthOffice, PERIOD, type MonthOffice } from '../../support/months/month-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: MonthOffice;
beforeEach(async () => {
  // Monday, 8 June 2026, in Hesse; no holiday in the two weeks after it.
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z' });
  office = await openMonthOffice(database);
  await office.clear();
});
afterEach(() => database.close());

/** Tasks of others than the agency about the month, in this state. */
const tasks = async (state = 'OPEN'): Promise<string[]> => {
  const { rows } = await database.superuser.query<{ task: string }>(
    `SELECT concat_ws(' ', o.code, t.kind, t.owner_role, t.due_on) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
     JOIN settlement.month m ON m.id::text = t.subject_id WHERE t.state = $1 AND o.code <> 'JA' ORDER BY 1`,
    [state],
  );
  return rows.map(({ task }) => task);
};
const ofBoth = (kind: string, due: string): string[] => ['NORD', 'SUED'].map((code) => `${code} ${kind} BILLING ${due}`);
/** Ten working days after 8 June. */
const TO_REVIEW = ofBoth('MONTH_PARTY_REVIEW', '2026-06-22');

describe('the organisations of a month', () => {
  it('are asked to review their lines until a day once the review begins, and not before', async () => {
    expect(await tasks()).toEqual([]);
    await office.start();
    expect(await tasks()).toEqual(TO_REVIEW);
  });

  it('are asked no more once the month is approved, again once its review is opened again, and told to fetch their documents once it is closed', async () => {
    await office.start();
    await office.submit();
    expect(await tasks()).toEqual(TO_REVIEW);
    await office.approve();
    expect(await tasks()).toEqual([]);
    expect(await tasks('CANCELLED')).toEqual(TO_REVIEW);
    await office.back();
    expect(await tasks()).toEqual(TO_REVIEW);
    await office.submit();
    await office.approve();
    await office.close();
    expect(await tasks()).toEqual(ofBoth('MONTH_PARTY_CLOSED', '2026-06-22'));
  });

  it('are asked again when other figures take the signatures of the month back', async () => {
    await office.start();
    await office.submit();
    await office.approve();
    await office.record('EXCUSED');
    await office.clear();
    expect((await office.month()).state).toBe('IN_REVIEW');
    expect(await tasks()).toEqual(TO_REVIEW);
  });

  it('are told once, also where the command line closes a month without a review', async () => {
    await office.closeFromCommandLine();
    await office.closeFromCommandLine();
    expect(await tasks()).toEqual(ofBoth('MONTH_PARTY_CLOSED', '2026-06-22'));
  });

  it('are asked also where all that they have in it is held', async () => {
    await database.superuser.query('DELETE FROM care.attendance');
    await office.clear();
    await office.start();
    expect(await tasks()).toEqual(TO_REVIEW);
  });

  it('find the month by the id in their task; others do not', async () => {
    const months = new FindMonthsQuery(database.unitOfWork);
    const { rows } = await database.superuser.query<{ id: string }>('SELECT id FROM settlement.month');
    expect(await months.byId(asOrganisation(office.nordId, ['BILLING']), rows[0]!.id)).toMatchObject({ period: PERIOD, agencyId: office.agencyId });
    expect(await months.byId(asOrganisation('00000000-0000-7000-8000-0000000000ff'), rows[0]!.id)).toBeNull();
    expect(await months.byId(asOrganisation(office.nordId), 'nonsense')).toBeNull();
  });

  it('hear what is left to them when they object to a closed month', async () => {
    await office.closeFromCommandLine();
    const { rows } = await database.superuser.query<{ sessionId: string; reservationId: string }>(
      `SELECT session_id AS "sessionId", reservation_id AS "reservationId" FROM settlement.line WHERE outcome = 'SETTLEMENT' LIMIT 1`,
    );
    const outcome = await new OpenDisputeUseCase(database.unitOfWork).run(asOrganisation(office.nordId, ['BILLING']), {
      agencyId: office.agencyId, period: PERIOD, lines: [{ ...rows[0]!, cents: 0n }], reason: 'ATTENDANCE_WRONG', text: null,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'MONTH_CLOSED' } });
    if (!outcome.ok) expect(outcome.refusal.message).toMatch(/^Der Monat 2026-05 ist geschlossen.*Anwesenheit.*berichtigen.*nächsten offenen Monat/);
  });
});
