import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CalendarFeedsQuery,
  CalendarFeedsQueryVariables,
  CreateCalendarFeedMutation,
  CreateCalendarFeedMutationVariables,
  RevokeCalendarFeedMutation,
  RevokeCalendarFeedMutationVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let lead: Credentials;
let leadId: string;
let colleague: Credentials;
let agency: Credentials;
let offerId: string;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 2);
  leadId = await api.createPerson('lead@pine.example', [{ organisationId: ids.pine, role: 'GROUP_LEAD' }]);
  lead = await api.signInAs('lead@pine.example');
  colleague = await api.signIn('colleague@pine.example', ids.pine, 'ADMINISTRATOR');
  agency = await api.signIn('agency@north.example', ids.northAgency, 'CASEWORKER');
  const { superuser } = api.database;
  const { rows } = await superuser.query<{ id: string }>(`
    WITH g AS (UPDATE offers.offer SET title = 'Mut, Stärke; und 😀', site_id = NULL WHERE code = 'G-01' RETURNING id)
    INSERT INTO offers.session (offer_id, date, start, minutes, capacity)
    SELECT g.id, (platform.now() AT TIME ZONE 'Europe/Berlin')::date + n, '16:15', 75, 4 FROM g CROSS JOIN generate_series(-60, 380) AS n RETURNING offer_id AS id`);
  offerId = rows[0]!.id;
  await superuser.query(`INSERT INTO offers.offer_staff (offer_id, position, kind, qualification, user_id) VALUES ($1, 1, 'STA_PROFESSIONAL', 'SOCIAL_PEDAGOGUE', $2)`, [offerId, leadId]);
});
afterAll(() => api.close());

type Created = CreateCalendarFeedMutation['createCalendarFeed'];

async function create(who: Credentials, kind: 'OFFER' | 'PROVIDER' | 'PERSON', offer?: string, idempotencyKey: string = randomUUID()): Promise<Created> {
  const input = { idempotencyKey, kind, ...(offer !== undefined && { offerId: offer }) };
  const answer = await api.data<CreateCalendarFeedMutation, CreateCalendarFeedMutationVariables>('CreateCalendarFeed', { input }, who);
  return answer.createCalendarFeed;
}

const revoke = async (who: Credentials, feedId: string) =>
  (await api.data<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>('RevokeCalendarFeed', { input: { idempotencyKey: randomUUID(), feedId } }, who)).revokeCalendarFeed;

const own = async (who: Credentials) => (await api.data<CalendarFeedsQuery, CalendarFeedsQueryVariables>('CalendarFeeds', { first: 100 }, who)).calendarFeeds.edges.map(({ node }) => node);

/** The feed's id, and its address at this test's API. */
function made(created: Created): { id: string; address: string } {
  if (created.__typename !== 'CalendarFeedCreated' || !created.address) throw new Error(`No feed was made: ${JSON.stringify(created)}`);
  return { id: created.feed.id, address: `${api.url}${new URL(created.address).pathname}` };
}

interface Shown {
  readonly start: string;
  readonly summary: string;
  readonly status: string;
}

async function read(address: string): Promise<Shown[]> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown as string);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { start: event.startDate.toString(), summary: event.summary, status: String(component.getFirstPropertyValue('status')) };
  });
}

async function sessionsOf(where: string): Promise<string[]> {
  const { rows } = await api.database.superuser.query<{ start: string }>(
    `SELECT to_char(s.date + s.start, 'YYYY-MM-DD"T"HH24:MI:SS') AS start FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id,
       LATERAL (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today) t
     WHERE ${where} AND s.date BETWEEN t.today - 56 AND (t.today + interval '12 months')::date ORDER BY s.date, s.start, s.id`,
  );
  return rows.map(({ start }) => start);
}

