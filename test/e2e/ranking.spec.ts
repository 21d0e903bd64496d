import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { MatchesQuery, MatchesQueryVariables } from '../support/gql/types.generated.js';

let api: TestApi;
let caseworker: Credentials;

/**
 * Eight groups of pine for children of 10 to 14 with four seats, on the Mondays 4, 11 and 18 May 2026, all at one place. The
 * referral, a child of 12 that needs ANGER, is wanted from 1 May on, may go 30 km and lives 0.1 degrees south of them.
 */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 8);
  await api.database.superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    UPDATE referrals.referral SET lat = 54, lon = 9, max_km = 30 WHERE id = '${ids.northReferral}'`);
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

beforeEach(() =>
  api.database.superuser.query(`
    DELETE FROM offers.seat_claim;
    DELETE FROM offers.certificate;
    INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT id, '${ids.northAgency}', '2026-01-01' FROM offers.offer;
    UPDATE offers.offer SET lat = 54.1, lon = 9, age_from = 10, age_to = 14, topics = '{ANGER}', delivery = 'ON_SITE'`),
);

const ranking = async () => {
  const variables: MatchesQueryVariables = { referralId: ids.northReferral, variant: 'COMPLEMENTARY', first: 20 };
  return (await api.data<MatchesQuery, MatchesQueryVariables>('Matches', variables, caseworker)).matches!;
};
const codesOf = ({ matches }: Awaited<ReturnType<typeof ranking>>) => matches.edges.map(({ node }) => node.offer.code);

/** Seats of a session taken by other cases. */
const take = (offer: string, day: string, seats: number) =>
  api.database.superuser.query(
    `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
     SELECT s.id, gen_random_uuid(), gen_random_uuid(), $4 FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id CROSS JOIN generate_series(1, $3::int) WHERE o.code = $1 AND s.date = $2`,
    [offer, day, seats, ids.northAgency],
  );
const only = (...codes: string[]) => api.database.superuser.query('DELETE FROM offers.certificate WHERE offer_id IN (SELECT id FROM offers.offer WHERE NOT code = ANY ($1))', [codes]);

describe('who may go where', () => {
  it('DD-18: a caseworker is told only certified groups with a free seat, each with every criterion explained and the distance', async () => {
    await take('G-02', '2026-05-11', 3);
    await take('G-03', '2026-05-11', 4);
    await api.database.superuser.query(`
      DELETE FROM offers.certificate c USING offers.offer o WHERE o.id = c.offer_id AND o.code = 'G-04';
      UPDATE offers.certificate c SET valid_to = '2026-05-17' FROM offers.offer o WHERE o.id = c.offer_id AND o.code = 'G-05';
      UPDATE offers.certificate c SET agency_id = '${ids.southAgency}' FROM offers.offer o WHERE o.id = c.offer_id AND o.code = 'G-06';
      INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id)
        SELECT s.id, gen_random_uuid(), 'BLOCK', 4, '${ids.pine}' FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G-07' AND s.date = '2026-05-18';
      UPDATE offers.session s SET state = 'CANCELLED' FROM offers.offer o WHERE o.id = s.offer_id AND o.code = 'G-08'`);
    const answer = await ranking();
    // G-02 has one seat left in a session of three, so it is fuller: 3 of 4.
    expect(codesOf(answer)).toEqual(['G-02', 'G-01']);
    expect(answer.rejected.edges.map(({ node }) => [node.offer.code, node.failed])).toEqual([
      ['G-03', ['NO_FREE_SEAT']],
      ['G-04', ['NOT_CERTIFIED']],
      ['G-05', ['NOT_CERTIFIED']],
      ['G-06', ['NOT_CERTIFIED']],
      ['G-07', ['NO_FREE_SEAT']],
      ['G-08', ['NO_SESSIONS']],
    ]);
    const [fuller, emptier] = answer.matches.edges.map(({ node }) => node);
    // 0.1 degrees of latitude are 6371.0088 km × 0.1 × π ÷ 180 = 11.1195 km.
    expect(fuller).toMatchObject({ distanceKm: 11.12, freeSeats: 1, firstDate: '2026-05-04', lastDate: '2026-05-18', failed: [] });
    expect(emptier).toMatchObject({ distanceKm: 11.12, freeSeats: 4 });
    // 0.35 × 1 + 0.25 ÷ (1 + 11.1195 ÷ 10) + 0.15 ÷ (1 + 3 ÷ 28) + 0.1 × 0 + 0.1 × 1 + 0.05 × 3 ÷ 4
    expect(fuller!.score).toBeCloseTo(0.35 + 0.118374 + 0.135484 + 0.1 + 0.0375, 5);
    expect(emptier!.score).toBeCloseTo(0.35 + 0.118374 + 0.135484 + 0.1, 5);
    expect(fuller!.criteria.map(({ code, verdict, detail }) => `${code} ${verdict}: ${detail}`)).toEqual([
      'NOT_CERTIFIED PASS: An jedem Tag zertifiziert.',
      'LEGAL_BASIS_NOT_COVERED PASS: Hilfe nach § 31; vereinbart am 04.05.2026: § 31.',
      'MAIN_LQE_MISSING_CLAUSE PASS: Ergänzende Leistung, die das Jugendamt dem Anbieter selbst bezahlt: keine Klausel nötig.',
      'PARTNER_LQE_MISSING_CLAUSE PASS: Ergänzende Leistung, die das Jugendamt dem Anbieter selbst bezahlt: keine Klausel nötig.',
      'NOT_IN_NETWORK PASS: Anbieter am 04.05.2026 im Netzwerk oder mit Vereinbarung.',
      'AGE PASS: 12 Jahre am 04.05.2026; Angebot ab 10 bis 14.',
      'GENDER PASS: Geschlecht: keine Angabe; Angebot für: alle.',
      'LANGUAGE PASS: Spricht: Deutsch; Angebot auf: Deutsch.',
      'ACCESSIBILITY PASS: Alles Nötige ist da.',
      'CONTRAINDICATION PASS: Nichts spricht dagegen.',
      'QUALIFICATION PASS: Leitung durch eine Fachkraft.',
      'SCHEDULE PASS: Jeder Termin liegt in einem möglichen Zeitfenster.',
      'ADMISSION_CLOSED PASS: Einstieg möglich.',
      'NO_SESSIONS PASS: Termine: 3, 04.05.2026 bis 18.05.2026.',
      'NO_FREE_SEAT PASS: Mindestens 1 frei in jedem Termin.',
      'TOO_FAR PASS: 11,120 km Luftlinie; höchstens 30 km.',
      'NOT_APPROVED PASS: Erster Termin 04.05.2026; bewilligt ab 01.01.2026.',
      'ALREADY_PLACED PASS: Noch kein Platz hier.',
      'TOPICS SOFT: 1 von 1 Bedarfen sind Themen des Angebots.',
      'DISTANCE SOFT: 11,120 km.',
      'START SOFT: Erster Termin 3 Tage nach dem gewünschten Tag.',
      'WISH SOFT: Nicht unter den Wünschen.',
      'AGE_MIDDLE SOFT: 12 Jahre; Mitte des Altersrahmens 12.',
      'GROUP_FILL SOFT: 3 von 4 Plätzen belegt.',
    ]);
    await api.database.superuser.query(`UPDATE offers.session SET state = 'PLANNED' WHERE state = 'CANCELLED'`);
  });

  it('DD-18: a group is gone with its last seat or its certificate, and there again with them', async () => {
    await only('G-01');
    await take('G-01', '2026-05-18', 3);
    expect(codesOf(await ranking())).toEqual(['G-01']);
    await take('G-01', '2026-05-18', 1);
    expect(codesOf(await ranking())).toEqual([]);
    await api.database.superuser.query('DELETE FROM offers.seat_claim');
    expect(codesOf(await ranking())).toEqual(['G-01']);
    await only();
    expect(codesOf(await ranking())).toEqual([]);
  });
});

describe('the nearer group', () => {
  const lies = (offer: string, north: number) => api.database.superuser.query('UPDATE offers.offer SET lat = 54 + $2::float8 WHERE code = $1', [offer, north]);
  const ranked = async () => (await ranking()).matches.edges.map(({ node }) => [node.offer.code, node.distanceKm]);

  it.each([
    ['by half of the way', 0.1, 0.05, [11.12, 5.56]],
    ['by some ten metres', 0.1, 0.0999, [11.12, 11.108]],
    ['next door and far off', 0.25, 0, [27.799, 0]],
  ] as const)('DD-36: of two equally suitable groups it ranks first, whichever it is: %s', async (_name, far, near, [farKm, nearKm]) => {
    await only('G-01', 'G-02');
    await lies('G-01', far);
    await lies('G-02', near);
    expect(await ranked()).toEqual([['G-02', nearKm], ['G-01', farKm]]);
    await lies('G-01', near);
    await lies('G-02', far);
    expect(await ranked()).toEqual([['G-01', nearKm], ['G-02', farKm]]);
  });

  it('DD-31: an online group is subject to no distance and ranks by what else suits', async () => {
    await only('G-01', 'G-02', 'G-03');
    await lies('G-01', 0.05);
    await lies('G-02', 5);
    await lies('G-03', 5);
    await api.database.superuser.query(`UPDATE offers.offer SET delivery = 'ONLINE' WHERE code = 'G-02'`);
    expect(await ranked()).toEqual([['G-02', null], ['G-01', 5.56]]);
    await api.database.superuser.query(`UPDATE offers.offer SET topics = '{}' WHERE code = 'G-02'`);
    expect(await ranked()).toEqual([['G-01', 5.56], ['G-02', null]]);
  });
});
