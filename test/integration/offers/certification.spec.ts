import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CERTIFICATION_STATES, certificationMayBecome, FindCertificatesQuery, offerProblems, tellOfChangedOffer } from '#offers';
import { UnitOfWork } from '#platform';
import { ReserveSeatUseCase } from '#reservations';
import { ClearMonthUseCase } from '#settlement';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { addUncertified, asCertifier, asHost, certificationOf, joinNetwork, type StaffRow } from '../../support/certification-office.js';
import { journalOf } from '../../support/network-office.js';
import { addReferral, asCaseworker, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let office: ReturnType<typeof certificationOf>;

/** Tuesday, 5 May 2026, in the morning. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-05T08:00:00Z', poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  await joinNetwork(database.superuser, network);
  office = certificationOf(database.unitOfWork);
});
afterEach(() => database.close());

let codes = 0;
const add = (staff?: readonly StaffRow[], cohosts?: Readonly<Record<string, string>>) => addUncertified(database.superuser, network, { code: `G-${++codes}`, ...(staff && { staff }), ...(cohosts && { cohosts }) });
const submit = (offerId: string, wish: object = {}, context = asHost(network)) => office.submit.run(context, { offerId, agencyId: network.agencyId, ...wish });
const problems = async (offerId: string) => {
  const refusal = refusalOf(await submit(offerId)) as { code: string; problems?: { code: string; position: number | null }[] };
  return refusal.code === 'NOT_CERTIFIABLE' ? refusal.problems!.map(({ code, position }) => `${position ?? '-'} ${code}`) : refusal.code;
};
const tasks = async (kind: string) =>
  (
    await database.superuser.query<{ task: string }>(
      `SELECT concat_ws(' ', o.code, t.owner_role, t.due_on, t.state) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id WHERE t.kind = $1`,
      [kind],
    )
  ).rows
    .map(({ task }) => task)
    .sort();

describe('DD-15: what is looked at before a group is certified', () => {
  it('DD-15: submitting a group without at least one STA Fachkraft is refused', async () => {
    expect(await problems(await add([['SPORTS_TRAINER', null, '2025-01-01'], ['SCHOOL_PROFESSIONAL']]))).toEqual(['- NO_STA_PROFESSIONAL']);
    expect((await submit(await add([['SCHOOL_PROFESSIONAL'], ['STA_PROFESSIONAL']]))).ok).toBe(true);
  });

  it('DD-15: a co-lead of a second provider requires that provider among the co-hosts, with a share', async () => {
    const staff: StaffRow[] = [['STA_PROFESSIONAL'], ['SECOND_PROVIDER', network.mainId]];
    expect(await problems(await add(staff))).toEqual(['2 SECOND_PROVIDER_WITHOUT_SHARE']);
    expect(await problems(await add(staff, { [network.mainId]: '0' }))).toEqual(['2 SECOND_PROVIDER_WITHOUT_SHARE']);
    expect((await submit(await add(staff, { [network.mainId]: '33.4' }))).ok).toBe(true);
    // One that is not named does not even come into the database.
    await expect(add([['SECOND_PROVIDER']])).rejects.toMatchObject({ constraint: 'offer_staff_second_provider' });
  });

  it('DD-15: the second provider\'s co-lead gets its credit as that co-host\'s share of the line', async () => {
    await database.superuser.query(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('SECOND', 'PROVIDER', 'Zweiter Träger', '06432004', 'HE')`,
    );
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM identity.organisation WHERE code = 'SECOND'`);
    const second = rows[0]!.id;
    await database.superuser.query(
      `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES ('R', $1, $2, 'SEAT_SESSION', 7001, '2026-01-01', 'DEMO')`,
      [network.agencyId, network.hostId],
    );
    const offerId = await addUncertified(database.superuser, network, {
      code: 'G-TWO',
      staff: [['STA_PROFESSIONAL'], ['SECOND_PROVIDER', second]],
      cohosts: { [second]: '33.4' },
      dates: ['2026-05-12'],
    });
    await office.certified(network, offerId);
    const referralId = await addReferral(database.superuser, network, 'F-1');
    must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId, variant: 'INTEGRATED' }));
    await attend(referralId, offerId);
    const cleared = must(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
    // 33.4 % of 70.01 € are 23.38334 €, rounded down 23.38; the host's 66.6 % are 46.62666 €, 46.62; the missing cent goes to the larger remainder, the host's.
    expect(cleared.lines).toMatchObject([
      { outcome: 'SETTLEMENT', debtor: 'MAIN', creditor: 'HOST', cents: 7001, shares: [{ organisation: 'HOST', cents: 4663 }, { organisation: 'SECOND', cents: 2338 }] },
    ]);
    expect(cleared.gross).toEqual([
      { kind: 'SETTLEMENT', debtor: 'MAIN', creditor: 'HOST', cents: 4663 },
      { kind: 'SETTLEMENT', debtor: 'MAIN', creditor: 'SECOND', cents: 2338 },
    ]);
  });

  it('§ 72a: a volunteer\'s certificate of good conduct is still good on the day on which it is five years old', async () => {
    expect(await problems(await add([['STA_PROFESSIONAL'], ['VOLUNTEER']]))).toEqual(['2 CONDUCT_CERTIFICATE_MISSING']);
    expect(await problems(await add([['STA_PROFESSIONAL'], ['VOLUNTEER', null, '2021-05-04']]))).toEqual(['2 CONDUCT_CERTIFICATE_TOO_OLD']);
    expect((await submit(await add([['STA_PROFESSIONAL'], ['VOLUNTEER', null, '2021-05-05']]))).ok).toBe(true);
  });

  it('everything that stands in the way is told at once', async () => {
    const offerId = await add([['VOLUNTEER'], ['SECOND_PROVIDER', network.mainId, '2020-01-01']]);
    await database.superuser.query(`UPDATE offers.offer SET settleable = false, archived_at = '2026-05-01' WHERE id = $1`, [offerId]);
    await database.superuser.query(`UPDATE identity.network_membership SET valid_to = '2026-05-04'`);
    expect(await problems(offerId)).toEqual([
      '- NO_STA_PROFESSIONAL',
      '1 CONDUCT_CERTIFICATE_MISSING',
      '2 SECOND_PROVIDER_WITHOUT_SHARE',
      '2 CONDUCT_CERTIFICATE_TOO_OLD',
      '- NOT_SETTLEABLE',
      '- ARCHIVED',
      '- HOST_NOT_IN_NETWORK',
    ]);
  });

  it('the database and the service see the same', async () => {
    const [leads, shares, days] = [['STA_PROFESSIONAL', 'VOLUNTEER', 'SECOND_PROVIDER', 'SPORTS_TRAINER', 'SCHOOL_PROFESSIONAL'], ['0', '10'], [null, '2021-05-05', '2021-05-04', '2020-02-29']];
    for (const kind of leads) {
      for (const share of shares) {
        for (const day of days) {
          const of = kind === 'STA_PROFESSIONAL' ? null : network.mainId;
          const offerId = await add([[kind, of, day]], { [network.mainId]: share });
          const { rows } = await database.superuser.query<{ codes: string[] }>(
            `SELECT set_config('pv.scope', 'OPERATOR', false), offers.certification_problems($1, $2, '2026-05-05') AS codes`,
            [offerId, network.agencyId],
          );
          const facts = { sharingCohostIds: share === '0' ? [] : [network.mainId], isSettleable: true, isArchived: false, isInNetwork: true };
          const staff = [{ position: 1, kind: kind as 'VOLUNTEER', organisationId: of, conductCertificateOn: day! }];
          const expected = offerProblems({ ...facts, staff }, '2026-05-05').map(({ code }) => code);
          expect([kind, share, day, rows[0]!.codes]).toEqual([kind, share, day, [...new Set(expected)].sort()]);
        }
      }
    }
  });

  it('a Fachkraft is the host\'s own and qualified, whoever writes', async () => {
    const offerId = await add([['STA_PROFESSIONAL', null, null]], {});
    const change = (set: string) => database.superuser.query(`UPDATE offers.offer_staff SET ${set} WHERE offer_id = $1`, [offerId]);
    await expect(change(`organisation_id = '${network.mainId}'`)).rejects.toMatchObject({ code: '23514', constraint: 'offer_staff_professional' });
    await expect(change(`qualification = 'NONE'`)).rejects.toMatchObject({ code: '23514', constraint: 'offer_staff_professional' });
  });
});

async function attend(referralId: string, offerId: string): Promise<void> {
  await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE offer_id = $1`, [offerId]);
  await database.superuser.query(
    `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
     SELECT id, $2, 'PROVIDER', 'ATTENDED', $3, $4 FROM offers.session WHERE offer_id = $1`,
    [offerId, referralId, network.agencyId, network.hostId],
  );
}

describe('submit, review, decide', () => {
  it('goes from the host to the certifiers and back, each step journalled, each side told', async () => {
    const offerId = await add();
    const submitted = must(await submit(offerId, { note: ' Erste Gruppe ', wantedFrom: '2026-06-01', wantedTo: '2027-05-31' }));
    expect(submitted).toMatchObject({ state: 'SUBMITTED', note: 'Erste Gruppe', hostId: network.hostId, agencyId: network.agencyId, submittedBy: 'host-admin', certificateId: null });
    // Ten working days after 5 May 2026 in Hesse: Ascension Day (14 May) is none, so it is 20 May.
    expect(await tasks('CERTIFICATION_REVIEW')).toEqual(['AGENCY CERTIFIER 2026-05-20 OPEN']);
    expect(refusalOf(await office.grant.run(asCertifier(network), { certificationId: submitted.id }))).toMatchObject({ code: 'CERTIFICATION_WRONG_STATE', state: 'SUBMITTED', nextStates: ['IN_REVIEW'] });
    must(await office.start.run(asCertifier(network), { certificationId: submitted.id }));
    const granted = must(await office.grant.run(asCertifier(network), { certificationId: submitted.id, number: 'Z-7', conditions: ['Halbjährlicher Bericht'] }));
    expect(granted).toMatchObject({ state: 'GRANTED', decidedBy: 'certifier', reviewedBy: 'certifier', conditions: ['Halbjährlicher Bericht'] });
    expect([await tasks('CERTIFICATION_REVIEW'), await tasks('CERTIFICATION_DECIDED')]).toEqual([['AGENCY CERTIFIER 2026-05-20 DONE'], ['HOST ADMINISTRATOR OPEN', 'HOST GROUP_LEAD OPEN']]);
    const found = await new FindCertificatesQuery(database.unitOfWork).ofOffers(asHost(network), [offerId]);
    expect(found.get(offerId)).toEqual([
      { id: granted.certificateId, offerId, agencyId: network.agencyId, validFrom: '2026-06-01', validTo: '2027-05-31', number: 'Z-7', withdrawnFrom: null },
    ]);
    const journal = await journalOf(database.superuser, submitted.id);
    expect(journal.map(({ action, agency_id }) => [action, agency_id])).toEqual(['submitted', 'review-started', 'granted'].map((step) => [`certification.${step}`, network.agencyId]));
    // Conditions and notes stay in the row, for the two sides.
    expect(JSON.stringify(journal)).not.toMatch(/Halbj|Erste/);
  });

  it('is refused with reasons, or withdrawn by the host before a decision; what is decided stays', async () => {
    const { id } = await office.inReview(network, await add());
    expect(refusalOf(await office.refuse.run(asCertifier(network), { certificationId: id, reasons: '  ' }))).toMatchObject({ code: 'CERTIFICATION_TEXT_INVALID', field: 'reasons' });
    const refused = must(await office.refuse.run(asCertifier(network), { certificationId: id, reasons: 'Konzept fehlt' }));
    expect(refused).toMatchObject({ state: 'REFUSED', reasons: 'Konzept fehlt', certificateId: null });
    expect(refusalOf(await office.withdrawApplication.run(asHost(network), { certificationId: id }))).toMatchObject({ code: 'CERTIFICATION_WRONG_STATE', nextStates: [] });
    const other = must(await submit(refused.offerId));
    expect(must(await office.withdrawApplication.run(asHost(network, 'group-lead'), { certificationId: other.id }))).toMatchObject({ state: 'WITHDRAWN', decidedBy: 'group-lead' });
    expect(await tasks('CERTIFICATION_REVIEW')).toEqual(['AGENCY CERTIFIER 2026-05-20 CANCELLED', 'AGENCY CERTIFIER 2026-05-20 DONE']);
    expect(await tasks('CERTIFICATION_DECIDED')).toEqual(['HOST ADMINISTRATOR OPEN', 'HOST GROUP_LEAD OPEN']);
  });

  it('a foreign offer, application or certificate answers as one that is not there; the other side\'s steps too', async () => {
    const offerId = await add();
    const { id } = await office.inReview(network, offerId);
    const unknown = '00000000-0000-7000-8000-0000000000ff';
    const stranger = personOf(network.mainId, 'stranger', 'ADMINISTRATOR', 'CERTIFIER');
    const notThere = [await submit(unknown), await submit('no-id'), await submit(offerId, {}, stranger), await submit(offerId, {}, asCertifier(network))];
    expect(notThere.map((result) => (refusalOf(result) as { code: string }).code)).toEqual(Array(4).fill('OFFER_NOT_FOUND'));
    expect([refusalOf(await office.submit.run(asHost(network), { offerId, agencyId: network.mainId })), refusalOf(await submit(offerId, { renewsCertificateId: unknown }))]).toMatchObject([
      { code: 'AGENCY_NOT_FOUND' },
      { code: 'CERTIFICATE_NOT_FOUND' },
    ]);
    for (const context of [stranger, asHost(network)]) {
      expect(refusalOf(await office.grant.run(context, { certificationId: id }))).toMatchObject({ code: 'CERTIFICATION_NOT_FOUND' });
      expect(refusalOf(await office.refuse.run(context, { certificationId: id, reasons: 'x' }))).toMatchObject({ code: 'CERTIFICATION_NOT_FOUND' });
    }
    expect(refusalOf(await office.withdrawApplication.run(asCertifier(network), { certificationId: id }))).toMatchObject({ code: 'CERTIFICATION_NOT_FOUND' });
    expect(await office.find.one(stranger, id)).toBeNull();
    expect([await listed(stranger), await listed(asHost(network)), await listed(asCertifier(network))]).toEqual([[], [id], [id]]);
  });

  const listed = async (context = asHost(network), filter: Parameters<typeof office.find.page>[1] = {}) => (await office.find.page(context, filter, { first: 10 })).rows.map(({ node }) => node.id);

  it('lists by state and offer', async () => {
    const [one, two] = [await office.inReview(network, await add()), must(await submit(await add()))];
    expect([await listed(asHost(network), { state: 'IN_REVIEW' }), await listed(asHost(network), { offerId: two.offerId }), await listed(asHost(network), { offerId: 'no-id' })]).toEqual([[one.id], [two.id], []]);
  });

  it('a second application while one is open is refused, also when both come at once', async () => {
    const offerId = await add();
    const both = await Promise.all([submit(offerId), submit(offerId, {}, asHost(network, 'second'))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(both.find(({ ok }) => !ok)!)).toMatchObject({ code: 'NOT_CERTIFIABLE', problems: [{ code: 'APPLICATION_OPEN', position: null }] });
    expect(await problems(offerId)).toEqual(['- APPLICATION_OPEN']);
  });

  it('the staff is looked at again on the day of granting', async () => {
    const { id } = await office.inReview(network, await add([['STA_PROFESSIONAL'], ['VOLUNTEER', null, '2021-05-05']]));
    const tomorrow = certificationOf(new UnitOfWork(database.dataSource, { now: '2026-05-06T08:00:00Z' }));
    expect(refusalOf(await tomorrow.grant.run(asCertifier(network), { certificationId: id }))).toMatchObject({ code: 'NOT_CERTIFIABLE', problems: [{ code: 'CONDUCT_CERTIFICATE_TOO_OLD', position: 2 }] });
    expect((await office.grant.run(asCertifier(network), { certificationId: id })).ok).toBe(true);
  });

  it('the agency sees who leads, with the days of certificates, as long as it decides', async () => {
    const { id } = await office.inReview(network, await add([['STA_PROFESSIONAL'], ['VOLUNTEER', null, '2024-03-01']]));
    const seen = async (context = asCertifier(network)) => (await office.find.staff(context, [id])).get(id)?.map(({ kind, conductCertificateOn }) => [kind, conductCertificateOn]);
    expect(await seen()).toEqual([['STA_PROFESSIONAL', null], ['VOLUNTEER', '2024-03-01']]);
    expect(await seen(personOf(network.mainId, 'stranger', 'CERTIFIER'))).toBeUndefined();
    must(await office.refuse.run(asCertifier(network), { certificationId: id, reasons: 'x' }));
    expect([await seen(), (await seen(asHost(network)))?.length]).toEqual([undefined, 2]);
  });

  it('the states are those of the table in the program', async () => {
    const { rows } = await database.superuser.query<{ was: string; becomes: string }>(
      `SELECT was, becomes FROM unnest($1::text[]) was CROSS JOIN unnest($1::text[]) becomes WHERE offers.certification_may_become(was, becomes)`,
      [CERTIFICATION_STATES],
    );
    const ways = CERTIFICATION_STATES.flatMap((was) => CERTIFICATION_STATES.filter((next) => certificationMayBecome(was, next)).map((becomes) => `${was} ${becomes}`));
    expect(rows.map(({ was, becomes }) => `${was} ${becomes}`).sort()).toEqual([...ways].sort());
  });
});

describe('the days of a certificate', () => {
  const refused = async (wish: object, now: object = {}) => refusalOf(await office.grant.run(asCertifier(network), { ...(wish as { certificationId: string }), ...now }));

  it('begin with the application at the earliest, and end after they begin', async () => {
    expect(refusalOf(await submit(await add(), { wantedFrom: '2026-05-04' }))).toMatchObject({ code: 'CERTIFICATION_DAY_OUT_OF_RANGE', earliest: '2026-05-05' });
    expect(refusalOf(await submit(await add(), { wantedFrom: '2026-06-01', wantedTo: '2026-05-31' }))).toMatchObject({ code: 'CERTIFICATION_DAY_OUT_OF_RANGE' });
    const { id } = await office.inReview(network, await add());
    expect(await refused({ certificationId: id, validFrom: '2026-05-04' })).toMatchObject({ code: 'CERTIFICATION_DAY_OUT_OF_RANGE', earliest: '2026-05-05' });
    expect(await refused({ certificationId: id, validFrom: '2026-06-01', validTo: '2026-05-31' })).toMatchObject({ code: 'CERTIFICATION_DAY_OUT_OF_RANGE' });
  });

  it('overlap with no other certificate of the same agency', async () => {
    const offerId = await add();
    const first = await office.certified(network, offerId, { wantedFrom: '2026-05-05', wantedTo: '2026-12-31' });
    const { id } = await office.inReview(network, offerId, { wantedFrom: '2026-12-31' });
    expect(await refused({ certificationId: id })).toMatchObject({ code: 'CERTIFICATE_OVERLAP', certificateId: first.certificateId, validFrom: '2026-05-05', validTo: '2026-12-31' });
    expect((await office.grant.run(asCertifier(network), { certificationId: id, validFrom: '2027-01-01' })).ok).toBe(true);
  });

  it('a renewal begins after the old one by default; without an end, or withdrawn, there is nothing to renew', async () => {
    const offerId = await add();
    const first = await office.certified(network, offerId, { wantedTo: '2026-12-31' });
    const renewal = must(await submit(offerId, { renewsCertificateId: first.certificateId }));
    expect(renewal).toMatchObject({ wantedFrom: '2027-01-01', wantedTo: null, renewsCertificateId: first.certificateId });
    must(await office.start.run(asCertifier(network), { certificationId: renewal.id }));
    const second = must(await office.grant.run(asCertifier(network), { certificationId: renewal.id }));
    expect(refusalOf(await submit(offerId, { renewsCertificateId: second.certificateId }))).toMatchObject({ problems: [{ code: 'CERTIFICATE_NOT_RENEWABLE' }] });
    must(await office.withdraw.run(asCertifier(network), { certificateId: first.certificateId!, from: '2026-06-01', reason: 'x' }));
    expect(refusalOf(await submit(offerId, { renewsCertificateId: first.certificateId }))).toMatchObject({ problems: [{ code: 'CERTIFICATE_NOT_RENEWABLE' }] });
    // A certificate of another offer is none of this one.
    expect(refusalOf(await submit(await add(), { renewsCertificateId: first.certificateId }))).toMatchObject({ code: 'CERTIFICATE_NOT_FOUND' });
  });
});

it('DD-14: the catalogue can be extended at any time: one offer is certified while others run', async () => {
  const [running, next] = [await add(), await add()];
  await office.certified(network, running, { wantedTo: '2026-12-31' });
  const before = await database.superuser.query('SELECT * FROM offers.certificate WHERE offer_id = $1', [running]);
  const granted = await office.certified(network, next);
  expect(granted.state).toBe('GRANTED');
  expect((await database.superuser.query('SELECT * FROM offers.certificate WHERE offer_id = $1', [running])).rows).toEqual(before.rows);
});

it('a change of a certified offer is told to the certifiers whose certificate still holds', async () => {
  const [certified, ended, bare] = [await add(), await add(), await add()];
  await office.certified(network, certified, { wantedFrom: '2026-06-01' });
  await database.superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to, origin) VALUES ($1, $2, '2026-01-01', '2026-05-04', 'IMPORT')`, [ended, network.agencyId]);
  for (const offerId of [certified, certified, ended, bare]) await database.unitOfWork.run(asHost(network), (tx) => tellOfChangedOffer(tx, offerId));
  expect(await tasks('CERTIFIED_OFFER_CHANGED')).toEqual(['AGENCY CERTIFIER 2026-05-20 OPEN']);
});