describe('a calendar feed', () => {
  it('of an offer shows its sessions from eight weeks ago to twelve months ahead, across both clock changes, as they stand in Berlin', async () => {
    const shown = await read(made(await create(lead, 'OFFER', offerId)).address);
    const expected = await sessionsOf(`o.code = 'G-01'`);
    expect(expected.length).toBeGreaterThan(400);
    expect(shown.map(({ start }) => start)).toEqual(expected);
    expect(new Set(shown.map(({ summary }) => summary))).toEqual(new Set(['Mut, Stärke; und 😀']));
  });

  it('of a provider shows all its offers, that of a person those which they lead', async () => {
    const ofProvider = await read(made(await create(colleague, 'PROVIDER')).address);
    expect(ofProvider.map(({ start }) => start)).toEqual(await sessionsOf(`o.host_id = '${ids.pine}'`));
    const { address } = made(await create(lead, 'PERSON'));
    expect((await read(address)).map(({ start }) => start)).toEqual(await sessionsOf(`o.code = 'G-01'`));
    const { address: ofColleague } = made(await create(colleague, 'PERSON'));
    expect(await read(ofColleague)).toEqual([]);
  });

  it('of any offer of the catalogue may be had by an agency, of a provider only by its own people', async () => {
    const { address } = made(await create(agency, 'OFFER', offerId));
    expect((await read(address)).length).toBeGreaterThan(400);
    expect(await create(agency, 'PROVIDER')).toMatchObject({ __typename: 'CalendarFeedNotPossible', expected: 'a provider or partner, whose own offers it shows' });
  });

  it('is refused where it names no offer, a superfluous one, or one that is not there', async () => {
    const expected = 'an offerId for the kind OFFER, and for no other';
    expect(await create(lead, 'OFFER')).toMatchObject({ __typename: 'CalendarFeedNotPossible', expected });
    expect(await create(lead, 'PERSON', offerId)).toMatchObject({ __typename: 'CalendarFeedNotPossible', expected });
    for (const unknown of [randomUUID(), 'no uuid', '']) expect(await create(lead, 'OFFER', unknown)).toMatchObject({ __typename: 'NotFound' });
  });

  it('is for people and not for programs', async () => {
    const machine = await api.createToken(ids.pine, 'GROUP_LEAD');
    expect(await create(machine, 'PROVIDER')).toMatchObject({ __typename: 'CalendarFeedNotPossible', expected: 'a person: programs sign in with their own token' });
  });

  it('tells nothing but title, time and place', async () => {
    const text = await (await fetch(made(await create(colleague, 'PROVIDER')).address)).text();
    expect(text).not.toMatch(/pine\.example|lead|colleague|SOCIAL_PEDAGOGUE|capacity|F-NORTH/i);
    expect(text).not.toContain(leadId);
  });

  it('shows its address once: a repetition has the feed and no address, and the database no secret', async () => {
    const key = randomUUID();
    const first = await create(lead, 'OFFER', offerId, key);
    const { id, address } = made(first);
    expect(await create(lead, 'OFFER', offerId, key)).toMatchObject({ __typename: 'CalendarFeedCreated', address: null, feed: { id } });
    const secret = /kalender\/([\w-]{43})\.ics$/.exec(address)![1]!;
    const { rows } = await api.database.superuser.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM offers.calendar_feed f WHERE f::text LIKE $1) OR EXISTS (SELECT 1 FROM platform.journal j WHERE j::text LIKE $1)
         OR EXISTS (SELECT 1 FROM platform.idempotency i WHERE i::text LIKE $1) AS found`,
      [`%${secret}%`],
    );
    expect(rows[0]!.found).toBe(false);
    expect(api.log.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('names the site, or the municipality where there is none', async () => {
    const { superuser } = api.database;
    const { address } = made(await create(lead, 'OFFER', offerId));
    const places = async () => new Set([...(await (await fetch(address)).text()).replaceAll('\r\n ', '').matchAll(/^LOCATION:(.*)\r$/gm)].map(([, place]) => place));
    expect(await places()).toEqual(new Set(['Flensburg']));
    await superuser.query(
      `WITH s AS (INSERT INTO identity.site (owner_id, kind, name, street, postal_code, municipality_ags, lat, lon) VALUES ($2, 'OTHER', 'Hort am Deich', 'Deich 1', '24937', '01001000', 54.8, 9.4) RETURNING id)
       UPDATE offers.offer SET site_id = s.id FROM s WHERE offer.id = $1`,
      [offerId, ids.pine],
    );
    expect(await places()).toEqual(new Set(['Hort am Deich\\, Deich 1\\, 24937 Flensburg']));
  });

  it('keeps a cancelled session as cancelled', async () => {
    const { address } = made(await create(lead, 'OFFER', offerId));
    const day = (await read(address))[100]!.start;
    await api.database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE offer_id = $1 AND date = $2`, [offerId, day.slice(0, 10)]);
    expect((await read(address)).filter(({ status }) => status === 'CANCELLED').map(({ start }) => start)).toEqual([day]);
  });
});

