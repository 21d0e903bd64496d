import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attempt, beginAs, openService, whyRefused, type Acting } from '../../support/acting.js';
import { must } from '../../support/agreement-network.js';
import { addUncertified, asCertifier, asHost, certificationOf, joinNetwork } from '../../support/certification-office.js';
import { buildSeatNetwork, until, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-05T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let office: ReturnType<typeof certificationOf>;
let service: pg.Client;
let offerId: string;

beforeEach(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  await joinNetwork(database.superuser, network);
  office = certificationOf(database.unitOfWork);
  service = await openService(database.url);
  offerId = await addUncertified(database.superuser, network, { code: 'G' });
});
afterEach(async () => {
  await service.end();
  await database.close();
});

const agency = (actor = 'certifier'): Acting => ({ organisation: network.agencyId, actor, now: NOW });
const host = (actor = 'host-admin'): Acting => ({ organisation: network.hostId, actor, now: NOW });
const stranger = (): Acting => ({ organisation: network.mainId, actor: 'stranger', now: NOW });
const grantSql = (id: string) => `UPDATE offers.certification SET state = 'GRANTED', granted_from = '2026-05-05' WHERE id = '${id}'`;
const REFUSED = '42501';

describe('raw SQL with the service\'s role', () => {
  const submitSql = (more = '', values = '') =>
    `INSERT INTO offers.certification (offer_id, agency_id, host_id, wanted_from, submitted_by, submitted_at${more})
     VALUES ('${offerId}', '${network.agencyId}', '${network.hostId}', '2026-05-05', 'somebody else', '2020-01-01'${values})`;

  it('only the host submits, in its own name, from today on; nothing is decided at once', async () => {
    expect([await attempt(service, agency(), submitSql()), await attempt(service, stranger(), submitSql())]).toEqual([REFUSED, REFUSED]);
    expect(await attempt(service, host(), submitSql().replace("'2026-05-05', 'somebody", "'2026-05-04', 'somebody"))).toBe('certification_wanted');
    await beginAs(service, host('lead'));
    const { rows } = await service.query(`${submitSql(', state, decided_by, decided_at, granted_from', `, 'GRANTED', 'x', '2020-01-01', '2020-01-01'`)} RETURNING state, submitted_by, submitted_at, decided_by, granted_from, certificate_id`);
    await service.query('ROLLBACK');
    expect(rows).toEqual([{ state: 'SUBMITTED', submitted_by: 'lead', submitted_at: new Date(NOW), decided_by: null, granted_from: null, certificate_id: null }]);
    await database.superuser.query('DELETE FROM offers.offer_staff');
    expect(await attempt(service, host(), submitSql())).toBe('certification_problems');
  });

  it('a certificate is renewed of the same offer and agency, and only an agency is asked', async () => {
    const other = await addUncertified(database.superuser, network, { code: 'G-OTHER' });
    const { rows } = await database.superuser.query<{ id: string }>(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01') RETURNING id`, [other, network.agencyId]);
    expect(await attempt(service, host(), submitSql(', renews_certificate_id', `, '${rows[0]!.id}'`))).toBe('certification_renews');
    await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [network.mainId, network.hostId]);
    expect(await attempt(service, host(), submitSql().replace(network.agencyId, network.mainId))).toBe(REFUSED);
  });

  it('no state is jumped over, each side takes its own steps, and what was submitted stays', async () => {
    const { id } = must(await office.submit.run(asHost(network), { offerId, agencyId: network.agencyId }));
    const to = (state: string, more = '') => `UPDATE offers.certification SET state = '${state}'${more} WHERE id = '${id}'`;
    for (const state of ['GRANTED', 'REFUSED', 'SUBMITTED']) expect([state, await attempt(service, agency(), to(state))]).toEqual([state, 'certification_state']);
    expect([await attempt(service, host(), to('IN_REVIEW')), await attempt(service, agency(), to('WITHDRAWN')), await attempt(service, stranger(), to('IN_REVIEW'))]).toEqual([REFUSED, REFUSED, 'NO ROW']);
    must(await office.start.run(asCertifier(network), { certificationId: id }));
    expect(await attempt(service, agency(), to('REFUSED'))).toBe('certification_reasons');
    expect(await attempt(service, agency(), to('REFUSED', `, reasons = ' '`))).toBe('certification_reasons');
    expect(await attempt(service, agency(), to('GRANTED'))).toBe('certification_granted_span');
    expect(await attempt(service, agency(), to('GRANTED', `, granted_from = '2026-05-04'`))).toBe('certification_granted_span');
    for (const change of [`note = 'other'`, `wanted_to = '2030-01-01'`, `offer_id = '${await addUncertified(database.superuser, network, { code: 'G-2' })}'`, `submitted_by = 'x'`]) {
      expect([change, await attempt(service, agency(), to('REFUSED', `, reasons = 'r', ${change}`))]).toEqual([change, 'certification_fixed']);
    }
    expect(await attempt(service, agency(), to('REFUSED', `, reasons = 'r'`))).toBeNull();
    must(await office.refuse.run(asCertifier(network), { certificationId: id, reasons: 'r' }));
    for (const acting of [agency(), host()]) expect(await attempt(service, acting, to('WITHDRAWN', `, reasons = NULL`))).toBe('certification_state');
    expect(await attempt(service, agency(), `UPDATE offers.certification SET reasons = 'other' WHERE id = '${id}'`)).toBe('certification_state');
    expect(await attempt(service, agency(), `DELETE FROM offers.certification WHERE id = '${id}'`)).toBe(REFUSED);
  });

  it('the host does not decide, nor whoever has submitted, nor whoever belongs to the host, nor a machine', async () => {
    const { id } = await office.inReview(network, offerId);
    await database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('both', $1, 'GROUP_LEAD'), ('both', $2, 'CERTIFIER')`, [network.hostId, network.agencyId]);
    expect(await attempt(service, host(), grantSql(id))).toBe(REFUSED);
    for (const actor of ['host-admin', 'both']) {
      expect([actor, await attempt(service, agency(actor), grantSql(id))]).toEqual([actor, 'certification_other_side']);
      expect([actor, (await office.grant.run(asCertifier(network, actor), { certificationId: id })).ok]).toEqual([actor, false]);
      expect(await office.refuse.run(asCertifier(network, actor), { certificationId: id, reasons: 'x' })).toMatchObject({ ok: false, refusal: { code: 'CANNOT_DECIDE' } });
    }
    expect(await attempt(service, agency('machine:1'), grantSql(id))).toBe('certification_person');
    expect(await office.grant.run(asCertifier(network, 'machine:1'), { certificationId: id })).toMatchObject({ ok: false, refusal: { code: 'CANNOT_DECIDE' } });
    expect(await attempt(service, agency(), grantSql(id))).toBeNull();
  });

  it('who decides is who acts, whatever the statement says; and no certificate is written but by a decision', async () => {
    const { id } = await office.inReview(network, offerId);
    await beginAs(service, agency());
    const { rows } = await service.query<{ decided_by: string; decided_at: Date; certificate_id: string }>(
      `UPDATE offers.certification SET state = 'GRANTED', granted_from = '2026-05-05', decided_by = 'somebody else', decided_at = '2020-01-01', certificate_id = NULL
       WHERE id = $1 RETURNING decided_by, decided_at, certificate_id`,
      [id],
    );
    await service.query('COMMIT');
    expect(rows[0]).toMatchObject({ decided_by: 'certifier', decided_at: new Date(NOW) });
    expect(rows[0]!.certificate_id).toMatch(/^[0-9a-f-]{36}$/);
    const insert = `INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ('${offerId}', '${network.agencyId}', '2030-01-01')`;
    expect([await attempt(service, agency(), insert), await attempt(service, host(), insert)]).toEqual([REFUSED, REFUSED]);
    expect(await attempt(service, agency(), `UPDATE offers.certificate SET valid_to = '2026-05-06'`)).toBe('NO ROW');
  });

  it('two certificates of an offer and agency never overlap', async () => {
    await office.certified(network, offerId, { wantedFrom: '2026-05-05', wantedTo: '2026-12-31' });
    const { id } = await office.inReview(network, offerId, { wantedFrom: '2026-12-31' });
    expect(await attempt(service, agency(), grantSql(id).replace('2026-05-05', '2026-12-31'))).toBe('certificate_no_overlap');
    expect(await attempt(service, agency(), grantSql(id).replace('2026-05-05', '2027-01-01'))).toBeNull();
  });

  it('a withdrawal is the agency\'s, from today on, before the end, once, with a reason, and stays', async () => {
    const { certificateId } = await office.certified(network, offerId, { wantedTo: '2026-12-31' });
    const withdraw = (from: string, reason = 'x') =>
      `INSERT INTO offers.certificate_withdrawal (certificate_id, agency_id, host_id, withdrawn_from, reason, withdrawn_by, withdrawn_at)
       VALUES ('${certificateId}', '${network.agencyId}', '${network.mainId}', '${from}', '${reason}', 'somebody else', '2020-01-01')`;
    expect([await attempt(service, host(), withdraw('2026-06-01')), await attempt(service, stranger(), withdraw('2026-06-01'))]).toEqual([REFUSED, REFUSED]);
    for (const day of ['2026-05-04', '2027-01-01']) expect([day, await attempt(service, agency(), withdraw(day))]).toEqual([day, 'certificate_withdrawal_day']);
    expect(await attempt(service, agency(), withdraw('2026-06-01', ' '))).toBe('certificate_withdrawal_reason_check');
    await beginAs(service, agency());
    const { rows } = await service.query(`${withdraw('2026-06-01')} RETURNING host_id, withdrawn_by, withdrawn_at`);
    await service.query('COMMIT');
    expect(rows).toEqual([{ host_id: network.hostId, withdrawn_by: 'certifier', withdrawn_at: new Date(NOW) }]);
    expect(await attempt(service, agency(), withdraw('2026-05-20'))).toBe('certificate_withdrawn');
    for (const change of ['withdrawn_from = NULL', `withdrawn_from = '2026-07-01'`]) {
      await expect(database.superuser.query(`UPDATE offers.certificate SET ${change}`)).rejects.toMatchObject({ constraint: 'certificate_withdrawn' });
    }
    await expect(database.superuser.query(`UPDATE offers.certificate_withdrawal SET reason = 'y'`)).rejects.toMatchObject({ code: '23001' });
  });

  it('notes, reasons and conditions are for the two sides', async () => {
    const { certificateId } = await office.certified(network, offerId);
    must(await office.withdraw.run(asCertifier(network), { certificateId: certificateId!, from: '2026-06-01', reason: 'Fachkraft fehlt' }));
    const counts = async (acting: Acting) => {
      await beginAs(service, acting);
      const { rows } = await service.query<{ seen: number[] }>(
        `SELECT ARRAY[(SELECT count(*)::int FROM offers.certification), (SELECT count(*)::int FROM offers.certificate_withdrawal), (SELECT count(*)::int FROM offers.certificate_v WHERE withdrawn_from IS NOT NULL)] AS seen`,
      );
      await service.query('ROLLBACK');
      return rows[0]!.seen;
    };
    expect([await counts(agency()), await counts(host()), await counts(stranger())]).toEqual([[1, 1, 1], [1, 1, 1], [0, 0, 1]]);
  });
});

describe('two certifiers decide at once', () => {
  /** Both have read that it waits; the second one writes while the first has not committed. */
  async function decideAtOnce(id: string): Promise<(string | null)[]> {
    const second = await openService(database.url);
    try {
      await beginAs(service, agency('first'));
      await beginAs(second, agency('second'));
      await service.query(grantSql(id));
      const other = second.query(`UPDATE offers.certification SET state = 'REFUSED', reasons = 'r', granted_from = NULL, certificate_id = NULL WHERE id = $1`, [id]).then(
        () => null,
        (error: unknown) => whyRefused(error),
      );
      await until(async () => (await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE offers.certification%'`)).rowCount === 1);
      await service.query('COMMIT');
      const outcome = await other;
      await second.query(outcome === null ? 'COMMIT' : 'ROLLBACK');
      return [null, outcome];
    } finally {
      await second.end();
    }
  }
  const stateOf = async (id: string) => (await database.superuser.query<{ state: string; decided_by: string }>('SELECT state, decided_by FROM offers.certification WHERE id = $1', [id])).rows[0];

  it('through the service exactly one wins, and the other is told what has become of it', async () => {
    const { id } = await office.inReview(network, offerId);
    const both = await Promise.all([
      office.grant.run(asCertifier(network, 'first'), { certificationId: id }),
      office.refuse.run(asCertifier(network, 'second'), { certificationId: id, reasons: 'r' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'CERTIFICATION_WRONG_STATE', nextStates: [] } });
  });

  it('with raw SQL exactly one wins', async () => {
    const { id } = await office.inReview(network, offerId);
    expect(await decideAtOnce(id)).toEqual([null, 'certification_state']);
    expect(await stateOf(id)).toEqual({ state: 'GRANTED', decided_by: 'first' });
  });

  it('negative control: without the guard the second decision takes the place of the first', async () => {
    const { id } = await office.inReview(network, offerId);
    await database.superuser.query(`CREATE OR REPLACE FUNCTION offers.certification_may_become(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'`);
    expect(await decideAtOnce(id)).toEqual([null, null]);
    expect(await stateOf(id)).toEqual({ state: 'REFUSED', decided_by: 'second' });
  });
});
