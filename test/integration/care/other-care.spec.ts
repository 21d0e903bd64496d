import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CorrectCareContactUseCase,
  CorrectWorkTimeUseCase,
  FindCareContactsQuery,
  FindWorkTimesQuery,
  RecordCareContactsUseCase,
  RecordWorkTimeUseCase,
  SumWorkHoursQuery,
  WithdrawCareContactUseCase,
  WithdrawWorkTimeUseCase,
  type CareContact,
  type CareContactEntry,
} from '#care';
import { entities } from '#installation';
import { openDataSource, SERVICE_ROLE, UnitOfWork, type RequestContext } from '#platform';
import { ReserveSeatUseCase } from '#reservations';
import { must } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { countStatements } from '../../support/statement-counter.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** 12 May 2026, 23:30 in Germany: the day that follows is still to come. */
const NOW = '2026-05-12T21:30:00Z';

let database: TestDatabase;
let network: SeatNetwork;
/** A second agency that knows nothing of the first. */
let other: SeatNetwork;
let referralId: string;
let foreignId: string;
let record: RecordCareContactsUseCase;
let correct: CorrectCareContactUseCase;
let withdraw: WithdrawCareContactUseCase;
let find: FindCareContactsQuery;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  referralId = await addReferral(database.superuser, network, 'F-1', { approved_from: '2026-04-01', approved_to: '2026-05-10' });
  foreignId = await addReferral(database.superuser, other, 'F-2');
  const offer = await addOffer(database.superuser, network, { code: 'G-1', dates: ['2026-05-05'] });
  must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' }));
  record = new RecordCareContactsUseCase(database.unitOfWork);
  correct = new CorrectCareContactUseCase(database.unitOfWork);
  withdraw = new WithdrawCareContactUseCase(database.unitOfWork);
  find = new FindCareContactsQuery(database.unitOfWork);
});
afterAll(() => database.close());

const entry = (change: Partial<CareContactEntry> = {}): CareContactEntry => ({ referralId, date: '2026-05-04', start: '10:00', minutes: 60, kind: 'SINGLE', workType: 'CASE', staff: 'PROFESSIONAL', ...change });
const send = (entries: readonly CareContactEntry[], context: RequestContext = asCaseLead(network), idempotencyKey?: string) => record.run(context, { entries, idempotencyKey });
const one = async (change: Partial<CareContactEntry> = {}, context?: RequestContext): Promise<CareContact> => must(await send([entry(change)], context)).contacts[0]!;
const refusalOf = (outcome: { ok: boolean; refusal?: unknown }): unknown => (outcome.ok ? null : outcome.refusal);
const seen = async (context: RequestContext, of = referralId) => (await find.page(context, { first: 100 }, { referralId: of })).rows.map(({ node }) => node);