describe('an address', () => {
  it('answers as a calendar that nobody on the way keeps', async () => {
    const response = await fetch(made(await create(lead, 'OFFER', offerId)).address);
    expect(Object.fromEntries(['content-type', 'cache-control', 'x-robots-tag', 'x-content-type-options', 'referrer-policy'].map((name) => [name, response.headers.get(name)]))).toEqual({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('answers 304 while nothing has changed, by tag and by time, and anew when something has', async () => {
    const { address } = made(await create(lead, 'OFFER', offerId));
    const first = await fetch(address);
    const [tag, time, text] = [first.headers.get('etag')!, first.headers.get('last-modified')!, await first.text()];
    const again = await fetch(address);
    expect([again.headers.get('etag'), again.headers.get('last-modified'), await again.text()]).toEqual([tag, time, text]);
    const known: Record<string, string>[] = [{ 'if-none-match': tag }, { 'if-modified-since': time }, { 'if-none-match': `W/${tag}` }];
    for (const headers of known) {
      const unchanged = await fetch(address, { headers });
      expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([304, '', tag]);
    }
    await api.database.superuser.query(`UPDATE offers.session SET minutes = 80 WHERE offer_id = $1 AND date = (SELECT max(date) FROM offers.session WHERE date < platform.now()::date + 100 AND offer_id = $1)`, [offerId]);
    const changed = await fetch(address, { headers: { 'if-none-match': tag } });
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
  });

  it('that is unknown, ill-formed or revoked answers with the same 404', async () => {
    const { id, address } = made(await create(lead, 'OFFER', offerId));
    expect((await fetch(address)).status).toBe(200);
    expect(await revoke(lead, id)).toMatchObject({ __typename: 'CalendarFeedRevoked', feedId: id });
    const answers = await Promise.all(
      [address, `${api.url}/kalender/${'A'.repeat(43)}.ics`, `${api.url}/kalender/x.ics`, address.replace(/\.ics$/, ''), `${api.url}/kalender/%00.ics`].map(async (one) => {
        const response = await fetch(one);
        return [response.status, await response.text(), response.headers.get('etag')];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify([404, '{"statusCode":404,"message":"There is no calendar at this address."}', null])]));
  });

  it('dies when its maker leaves the organisation, and nobody else sees or revokes it before', async () => {
    const leaving = await api.signIn('leaving@pine.example', ids.pine, 'GROUP_LEAD');
    const feeds = [made(await create(leaving, 'PERSON')), made(await create(leaving, 'PROVIDER')), made(await create(leaving, 'OFFER', offerId))];
    for (const { id, address } of feeds) {
      expect((await fetch(address)).status).toBe(200);
      expect(await revoke(colleague, id)).toMatchObject({ __typename: 'NotFound' });
      expect(await revoke(agency, id)).toMatchObject({ __typename: 'NotFound' });
    }
    expect((await own(colleague)).map(({ id }) => id)).not.toContain(feeds[0]!.id);
    await api.database.superuser.query(`DELETE FROM identity.membership m USING auth."user" u WHERE u.id = m.user_id AND u.email = 'leaving@pine.example'`);
    for (const { address } of feeds) expect((await fetch(address)).status).toBe(404);
  });

  it('is fetched in the name of its maker: the day is noted for them, and no other time', async () => {
    const { id, address } = made(await create(colleague, 'OFFER', offerId));
    const mine = async () => (await own(colleague)).find((feed) => feed.id === id)!;
    expect(await mine()).toMatchObject({ kind: 'OFFER', offer: { code: 'G-01' }, revokedAt: null, lastFetchedOn: null });
    await fetch(address);
    expect((await mine()).lastFetchedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('is limited to 300 calls a minute from one network address', async () => {
    const statuses = new Map<number, number>();
    let retryAfter: string | null = null;
    for (let n = 0; n < 30; n++) {
      const responses = await Promise.all(Array.from({ length: 11 }, () => fetch(`${api.url}/kalender/x.ics`)));
      for (const response of responses) {
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        retryAfter ??= response.headers.get('retry-after');
        await response.text();
      }
    }
    expect([...statuses.keys()].sort()).toEqual([404, 429]);
    expect(statuses.get(404)).toBeLessThanOrEqual(300);
    expect(Number(retryAfter)).toBeGreaterThan(0);
  });
});

describe('fifty feeds', () => {
  it('are as many as one may have, and revoked ones do not count', async () => {
    const many = await api.signIn('many@pine.example', ids.pine, 'GROUP_LEAD');
    const { id } = made(await create(many, 'PERSON'));
    await api.database.superuser.query(
      `INSERT INTO offers.calendar_feed (kind, organisation_id, user_id, token_hash) SELECT f.kind, f.organisation_id, f.user_id, sha256(n::text::bytea) FROM offers.calendar_feed f, generate_series(1, 49) n WHERE f.id = $1`,
      [id],
    );
    expect(await create(many, 'PERSON')).toMatchObject({ __typename: 'CalendarFeedLimit', limit: 50 });
    await revoke(many, id);
    expect(await create(many, 'PERSON')).toMatchObject({ __typename: 'CalendarFeedCreated' });
  });
});
