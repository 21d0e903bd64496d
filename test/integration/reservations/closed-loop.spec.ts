import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecallTasksUseCase } from '#inbox';
import { taskKinds } from '#installation';
import { freeExpiredSeats } from '#offers';
import { FindSeatRequestsQuery, ReleaseSeatsOfCaseUseCase, seatVerifier, tidyExpired, type SeatRequestSide } from '#reservations';
import type { RequestContext } from '#platform';
import { adoptSeatApproval, openHoldOffice, type HoldOffice } from '../../support/hold-office.js';
import { journalOf, refusal, value } from '../../support/network-office.js';
import { addOffer, addReferral, findClaimDifferences, weekly, type TestOffer } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase } from '../../support/test-database.js';

/** Monday, 10 o'clock in Berlin. Reminded is on Tuesday, escalated on Wednesday, and Thursday is the last day to answer. */
const MONDAY = '2026-05-04T08:00:00Z';
const WEDNESDAY = '2026-05-06T08:00:00Z';
const THURSDAY = '2026-05-07T08:00:00Z';
const OVER = '2026-05-07T22:00:00Z';
const FIRST = { first: 50, after: undefined } as const;

let numbered = 0;

async function open(rules: { asksFirst: boolean; seatApproval: 'NOTICE' | 'APPROVAL' }) {
  const database = await createTestDatabase({ now: MONDAY, poolSize: 6 });
  const office = await openHoldOffice(database);
  await adoptSeatApproval(database.superuser, office.network.agencyId, rules.seatApproval);
  await database.superuser.query(
    `INSERT INTO auth."user" (id, name, email) SELECT n, n, n || '@office.example' FROM unnest('{signer,colleague,host-lead,host-admin,case-lead}'::text[]) AS n ON CONFLICT DO NOTHING`,
  );
  await database.superuser.query(
    `INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('host-lead', $1, 'GROUP_LEAD'), ('host-admin', $1, 'ADMINISTRATOR'), ('case-lead', $2, 'CASE_LEAD')`,
    [office.network.hostId, office.network.mainId],
  );
  const offer = async (capacity = 1): Promise<TestOffer> => {
    const group = await addOffer(database.superuser, office.network, { code: `L-${(numbered += 1)}`, dates: weekly('2026-05-12', 3), capacity });
    if (rules.asksFirst) value(await office.at(MONDAY).setAsksFirst.run(office.people.host, { offerId: group.id, asksFirst: true }));
    return group;
  };
  const referral = (change: Record<string, unknown> = {}) => addReferral(database.superuser, office.network, `F-loop-${(numbered += 1)}`, change);
  const requested = async (as: RequestContext = office.people.lead, at = MONDAY) => {
    const [group, referralId] = [await offer(), await referral()];
    return { group, referralId, request: value(await office.at(at).reserve.run(as, { referralId, offerId: group.id, variant: 'INTEGRATED' })) };
  };
  const tasks = async (id: string) =>
    (await database.superuser.query<{ told: string }>(
      `SELECT t.kind || ' ' || o.code || ' ' || t.owner_role || ' ' || t.state AS told FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id WHERE t.subject_id = $1 ORDER BY 1`,
      [id],
    )).rows.map(({ told }) => told);
  const recall = (at: string) => new RecallTasksUseCase(office.unitOfWorkAt(at), taskKinds, 'https://platzverbund.example').run();
  const tidy = (at: string) => tidyExpired(office.unitOfWorkAt(at));
  const states = async (ids: readonly string[]) =>
    (await database.superuser.query<{ state: string }>('SELECT state FROM reservations.reservation WHERE id = ANY ($1) ORDER BY id', [ids])).rows.map(({ state }) => state);
  return { database, office, offer, referral, requested, tasks, recall, tidy, states };
}

type World = Awaited<ReturnType<typeof open>>;

