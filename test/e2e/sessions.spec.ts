import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  AddSessionsMutation,
  CancelSessionsMutation,
  ChangeSessionMutation,
  ChangeSessionPlanMutation,
  EndSessionPlanMutation,
  MoveSessionMutation,
  PlanSessionsMutation,
  PreviewSessionPlanQuery,
  RecordSchoolHolidayMutation,
  SchoolHolidaysQuery,
  SessionsOfOfferQuery,
  WithdrawSchoolHolidayMutation,
} from '../support/gql/types.generated.js';

let api: TestApi;
let host: Credentials;
let agency: Credentials;
let offerId: string;
/** The API has the clock of the machine: the first Tuesday that lies a week ahead, and the days after it. */
let tuesday: string;

const plus = (days: number): string => Temporal.PlainDate.from(tuesday).add({ days }).toString();

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 2);
  const { rows } = await api.database.superuser.query<{ id: string; host_id: string; today: string }>(
    `SELECT id, host_id, (now() AT TIME ZONE 'Europe/Berlin')::date AS today FROM offers.offer ORDER BY code LIMIT 1`,
  );
  offerId = rows[0]!.id;
  const today = Temporal.PlainDate.from(rows[0]!.today);
  tuesday = today.add({ days: 7 + ((9 - today.dayOfWeek) % 7) }).toString();
  host = await api.signIn('lead@host.example', rows[0]!.host_id, 'GROUP_LEAD');
  agency = await api.signIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
});
afterAll(() => api.close());

let keys = 0;
const key = () => `key-of-the-test-${++keys}`;
const run = <D extends object>(operation: string, input: object, credentials = host): Promise<D> => api.data<D, object>(operation, { input }, credentials);
const keyed = <D extends object>(operation: string, input: object, credentials = host): Promise<D> => run<D>(operation, { ...input, idempotencyKey: key() }, credentials);
const sessions = async () =>
  (await api.data<SessionsOfOfferQuery, object>('SessionsOfOffer', { id: offerId, from: plus(-1), to: plus(120) }, host)).offer!.sessions.edges.map(({ node }) => node);

describe('sessions by GraphQL', () => {
  const planOf = (change: object = {}) => ({ rrule: 'FREQ=WEEKLY;COUNT=4', firstDay: tuesday, start: '15:00', minutes: 90, schoolHolidays: 'KEEP', publicHolidays: 'KEEP', ...change });
  let planId: string;

  it('are looked at, planned, changed and ended by a rule', async () => {
    const days = [plus(0), plus(7), plus(14), plus(21)];
    const { previewSessionPlan: preview } = await run<PreviewSessionPlanQuery>('PreviewSessionPlan', { offerId, plan: planOf() });
    expect(preview).toMatchObject({ __typename: 'SessionPlanPreview', days, leftOut: [], overbooked: [] });
    expect(await sessions()).toEqual([]);
    const { planSessions: planned } = await keyed<PlanSessionsMutation>('PlanSessions', { offerId, plan: planOf() });
    expect(planned).toMatchObject({ __typename: 'SessionsPlanned', days, plan: { rrule: 'FREQ=WEEKLY;COUNT=4', start: '15:00', capacity: null, endsOn: plus(21) } });
    planId = planned.__typename === 'SessionsPlanned' ? planned.plan.id : '';
    expect((await sessions()).map(({ date, start, plan }) => [date, start, plan?.id])).toEqual(days.map((day) => [day, '15:00', planId]));
    const { changeSessionPlan: changed } = await keyed<ChangeSessionPlanMutation>('ChangeSessionPlan', { planId, plan: planOf({ minutes: 60 }) });
    expect(changed).toMatchObject({ __typename: 'SessionsPlanned', plan: { minutes: 60 }, days: [], held: [] });
    const { endSessionPlan: ended } = await keyed<EndSessionPlanMutation>('EndSessionPlan', { planId, lastDay: plus(14) });
    expect(ended).toMatchObject({ __typename: 'SessionsPlanned', plan: { endsOn: plus(14) }, cancelled: [{ date: plus(21) }] });
    expect(await keyed<PlanSessionsMutation>('PlanSessions', { offerId, plan: planOf({ rrule: 'FREQ=WEEKLY;BYDAY=1TU' }) })).toMatchObject({
      planSessions: { __typename: 'RuleInvalid', code: 'RULE_INVALID', part: 'BYDAY', problem: 'NOT_WITH', other: 'FREQ' },
    });
  });

  it('are added, changed, moved and cancelled one by one, and say what became of them', async () => {
    const { addSessions: added } = await keyed<AddSessionsMutation>('AddSessions', { offerId, sessions: [{ date: plus(1), start: '10:00', minutes: 60 }] });
    const sessionId = added.__typename === 'SessionsAdded' ? added.sessionIds[0]! : '';
    expect(await keyed<ChangeSessionMutation>('ChangeSession', { sessionId, entry: true, capacity: 2 })).toEqual({ changeSession: { __typename: 'SessionChanged', sessionId } });
    const { moveSession: moved } = await keyed<MoveSessionMutation>('MoveSession', { sessionId, date: plus(2) });
    expect(moved).toMatchObject({ __typename: 'SessionMoved', fromId: sessionId });
    expect(await keyed<MoveSessionMutation>('MoveSession', { sessionId, date: plus(3) })).toMatchObject({ moveSession: { __typename: 'SessionIsCancelled' } });
    const [first] = await sessions();
    const { cancelSessions: cancelled } = await keyed<CancelSessionsMutation>('CancelSessions', { sessionIds: [first!.id], reason: 'NO_ROOM' });
    expect(cancelled).toEqual({ __typename: 'SessionsCancelled', sessionIds: [first!.id], withSeats: 0 });
    const now = await sessions();
    expect(now.find(({ id }) => id === first!.id)).toMatchObject({ state: 'CANCELLED', cancelReason: 'NO_ROOM', movedTo: null });
    expect(now.find(({ id }) => id === sessionId)).toMatchObject({ state: 'CANCELLED', cancelReason: 'MOVED', movedTo: { date: plus(2), start: '10:00' }, plan: null });
    expect(now.find(({ date }) => date === plus(2))).toMatchObject({ state: 'PLANNED', entry: true, capacity: 2, cancelReason: null });
  });

  it('are the host\'s business alone', async () => {
    const stranger = await api.signIn('lead@oak.example', ids.oak, 'GROUP_LEAD');
    const [session] = await sessions();
    expect(await keyed<CancelSessionsMutation>('CancelSessions', { sessionIds: [session!.id], reason: 'OTHER' }, stranger)).toMatchObject({ cancelSessions: { __typename: 'NotFound' } });
    expect(await keyed<EndSessionPlanMutation>('EndSessionPlan', { planId, lastDay: plus(1) }, stranger)).toMatchObject({ endSessionPlan: { __typename: 'NotFound' } });
    expect(await run<PreviewSessionPlanQuery>('PreviewSessionPlan', { offerId, plan: planOf() }, stranger)).toMatchObject({ previewSessionPlan: { __typename: 'NotFound' } });
  });

  it('are as many as a list asks for, with what became of them, in the same number of statements', async () => {
    await sessions();
    api.statements.take();
    await sessions();
    const few = api.statements.take();
    await keyed('PlanSessions', { offerId, plan: planOf({ rrule: 'FREQ=DAILY;COUNT=30', start: '19:00', minutes: 30 }) });
    api.statements.take();
    expect((await sessions()).length).toBeGreaterThan(30);
    expect(api.statements.take()).toBe(few);
  });
});

