import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';

let api: TestApi;
let host: Credentials;
let billing: Credentials;
let caseworker: Credentials;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 3);
  host = await api.signIn('host@pine.example', ids.pine, 'GROUP_LEAD');
  billing = await api.signIn('billing@pine.example', ids.pine, 'BILLING');
  caseworker = await api.signIn('caseworker@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const download = (name: string, who: Credentials = {}) => fetch(`${api.url}/katalog/${name}`, { headers: who });
const upload = (body: string | Uint8Array<ArrayBuffer>, who: Credentials = host, type = 'text/csv', query = '') =>
  fetch(`${api.url}/katalog/einlesen${query}`, { method: 'POST', headers: { ...who, 'content-type': type }, body });

/** The answer to a file of which only the size is sent: the service need not have it all to say no. */
const announce = (bytes: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(`${api.url}/katalog/einlesen`, { method: 'POST', headers: { ...host, 'content-type': 'text/csv', 'content-length': bytes } }, (response) => {
      resolve(response.statusCode);
      sent.destroy();
    });
    sent.once('error', reject);
    sent.flushHeaders();
  });

describe('files of the catalogue', () => {
  it('are saved by a browser under their names and kept by nobody on the way', async () => {
    for (const [name, type] of [['angebote.csv', 'text/csv; charset=utf-8'], ['sitzungen.csv', 'text/csv; charset=utf-8'], ['angebote.xlsx', XLSX], ['sitzungen.xlsx', XLSX]] as const) {
      const response = await download(name, host);
      expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition'), response.headers.get('cache-control'), response.headers.get('x-content-type-options')]).toEqual([
        200, type, `attachment; filename="${name}"`, 'private, no-store', 'nosniff',
      ]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('hold the own offers, and the sessions of the days that are asked for', async () => {
    const lines = async (name: string) => (await (await download(name, host)).text()).trimEnd().split('\r\n');
    expect(await lines('angebote.csv')).toHaveLength(4);
    expect((await lines('angebote.csv'))[1]).toBe('G-01,PINE,Gruppe 1,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,4,,,,ANGER,de,,,2,PROFESSIONAL,,01001000,,,true');
    expect(await lines('sitzungen.csv')).toHaveLength(10);
    expect((await lines('sitzungen.csv?von=2026-05-11&bis=2026-05-11')).slice(1)).toEqual(['G-01,2026-05-11,15:30,90,PLANNED,false', 'G-02,2026-05-11,15:30,90,PLANNED,false', 'G-03,2026-05-11,15:30,90,PLANNED,false']);
    expect((await download('sitzungen.csv?von=gestern', host)).status).toBe(400);
  });

  it('are for people of the host who are signed in, to bring in for fewer than to take out', async () => {
    const csv = await (await download('angebote.csv', host)).text();
    const statuses = async (who: Credentials) => [(await download('angebote.csv', who)).status, (await upload(csv, who)).status];
    expect(await statuses({})).toEqual([401, 401]);
    expect(await statuses(caseworker)).toEqual([403, 403]);
    expect(await statuses(billing)).toEqual([200, 403]);
    expect(await statuses(host)).toEqual([200, 200]);
    expect(await statuses(await api.createToken(ids.pine, 'GROUP_LEAD'))).toEqual([200, 200]);
    const oak = await api.signIn('lead@oak.example', ids.oak, 'GROUP_LEAD');
    expect((await (await download('angebote.csv', oak)).text()).split('\r\n')).toHaveLength(2);
    expect(await statuses(oak)).toEqual([200, 422]);
  });

  it('that are not there answer so, also under names that every object has', async () => {
    for (const name of ['gruppen.csv', 'angebote.pdf', 'constructor', '__proto__', 'angebote.csv/x']) expect((await download(name, host)).status).toBe(404);
  });
});

describe('a file that is brought in', () => {
  const change = async () => (await (await download('angebote.csv', host)).text()).replace('Gruppe 1,', 'Mutgruppe,');

  it('answers as pv import does, tries out on demand, and does what it says', async () => {
    const probe = await upload(await change(), host, 'text/csv', '?probe=true');
    expect([probe.status, await probe.json()]).toEqual([200, { imported: { 'offers.csv': { rows: 3, created: 0, updated: 1, unchanged: 2 } }, errorCount: 0, errors: [] }]);
    expect(await (await download('angebote.csv', host)).text()).not.toContain('Mutgruppe');
    const done = await upload(await change());
    expect([done.status, await done.json()]).toEqual([200, { imported: { 'offers.csv': { rows: 3, created: 0, updated: 1, unchanged: 2 } }, errorCount: 0, errors: [] }]);
    expect(await (await download('angebote.csv', host)).text()).toContain('Mutgruppe');
  });

  it('may be a workbook', async () => {
    const workbook = new Uint8Array(await (await download('sitzungen.xlsx', host)).arrayBuffer());
    const response = await upload(workbook, host, XLSX);
    expect([response.status, await response.json()]).toEqual([200, { imported: { 'sessions.xlsx': { rows: 9, created: 0, updated: 0, unchanged: 9 } }, errorCount: 0, errors: [] }]);
  });

  it('with errors answers 422 with all of them', async () => {
    const response = await upload((await change()).replace(',4,', ',keine,'));
    expect([response.status, await response.json()]).toEqual([
      422,
      { imported: {}, errorCount: 1, errors: [{ file: 'offers.csv', line: 2, column: 'capacity', code: 'BAD_VALUE', message: 'capacity is "keine", expected a whole number from 1 to 1000000' }] },
    ]);
  });

  it('is taken in these types alone: none that a form of another site can send', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'application/json']) {
      expect([type, (await upload(type === 'application/json' ? '{}' : 'id,host_id', host, type)).status]).toEqual([type, 415]);
    }
    expect((await upload('id', host, 'text/csv', '?probe=vielleicht')).status).toBe(400);
  });

  it('of more than five megabytes is refused, and files go to this route alone', async () => {
    expect(await announce(5 * 1_048_576 + 1)).toBe(413);
    const elsewhere = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { ...host, 'content-type': 'text/csv' }, body: 'id' });
    expect(elsewhere.status).toBe(415);
  });

  it('leaves no value of it in the log', async () => {
    await upload((await change()).replace('Mutgruppe', 'Geheimnisvoll').replace(',4,', ',keine,'));
    expect(api.log.filter((line) => /Geheimnisvoll|keine,/.test(line))).toEqual([]);
  });
});
