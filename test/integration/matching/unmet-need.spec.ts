import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteVain, NoteVainSearchesUseCase, UnmetNeedQuery } from '#matching';
import { UnitOfWork } from '#platform';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const MAY = '2026-05-04T08:00:00Z';
const JUNE = '2026-06-01T08:00:00Z';

let database: TestDatabase;
let service: pg.Client;
let network: SeatNetwork;
const ids: string[] = [];

const at = (now: string) => new UnitOfWork(database.dataSource, { now });
const run = (now: string) => new NoteVainSearchesUseCase(at(now)).run();
const ask = (from = '2026-05', to = from, organisation = network.agencyId) => new UnmetNeedQuery(database.unitOfWork).run(asOrganisation(organisation, ['CASEWORKER']), { from, to });

beforeAll(async () => {
  database = await createTestDatabase({ now: JUNE });
  const { superuser } = database;
  await superuser.query(`SELECT set_config('pv.now', $1, false)`, [MAY]);
  network = await buildSeatNetwork(superuser);
  service = await openService(database.url);
  // The group is for twelve-year-olds of Dieburg; whoever speaks only Turkish finds none.
  await addOffer(superuser, network, { code: 'G-1', dates: ['2026-05-05', '2026-06-09'] });
  const add = async (count: number, change: Readonly<Record<string, unknown>>) => {
    for (let n = 0; n < count; n++) ids.push(await addReferral(superuser, network, `F-${ids.length}`, { languages: '{tr}', ...change }));
  };
  // Dieburg (06432004) 4, Babenhausen (06432002) 5, Griesheim (06432008) 7: 16. Ages: 4 of 7 years, 12 of 12. ANGER 9, SPORT 11 (4 both).
  await add(4, { municipality_ags: '06432004', birth_month: '2019-01-01', needs: '{ANGER,SPORT}' });
  await add(5, { municipality_ags: '06432002', needs: '{ANGER}' });
  await add(7, { municipality_ags: '06432008', needs: '{SPORT}' });
  // Those find a seat, or are not in search.
  await add(6, { languages: '{de}' });
  await add(6, { state: 'PAUSED' });
}, 60_000);
afterAll(async () => {
  await service.end();
  await database.close();
});

describe('a search in vain', () => {
  it('is noted once a month, without its id, by a mark that only the secret of the month gives', async () => {
    expect(await run(MAY)).toEqual({ searches: 22, vain: 16, monthsClosed: 0 });
    expect(await run('2026-05-05T08:00:00Z')).toMatchObject({ searches: 6, vain: 0 });
    const { rows } = await database.superuser.query<Record<string, unknown>>('SELECT * FROM matching.vain_search');
    expect(rows).toHaveLength(16);
    expect(Object.keys(rows[0]!).sort()).toEqual(['age_band', 'agency_id', 'id', 'mark', 'month', 'municipality_ags', 'topics']);
    const text = JSON.stringify(rows);
    for (const id of ids) expect(text).not.toContain(id);
    // Nobody but the system reads marks or the secret.
    for (const organisation of [network.agencyId, network.mainId, network.hostId]) {
      for (const table of ['vain_search', 'vain_key']) expect(await attempt(service, { organisation, actor: 'p', now: MAY }, `SELECT 1 FROM matching.${table}`)).toBe('NO ROW');
    }
  });

  it('is noted by whoever evaluates it, for its agency alone', async () => {
    const id = await addReferral(database.superuser, network, 'F-LIVE', { languages: '{uk}' });
    const note = (organisation: string) => at(MAY).run(asOrganisation(organisation), (tx) => noteVain(tx, [id]));
    expect([await note(network.hostId), await note(network.mainId), await note(network.agencyId), await note(network.agencyId)]).toEqual([0, 0, 1, 0]);
    await database.superuser.query(`UPDATE referrals.referral SET state = 'ENDED' WHERE id = $1`, [id]);
    await database.superuser.query(`DELETE FROM matching.vain_search WHERE mark = (SELECT sha256(key || uuid_send($1::uuid)) FROM matching.vain_key)`, [id]);
  });

  it('is in no report while its month runs: from one day to the next a single search would be seen', async () => {
    expect(await ask()).toEqual({ total: { code: 'ALL', searches: null, hiddenMonths: 0 }, byMunicipality: [], byAgeBand: [], byTopic: [] });
  });
});