describe('school holidays by GraphQL', () => {
  const find = (from: string, to: string) => api.data<SchoolHolidaysQuery, object>('SchoolHolidays', { federalState: 'HE', from, to }, host).then((data) => data.schoolHolidays);

  it('are shipped, and corrected and withdrawn by an agency for its network', async () => {
    const [shipped] = await find('2027-10-01', '2027-10-31');
    expect(shipped).toMatchObject({ agencyId: null, firstDay: '2027-10-04', lastDay: '2027-10-16', name: 'Herbstferien', counts: true });
    const input = { federalState: 'HE', firstDay: '2027-10-04', lastDay: '2027-10-15', name: 'Herbstferien', correctsId: shipped!.id };
    const { recordSchoolHoliday: own } = await keyed<RecordSchoolHolidayMutation>('RecordSchoolHoliday', input, agency);
    expect(own).toMatchObject({ __typename: 'SchoolHoliday', agencyId: ids.northAgency, replacesId: shipped!.id });
    expect(await find('2027-10-01', '2027-10-31')).toHaveLength(2);
    expect(await keyed<RecordSchoolHolidayMutation>('RecordSchoolHoliday', { ...input, correctsId: null }, agency)).toMatchObject({ recordSchoolHoliday: { __typename: 'SchoolHolidayOverlaps' } });
    expect(await keyed<RecordSchoolHolidayMutation>('RecordSchoolHoliday', { ...input, lastDay: '2027-09-01' }, agency)).toMatchObject({ recordSchoolHoliday: { __typename: 'OutOfRange' } });
    const id = own.__typename === 'SchoolHoliday' ? own.id : '';
    expect(await keyed<WithdrawSchoolHolidayMutation>('WithdrawSchoolHoliday', { id }, agency)).toMatchObject({ withdrawSchoolHoliday: { __typename: 'SchoolHoliday', id } });
    expect(await keyed<WithdrawSchoolHolidayMutation>('WithdrawSchoolHoliday', { id: shipped!.id }, agency)).toMatchObject({ withdrawSchoolHoliday: { __typename: 'NotFound' } });
    expect(await find('2027-10-01', '2027-10-31')).toHaveLength(1);
    const administrator = await api.signIn('admin@pine.example', ids.pine, 'ADMINISTRATOR');
    expect(await keyed<RecordSchoolHolidayMutation>('RecordSchoolHoliday', { ...input, correctsId: null }, administrator)).toMatchObject({ recordSchoolHoliday: { __typename: 'NotAnAgency' } });
  });
});
