import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Result } from '#kernel';
import { ArchiveInformationOfferUseCase, ArchiveOfferUseCase, FindOffersQuery, ListInformationOfferUseCase, UpdateInformationOfferUseCase, UpdateOfferUseCase, type OfferWish } from '#offers';
import { ClearMonthUseCase } from '#settlement';
import { journalOf, refusal, refusalOf, value } from '../../support/network-office.js';
import { asCertifier, buildPublishingOffice, published, wishOf, type PublishingOffice } from '../../support/publishing-office.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const UNKNOWN = '00000000-0000-7000-8000-00000000dead';

let database: TestDatabase;
let office: PublishingOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-04T10:00:00Z' });
  office = await buildPublishingOffice(database.superuser);
});
afterEach(() => database.close());

const club = (change: OfferWish = {}): OfferWish => ({
  title: 'Boxen für alle', category: 'CLUB', kind: 'GROUP', admission: 'OPEN', delivery: 'ON_SITE', capacity: 12, municipalityAgs: '06432004', resourceKind: 'CLUB', ...change,
});
const list = (change: OfferWish = {}, hostId = office.clubId, who = asCertifier(office)) => new ListInformationOfferUseCase(database.unitOfWork).run(who, { hostId, content: club(change) });
const foundBy = async (organisationId: string) =>
  (await new FindOffersQuery(database.unitOfWork).page(asOrganisation(organisationId), {}, { first: 10, after: undefined })).rows.map(({ node }) => node);

