import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { HubQuery, HubQueryVariables, HubsQuery, HubsQueryVariables, HubWithoutUseQuery, HubWithoutUseQueryVariables } from '../support/gql/types.generated.js';

const DAY_CENTRE = '00000000-0000-7000-8000-000000000501';
const EMPTY_SITE = '00000000-0000-7000-8000-000000000502';
const CLOSED_SITE = '00000000-0000-7000-8000-000000000503';
const PINE_REFERRAL = '00000000-0000-7000-8000-000000000111';

let api: TestApi;
let oak: Credentials;
let pine: Credentials;
let north: Credentials;
let south: Credentials;

/**
 * Oak's day centre bundles G-01 and G-02 of pine and O-01 of its own; G-03 is elsewhere. Seats in May and June 2026:
 * - G-01 on 4, 11 and 18 May: a case of pine's on all three days (own 3), oak's on two (foreign 2);
 * - G-02 on 4 May: oak's case (foreign 1); a hold of it on the 11th has run out, and the 18th is cancelled;
 * - O-01 on 5 May: oak's case (own 1); on 9 June: pine's (foreign 1).
 * Pine has been in north's network from the beginning of the year, oak from June on.
 */
beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  await buildNetwork(superuser, 3);
  await superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES
      ('${ids.northAgency}', '${ids.pine}', '2026-01-01'), ('${ids.northAgency}', '${ids.oak}', '2026-06-01');
    INSERT INTO identity.site (id, owner_id, kind, name, street, postal_code, municipality_ags, lat, lon, closed_on) VALUES
      ('${DAY_CENTRE}', '${ids.oak}', 'DAY_CENTRE', 'Tageszentrum Nord', 'Am Hafen 1', '24937', '01001000', 54.78, 9.43, NULL),
      ('${EMPTY_SITE}', '${ids.oak}', 'DAY_CENTRE', 'Leeres Haus', NULL, NULL, '01001000', 54.78, 9.43, NULL),
      ('${CLOSED_SITE}', '${ids.oak}', 'DAY_CENTRE', 'Altes Haus', NULL, NULL, '01001000', 54.78, 9.43, '2020-12-31');
    INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags, site_id) VALUES
      ('O-01', '${ids.oak}', 'Elternkurs', 'PARENTING', 'COURSE', 'OPEN', 'ON_SITE', 4, '01001000', '${DAY_CENTRE}'),
      ('O-02', '${ids.oak}', 'Alter Kurs', 'PARENTING', 'COURSE', 'OPEN', 'ON_SITE', 4, '01001000', '${CLOSED_SITE}');
    UPDATE offers.offer SET site_id = '${DAY_CENTRE}' WHERE code IN ('G-01', 'G-02');
    INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, day, '15:30', 90, 4 FROM offers.offer, unnest('{2026-05-05,2026-06-09}'::date[]) AS day WHERE code = 'O-01';
    UPDATE offers.session SET state = 'CANCELLED' WHERE date = '2026-05-18' AND offer_id = (SELECT id FROM offers.offer WHERE code = 'G-02');
    INSERT INTO referrals.referral (id, code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from) VALUES
      ('${PINE_REFERRAL}', 'F-PINE', '${ids.northAgency}', '${ids.pine}', '2014-03-01', '31', '{ANGER}', '01001000', '2026-05-01', 3, true, '2026-01-01')`);
  const claim = (offer: string, referralId: string, days: string, expiresAt: string | null = null) =>
    superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
       SELECT s.id, gen_random_uuid(), $2, '${ids.northAgency}', $4 FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = $1 AND s.date = ANY ($3::date[])`,
      [offer, referralId, days, expiresAt],
    );
  await claim('G-01', PINE_REFERRAL, '{2026-05-04,2026-05-11,2026-05-18}');
  await claim('G-01', ids.northReferral, '{2026-05-04,2026-05-11}');
  await claim('G-02', ids.northReferral, '{2026-05-04}');
  await claim('G-02', ids.northReferral, '{2026-05-11}', '2020-01-01');
  await claim('G-02', ids.northReferral, '{2026-05-18}');
  await claim('O-01', ids.northReferral, '{2026-05-05}');
  await claim('O-01', PINE_REFERRAL, '{2026-06-09}');
  oak = await api.signIn('boss@oak.example', ids.oak, 'ADMINISTRATOR');
  pine = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  north = await api.signIn('control@north.example', ids.northAgency, 'CONTROLLER');
  south = await api.signIn('control@south.example', ids.southAgency, 'CONTROLLER');
});
afterAll(() => api.close());

