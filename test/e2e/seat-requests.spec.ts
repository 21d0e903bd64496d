import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { adoptSeatApproval } from '../support/hold-office.js';
import { asOrganisation } from '../support/test-database.js';

let api: TestApi;
let signer: Credentials;
let colleague: Credentials;
let caseLead: Credentials;
let host: Credentials;
let hostAdministrator: Credentials;
let offerIds: Map<string, string>;
const codes = Array.from({ length: 24 }, (_, index) => `G-${String(index + 1).padStart(2, '0')}`);

/** Oak is responsible for a case of north; pine hosts 24 groups. North hears of seats and does not decide on them, at first. */
beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  await buildNetwork(superuser, codes.length);
  await superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    UPDATE referrals.referral SET needs = '{ANGER}', flags = '{DRUGS}', languages = '{de,tr}' WHERE id = '${ids.northReferral}'`);
  await adoptSeatApproval(superuser, ids.northAgency, 'NOTICE');
  offerIds = new Map((await superuser.query<{ code: string; id: string }>('SELECT code, id FROM offers.offer')).rows.map(({ code, id }) => [code, id]));
  signer = await api.signIn('signs@north.example', ids.northAgency, 'CASEWORKER');
  colleague = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  caseLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  host = await api.signIn('group@pine.example', ids.pine, 'GROUP_LEAD');
  hostAdministrator = await api.signIn('admin@pine.example', ids.pine, 'ADMINISTRATOR');
  await superuser.query(`UPDATE identity.membership SET signing_right = true WHERE user_id = (SELECT id FROM auth."user" WHERE email = 'signs@north.example')`);
});
afterAll(() => api.close());

type Answer = { readonly __typename: string; readonly id: string } & Readonly<Record<string, unknown>>;

let keys = 0;
const newKey = () => `key-of-the-test-${(keys += 1)}`;

/** The one field of a mutation's answer; under a key of its own, if none is given. */
async function send(operation: string, input: object, as: Credentials, more: object = {}): Promise<Answer> {
  const data = await api.data<Record<string, Answer>, object>(operation, { input: { idempotencyKey: newKey(), ...input }, ...more }, as);
  return Object.values(data)[0]!;
}
const forbidden = async (operation: string, input: object, as: Credentials) => (await api.run(operation, { input: { idempotencyKey: newKey(), ...input } }, as)).body.errors?.[0]?.extensions['code'];
const rows = async (sql: string, values: unknown[] = []) => (await api.database.superuser.query<Record<string, unknown>>(sql, values)).rows;

let used = 0;
/** A wish for a group that nobody has asked for; `asksFirst`: its host is asked. */
async function wish(asksFirst = false) {
  const offerId = offerIds.get(codes[(used += 1) - 1]!)!;
  if (asksFirst) await send('AskFirst', { offerId, asksFirst: true }, host);
  return { referralId: ids.northReferral, offerId, variant: 'COMPLEMENTARY' };
}
const reserve = async (as: Credentials, asksFirst = false) => send('ReserveSeat', await wish(asksFirst), as);
const idOf = async (answer: Answer) => String((await rows('SELECT id FROM reservations.reservation WHERE id::text = $1 OR code = $2', [answer.id, answer['code'] ?? null]))[0]!['id']);
/** Open tasks about a seat: what, and for whom. */
const tasks = async (id: string) =>
  (await rows(`SELECT t.kind || ' ' || o.code || ' ' || t.owner_role AS told FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id WHERE t.subject_id = $1 AND t.state = 'OPEN' ORDER BY 1`, [id])).map(({ told }) => told);

const NOTICE = 'SEAT_NOTICE NORTH CASEWORKER';

describe('BHV-17: a confirmed group seat is told to the agency', () => {
  it('BHV-17: by a notice, when the responsible provider reserves it, at once or out of a hold', async () => {
    expect(await tasks(await idOf(await reserve(caseLead)))).toEqual([NOTICE]);
    const held = await send('HoldForCase', { ...(await wish()), kind: 'FORM' }, caseLead);
    expect(await tasks(held.id)).toEqual([]);
    expect(await send('RequestHeld', { reservationId: held.id }, caseLead)).toMatchObject({ state: 'CONFIRMED' });
    expect(await tasks(held.id)).toEqual([NOTICE]);
  });

  it('BHV-17: by a notice, when the host accepts what the provider has asked for, who hears it too', async () => {
    const id = await idOf(await reserve(caseLead, true));
    expect(await tasks(id)).toEqual(['SEAT_REQUESTED PINE GROUP_LEAD']);
    expect(await send('AcceptRequest', { reservationId: id }, host)).toMatchObject({ state: 'CONFIRMED' });
    expect(await tasks(id)).toEqual(['SEAT_ANSWERED OAK CASE_LEAD', NOTICE]);
  });

  it('BHV-17: not by a notice to itself: it reserves, or asked and hears the answer', async () => {
    expect(await tasks(await idOf(await reserve(colleague)))).toEqual([]);
    const id = await idOf(await reserve(colleague, true));
    await send('AcceptRequest', { reservationId: id }, hostAdministrator);
    expect(await tasks(id)).toEqual(['SEAT_ANSWERED NORTH CASEWORKER']);
  });
});

describe('TS-15: who approves a seat', () => {
  beforeAll(async () => {
    // As the regime may be in the next year.
    await api.database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.regime_version SET seat_approval = 'APPROVAL'; SET session_replication_role = origin`);
  });
  afterAll(async () => {
    await api.database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.regime_version SET seat_approval = 'NOTICE'; SET session_replication_role = origin`);
  });

  it('TS-15: a provider proposes, and somebody of the agency with signing right approves; nobody else does', async () => {
    const proposed = await idOf(await reserve(caseLead));
    expect(await tasks(proposed)).toEqual(['SEAT_APPROVAL_OPEN NORTH CASEWORKER']);
    expect(await rows('SELECT state, agency_answer FROM reservations.reservation WHERE id = $1', [proposed])).toEqual([{ state: 'REQUESTED', agency_answer: 'OPEN' }]);
    for (const who of [caseLead, host]) expect(await forbidden('ApproveRequest', { reservationId: proposed }, who)).toBe('FORBIDDEN');
    expect(await send('ApproveRequest', { reservationId: proposed }, colleague)).toMatchObject({ __typename: 'SigningRightMissing', code: 'SIGNING_RIGHT_MISSING' });
    expect(await send('ApproveRequest', { reservationId: proposed }, signer)).toMatchObject({ state: 'CONFIRMED', agencyAnswer: 'APPROVED' });
    // The agency knows what it has done; whoever proposed it hears.
    expect(await tasks(proposed)).toEqual(['SEAT_ANSWERED OAK CASE_LEAD']);
  });

  it('TS-15: of the agency itself, only the wish of somebody with signing right is approved with it', async () => {
    expect(await rows('SELECT state FROM reservations.reservation WHERE id = $1', [await idOf(await reserve(colleague))])).toEqual([{ state: 'REQUESTED' }]);
    expect(await rows('SELECT state, agency_answer FROM reservations.reservation WHERE id = $1', [await idOf(await reserve(signer))])).toEqual([{ state: 'CONFIRMED', agency_answer: 'APPROVED' }]);
  });

  it('TS-15: nor by raw SQL in the service\'s role', async () => {
    const proposed = await idOf(await reserve(caseLead));
    const by = (organisationId: string, sql: string, actor = 'test-person') =>
      api.database.unitOfWork.run({ ...asOrganisation(organisationId, ['CASEWORKER', 'CASE_LEAD']), actor }, (tx) => tx.execute(sql, [proposed]));
    const approve = `UPDATE reservations.reservation SET agency_answer = 'APPROVED' WHERE id = $1`;
    const person = async (email: string) => String((await rows('SELECT id FROM auth."user" WHERE email = $1', [email]))[0]!['id']);
    await expect(by(ids.oak, approve)).rejects.toMatchObject({ code: '23514', constraint: 'reservation_signing_right' });
    await expect(by(ids.northAgency, approve, await person('case@north.example'))).rejects.toMatchObject({ code: '23514', constraint: 'reservation_signing_right' });
    // The host sees the request and answers for itself alone.
    await expect(by(ids.pine, approve)).rejects.toMatchObject({ code: '42501' });
    await expect(by(ids.oak, `UPDATE reservations.reservation SET agency_answer = 'NOT_ASKED', state = 'CONFIRMED', expires_at = NULL WHERE id = $1`)).rejects.toMatchObject({ code: '23514', constraint: 'reservation_asked' });
    const skipped = `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
      SELECT 'R-skipped', referral_id, referral_code, agency_id, offer_id, host_id, variant, '2027-01-01', '2027-01-02' FROM reservations.reservation WHERE id = $1`;
    await expect(by(ids.oak, skipped)).rejects.toMatchObject({ code: '23514', constraint: 'reservation_unasked' });
    expect(await by(ids.northAgency, approve, await person('signs@north.example'))).toBe(1);
  });
});

describe('seatRequests', () => {
  type Listed = { seatRequests: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { answerBy: string; chaseOn: string; escalateOn: string; escalatedAt: string | null; reservation: Record<string, unknown> } }[] } };
  const list = async (side: string, as: Credentials, more: object = {}) => (await api.data<Listed, object>('SeatRequests', { side, ...more }, as)).seatRequests;

  it('lists what is asked, until when, and to the host what it may know; of what was answered the outcome with its reason', async () => {
    const [open, declined] = [await idOf(await reserve(caseLead, true)), await idOf(await reserve(caseLead, true))];
    await send('DeclineRequest', { reservationId: declined, reason: 'STAFFING' }, host);
    const needs = { topics: ['ANGER'], contraindications: [], accessibilityNeeds: [], languages: ['de', 'tr'], ageFrom: 12, ageTo: 14 };
    for (const who of [host, hostAdministrator]) {
      const { edges } = await list('ASKED_OF_US', who, { state: 'REQUESTED' });
      expect(edges.map(({ node }) => node.reservation)).toMatchObject([{ id: open, referralCode: 'F-NORTH', state: 'REQUESTED', outcome: null, hostAnswer: 'OPEN', needs }]);
      const { answerBy, chaseOn, escalateOn } = edges[0]!.node;
      expect(chaseOn < escalateOn && escalateOn < answerBy).toBe(true);
    }
    const ours = (await list('ASKED_BY_US', caseLead, { state: 'DECLINED' })).edges.map(({ node }) => node.reservation);
    expect(ours).toMatchObject([{ id: declined, outcome: 'Der Anbieter hat abgelehnt. Es fehlt an Personal.', needs }]);
    expect((await list('ASKED_OF_US', host, { state: 'DECLINED' })).edges.map(({ node }) => node.reservation['needs'])).toEqual([null]);
    const first = await list('ASKED_OF_US', host, { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await list('ASKED_OF_US', host, { first: 1, after: first.pageInfo.endCursor });
    expect(next.edges[0]!.node.reservation['id']).not.toBe(first.edges[0]!.node.reservation['id']);
    expect((await api.run('SeatRequests', { side: 'ASKED_OF_US' }, await api.signIn('bills@pine.example', ids.pine, 'BILLING'))).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await list('ASKED_OF_US', await api.signIn('south@south.example', ids.southAgency, 'CASEWORKER'))).edges).toEqual([]);
  });

  it('tells by role: needs for those who answer for the group, nothing of the case to its billing; a hold is not there for the host', async () => {
    const requested = await idOf(await reserve(caseLead, true));
    const held = await send('HoldForCase', { ...(await wish()), kind: 'FORM' }, caseLead);
    const read = async (id: string, as: Credentials) => (await api.data<{ reservation: Record<string, unknown> | null }, object>('SeatOutcome', { id }, as)).reservation;
    expect(await read(requested, host)).toMatchObject({ needs: { ageFrom: 12 }, verdicts: null, referral: null });
    expect(await read(requested, await api.signIn('bills-too@pine.example', ids.pine, 'BILLING'))).toMatchObject({ needs: null, verdicts: null, referral: null });
    expect(await read(requested, caseLead)).toMatchObject({ needs: { ageFrom: 12 }, verdicts: { score: expect.any(Number) }, referral: { id: ids.northReferral } });
    expect(await read(held.id, host)).toBeNull();
    expect(await read(held.id, caseLead)).toMatchObject({ state: 'HELD' });
    await send('CancelReservation', { reservationId: held.id, reason: 'OTHER' }, caseLead);
    expect(await read(held.id, host)).toBeNull();
    expect(await read(held.id, caseLead)).toMatchObject({ state: 'CANCELLED', outcome: 'Der Platz wurde zurückgegeben.' });
  });
});

describe('setSeatRules', () => {
  it('sets when requests are chased and escalated, once under one key', async () => {
    const administrator = await api.signIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
    const rules = { holdMinutes: 15, mostHolds: 20, decisionWorkingDays: 5, answerWorkingDays: 5, idempotencyKey: 'rules-of-the-test' };
    const set = { ...rules, chaseWorkingDays: 2, escalateWorkingDays: 4 };
    const expected = { __typename: 'SeatRules', answerWorkingDays: 5, chaseWorkingDays: 2, escalateWorkingDays: 4 };
    expect([await send('SetSeatRules', set, administrator), await send('SetSeatRules', set, administrator)]).toEqual([expected, expected]);
    expect(await send('SetSeatRules', { ...set, escalateWorkingDays: 2, idempotencyKey: 'other-rules-of-it' }, administrator)).toEqual({ __typename: 'SeatRulesInvalid', code: 'SEAT_RULES_INVALID', field: 'escalateWorkingDays' });
    expect(await send('SetSeatRules', { ...rules, idempotencyKey: 'third-rules-of-it' }, administrator)).toEqual(expected);
  });
});

describe('SEAT_TAKEN', () => {
  async function full() {
    const wanted = await wish();
    await api.database.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) SELECT id, gen_random_uuid(), 'BLOCK', 4, $2 FROM offers.session WHERE offer_id = $1`,
      [wanted.offerId, ids.pine],
    );
    return wanted;
  }

  it('comes with the next best offers, ranked as matches are, and costs nothing where they are not asked for', async () => {
    const wanted = await full();
    const taken = await send('ReserveOrNext', wanted, caseLead, { first: 2 });
    const matches = await api.data<{ matches: { matches: { edges: { node: { offer: { code: string } } }[] } } }, object>('Matches', { referralId: ids.northReferral, variant: 'COMPLEMENTARY', first: 2 }, caseLead);
    const best = matches.matches.matches.edges.map(({ node }) => node.offer.code);
    expect(best).toHaveLength(2);
    expect(taken).toMatchObject({ __typename: 'SeatTaken', code: 'SEAT_TAKEN', nextOffers: best.map((code) => ({ failed: [], offer: { code } })) });
    expect((taken['sessions'] as unknown[]).length).toBe(3);
    expect(Object.keys(taken).sort()).toEqual(['__typename', 'code', 'nextOffers', 'sessions']);
    const held = await send('HoldOrNext', { ...wanted, kind: 'FORM' }, colleague);
    expect((held['nextOffers'] as unknown[]).length).toBe(3);
    api.statements.take();
    await send('ReserveOnly', wanted, caseLead);
    const without = api.statements.take();
    await send('ReserveOrNext', wanted, caseLead);
    expect(api.statements.take()).toBeGreaterThan(without);
  });

  it('names none to a host, whose own seats are for no case', async () => {
    const { offerId } = await wish();
    const { rows: planned } = await api.database.superuser.query<{ id: string }>(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, current_date + 30, '15:30', 90, 4) RETURNING id`, [offerId]);
    expect(await send('BlockOrNext', { offerId, sessionIds: [planned[0]!.id], seats: 5 }, host)).toEqual({ __typename: 'SeatTaken', nextOffers: null });
  });
});