describe('recording contacts', () => {
  it('stores them with one journal entry each, and shows them to the agency and the provider', async () => {
    const day = { date: '2026-04-02' };
    const { contacts, warnings } = must(await send([entry(day), entry({ ...day, kind: 'PARENT', minutes: 45 })]));
    expect(contacts.map(({ kind, minutes, start, revision }) => [kind, minutes, start, revision])).toEqual([['SINGLE', 60, '10:00:00', 1], ['PARENT', 45, '10:00:00', 1]]);
    expect(warnings).toEqual([]);
    const { rows } = await database.superuser.query(`SELECT agency_id, organisation_id, after->>'minutes' AS minutes FROM platform.journal WHERE action = 'care-contact.recorded' AND subject_id = ANY ($1) ORDER BY after->>'kind'`, [contacts.map(({ id }) => id)]);
    expect(rows).toEqual([{ agency_id: network.agencyId, organisation_id: network.mainId, minutes: '45' }, { agency_id: network.agencyId, organisation_id: network.mainId, minutes: '60' }]);
    for (const context of [asCaseworker(network), asCaseLead(network)]) expect((await seen(context)).map(({ id }) => id)).toEqual(expect.arrayContaining(contacts.map(({ id }) => id)));
    expect(await seen(asCaseworker(other))).toEqual([]);
    const reads = await database.superuser.query(`SELECT DISTINCT organisation_id FROM identity.access_log WHERE subject_kind = 'referral' AND subject_id = $1 AND granted AND organisation_id = $2`, [referralId, network.agencyId]);
    expect(reads.rows).toHaveLength(1);
  });

  it('all or none: with one that cannot be nothing is written', async () => {
    const day = { date: '2026-04-03' };
    const refusals = [
      [await send([entry(day), entry({ ...day, minutes: 1441 })]), { code: 'VALUE_INVALID', field: 'entries.1.minutes' }],
      [await send([entry(day), entry({ date: '2026-05-13' })]), { code: 'VALUE_INVALID', field: 'entries.1.date', expected: 'a day up to 2026-05-12' }],
      [await send([entry({ date: '2026-05-13' })]), { code: 'VALUE_INVALID', field: 'date' }],
      [await send([entry(day), entry(day)]), { code: 'CONTACT_EXISTS', places: [1] }],
      [await send([]), { code: 'VALUE_INVALID', field: 'entries' }],
      [await send(Array.from({ length: 201 }, () => entry(day))), { code: 'VALUE_INVALID', field: 'entries' }],
    ] as const;
    for (const [outcome, refusal] of refusals) expect(refusalOf(outcome)).toMatchObject(refusal);
    expect((await seen(asCaseworker(network))).filter(({ date }) => date === '2026-04-03')).toEqual([]);
  });

  it('a foreign case answers as one that is not there', async () => {
    const nobody = randomUUID();
    expect(refusalOf(await send([entry(), entry({ referralId: foreignId })]))).toEqual({ ...(refusalOf(await send([entry(), entry({ referralId: nobody })])) as object), referralIds: [foreignId] });
    expect(refusalOf(await send([entry({ referralId: 'no id' })]))).toMatchObject({ code: 'CASES_NOT_FOUND', referralIds: ['no id'] });
  });

  it('a host with a seat of the case gives it time in a group and nothing else, a group lead the same', async () => {
    const day = { date: '2026-04-06' };
    const host = asOrganisation(network.hostId, ['CASE_LEAD']);
    for (const context of [host, asGroupLead(network), asOrganisation(network.mainId, ['GROUP_LEAD'])]) {
      expect(refusalOf(await send([entry(day)], context))).toMatchObject({ code: 'KIND_NOT_ALLOWED', kind: 'SINGLE', allowed: ['GROUP_INTERNAL'] });
    }
    const given = await one({ ...day, kind: 'GROUP_INTERNAL' }, host);
    // Responsible for the whole (DD-24): its case leads see it. The host sees no single contact, and its group leads those of groups.
    expect((await seen(asCaseLead(network))).map(({ id }) => id)).toContain(given.id);
    expect((await seen(host)).map(({ id }) => id)).toEqual([given.id]);
    expect((await seen(asOrganisation(network.mainId, ['GROUP_LEAD']))).map(({ id }) => id)).toEqual([given.id]);
    expect(refusalOf(await send([entry({ ...day, kind: 'GROUP_INTERNAL' })], asOrganisation(other.hostId, ['CASE_LEAD'])))).toMatchObject({ code: 'CASES_NOT_FOUND' });
  });

  it('a repetition under the same key is answered alike and writes nothing', async () => {
    const key = 'contacts-of-a-phone';
    const first = must(await send([entry({ date: '2026-04-07' })], undefined, key));
    expect(must(await send([entry({ date: '2026-04-07' })], undefined, key))).toEqual(first);
    expect(refusalOf(await send([entry({ date: '2026-04-08' })], undefined, key))).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });

  it('200 contacts take no more statements than one', async () => {
    const of = { referralId: await addReferral(database.superuser, network, 'F-MANY') };
    const contacts = (n: number) => Array.from({ length: n }, (_, i) => entry({ ...of, date: '2026-04-09', start: `${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`, kind: 'PARENT', staff: n === 200 ? 'PROFESSIONAL' : 'SEMI_PROFESSIONAL', workType: n === 1 ? 'NETWORK' : 'CASE', minutes: 1 }));
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
    const counted = new RecordCareContactsUseCase(new UnitOfWork(dataSource, { now: NOW }));
    const statements = async (n: number): Promise<number> => {
      counter.take();
      must(await counted.run(asCaseLead(network), { entries: contacts(n) }));
      return counter.take();
    };
    // The first of a connection has more.
    await statements(2);
    expect(await statements(200)).toBe(await statements(1));
    await dataSource.destroy();
    await counter.close();
  });

  it('DD-16: a resource person needs no approval; any other contact outside it is recorded with a warning', async () => {
    const day = { date: '2026-05-11' };
    const person = must(await send([entry({ ...day, kind: 'RESOURCE_PERSON', workType: 'CASE_RELATED' })]));
    expect(person.warnings).toEqual([]);
    const single = must(await send([entry(day)]));
    expect(single.warnings).toEqual([{ code: 'OUTSIDE_APPROVAL', referralId, contactId: single.contacts[0]!.id, date: '2026-05-11' }]);
    const before = must(await send([entry({ date: '2026-03-31' })]));
    expect(before.warnings.map(({ code }) => code)).toEqual(['OUTSIDE_APPROVAL']);
    const sums = await new SumWorkHoursQuery(database.unitOfWork).run(asCaseworker(network), { from: '2026-05-11', to: '2026-05-11' });
    expect([sums.resourcePersonMinutes, sums.singleMinutes]).toEqual([60n, 60n]);
  });
});