const hub = async (credentials: Credentials, siteId = DAY_CENTRE) =>
  (await api.data<HubQuery, HubQueryVariables>('Hub', { siteId, from: '2026-05', to: '2026-06' }, credentials)).hub;

describe('a hub', () => {
  it('DD-25: lists several modules under one site and shows seats used by own and by foreign cases', async () => {
    expect(await hub(oak)).toEqual({
      site: { name: 'Tageszentrum Nord', street: 'Am Hafen 1', postalCode: '24937', municipalityAgs: '01001000', owner: { code: 'OAK' } },
      offers: {
        edges: [
          { node: { code: 'G-01', category: 'SOCIAL_SKILLS', kind: 'GROUP', host: { code: 'PINE' } } },
          { node: { code: 'G-02', category: 'SOCIAL_SKILLS', kind: 'GROUP', host: { code: 'PINE' } } },
          { node: { code: 'O-01', category: 'PARENTING', kind: 'COURSE', host: { code: 'OAK' } } },
        ],
      },
      seatUse: [
        { month: '2026-05', ownSeats: 4, foreignSeats: 3 },
        { month: '2026-06', ownSeats: 0, foreignSeats: 1 },
      ],
    });
  });

  it('shows a host there the uses of its own offers, an agency those of hosts in its network in that month, others none', async () => {
    expect((await hub(pine))!.seatUse).toEqual([
      { month: '2026-05', ownSeats: 3, foreignSeats: 3 },
      { month: '2026-06', ownSeats: 0, foreignSeats: 0 },
    ]);
    expect((await hub(north))!.seatUse).toEqual([
      { month: '2026-05', ownSeats: 3, foreignSeats: 3 },
      { month: '2026-06', ownSeats: 0, foreignSeats: 1 },
    ]);
    const seenBySouth = await hub(south);
    expect(seenBySouth!.seatUse).toBeNull();
    expect(seenBySouth!.offers.edges).toHaveLength(3);
  });

  it('is listed with others by the name of its site; a site without offers and a closed one is none', async () => {
    await api.database.superuser.query(`UPDATE offers.offer SET site_id = '${EMPTY_SITE}' WHERE code = 'G-03'`);
    const hubs = async (variables: HubsQueryVariables) => (await api.data<HubsQuery, HubsQueryVariables>('Hubs', variables, pine)).hubs;
    expect((await hubs({})).edges.map(({ node }) => node.site!.name)).toEqual(['Leeres Haus', 'Tageszentrum Nord']);
    const first = await hubs({ first: 1, ownerId: ids.oak });
    expect((await hubs({ first: 1, ownerId: ids.oak, after: first.pageInfo.endCursor! })).edges.map(({ node }) => node.id)).toEqual([DAY_CENTRE]);
    expect((await hubs({ ownerId: ids.pine })).edges).toEqual([]);
    await api.database.superuser.query(`UPDATE offers.offer SET archived_at = '2026-05-01' WHERE code = 'G-03'`);
    expect((await hubs({})).edges).toHaveLength(1);
    for (const siteId of [EMPTY_SITE, CLOSED_SITE, ids.oak, 'nonsense']) expect(await hub(oak, siteId)).toBeNull();
  });

  it('is open to caseworkers as a part of the catalogue, its sums are not', async () => {
    const caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
    const shown = await api.data<HubWithoutUseQuery, HubWithoutUseQueryVariables>('HubWithoutUse', { siteId: DAY_CENTRE }, caseworker);
    expect(shown.hub!.offers.edges).toHaveLength(3);
    const answer = await api.run('Hub', { siteId: DAY_CENTRE, from: '2026-05', to: '2026-05' }, caseworker);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});
