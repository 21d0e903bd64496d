import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclineOfferUseCase, evaluateReferrals, FindDeclinesQuery, forgetShownOffers, NeutralityReportQuery, noteShown, NoteShownUseCase } from '#matching';
import { ReserveSeatUseCase } from '#reservations';
import type { RequestContext } from '#platform';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';
const MAY = { from: '2026-05', to: '2026-05' };

let database: TestDatabase;
let service: pg.Client;
let network: SeatNetwork;
let offer: TestOffer;
let othersOffer: TestOffer;
let otherHostId: string;
const referrals: string[] = [];
let declines: DeclineOfferUseCase;
let report: NeutralityReportQuery;

const shown = {
  run: (context: RequestContext, referralId: string, offers: readonly { offerId: string; rank: number }[]) =>
    database.unitOfWork.run(context, (tx) => noteShown(tx, referralId, offers)),
};
const caseworker = () => asOrganisation(network.agencyId, ['CASEWORKER']);
const caseLead = () => asOrganisation(network.mainId, ['CASE_LEAD']);
const hostLead = () => asOrganisation(network.hostId, ['ADMINISTRATOR']);

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  const { superuser } = database;
  await superuser.query(`SELECT set_config('pv.now', $1, false), set_config('pv.scope', 'OPERATOR', false)`, [NOW]);
  network = await buildSeatNetwork(superuser);
  offer = await addOffer(superuser, network, { code: 'G-HOST', dates: ['2026-05-05'], capacity: 50 });
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('OTHER', 'PROVIDER', 'Ahorn', '06432004', 'HE') RETURNING id`,
  );
  otherHostId = rows[0]!.id;
  await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [network.agencyId, otherHostId]);
  othersOffer = await addOffer(superuser, { ...network, hostId: otherHostId }, { code: 'G-OTHER', dates: ['2026-05-05'] });
  for (let n = 0; n < 12; n++) referrals.push(await addReferral(superuser, network, `F-${n}`, { wish_offer_ids: n === 0 ? `{${offer.id}}` : '{}' }));
  service = await openService(database.url);
  declines = new DeclineOfferUseCase(database.unitOfWork);
  report = new NeutralityReportQuery(database.unitOfWork);
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const rowsOf = async () => (await database.superuser.query('SELECT referral_id, offer_id, host_id, agency_id, day::text, best_rank FROM matching.shown ORDER BY referral_id, best_rank')).rows;
const empty = () => database.superuser.query('TRUNCATE matching.shown, matching.choice, matching.decline');
const ask = (context = caseworker(), more = {}) => report.run(context, { ...MAY, ...more });
const said = async (context = caseworker(), more = {}) =>
  (await ask(context, more))?.providers.map(({ providerId, offers, shown: times, shownFirst, chosen, wished, declined }) => [providerId, offers, times, shownFirst, chosen, wished, declined]);

describe('GZ-16: what is shown is written down', () => {
  it('once for a referral, an offer and a day, in one statement, with the best place', async () => {
    await empty();
    await shown.run(caseworker(), referrals[0]!, [{ offerId: offer.id, rank: 3 }, { offerId: othersOffer.id, rank: 4 }]);
    await shown.run(caseLead(), referrals[0]!, [{ offerId: offer.id, rank: 2 }, { offerId: othersOffer.id, rank: 5 }]);
    expect(await rowsOf()).toEqual([
      { referral_id: referrals[0], offer_id: offer.id, host_id: network.hostId, agency_id: network.agencyId, day: '2026-05-04', best_rank: 2 },
      { referral_id: referrals[0], offer_id: othersOffer.id, host_id: otherHostId, agency_id: network.agencyId, day: '2026-05-04', best_rank: 4 },
    ]);
  });

  it('with its place in the whole ranking, and only to people who look for a seat', async () => {
    await empty();
    const page = { referralId: referrals[0]!, ranking: [{ offerId: othersOffer.id }, { offerId: offer.id }], shown: [{ offerId: offer.id }] };
    const note = new NoteShownUseCase(database.unitOfWork);
    await note.run(asOrganisation(network.agencyId, ['AUDITOR']), [page]);
    await note.run({ ...caseworker(), actor: 'machine:1' }, [page]);
    expect(await rowsOf()).toEqual([]);
    await note.run(caseworker(), [page]);
    expect(await rowsOf()).toMatchObject([{ offer_id: offer.id, best_rank: 2 }]);
  });

  it('not for a referral that the asker does not see, and not by its host, in whatever name', async () => {
    await empty();
    await shown.run(hostLead(), referrals[0]!, [{ offerId: offer.id, rank: 1 }]);
    expect(await rowsOf()).toEqual([]);
    const insert = (agency: string, host: string) =>
      `INSERT INTO matching.shown (referral_id, offer_id, day, agency_id, host_id, best_rank) VALUES ('${referrals[0]!}', '${offer.id}', '2026-05-04', '${agency}', '${host}', 1)`;
    const as = (organisation: string) => ({ organisation, actor: 'p', now: NOW });
    expect(await attempt(service, as(network.hostId), insert(network.agencyId, network.hostId))).toBe('42501');
    expect(await attempt(service, as(network.agencyId), insert(network.agencyId, otherHostId))).toBe('42501');
    expect(await attempt(service, as(network.agencyId), insert(network.mainId, network.hostId))).toBe('42501');
    expect(await attempt(service, as(network.agencyId), insert(network.agencyId, network.hostId))).toBeNull();
  });

  it('for 13 months, because it names referrals', async () => {
    await empty();
    const put = (day: string) =>
      database.superuser.query(`INSERT INTO matching.shown VALUES ($1, $2, $3, $4, $5, 1)`, [referrals[0], offer.id, day, network.agencyId, network.hostId]);
    for (const day of ['2025-04-03', '2025-04-04', '2026-05-04']) await put(day);
    expect(await forgetShownOffers(database.unitOfWork)).toBe(1);
    expect((await rowsOf()).map(({ day }) => String(day))).toEqual(['2025-04-04', '2026-05-04']);
    // The agency itself forgets nothing: the service's role may only as the system.
    expect(await attempt(service, { organisation: network.agencyId, actor: 'p', now: NOW }, 'DELETE FROM matching.shown')).toBe('NO ROW');
  });
});

describe('a reservation is written down as a choice', () => {
  it('with the place at which the offer was shown, and the family\'s wish, in its transaction', async () => {
    await empty();
    await shown.run(caseworker(), referrals[0]!, [{ offerId: offer.id, rank: 3 }]);
    const reserved = await new ReserveSeatUseCase(database.unitOfWork).run(caseworker(), { referralId: referrals[0]!, offerId: offer.id, variant: 'INTEGRATED' });
    expect(reserved.ok).toBe(true);
    const { rows } = await database.superuser.query('SELECT referral_id, offer_id, host_id, rank, wished, day::text FROM matching.choice');
    expect(rows).toEqual([{ referral_id: referrals[0], offer_id: offer.id, host_id: network.hostId, rank: 3, wished: true, day: '2026-05-04' }]);
    const refused = await new ReserveSeatUseCase(database.unitOfWork).run(caseworker(), { referralId: referrals[0]!, offerId: offer.id, variant: 'INTEGRATED' });
    expect(refused.ok).toBe(false);
    expect((await database.superuser.query('SELECT 1 FROM matching.choice')).rowCount).toBe(1);
    for (const sql of ['UPDATE matching.choice SET wished = false', 'DELETE FROM matching.choice']) {
      expect(await attempt(service, { organisation: network.agencyId, actor: 'p', now: NOW }, sql)).toBe('42501');
    }
  });
});

describe('an offer is declined', () => {
  const input = () => ({ referralId: referrals[1]!, offerId: offer.id });

  it('for a referral that is neither a draft nor over', async () => {
    for (const [state, change] of [['DRAFT', { approved_from: null }], ['ENDED', { state_reason: 'HELP_ENDED' }]] as const) {
      const referralId = await addReferral(database.superuser, network, `F-${state}`, { state, ...change });
      expect(await declines.run(caseworker(), { ...input(), referralId, reason: 'TIMES' })).toMatchObject({ ok: false, refusal: { code: 'WRONG_STATE', state } });
    }
  });

  it('with a reason, once, by a caseworker of the agency or a case lead of the responsible provider, and it is journalled', async () => {
    await empty();
    expect(await declines.run(hostLead(), { ...input(), reason: 'TIMES' })).toMatchObject({ ok: false, refusal: { code: 'REFERRAL_NOT_FOUND' } });
    expect(await declines.run(asOrganisation(network.agencyId, ['BILLING']), { ...input(), reason: 'TIMES' })).toMatchObject({ ok: false, refusal: { code: 'REFERRAL_NOT_FOUND' } });
    expect(await declines.run(caseLead(), { ...input(), offerId: network.hostId, reason: 'TIMES' })).toMatchObject({ ok: false, refusal: { code: 'OFFER_NOT_FOUND' } });
    expect(await declines.run(caseLead(), { ...input(), reason: 'TIMES' })).toMatchObject({ ok: true, value: { reason: 'TIMES', withdrawnAt: null } });
    expect(await declines.run(caseworker(), { ...input(), reason: 'OTHER' })).toMatchObject({ ok: false, refusal: { code: 'ALREADY_DECLINED' } });
    const { rows } = await database.superuser.query(`SELECT action, subject_id, agency_id, after FROM platform.journal WHERE action LIKE 'match.decl%'`);
    expect(rows).toEqual([{ action: 'match.declined', subject_id: referrals[1], agency_id: network.agencyId, after: { offerId: offer.id, reason: 'TIMES' } }]);
    expect([...(await new FindDeclinesQuery(database.unitOfWork).ofReferrals(caseworker(), [referrals[1]!])).values()]).toMatchObject([{ reason: 'TIMES' }]);
    expect((await new FindDeclinesQuery(database.unitOfWork).ofReferrals(hostLead(), [referrals[1]!])).size).toBe(0);
  });

  it('and that is withdrawn, never changed', async () => {
    const agency = { organisation: network.agencyId, actor: 'p', now: NOW };
    expect(await attempt(service, agency, `UPDATE matching.decline SET reason = 'OTHER'`)).toBe('42501');
    expect(await declines.withdraw(caseworker(), input())).toMatchObject({ ok: true, value: { reason: 'TIMES', withdrawnAt: new Date(NOW) } });
    expect(await declines.withdraw(caseworker(), input())).toMatchObject({ ok: false, refusal: { code: 'DECLINE_NOT_FOUND' } });
    expect(await attempt(service, agency, 'UPDATE matching.decline SET withdrawn_at = NULL, withdrawn_by = NULL')).toBe('decline_kept');
    expect((await declines.run(caseworker(), { ...input(), reason: 'OTHER' })).ok).toBe(true);
  });
});

describe('GZ-16: a report shows how often each provider was shown, chosen and declined', () => {
  beforeAll(async () => {
    await empty();
    const ranks = (first: TestOffer, second: TestOffer) => [{ offerId: first.id, rank: 1 }, { offerId: second.id, rank: 2 }];
    // Shown: the host 10 times, at the first place 6 times; the other 10 times, at the first place 4 times.
    for (const id of referrals.slice(0, 6)) await shown.run(caseworker(), id, ranks(offer, othersOffer));
    for (const id of referrals.slice(6, 10)) await shown.run(caseworker(), id, ranks(othersOffer, offer));
    for (const id of referrals.slice(0, 5)) await declines.run(caseworker(), { referralId: id, offerId: othersOffer.id, reason: 'FAMILY_DECLINED' });
    await declines.run(caseworker(), { referralId: referrals[5]!, offerId: offer.id, reason: 'TIMES' });
    await declines.run(caseworker(), { referralId: referrals[6]!, offerId: offer.id, reason: 'TIMES' });
    await declines.withdraw(caseworker(), { referralId: referrals[6]!, offerId: offer.id });
  });

  it('to the agency for every provider of its market, exact, by name, also one that was never shown', async () => {
    expect(await said()).toEqual([
      [otherHostId, 1, 10, 4, 0, 0, 5],
      [network.hostId, 1, 10, 6, 0, 0, 1],
      [network.mainId, 0, 0, 0, 0, 0, 0],
    ]);
    expect((await ask())!.all).toMatchObject({ providerId: null, offers: 2, shown: 20, shownFirst: 10, declined: 6 });
    expect((await ask())!.providers[0]!.declinedBy[0]).toEqual({ reason: 'FAMILY_DECLINED', times: 5 });
    expect(await said(caseworker(), { from: '2026-04', to: '2026-04' })).toEqual([[otherHostId, 1, 0, 0, 0, 0, 0], [network.hostId, 1, 0, 0, 0, 0, 0], [network.mainId, 0, 0, 0, 0, 0, 0]]);
  });

  it('to a provider for itself beside the sum, hidden under five referrals, rounded, and the sum hidden where others could be reckoned back', async () => {
    const own = await ask(hostLead(), { agencyId: network.agencyId });
    // Shown to 10 referrals; at the first place to 6, rounded; declined by 1, hidden.
    expect(own!.providers).toMatchObject([{ providerId: network.hostId, offers: 1, shown: 10, shownFirst: 5, chosen: null, declined: null }]);
    // Of the others 4 were shown first: the sum of 10 less the own would tell them. 5 were declined with the others: 6, rounded.
    expect(own!.all).toMatchObject({ offers: 2, shown: 20, shownFirst: null, chosen: null, declined: 5 });
    const others = await ask(asOrganisation(otherHostId, ['ADMINISTRATOR']), { agencyId: network.agencyId });
    expect(others!.providers).toMatchObject([{ providerId: otherHostId, shown: 10, shownFirst: null, declined: 5 }]);
    expect(others!.all).toMatchObject({ shownFirst: 10, declined: null });
  });

  it('to nobody else, and to no other role', async () => {
    const stranger = await buildSeatNetwork(database.superuser, 'X-');
    for (const context of [
      asOrganisation(stranger.hostId, ['ADMINISTRATOR']),
      asOrganisation(stranger.agencyId, ['CASEWORKER', 'ADMINISTRATOR']),
      asOrganisation(network.hostId, ['CASEWORKER']),
      asOrganisation(network.agencyId, ['CASE_LEAD']),
    ]) {
      expect(await ask(context, { agencyId: network.agencyId })).toBeNull();
    }
    expect(await ask(hostLead())).toBeNull();
    expect(await ask(hostLead(), { agencyId: stranger.mainId })).toBeNull();
  });

  it('and the same by raw SQL: the database decides, not the program', async () => {
    const cells = async (organisation: string) => {
      await service.query('BEGIN');
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true)`, [organisation]);
      const { rows } = await service.query<{ host_id: string | null }>(`SELECT host_id FROM matching.neutrality_of($1, '2026-05-01', '2026-05-31')`, [network.agencyId]);
      await service.query('ROLLBACK');
      return new Set(rows.map((row) => row.host_id));
    };
    expect(await cells(network.hostId)).toEqual(new Set([network.hostId, null]));
    expect((await cells(network.agencyId)).size).toBe(4);
  });

  it('a declined offer stays where it was in the ranking', async () => {
    const answer = await database.unitOfWork.run(asOperator, (tx) => evaluateReferrals(tx, [referrals[2]!], { wanted: 'MATCHES' }));
    expect(answer.get(referrals[2]!)!.evaluations.map(({ offerId }) => offerId)).toContain(offer.id);
  });
});