describe('correcting and withdrawing', () => {
  it('keeps what stood there, in the history of rows, and refuses who has not seen the last correction', async () => {
    const contact = await one({ date: '2026-04-13' });
    const corrected = must(await correct.run(asCaseLead(network), { ...entry({ date: '2026-04-13', minutes: 90, kind: 'PARENT' }), contactId: contact.id, revision: 1 })).contacts[0]!;
    expect(corrected).toMatchObject({ id: contact.id, minutes: 90, kind: 'PARENT', revision: 2 });
    expect(refusalOf(await correct.run(asCaseLead(network), { ...entry(), contactId: contact.id, revision: 1 }))).toMatchObject({ code: 'STALE_REVISION', revision: 2 });
    const { rows } = await database.superuser.query(
      `SELECT j.action, j.before->>'minutes' AS was, j.after->>'minutes' AS is, h.before->>'kind' AS kind FROM platform.row_history h JOIN platform.journal j ON j.id = h.journal_id
       WHERE h.entity = 'care.care_hours' AND h.entity_key = $1`,
      [contact.id],
    );
    expect(rows).toEqual([{ action: 'care-contact.corrected', was: '60', is: '90', kind: 'SINGLE' }]);
  });

  it('takes no key that another contact has', async () => {
    await one({ date: '2026-04-14', start: '09:00' });
    const contact = await one({ date: '2026-04-14', start: '10:00' });
    expect(refusalOf(await correct.run(asCaseLead(network), { ...entry({ date: '2026-04-14', start: '09:00' }), contactId: contact.id, revision: 1 }))).toMatchObject({ code: 'CONTACT_EXISTS' });
  });

  it('a withdrawn contact stays with its reason and counts nowhere; the same one recorded again is another', async () => {
    const contact = await one({ date: '2026-04-15' });
    expect(refusalOf(await send([entry({ date: '2026-04-15' })]))).toMatchObject({ code: 'CONTACT_EXISTS', places: [0] });
    expect(must(await withdraw.run(asCaseLead(network), { contactId: contact.id, reason: 'ENTERED_TWICE' }))).toMatchObject({ withdrawReason: 'ENTERED_TWICE', revision: 2, minutes: 60 });
    expect(refusalOf(await withdraw.run(asCaseLead(network), { contactId: contact.id, reason: 'OTHER' }))).toMatchObject({ code: 'HOURS_WITHDRAWN' });
    expect(refusalOf(await correct.run(asCaseLead(network), { ...entry(), contactId: contact.id, revision: 2 }))).toMatchObject({ code: 'HOURS_WITHDRAWN' });
    const again = await one({ date: '2026-04-15', minutes: 30 });
    expect(again.id).not.toBe(contact.id);
    expect((await seen(asCaseworker(network))).filter(({ date }) => date === '2026-04-15').map(({ id }) => id)).toEqual([again.id]);
    const kept = await find.page(asCaseworker(network), { first: 100 }, { referralId, from: '2026-04-15', to: '2026-04-15', withWithdrawn: true });
    expect(kept.rows).toHaveLength(2);
    const { rows } = await database.superuser.query(`SELECT sum(minutes)::int AS minutes FROM care.care_hours_v WHERE date = '2026-04-15'`);
    expect(rows).toEqual([{ minutes: 30 }]);
  });

  it('is for those who have given it: everybody else meets nothing', async () => {
    const contact = await one({ date: '2026-04-16' });
    const strangers = [asOrganisation(other.mainId, ['CASE_LEAD']), asOrganisation(network.hostId, ['CASE_LEAD']), asOrganisation(network.mainId, ['GROUP_LEAD']), asOrganisation(network.agencyId, ['ADMINISTRATOR'])];
    const missing = refusalOf(await withdraw.run(asCaseLead(network), { contactId: randomUUID(), reason: 'OTHER' }));
    for (const context of strangers) {
      expect(refusalOf(await withdraw.run(context, { contactId: contact.id, reason: 'OTHER' }))).toEqual(missing);
      expect(refusalOf(await correct.run(context, { ...entry(), contactId: contact.id, revision: 1 }))).toEqual(missing);
    }
  });

  it('goes on when another provider has become responsible, within what it was', async () => {
    const moved = await addReferral(database.superuser, network, 'F-MOVED');
    const contact = await one({ referralId: moved, date: '2026-05-04' });
    await database.superuser.query('UPDATE referrals.referral SET responsible_id = $2 WHERE id = $1', [moved, network.hostId]);
    expect(refusalOf(await send([entry({ referralId: moved, date: '2026-05-05' })]))).toMatchObject({ code: 'CASES_NOT_FOUND' });
    const said = entry({ referralId: moved, minutes: 30 });
    expect(must(await correct.run(asCaseLead(network), { ...said, contactId: contact.id, revision: 1 })).contacts[0]).toMatchObject({ minutes: 30 });
    expect(refusalOf(await correct.run(asCaseLead(network), { ...said, kind: 'GROUP_INTERNAL', contactId: contact.id, revision: 2 }))).toMatchObject({ code: 'KIND_NOT_ALLOWED' });
  });
});

