import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileKeyring, type RequestContext } from '#platform';
import { FindCaseIdentityQuery, FindReferralsQuery, RecordCaseIdentityUseCase, RevokeConsentUseCase } from '#referrals';
import { FindCaseNeedsQuery, FindReservationsQuery, FindVerdictsQuery, tidyExpired, type ReservationRecord } from '#reservations';
import { consentOf, publishTexts } from '../../support/consent-office.js';
import { openHoldOffice, type HoldOffice } from '../../support/hold-office.js';
import { value } from '../../support/network-office.js';
import { forceState } from '../../support/request-office.js';
import { addOffer, addReferral, buildSeatNetwork, weekly, type SeatNetwork } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Monday, 10 o'clock in Berlin; the sessions are on three Tuesdays from the 12th on. */
const NOW = '2026-05-04T08:00:00Z';
const IN_20_MINUTES = '2026-05-04T08:20:00Z';
const AFTER_DEADLINE = '2026-05-07T22:00:00Z';
const AFTER_LAST_DAY = '2026-05-26T22:00:00Z';

let database: TestDatabase;
let office: HoldOffice;
let other: SeatNetwork;
let folder: string;
let keyring: FileKeyring;
let numbered = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pv-disclosure-'));
  keyring = new FileKeyring(join(folder, 'keys'));
  database = await createTestDatabase({ now: NOW, poolSize: 6 });
  office = await openHoldOffice(database);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  await publishTexts(database.superuser, office.network.agencyId);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const nowhere = { street: null, postalCode: null, town: null, phone: null, email: null };
const identity = { youngPerson: { ...nowhere, givenNames: 'Ada', familyName: 'Muster', dateOfBirth: '2014-03-09' }, guardians: [] };

interface Wish {
  readonly referralId: string;
  readonly offerId: string;
}

/** A case with an identity whose family consents to both, and a group of one seat whose host asks first, or does not. */
async function wish(asksFirst: boolean): Promise<Wish> {
  const { network, people, unitOfWorkAt } = office;
  const group = await addOffer(database.superuser, network, { code: `D-${(numbered += 1)}`, dates: weekly('2026-05-12', 3), capacity: 1 });
  await database.superuser.query(`UPDATE offers.offer SET topics = '{ANGER,SCHOOL}', contraindications = '{VIOLENCE}', languages = '{de}', accessibility = '{WHEELCHAIR}' WHERE id = $1`, [group.id]);
  if (asksFirst) value(await office.at(NOW).setAsksFirst.run(people.host, { offerId: group.id, asksFirst: true }));
  const referralId = await addReferral(database.superuser, network, `F-told-${(numbered += 1)}`, { consent: false, needs: '{ANGER,TRAUMA}', flags: '{DRUGS}', accessibility_needs: '{WHEELCHAIR}', languages: '{de,tr}' });
  await consentOf(unitOfWorkAt(NOW), network).give(referralId, 'PARTICIPATION', 'DISCLOSURE');
  value(await new RecordCaseIdentityUseCase(unitOfWorkAt(NOW), keyring).run(people.colleague, { referralId, identity, revision: null }));
  return { referralId, offerId: group.id };
}

const held = async () => {
  const wanted = await wish(true);
  return value(await office.at(NOW).hold.run(office.people.lead, { ...wanted, variant: 'INTEGRATED', kind: 'FORM' }));
};
const reserved = async (asksFirst: boolean) => value(await office.at(NOW).reserve.run(office.people.lead, { ...(await wish(asksFirst)), variant: 'INTEGRATED' }));
const requested = () => reserved(true);
const confirmed = () => reserved(false);
const cancel = async (reservation: ReservationRecord, at = NOW) => value(await office.at(at).cancel.run(office.people.lead, { reservationId: reservation.id, reason: 'OTHER' }));

interface Stage {
  readonly build: () => Promise<ReservationRecord>;
  readonly readAt?: string;
  /** What the host reads; verdicts and the referral itself never. */
  readonly host: readonly ('seat' | 'needs' | 'identity')[];
}