/** The seat uses of May of one case that has a seat in a held session of the offer and came. */
async function clearedLines(offerId: string) {
  const { agencyId, hostId, clubId } = office;
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
     VALUES ('F-1', $1, $2, '2014-03-01', '31', '{}', '06432004', '2026-05-01', 4, true, '2026-01-01') RETURNING id`,
    [agencyId, hostId],
  );
  const referralId = rows[0]!.id;
  await database.superuser.query(
    `WITH held AS (INSERT INTO offers.session (offer_id, date, start, minutes, capacity, state) VALUES ($1, '2026-05-05', '15:00', 90, 12, 'HELD') RETURNING id),
     reserved AS (
       INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
       VALUES ('R-1', $2, 'F-1', $3, $1, $4, 'INTEGRATED', '2026-05-01', '2026-05-31'))
     INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id) SELECT id, $2, 'PROVIDER', 'ATTENDED', $3, $4 FROM held`,
    [offerId, referralId, agencyId, clubId],
  );
  await database.superuser.query(
    `INSERT INTO agreements.settlement_rate (code, agency_id, unit, amount_cents, valid_from, origin) VALUES ('RATE', $1, 'SEAT_SESSION', 6000, '2026-01-01', 'DEMO')`,
    [agencyId],
  );
  return value(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
}

describe('entries for information', () => {
  it('DD-30: an external club offer can be listed as non-settleable information entry, and is found by everyone', async () => {
    const entry = value(await list());
    expect(entry).toMatchObject({ hostId: office.clubId, listedBy: office.agencyId, settleable: false, resourceKind: 'CLUB', onDemand: false });
    for (const reader of [office.agencyId, office.otherAgencyId, office.hostId, office.clubId]) expect((await foundBy(reader)).map(({ id }) => id)).toEqual([entry.id]);
    expect(await journalOf(database.superuser, entry.id)).toMatchObject([{ agency_id: office.agencyId, action: 'offer.published', after: { settleable: false } }]);
  });

  it('DD-30: it is never certified, whoever asks', async () => {
    const entry = value(await list());
    const certify = `INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`;
    expect(await refusalOf(database.unitOfWork, asCertifier(office), certify, [entry.id, office.agencyId])).toBe('42501');
    const apply = `INSERT INTO offers.certification (offer_id, agency_id, wanted_from, host_id, submitted_by, submitted_at) VALUES ($1, $2, '2026-05-04', $3, 'x', now())`;
    expect(await refusalOf(database.unitOfWork, asOrganisation(office.clubId), apply, [entry.id, office.agencyId, office.clubId])).toBe('23514');
    const problems = async (offerId: string) =>
      (await database.superuser.query<{ codes: string[] }>(`SELECT offers.certification_problems($1, $2, '2026-05-04') AS codes`, [offerId, office.agencyId])).rows[0]!.codes;
    expect(await problems(entry.id)).toContain('NOT_SETTLEABLE');
    // Negative control: of an offer that is settled this does not speak against a certificate.
    const own = await published(database.unitOfWork, asOrganisation(office.clubId, ['ADMINISTRATOR']), club({ resourceKind: null }));
    expect(await problems(own.id)).not.toContain('NOT_SETTLEABLE');
  });

  it('DD-30: it is never made settleable, whoever asks', async () => {
    const entry = value(await list());
    const update = new UpdateInformationOfferUseCase(database.unitOfWork);
    expect(refusal(await update.run(asCertifier(office), { offerId: entry.id, content: club({ settleable: true }) }))).toMatchObject({ problems: [{ field: 'settleable', problem: 'BAD_VALUE' }] });
    const as = (sql: string, who = asCertifier(office)) => refusalOf(database.unitOfWork, who, sql, [entry.id]);
    expect(await as('UPDATE offers.offer SET settleable = true WHERE id = $1')).toBe('23514');
    expect(await as('UPDATE offers.offer SET settleable = true, resource_kind = NULL WHERE id = $1')).toBe('23514');
    expect(await as('UPDATE offers.offer SET listed_by = NULL WHERE id = $1')).toBe('23001');
    const byClub = await database.unitOfWork.run(asOrganisation(office.clubId), (tx) => tx.execute('UPDATE offers.offer SET settleable = true WHERE id = $1', [entry.id]));
    expect(byClub).toBe(0);
  });

  it('DD-30: it makes no settlement line that costs anything, even with attendance', async () => {
    const entry = value(await list());
    const { lines, gross, totals } = await clearedLines(entry.id);
    expect(lines!.map(({ outcome, reason, cents }) => ({ outcome, reason, cents }))).toEqual([{ outcome: 'NOT_SETTLEABLE', reason: 'OFFER_NOT_SETTLEABLE', cents: 0 }]);
    expect([gross, totals.settlementCents, totals.directBillingCents]).toEqual([[], 0, 0]);
  });

  it('negative control: the same attendance in an offer of the partner that is settled waits for terms, and not for being an entry', async () => {
    const offer = await published(database.unitOfWork, asOrganisation(office.clubId, ['ADMINISTRATOR']), club({ resourceKind: null }));
    await database.superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [offer.id, office.agencyId]);
    const { lines } = await clearedLines(offer.id);
    expect(lines![0]).toMatchObject({ reason: 'MAIN_LQE_MISSING_CLAUSE' });
  });

  it('TS-23: what a third party offers in case of need is listed as such, without sessions, and found by everyone', async () => {
    const entry = value(await list({ title: 'Patenfamilie im Bedarfsfall', onDemand: true, resourceKind: 'INDIVIDUAL' }));
    expect(entry).toMatchObject({ onDemand: true, settleable: false, resourceKind: 'INDIVIDUAL' });
    expect((await foundBy(office.secondId)).map(({ id, onDemand }) => [id, onDemand])).toEqual([[entry.id, true]]);
    const certify = `INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`;
    expect(await refusalOf(database.unitOfWork, asCertifier(office), certify, [entry.id, office.agencyId])).toBe('42501');
    expect(await refusalOf(database.unitOfWork, asCertifier(office), 'UPDATE offers.offer SET settleable = true WHERE id = $1', [entry.id])).toBe('23514');
    expect((await clearedLines(entry.id)).totals).toMatchObject({ settlementCents: 0, directBillingCents: 0 });
  });

  it('is listed by an agency, for a partner, and for nobody else', async () => {
    expect(refusal(await list({}, office.hostId)).code).toBe('PARTNER_NOT_FOUND');
    expect(refusal(await list({}, UNKNOWN))).toEqual(refusal(await list({}, office.hostId)));
    expect(refusal(await list({}, office.clubId, asOrganisation(office.hostId, ['ADMINISTRATOR']))).code).toBe('NOT_AN_AGENCY');
    expect(refusal(await list({ resourceKind: null }))).toMatchObject({ problems: [{ field: 'resourceKind', problem: 'MISSING' }] });
    const raw = `INSERT INTO offers.offer (code, host_id, listed_by, title, category, kind, admission, delivery, capacity, settleable) VALUES ('X', $1, $2, 't', 'c', 'GROUP', 'OPEN', 'ONLINE', 1, $3)`;
    const as = (writer: string, ...values: unknown[]) => refusalOf(database.unitOfWork, asOrganisation(writer), raw, values);
    expect(await as(office.agencyId, office.clubId, office.agencyId, false)).toBeNull();
    expect(await as(office.agencyId, office.clubId, office.agencyId, true)).toBe('23514');
    expect(await as(office.agencyId, office.hostId, office.agencyId, false)).toBe('42501');
    expect(await as(office.agencyId, office.clubId, office.otherAgencyId, false)).toBe('42501');
    expect(await as(office.hostId, office.clubId, office.hostId, false)).toBe('42501');
  });

  it('is changed and archived by the agency that lists it; the partner, another agency and a stranger find nothing to write', async () => {
    const entry = value(await list());
    const update = new UpdateInformationOfferUseCase(database.unitOfWork);
    expect(value(await update.run(asCertifier(office), { offerId: entry.id, content: club({ title: 'Boxen', onDemand: true }) }))).toMatchObject({ title: 'Boxen', onDemand: true });
    const foreign: Result<object>[] = [
      await update.run(asOrganisation(office.otherAgencyId, ['CERTIFIER']), { offerId: entry.id, content: club() }),
      await new UpdateOfferUseCase(database.unitOfWork).run(asOrganisation(office.clubId, ['ADMINISTRATOR']), { offerId: entry.id, content: club() }),
      await new ArchiveOfferUseCase(database.unitOfWork).run(asOrganisation(office.clubId, ['ADMINISTRATOR']), { offerId: entry.id }),
      await new ArchiveInformationOfferUseCase(database.unitOfWork).run(asOrganisation(office.otherAgencyId, ['CERTIFIER']), { offerId: entry.id }),
    ];
    expect(foreign.map((answer) => refusal(answer).code)).toEqual(Array.from({ length: 4 }, () => 'OFFER_NOT_FOUND'));
    // Sessions that the partner has planned go with the entry.
    const { rows } = await database.superuser.query<{ id: string }>(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-11', '17:00', 90, 12) RETURNING id`, [entry.id]);
    value(await new ArchiveInformationOfferUseCase(database.unitOfWork).run(asCertifier(office), { offerId: entry.id }));
    expect((await database.superuser.query('SELECT state FROM offers.session WHERE id = $1', [rows[0]!.id])).rows).toEqual([{ state: 'CANCELLED' }]);
    expect(await foundBy(office.hostId)).toEqual([]);
  });

  it('is not archived while cases have seats there, whom its agency need not know', async () => {
    const entry = value(await list());
    const { rows } = await database.superuser.query<{ id: string }>(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-11', '17:00', 90, 12) RETURNING id`, [entry.id]);
    await database.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) VALUES ($1, gen_random_uuid(), gen_random_uuid(), $2)`, [rows[0]!.id, office.otherAgencyId]);
    expect(refusal(await new ArchiveInformationOfferUseCase(database.unitOfWork).run(asCertifier(office), { offerId: entry.id }))).toMatchObject({ code: 'OFFER_IN_USE', sessions: [{ sessionId: rows[0]!.id, seats: 1 }] });
  });

  it('a partner publishes its own: not settleable, and by its own word alone', async () => {
    const own = await published(database.unitOfWork, asOrganisation(office.clubId, ['ADMINISTRATOR']), club({ settleable: false }));
    expect((await foundBy(office.agencyId))[0]).toMatchObject({ id: own.id, settleable: false, listedBy: null });
    const certify = `INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`;
    expect(await refusalOf(database.unitOfWork, asCertifier(office), certify, [own.id, office.agencyId])).toBe('42501');
    const byAgency = await new UpdateInformationOfferUseCase(database.unitOfWork).run(asCertifier(office), { offerId: own.id, content: wishOf(office) });
    expect(refusal(byAgency).code).toBe('OFFER_NOT_FOUND');
  });
});