describe('the unmet-need report', () => {
  it('has the numbers of the month once it is over; what is under five is hidden, and what it could be reckoned from', async () => {
    await database.superuser.query(`UPDATE referrals.referral SET state = 'ENDED' WHERE state = 'SEARCHING'`);
    expect(await run(JUNE)).toEqual({ searches: 0, vain: 0, monthsClosed: 1 });
    expect(await ask()).toEqual({
      total: { code: 'ALL', searches: 16, hiddenMonths: 0 },
      // 4 is hidden; 16 − 5 − 7 would tell it, so 5 is hidden with it.
      byMunicipality: [
        { code: '06432002', name: 'Babenhausen', searches: null, hiddenMonths: 1 },
        { code: '06432004', name: 'Dieburg', searches: null, hiddenMonths: 1 },
        { code: '06432008', name: 'Griesheim', searches: 7, hiddenMonths: 0 },
      ],
      // 4 and 12: nothing to hide behind but the 12.
      byAgeBand: [{ code: 'AGE_10_13', searches: null, hiddenMonths: 1 }, { code: 'AGE_6_9', searches: null, hiddenMonths: 1 }],
      byTopic: [{ code: 'ANGER', searches: 9, hiddenMonths: 0 }, { code: 'SPORT', searches: 11, hiddenMonths: 0 }],
    });
  });

  it('is all that is left: no mark, no secret, and no number under five anywhere', async () => {
    for (const table of ['vain_search', 'vain_key']) expect((await database.superuser.query(`SELECT 1 FROM matching.${table}`)).rowCount).toBe(0);
    expect((await database.superuser.query('SELECT 1 FROM matching.unmet_need WHERE searches < 5')).rowCount).toBe(0);
  });

  it('adds months as they were published: what is hidden in its month is in no sum', async () => {
    await database.superuser.query(
      `INSERT INTO matching.unmet_need VALUES ($1, '2026-04-01', 'TOTAL', 'ALL', 21), ($1, '2026-04-01', 'MUNICIPALITY', '06432004', 14), ($1, '2026-04-01', 'MUNICIPALITY', '06432008', 7)`,
      [network.agencyId],
    );
    const need = await ask('2026-04', '2026-05');
    expect(need.total).toEqual({ code: 'ALL', searches: 37, hiddenMonths: 0 });
    expect(need.byMunicipality.map(({ code, searches, hiddenMonths }) => [code, searches, hiddenMonths])).toEqual([
      ['06432002', null, 1],
      ['06432004', 14, 1],
      ['06432008', 14, 0],
    ]);
  });

  it('is the agency\'s own, and written by nobody', async () => {
    expect((await ask('2026-04', '2026-05', network.hostId)).total.searches).toBeNull();
    const agency = { organisation: network.agencyId, actor: 'p', now: JUNE };
    expect(await attempt(service, agency, `INSERT INTO matching.unmet_need VALUES ('${network.agencyId}', '2026-03-01', 'TOTAL', 'ALL', 9)`)).toBe('42501');
    expect(await attempt(service, agency, 'UPDATE matching.unmet_need SET searches = 9')).toBe('42501');
    await expect(database.superuser.query(`INSERT INTO matching.unmet_need VALUES ($1, '2026-03-01', 'TOTAL', 'ALL', 4)`, [network.agencyId])).rejects.toThrow(/check/);
    expect(await at(JUNE).run(asOperator, (tx) => noteVain(tx, []))).toBe(0);
  });
});