/** What a host may read in which state; agency and responsible provider read everything at any time, everybody else nothing. */
const STAGES: Readonly<Record<string, Stage>> = {
  'held': { build: held, host: [] },
  'held and run out': { build: held, readAt: IN_20_MINUTES, host: [] },
  'held, run out and tidied': { build: async () => tidied(await held()), readAt: IN_20_MINUTES, host: [] },
  'held and given back': { build: async () => cancel(await held()), host: [] },
  'requested': { build: requested, host: ['seat', 'needs'] },
  'requested and run out': { build: requested, readAt: AFTER_DEADLINE, host: ['seat'] },
  'requested and withdrawn': { build: async () => cancel(await requested()), host: ['seat'] },
  'declined': { build: async () => value(await office.at(NOW).decline.run(office.people.host, { reservationId: (await requested()).id, reason: 'STAFFING' })), host: ['seat'] },
  'offered': { build: async () => offered(await held()), host: ['seat', 'needs'] },
  'accepted and confirmed': { build: async () => value(await office.at(NOW).accept.run(office.people.host, { reservationId: (await requested()).id })), host: ['seat', 'needs', 'identity'] },
  'confirmed': { build: confirmed, host: ['seat', 'needs', 'identity'] },
  'confirmed, on its last day': { build: confirmed, readAt: '2026-05-26T21:59:59Z', host: ['seat', 'needs', 'identity'] },
  'confirmed, after its last day': { build: confirmed, readAt: AFTER_LAST_DAY, host: ['seat'] },
  'confirmed without consent to being told': { build: async () => withoutDisclosure(await confirmed()), host: ['seat', 'needs'] },
  'confirmed of a case that is over': { build: async () => ended(await confirmed()), host: ['seat'] },
  'cancelled before it began': { build: async () => cancel(await confirmed()), host: ['seat'] },
  'ended, on the day on which it was': { build: async () => cancel(await confirmed(), '2026-05-12T16:00:00Z'), readAt: '2026-05-12T16:00:00Z', host: ['seat', 'needs', 'identity'] },
  'ended, on the next day': { build: async () => cancel(await confirmed(), '2026-05-12T16:00:00Z'), readAt: '2026-05-13T08:00:00Z', host: ['seat'] },
};

async function tidied(hold: ReservationRecord): Promise<ReservationRecord> {
  expect((await tidyExpired(office.unitOfWorkAt(IN_20_MINUTES))).expired).toBeGreaterThan(0);
  return hold;
}

/** As the waiting list would. */
async function offered(hold: ReservationRecord): Promise<ReservationRecord> {
  await database.superuser.query(`UPDATE reservations.reservation SET state = 'OFFERED', hold_kind = NULL WHERE id = $1`, [hold.id]);
  return hold;
}

async function withoutDisclosure(seat: ReservationRecord): Promise<ReservationRecord> {
  value(await new RevokeConsentUseCase(office.unitOfWorkAt(NOW)).run(office.people.colleague, { referralId: seat.referralId, scopes: ['DISCLOSURE'], reason: 'FAMILY_WISH' }));
  return seat;
}

async function ended(seat: ReservationRecord): Promise<ReservationRecord> {
  await forceState(database.superuser, seat.referralId, 'ENDED');
  return seat;
}

/** What somebody reads of a seat and its case. */
async function readBy(context: RequestContext, { id, referralId }: ReservationRecord, at: string): Promise<string[]> {
  const unitOfWork = office.unitOfWorkAt(at);
  const found = {
    seat: (await new FindReservationsQuery(unitOfWork).byIds(context, [id])).length > 0,
    needs: (await new FindCaseNeedsQuery(unitOfWork).byIds(context, [id])).has(id),
    identity: (await new FindCaseIdentityQuery(unitOfWork, keyring).run(context, referralId)) !== null,
    verdicts: (await new FindVerdictsQuery(unitOfWork).byIds(context, [id])).has(id),
    referral: (await new FindReferralsQuery(unitOfWork).byIds(context, [referralId])).has(referralId),
  };
  return Object.entries(found).flatMap(([what, isRead]) => (isRead ? [what] : []));
}