describe('work without a case', () => {
  const work = { date: '2026-05-04', minutes: 120, workType: 'NETWORK', staff: 'SEMI_PROFESSIONAL' } as const;
  const send = (change: object = {}, context: RequestContext = asCaseLead(network)) => new RecordWorkTimeUseCase(database.unitOfWork).run(context, { ...work, agencyId: network.agencyId, ...change });

  it('is recorded, corrected and withdrawn by the provider, and read by it and the agency', async () => {
    const recorded = must(await send());
    expect(recorded).toMatchObject({ ...work, agencyId: network.agencyId, providerId: network.mainId, revision: 1 });
    const corrected = must(await new CorrectWorkTimeUseCase(database.unitOfWork).run(asCaseLead(network), { ...work, minutes: 90, workType: 'UNSPECIFIC', workTimeId: recorded.id, revision: 1 }));
    expect(corrected).toMatchObject({ minutes: 90, workType: 'UNSPECIFIC', revision: 2 });
    const list = new FindWorkTimesQuery(database.unitOfWork);
    for (const context of [asCaseLead(network), asCaseworker(network)]) expect((await list.page(context, { first: 10 }, {})).rows.map(({ node }) => node.id)).toEqual([recorded.id]);
    for (const context of [asGroupLead(network), asCaseworker(other)]) expect((await list.page(context, { first: 10 }, {})).rows).toEqual([]);
    expect(must(await new WithdrawWorkTimeUseCase(database.unitOfWork).run(asCaseLead(network), { workTimeId: recorded.id, reason: 'WRONG_ENTRY' }))).toMatchObject({ withdrawReason: 'WRONG_ENTRY' });
    expect((await list.page(asCaseworker(network), { first: 10 }, {})).rows).toEqual([]);
    expect((await list.page(asCaseworker(network), { first: 10 }, { withWithdrawn: true })).rows).toHaveLength(1);
    const { rows } = await database.superuser.query(`SELECT j.action FROM platform.row_history h JOIN platform.journal j ON j.id = h.journal_id WHERE h.entity_key = $1 ORDER BY h.id`, [recorded.id]);
    expect(rows).toEqual([{ action: 'work-time.corrected' }, { action: 'work-time.withdrawn' }]);
  });

  it('is for an agency, a group and a social space that the provider works for', async () => {
    const { rows } = await database.superuser.query<{ id: string; code: string }>('SELECT id, code FROM offers.offer');
    const own = rows[0]!.id;
    expect(refusalOf(await send({ agencyId: other.agencyId }))).toMatchObject({ code: 'WORK_PLACE_NOT_FOUND' });
    expect(refusalOf(await send({ agencyId: randomUUID() }))).toEqual(refusalOf(await send({ agencyId: other.agencyId })));
    expect(refusalOf(await send({ offerId: own }))).toMatchObject({ code: 'WORK_PLACE_NOT_FOUND' });
    expect(refusalOf(await send({ socialSpaceId: randomUUID() }))).toMatchObject({ code: 'WORK_PLACE_NOT_FOUND' });
    expect(refusalOf(await send({ socialSpaceId: randomUUID(), offerId: own }))).toMatchObject({ code: 'VALUE_INVALID', field: 'socialSpaceId' });
    expect(refusalOf(await send({ date: '2026-05-13' }))).toMatchObject({ code: 'VALUE_INVALID', field: 'date' });
    expect(must(await send({ offerId: own }, asGroupLead(network)))).toMatchObject({ offerId: own, providerId: network.hostId });
  });
});