describe('what has run out, where no job ever ran', () => {
  let world: World;
  let office: HoldOffice;
  beforeAll(async () => {
    world = await open({ asksFirst: true, seatApproval: 'NOTICE' });
    ({ office } = world);
  });
  afterAll(() => world.database.close());

  it('blocks nobody, is accepted by nobody, and is shown as EXPIRED', async () => {
    const { request, group } = await world.requested();
    const after = office.at(OVER);
    expect(refusal(await after.accept.run(office.people.host, { reservationId: request.id }))).toMatchObject({ code: 'RESERVATION_WRONG_STATE', state: 'EXPIRED' });
    const other = await world.referral();
    const next = value(await after.hold.run(office.people.colleague, { referralId: other, offerId: group.id, variant: 'INTEGRATED', kind: 'FORM' }));
    expect(next.state).toBe('HELD');
    const seen = await after.find.page(office.people.lead, FIRST, { state: 'EXPIRED' });
    expect(seen.rows.map(({ node }) => [node.id, node.state])).toEqual([[request.id, 'EXPIRED']]);
    expect((await after.find.page(office.people.lead, FIRST, { state: 'REQUESTED' })).rows).toEqual([]);
    // Nothing of it was written.
    expect(await world.states([request.id])).toEqual(['REQUESTED']);
    // The hold is over in its turn: the seat is free for the case whose request ran out, which is written down then.
    const again = value(await office.at('2026-05-07T22:15:00Z').reserve.run(office.people.lead, { referralId: request.referralId, offerId: group.id, variant: 'INTEGRATED' }));
    expect(again.state).toBe('REQUESTED');
    expect(await world.states([request.id])).toEqual(['EXPIRED']);
    expect((await journalOf(world.database.superuser, request.id)).map(({ action }) => action)).toEqual(['reservation.requested', 'reservation.expired']);
    // Whoever asked hears of it from the job all the same, once.
    expect(await world.tidy('2026-05-07T22:15:00Z')).toMatchObject({ expired: 1, told: 1 });
    expect(await world.tasks(request.id)).toEqual(['SEAT_ANSWERED MAIN CASE_LEAD OPEN', 'SEAT_REQUESTED HOST GROUP_LEAD CANCELLED']);
    expect(await world.tidy('2026-05-07T22:15:00Z')).toEqual({ expired: 0, told: 0, escalated: 0 });
  });
});

