import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newSecret } from '#identity';
import { startApi, type TestApi } from '../support/api.js';
import type { CapacityStatusQuery, CapacityStatusQueryVariables, ConfirmCapacityByLinkMutation, ConfirmCapacityByLinkMutationVariables } from '../support/gql/types.generated.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { Program } from '../support/programs.js';
import { addOffer, buildSeatNetwork, type SeatNetwork, type TestOffer } from '../support/seat-network.js';
import { until } from '../support/until.js';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');

let api: TestApi;
let server: MailServer;
let worker: Program | undefined;
let network: SeatNetwork;
let foreign: SeatNetwork;
let offers: readonly [TestOffer, TestOffer];
let foreignOffer: TestOffer;

beforeAll(async () => {
  api = await startApi();
  server = await startMailServer();
  const { superuser } = api.database;
  network = await buildSeatNetwork(superuser);
  foreign = await buildSeatNetwork(superuser, 'OTHER-');
  offers = [await addOffer(superuser, network, { code: 'G-1', dates: ['2999-05-05'] }), await addOffer(superuser, network, { code: 'G-2', dates: ['2999-05-05'], capacity: 1 })];
  foreignOffer = await addOffer(superuser, foreign, { code: 'X-1', dates: ['2999-05-05'] });
  await superuser.query(`UPDATE offers.offer SET title = 'Boxen & "Halt" <b>' WHERE code = 'G-1'`);
  await superuser.query(`UPDATE identity.organisation SET name = 'Partner <Süd>' WHERE id = $1`, [network.hostId]);
});
afterAll(async () => {
  await worker?.end();
  await server.close();
  await api.close();
});
beforeEach(() => age());

const age = () => api.database.superuser.query(`UPDATE offers.capacity_confirmation SET confirmed_at = platform.now() - interval '20 days', source = 'PUBLISHED'`);

async function sources(): Promise<Record<string, string>> {
  const { rows } = await api.database.superuser.query<{ code: string; source: string }>('SELECT o.code, c.source FROM offers.capacity_confirmation c JOIN offers.offer o ON o.id = c.offer_id');
  return Object.fromEntries(rows.map(({ code, source }) => [code, source]));
}

const UNCHANGED = { 'G-1': 'PUBLISHED', 'G-2': 'PUBLISHED', 'X-1': 'PUBLISHED' };

/** A link as the reminding job would write it. */
async function newLink(holds = '30 days'): Promise<string> {
  const { text, hash } = newSecret();
  await api.database.superuser.query(
    `INSERT INTO offers.confirmation_link (host_id, offer_ids, token_hash, created_at, expires_at) VALUES ($1, $2, $3, platform.now() - interval '60 days', platform.now() + $4::interval)`,
    [network.hostId, offers.map(({ id }) => id), hash, holds],
  );
  return `${api.url}/platz-bestaetigen/${text}`;
}

const post = (link: string, form: readonly (readonly [string, string])[]) => fetch(link, { method: 'POST', body: new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])) });
const postAll = (link: string) => post(link, [['umfang', 'alle']]);