describe('what is told of a case', () => {
  it.each(Object.keys(STAGES))('%s', async (name) => {
    const { build, readAt = NOW, host } = STAGES[name]!;
    const seat = await build();
    const { network } = office;
    const logged = async () => (await database.superuser.query<{ organisation_id: string; granted: boolean }>(`SELECT organisation_id, granted FROM identity.access_log WHERE subject_kind = 'case-identity' AND subject_id = $1 ORDER BY id`, [seat.referralId])).rows;
    const before = (await logged()).length;
    const whom: Readonly<Record<string, RequestContext>> = {
      host: asOrganisation(network.hostId, ['GROUP_LEAD']),
      otherHost: asOrganisation(other.hostId, ['GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR']),
      agency: asOrganisation(network.agencyId, ['CASEWORKER']),
      otherAgency: asOrganisation(other.agencyId, ['CASEWORKER']),
      responsible: asOrganisation(network.mainId, ['CASE_LEAD']),
    };
    const read: Record<string, string[]> = {};
    for (const [who, context] of Object.entries(whom)) read[who] = await readBy(context, seat, readAt);
    const all = ['seat', 'needs', 'identity', 'verdicts', 'referral'];
    expect(read).toEqual({ host: [...host], otherHost: [], agency: all, otherAgency: [], responsible: all });
    // Every look at the identity is in the log, the refused ones too.
    expect((await logged()).slice(before)).toEqual([
      { organisation_id: network.hostId, granted: host.includes('identity') },
      { organisation_id: other.hostId, granted: false },
      { organisation_id: network.agencyId, granted: true },
      { organisation_id: other.agencyId, granted: false },
      { organisation_id: network.mainId, granted: true },
    ]);
  });
});

describe('the needs', () => {
  it('are those that the group names, languages, accessibility and an age within three years: nothing that tells more', async () => {
    const seat = await requested();
    const needs = (await new FindCaseNeedsQuery(office.unitOfWorkAt(NOW)).byIds(office.people.host, [seat.id])).get(seat.id);
    // Born in March 2014: twelve on 12 May 2026.
    expect(needs).toEqual({ topics: ['ANGER'], contraindications: [], accessibilityNeeds: ['WHEELCHAIR'], languages: ['de', 'tr'], ageFrom: 12, ageTo: 14 });
    await database.superuser.query(`UPDATE referrals.referral SET flags = '{DRUGS,VIOLENCE}' WHERE id = $1`, [seat.referralId]);
    expect((await new FindCaseNeedsQuery(office.unitOfWorkAt(NOW)).byIds(office.people.host, [seat.id])).get(seat.id)?.contraindications).toEqual(['VIOLENCE']);
  });
});

describe('a hold, by raw SQL in the name of the host', () => {
  const asHost = <T extends Record<string, unknown>>(sql: string, values: unknown[]) => office.unitOfWorkAt(NOW).run(office.people.host, (tx) => tx.sql<T>(sql, values));

  it('is not seen, not answered, and not made known', async () => {
    const hold = await held();
    expect(await asHost('SELECT id FROM reservations.reservation WHERE offer_id = $1', [hold.offerId])).toEqual([]);
    expect(await asHost('SELECT id FROM reservations.reservation_v WHERE referral_code = $1', [hold.referralCode])).toEqual([]);
    expect(await asHost(`UPDATE reservations.reservation SET is_disclosed = true WHERE id = $1 RETURNING id`, [hold.id])).toEqual([]);
    await expect(asHost('SELECT outcome FROM reservations.confirm($1)', [hold.id])).rejects.toMatchObject({ code: expect.stringMatching(/42501|23514/) });
    // That a seat is taken it sees in its sessions.
    expect(await asHost('SELECT DISTINCT seats_free FROM offers.session_v WHERE offer_id = $1', [hold.offerId])).toEqual([{ seats_free: 0 }]);
  });

  it('that was made known stays so, and nobody hides it or shows it by a statement', async () => {
    const [hold, seat] = [await held(), await confirmed()];
    const asLead = (id: string, isDisclosed: boolean) =>
      office.unitOfWorkAt(NOW).run(office.people.colleague, (tx) => tx.sql('UPDATE reservations.reservation SET is_disclosed = $2 WHERE id = $1 RETURNING is_disclosed', [id, isDisclosed]));
    expect([await asLead(hold.id, true), await asLead(seat.id, false)]).toEqual([[{ is_disclosed: false }], [{ is_disclosed: true }]]);
  });
});