describe('hours', () => {
  it('BHV-20, BHV-23, TS-20: are told by staff category, work type and segment, for the agency and for each provider its own', async () => {
    const month = { from: '2026-02-01', to: '2026-02-28' };
    const sum = new SumWorkHoursQuery(database.unitOfWork);
    must(
      await send([
        entry({ date: '2026-02-02', minutes: 100 }),
        entry({ date: '2026-02-02', minutes: 20, kind: 'PARENT', staff: 'SEMI_PROFESSIONAL' }),
        entry({ date: '2026-02-03', minutes: 30, kind: 'RESOURCE_PERSON', workType: 'CASE_RELATED' }),
      ]),
    );
    must(await send([entry({ date: '2026-02-04', minutes: 50, kind: 'GROUP_INTERNAL', workType: 'CROSS_CASE' })], asOrganisation(network.hostId, ['CASE_LEAD'])));
    must(await new RecordWorkTimeUseCase(database.unitOfWork).run(asCaseLead(network), { agencyId: network.agencyId, date: '2026-02-28', minutes: 15, workType: 'NETWORK', staff: 'PROFESSIONAL' }));
    await database.superuser.query(`INSERT INTO care.care_hours (referral_id, provider_id, agency_id, date, minutes, kind) VALUES ($1, $2, $3, '2026-02-01', 7, 'SINGLE')`, [referralId, network.mainId, network.agencyId]);
    const all = await sum.run(asCaseworker(network), month);
    expect(all.byStaff.map(({ minutes }) => minutes)).toEqual([195n, 20n, 7n]);
    expect(all.byWorkType.map(({ workType, minutes }) => [workType, minutes])).toEqual([['CASE', 120n], ['CASE_RELATED', 30n], ['CROSS_CASE', 50n], ['NETWORK', 15n], ['UNSPECIFIC', 0n], ['NOT_GIVEN', 7n]]);
    expect(all.bySegment.map(({ segment, minutes }) => [segment, minutes])).toEqual([['CASE_SPECIFIC', 120n], ['RESOURCE_ORIENTED', 30n], ['UNSPECIFIC', 65n], ['NOT_GIVEN', 7n]]);
    expect(all).toMatchObject({ groupMinutes: 0n, groupInternalMinutes: 50n, singleMinutes: 107n, parentMinutes: 20n, resourcePersonMinutes: 30n, withoutCaseMinutes: 15n });
    // The host's time with the group is the host's, although the responsible provider sees it.
    expect((await sum.run(asCaseLead(network), month)).groupInternalMinutes).toBe(0n);
    expect((await sum.run(asGroupLead(network), month)).byStaff.map(({ minutes }) => minutes)).toEqual([50n, 0n, 0n]);
    expect((await sum.run(asCaseworker(network), { ...month, providerId: network.hostId })).groupInternalMinutes).toBe(50n);
    expect((await sum.run(asCaseworker(other), { ...month, agencyId: network.agencyId })).byStaff.every(({ minutes }) => minutes === 0n)).toBe(true);
  });

  it('minutes in groups of the marketplace are those of attendance, apart from all entries of staff', async () => {
    await database.superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, present_from)
       SELECT s.id, $1, 'PROVIDER', 'ATTENDED', $2, $3, '15:30' FROM offers.session s WHERE s.date = '2026-05-05'`,
      [referralId, network.agencyId, network.hostId],
    );
    const day = { from: '2026-05-05', to: '2026-05-05' };
    const sum = new SumWorkHoursQuery(database.unitOfWork);
    for (const context of [asCaseworker(network), asGroupLead(network)]) {
      const hours = await sum.run(context, day);
      expect([hours.groupMinutes, hours.singleMinutes, hours.byStaff.every(({ minutes }) => minutes === 0n)]).toEqual([60n, 0n, true]);
    }
    expect((await sum.run(asCaseLead(network), day)).groupMinutes).toBe(0n);
  });
});