describe('the link of a reminder', () => {
  it('leads from the mail over a page that changes nothing to offers that are fresh', async () => {
    const lead = await api.signIn('lead@host.example', network.hostId, 'GROUP_LEAD');
    worker = Program.start([WORKER], {
      DATABASE_URL: api.database.url,
      PV_WORKER_HEALTH_PORT: '0',
      PV_PUBLIC_URL: api.url,
      PV_SMTP_URL: server.url,
      PV_MAIL_FROM: 'Platzverbund <post@platzverbund.example>',
    });
    await until('the reminder has come', () => server.mails.length === 1);
    const mail = server.mails[0]!;
    expect(mail).toMatchObject({ to: ['lead@host.example'], subject: 'Platzverbund: Stimmen die freien Plätze von Partner <Süd> noch?' });
    expect(mail.text).toContain('- seit längerem nicht bestätigt: 2 Angebote');
    // The secret of the link may hold any letters.
    expect(mail.text.replace(/https?:\S+/, '')).not.toMatch(/Boxen|F-|undefined/);
    const link = /https?:\/\/\S+\/platz-bestaetigen\/[\w-]{43}/.exec(mail.text)![0];
    expect(link.startsWith(api.url)).toBe(true);
    expect(worker.output).not.toContain(link.split('/').at(-1));

    for (let look = 0; look < 2; look++) expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
    expect(await sources()).toEqual(UNCHANGED);

    const done = await postAll(link);
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('Bestätigt: 2 Angebote.')]);
    expect(await sources()).toEqual({ 'G-1': 'LINK', 'G-2': 'LINK', 'X-1': 'PUBLISHED' });
    const { offer } = await api.data<CapacityStatusQuery, CapacityStatusQueryVariables>('CapacityStatus', { id: offers[0].id }, lead);
    expect(offer!.capacityStatus).toMatchObject({ source: 'LINK', freshness: 'FRESH' });
  }, 60_000);

  it('shows a page that needs no script, loads nothing and is read aloud in order', async () => {
    const response = await fetch(await newLink());
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('set-cookie')).toBeNull();
    const style = /<style>([\s\S]*)<\/style>/.exec(html)![1]!;
    expect(response.headers.get('content-security-policy')).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(html).toContain('<html lang="de">');
    // Enter in a box presses the first button of its form: it must not be the one that confirms all.
    const [forAll, forSome] = html.match(/<form[\s\S]*?<\/form>/g)!;
    expect(forAll).not.toContain('checkbox');
    expect(forSome).not.toContain('value="alle"');
    expect(html).not.toMatch(/<script|https?:|<img|<link|onclick|style="/);
    expect(html).toContain('Stimmen die Platzangaben von Partner &lt;Süd&gt; noch?');
    expect(html).toContain('Boxen &amp; &quot;Halt&quot; &lt;b&gt;');
    expect(html).toContain('8 Plätze je Termin; in den nächsten acht Wochen ist kein Termin geplant');
    expect(html).toContain('1 Platz je Termin');
    expect(html.match(/<label>/g)).toHaveLength(2);
    expect(html).not.toContain(foreignOffer.id);
  });

  it('confirms what is ticked; a foreign offer in the form is passed over', async () => {
    const link = await newLink();
    const nothing = await post(link, [['umfang', 'auswahl'], ['angebot', foreignOffer.id]]);
    expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('role="alert">Kreuzen Sie mindestens ein Angebot an.')]);
    for (const form of [[], [['umfang', 'auswahl']], [['umfang', 'sonst'], ['angebot', offers[0].id]]] as const) expect((await post(link, form)).status).toBe(422);
    expect(await sources()).toEqual(UNCHANGED);
    const some = await post(link, [['umfang', 'auswahl'], ['angebot', offers[1].id], ['angebot', foreignOffer.id]]);
    expect(some.status).toBe(200);
    expect(await some.text()).toMatch(/Bestätigt: 1 Angebot\.[\s\S]*Nicht bestätigt[\s\S]*Boxen/);
    expect(await sources()).toEqual({ 'G-1': 'PUBLISHED', 'G-2': 'LINK', 'X-1': 'PUBLISHED' });
  });

  it('used a second time does no harm, and answers like one that has expired or never was', async () => {
    const used = await newLink();
    await postAll(used);
    await age();
    const answers = [];
    for (const link of [used, await newLink('0 seconds'), `${api.url}/platz-bestaetigen/${'x'.repeat(43)}`, `${api.url}/platz-bestaetigen/x`]) {
      for (const response of [await fetch(link), await postAll(link), await post(link, [['umfang', 'auswahl'], ['angebot', offers[0].id]])]) {
        answers.push([response.status, await response.text()]);
      }
    }
    expect(answers[0]).toEqual([404, expect.stringContaining('Dieser Link gilt nicht oder nicht mehr')]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await sources()).toEqual(UNCHANGED);
  });

  it('does the same by GraphQL without signing in, once per key', async () => {
    const token = (await newLink()).split('/').at(-1)!;
    const confirm = async (change: Partial<ConfirmCapacityByLinkMutationVariables['input']>) => {
      const input = { token, idempotencyKey: 'key-of-the-test-1', ...change };
      return (await api.data<ConfirmCapacityByLinkMutation, ConfirmCapacityByLinkMutationVariables>('ConfirmCapacityByLink', { input }, {})).confirmCapacityByLink;
    };
    expect(await confirm({ offerIds: [foreignOffer.id] })).toMatchObject({ __typename: 'NoOfferChosen', code: 'NO_OFFER_CHOSEN' });
    const first = await confirm({ offerIds: [offers[0].id, foreignOffer.id] });
    expect(first).toEqual({ __typename: 'CapacityConfirmed', confirmed: 1, offerIds: [offers[0].id] });
    expect(await confirm({ offerIds: [offers[0].id, foreignOffer.id] })).toEqual(first);
    const again = await confirm({ idempotencyKey: 'key-of-the-test-2' });
    expect(again).toMatchObject({ __typename: 'ConfirmationLinkInvalid', code: 'LINK_INVALID' });
    expect(await confirm({ token: 'unknown', idempotencyKey: 'key-of-the-test-3' })).toEqual(again);
    expect(await sources()).toEqual({ 'G-1': 'LINK', 'G-2': 'PUBLISHED', 'X-1': 'PUBLISHED' });
  });

  it('leaves no token in the log of the API', async () => {
    const link = await newLink();
    await fetch(link);
    await postAll(link);
    await api.logged('/platz-bestaetigen/:token');
    expect(api.log.join('\n')).not.toContain(link.split('/').at(-1));
  });

  it('is answered sixty times a minute to one address, and then no more', async () => {
    const link = await newLink();
    let last = await fetch(link);
    for (let call = 0; call < 130 && last.status !== 429; call++) last = await fetch(link);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await postAll(link)).status).toBe(429);
    expect(await sources()).toEqual(UNCHANGED);
  });
});