describe('tidying', () => {
  let world: World;
  let office: HoldOffice;
  beforeAll(async () => {
    world = await open({ asksFirst: true, seatApproval: 'NOTICE' });
    ({ office } = world);
  });
  afterAll(() => world.database.close());

  it('writes EXPIRED from the instant on, tells whoever asked and whoever was asked, and the seats are free', async () => {
    const { request } = await world.requested(office.people.colleague);
    const group = await world.offer();
    const held = value(await office.at(MONDAY).hold.run(office.people.lead, { referralId: await world.referral(), offerId: group.id, variant: 'INTEGRATED', kind: 'DECISION' }));
    expect(await world.tidy('2026-05-07T21:59:59Z')).toMatchObject({ expired: 0, told: 0 });
    expect(await world.tidy(OVER)).toMatchObject({ expired: 1, told: 1 });
    expect(await world.tidy('2026-05-11T22:00:00Z')).toMatchObject({ expired: 1, told: 0 });
    expect(await world.states([request.id, held.id])).toEqual(['EXPIRED', 'EXPIRED']);
    expect(await world.tasks(request.id)).toEqual(['SEAT_ANSWERED AGENCY CASEWORKER OPEN', 'SEAT_REQUESTED HOST GROUP_LEAD CANCELLED', 'SEAT_UNANSWERED AGENCY CASEWORKER CANCELLED']);
    // Of a hold nobody but its holder knew.
    expect(await world.tasks(held.id)).toEqual([]);
    const [told] = await office.at(OVER).find.byIds(office.people.colleague, [request.id]);
    expect(told).toMatchObject({ state: 'EXPIRED', endReason: 'NOT_ANSWERED', expiresAt: null });
    expect((await journalOf(world.database.superuser, held.id)).at(-1)).toMatchObject({ action: 'reservation.expired', after: { state: 'EXPIRED' } });
    await freeExpiredSeats(office.unitOfWorkAt('2026-05-11T22:00:00Z'));
    expect((await world.database.superuser.query('SELECT 1 FROM offers.seat_claim WHERE holder_id = ANY ($1)', [[request.id, held.id]])).rowCount).toBe(0);
    expect(await findClaimDifferences(world.database.superuser)).toEqual([]);
    expect((await office.unitOfWorkAt('2026-05-11T22:00:00Z').run(asOperator, (tx) => seatVerifier.run(tx))).violations).toEqual([]);
  });

  it('passes by what somebody has in their hands, is repeated without an effect, and two at once tell once', async () => {
    const requests = await Promise.all([world.requested(), world.requested(), world.requested()]);
    const ids = requests.map(({ request }) => request.id);
    await world.database.superuser.query('BEGIN');
    await world.database.superuser.query('SELECT 1 FROM reservations.reservation WHERE id = $1 FOR UPDATE', [ids[0]]);
    expect(await world.tidy(OVER)).toMatchObject({ expired: 2, told: 2 });
    await world.database.superuser.query('ROLLBACK');
    const both = await Promise.all([world.tidy(OVER), world.tidy(OVER)]);
    expect(both.map(({ expired }) => expired).sort()).toEqual([0, 1]);
    expect((await world.tidy(OVER)).told + both.reduce((sum, { told }) => sum + told, 0)).toBe(1);
    for (const id of ids) expect((await world.tasks(id)).filter((task) => task.startsWith('SEAT_ANSWERED'))).toHaveLength(1);
  });

  it('takes more than a batch, each with its entry in the journal of its agency', async () => {
    const [group, referralId] = [await world.offer(), await world.referral()];
    await world.database.superuser.query(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, hold_kind, expires_at, origin)
       SELECT 'R-many-' || n, r.id, r.code, r.agency_id, $2, $3, 'INTEGRATED', '2027-01-01'::date + n, '2027-01-01'::date + n, 'HELD', 'FORM', $4, 'DEMO'
       FROM referrals.referral r, generate_series(1, 450) n WHERE r.id = $1`,
      [referralId, group.id, office.network.hostId, MONDAY],
    );
    expect(await world.tidy(MONDAY)).toMatchObject({ expired: 450 });
    const { rows } = await world.database.superuser.query(`SELECT count(*)::int AS n, count(DISTINCT j.id)::int AS entries FROM platform.journal j WHERE action = 'reservation.expired' AND subject_id IN
      (SELECT id::text FROM reservations.reservation WHERE code LIKE 'R-many-%')`);
    expect(rows).toEqual([{ n: 450, entries: 450 }]);
  });
});

describe('a request without an answer', () => {
  let world: World;
  let office: HoldOffice;
  beforeAll(async () => {
    world = await open({ asksFirst: true, seatApproval: 'NOTICE' });
    ({ office } = world);
  });
  afterAll(() => world.database.close());

  const mails = async (to: string) =>
    (await world.database.superuser.query<{ summary: string }>(`SELECT params ->> 'summary' AS summary FROM platform.mail WHERE recipient = $1 ORDER BY created_at`, [`${to}@office.example`])).rows.map(({ summary }) => summary);

  it('is chased, then escalated to the host\'s administrators, and whoever asked is told once', async () => {
    const { request } = await world.requested();
    expect(await world.recall('2026-05-04T08:30:00Z')).toMatchObject({ opened: 1, reminded: 0, escalated: 0 });
    expect(await world.recall('2026-05-05T08:00:00Z')).toMatchObject({ reminded: 1, escalated: 0 });
    expect((await mails('host-lead')).at(-1)).toContain('Platzanfrage beantworten: 1 (bald fällig: 1)');
    // Not before 7 o'clock in Berlin.
    expect(await world.tidy('2026-05-06T04:59:59Z')).toEqual({ expired: 0, told: 0, escalated: 0 });
    expect(await world.recall(WEDNESDAY)).toMatchObject({ escalated: 1 });
    expect((await mails('host-admin')).at(-1)).toContain('Platzanfrage beantworten: 1');
    expect(await world.tidy(WEDNESDAY)).toEqual({ expired: 0, told: 0, escalated: 1 });
    expect(await world.tidy(WEDNESDAY)).toEqual({ expired: 0, told: 0, escalated: 0 });
    expect(await world.tasks(request.id)).toEqual(['SEAT_REQUESTED HOST GROUP_LEAD OPEN', 'SEAT_UNANSWERED MAIN CASE_LEAD OPEN']);
    expect((await journalOf(world.database.superuser, request.id)).at(-1)).toMatchObject({ action: 'reservation.request-escalated', after: { escalated: true, hostAnswer: 'OPEN', agencyAnswer: 'NOT_ASKED' } });
    // The administrator answers: nothing is open any more but the news.
    value(await office.at(THURSDAY).accept.run(office.people.hostAdministrator, { reservationId: request.id }));
    expect(await world.tasks(request.id)).toEqual([
      'SEAT_ANSWERED MAIN CASE_LEAD OPEN',
      'SEAT_NOTICE AGENCY CASEWORKER OPEN',
      'SEAT_REQUESTED HOST GROUP_LEAD DONE',
      'SEAT_UNANSWERED MAIN CASE_LEAD DONE',
    ]);
  });

  it('BHV-17: the notice of a seat reaches the caseworkers by mail', async () => {
    const { request } = await world.requested();
    value(await office.at(MONDAY).accept.run(office.people.host, { reservationId: request.id }));
    await world.recall('2026-05-08T08:00:00Z');
    expect((await mails('colleague')).at(-1)).toMatch(/Zur Kenntnis: Gruppenplatz belegt: \d+ \(neu: \d+\)/);
  });

  it('is followed up by the rules of its agency', async () => {
    const administrator = { ...office.people.colleague, roles: ['ADMINISTRATOR'] };
    const rules = { holdMinutes: 15, mostHolds: 3, decisionWorkingDays: 5, answerWorkingDays: 10 };
    const set = (more: object) => office.at(MONDAY).setRules.run(administrator, { ...rules, ...more });
    expect(refusal(await set({ chaseWorkingDays: 4, escalateWorkingDays: 4 }))).toMatchObject({ code: 'SEAT_RULES_INVALID', field: 'escalateWorkingDays' });
    expect(refusal(await set({ chaseWorkingDays: 0 }))).toMatchObject({ code: 'SEAT_RULES_INVALID', field: 'chaseWorkingDays' });
    expect(value(await set({ chaseWorkingDays: 2, escalateWorkingDays: 6 }))).toMatchObject({ chaseWorkingDays: 2, escalateWorkingDays: 6 });
    // What is left out stays as it is.
    expect(value(await set({}))).toMatchObject({ chaseWorkingDays: 2, escalateWorkingDays: 6 });
    const { request } = await world.requested();
    const find = new FindSeatRequestsQuery(office.unitOfWorkAt(MONDAY));
    const { rows } = await find.page(office.people.host, FIRST, { side: 'ASKED_OF_US', state: 'REQUESTED' });
    // 14 May 2026 is Ascension Day: the tenth working day after 4 May is the 19th.
    expect(rows.find(({ node }) => node.reservation.id === request.id)!.node).toMatchObject({ answerBy: '2026-05-19', chaseOn: '2026-05-06', escalateOn: '2026-05-12', escalatedAt: null });
    const { rows: task } = await world.database.superuser.query(`SELECT due_on::text, remind_on::text, escalate_on::text, escalate_role FROM inbox.task WHERE subject_id = $1`, [request.id]);
    expect(task).toEqual([{ due_on: '2026-05-11', remind_on: '2026-05-06', escalate_on: '2026-05-12', escalate_role: 'ADMINISTRATOR' }]);
    await world.database.superuser.query('DELETE FROM reservations.agency_setting');
  });
});

describe('every outcome reaches whoever asked, once', () => {
  let world: World;
  let office: HoldOffice;
  beforeAll(async () => {
    world = await open({ asksFirst: true, seatApproval: 'APPROVAL' });
    ({ office } = world);
  });
  afterAll(() => world.database.close());

  it.each(['lead', 'colleague'] as const)('confirmed, declined, run out: asked by %s', async (who) => {
    const asker = office.people[who];
    const [own, ours] = who === 'lead' ? ['MAIN CASE_LEAD', 'lead'] : ['AGENCY CASEWORKER', 'agency'];
    const answered = `SEAT_ANSWERED ${own} OPEN`;
    const at = office.at(MONDAY);
    const of = async (id: string) => (await world.tasks(id)).filter((task) => /SEAT_ANSWERED|SEAT_NOTICE|SEAT_NOT_NEEDED/.test(task));
    const [confirmed, declined, refused, over] = [await world.requested(asker), await world.requested(asker), await world.requested(asker), await world.requested(asker)].map(({ request }) => request.id) as [string, string, string, string];
    value(await at.approve.run(office.people.signer, { reservationId: confirmed }));
    expect(await of(confirmed)).toEqual([]);
    value(await at.accept.run(office.people.host, { reservationId: confirmed }));
    expect(await of(confirmed)).toEqual(ours === 'lead' ? [answered, 'SEAT_NOTICE AGENCY CASEWORKER OPEN'] : [answered]);
    value(await at.decline.run(office.people.host, { reservationId: declined, reason: 'STAFFING' }));
    expect(await of(declined)).toEqual([answered]);
    // The host has said yes before the agency said no: it hears of it, too. An agency that asked itself knows what it has decided.
    value(await at.accept.run(office.people.host, { reservationId: refused }));
    value(await at.refuse.run(office.people.signer, { reservationId: refused, reason: 'OTHER_HELP' }));
    expect(await of(refused)).toEqual([...(ours === 'lead' ? [answered] : []), 'SEAT_NOT_NEEDED HOST GROUP_LEAD OPEN']);
    value(await at.accept.run(office.people.host, { reservationId: over }));
    await world.tidy(OVER);
    await world.tidy(OVER);
    expect(await of(over)).toEqual([answered, 'SEAT_NOT_NEEDED HOST GROUP_LEAD OPEN']);
    expect((await world.tasks(over)).filter((task) => task.endsWith('OPEN'))).toEqual(await of(over));
  });

  it('withdrawn: those who were asked have a task less, and a host that has said yes hears of it', async () => {
    const { request } = await world.requested();
    value(await office.at(MONDAY).cancel.run(office.people.lead, { reservationId: request.id, reason: 'FAMILY_DECLINED' }));
    expect(await world.tasks(request.id)).toEqual(['SEAT_APPROVAL_OPEN AGENCY CASEWORKER CANCELLED', 'SEAT_REQUESTED HOST GROUP_LEAD CANCELLED']);
    const { request: accepted } = await world.requested();
    value(await office.at(MONDAY).accept.run(office.people.host, { reservationId: accepted.id }));
    // By the other side of the case.
    value(await office.at(MONDAY).cancel.run(office.people.colleague, { reservationId: accepted.id, reason: 'OTHER_OFFER' }));
    expect((await world.tasks(accepted.id)).filter((task) => task.endsWith('OPEN'))).toEqual(['SEAT_ANSWERED MAIN CASE_LEAD OPEN', 'SEAT_NOT_NEEDED HOST GROUP_LEAD OPEN']);
    expect(await world.tidy(OVER)).toMatchObject({ told: 0 });
  });

  it('consent revoked: by the task that all parties get, and a host hears nothing of a mere hold', async () => {
    const { request, referralId } = await world.requested();
    const held = value(await office.at(MONDAY).hold.run(office.people.lead, { referralId, offerId: (await world.offer()).id, variant: 'INTEGRATED', kind: 'FORM' }));
    await world.database.superuser.query('UPDATE referrals.referral SET consent = false WHERE id = $1', [referralId]);
    await office.unitOfWorkAt(MONDAY).run({ ...asOrganisation(office.network.agencyId, ['OPERATOR']), actor: 'job:release' }, (tx) => new ReleaseSeatsOfCaseUseCase().work(tx, { referralId, agencyId: office.network.agencyId }));
    const open = async (id: string) => (await world.tasks(id)).filter((task) => task.endsWith('OPEN'));
    expect(await open(request.id)).toEqual(['CONSENT_REVOKED AGENCY CASEWORKER OPEN', 'CONSENT_REVOKED HOST GROUP_LEAD OPEN', 'CONSENT_REVOKED MAIN CASE_LEAD OPEN']);
    expect(await open(held.id)).toEqual(['CONSENT_REVOKED AGENCY CASEWORKER OPEN', 'CONSENT_REVOKED MAIN CASE_LEAD OPEN']);
    expect(await world.tidy(OVER)).toMatchObject({ told: 0 });
  });

  it('are listed for each side by their deadline, page by page, and for nobody else', async () => {
    const find = new FindSeatRequestsQuery(office.unitOfWorkAt(MONDAY));
    const later = (await world.requested(office.people.lead, THURSDAY)).request;
    const { request } = await world.requested();
    const ids = async (who: RequestContext, side: SeatRequestSide, first = 50, after?: string) => (await find.page(who, { first, after }, { side, state: 'REQUESTED' })).rows.map(({ node }) => node.reservation.id);
    expect((await ids(office.people.lead, 'ASKED_BY_US')).slice(-2)).toEqual([request.id, later.id]);
    expect((await ids(office.people.host, 'ASKED_OF_US')).slice(-2)).toEqual([request.id, later.id]);
    expect((await ids(office.people.colleague, 'ASKED_OF_US')).slice(-2)).toEqual([request.id, later.id]);
    expect(await ids(office.people.lead, 'ASKED_OF_US')).toEqual([]);
    expect(await ids(office.people.host, 'ASKED_BY_US')).toEqual([]);
    expect(await ids(asOrganisation('00000000-0000-7000-8000-0000000000ff', ['ADMINISTRATOR']), 'ASKED_OF_US')).toEqual([]);
    const page = await find.page(office.people.host, { first: 1, after: undefined }, { side: 'ASKED_OF_US' });
    expect(page.hasNextPage).toBe(true);
    const next = await find.page(office.people.host, { first: 1, after: page.rows[0]!.cursor }, { side: 'ASKED_OF_US' });
    expect(next.rows[0]!.node.reservation.id).not.toBe(page.rows[0]!.node.reservation.id);
  });
});
