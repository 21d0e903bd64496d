import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { webhookKinds } from '#installation';
import { announceReservation, announceReservations, ReleaseSeatsOfCaseUseCase, reservationWebhooks, tidyExpired, type ReservationRecord } from '#reservations';
import { attempt, openService } from '../../../support/acting.js';
import { must } from '../../../support/agreement-network.js';
import { openHoldOffice, type HoldOffice } from '../../../support/hold-office.js';
import { addOffer, addReferral, asCaseLead, weekly, type TestOffer } from '../../../support/seat-network.js';
import { stayOffice } from '../../../support/stay-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

/** Friday 1 May 2026, 10 o'clock in Berlin. */
const NOW = '2026-05-01T08:00:00Z';
const THREE = ['AGENCY', 'HOST', 'MAIN'];

let db: TestDatabase;
let hold: HoldOffice;
let stay: ReturnType<typeof stayOffice>;
let numbered = 0;

beforeAll(async () => {
  db = await createTestDatabase({ now: NOW, poolSize: 4 });
  hold = await openHoldOffice(db);
  stay = stayOffice(db, hold.network, hold.people.colleague);
  await db.superuser.query(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('STRANGER', 'PROVIDER', 'Haus', '06432000', 'HE');
     INSERT INTO inbox.webhook_endpoint (organisation_id, url, kinds, secret)
     SELECT o.id, 'https://hooks.example/', '{${webhookKinds.codes.join(',')}}', '' FROM identity.organisation o`,
  );
});
const forget = () => db.superuser.query('DELETE FROM inbox.webhook_delivery; DELETE FROM platform.outbox');
beforeEach(forget);
afterAll(() => db.close());

const group = (dates = weekly('2026-05-05', 8)): Promise<TestOffer> => addOffer(db.superuser, hold.network, { code: `W-${++numbered}`, dates });
const referral = () => addReferral(db.superuser, hold.network, `W-${++numbered}`);
const asking = async (): Promise<TestOffer> => {
  const offer = await group();
  await db.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [offer.id, hold.network.hostId]);
  return offer;
};
const seat = async (): Promise<ReservationRecord> => stay.reserved({ referralId: await referral(), offerId: (await group()).id });
/** As the agency, whose systems are not those of the responsible provider. */
const held = async (offer?: TestOffer): Promise<ReservationRecord> =>
  must(await hold.at(NOW).hold.run(hold.people.colleague, { referralId: await referral(), offerId: (offer ?? (await group())).id, variant: 'INTEGRATED', kind: 'DECISION' }));
const request = async (): Promise<ReservationRecord> => must(await hold.at(NOW).request.run(hold.people.colleague, { reservationId: (await held(await asking())).id }));

/** Kind, of which reservation, and to whom; in the order of their kinds. */
async function told(...reservations: readonly { readonly id: string }[]): Promise<string[]> {
  const { rows } = await db.superuser.query<{ id: string; line: string }>(
    `SELECT d.subject_id AS id, d.kind || ' ' || string_agg(o.code, ' ' ORDER BY o.code) AS line FROM inbox.webhook_delivery d JOIN identity.organisation o ON o.id = d.organisation_id
     GROUP BY d.subject_id, d.kind ORDER BY d.kind, d.subject_id`,
  );
  expect(rows.filter(({ id }) => !reservations.some((one) => one.id === id))).toEqual([]);
  return rows.map(({ line }) => line);
}
const line = (kind: string, to = THREE): string => `${kind} ${to.join(' ')}`;

describe('what is told of a reservation, by the command', () => {
  it('holdSeat: to those who have the case, and not to the host', async () => {
    const one = await held();
    expect(await told(one)).toEqual([line('reservation.held', ['AGENCY', 'MAIN'])]);
    must(await hold.at(NOW).cancel.run(hold.people.colleague, { reservationId: one.id, reason: 'OTHER' }));
  });

  it('a hold that runs out or is given back, too: the host has never heard of it', async () => {
    const [late, given] = [await held(), await held()];
    await forget();
    must(await hold.at(NOW).cancel.run(hold.people.colleague, { reservationId: given.id, reason: 'OTHER' }));
    await tidyExpired(hold.unitOfWorkAt('2026-05-20T08:00:00Z'));
    expect(await told(late, given)).toEqual([line('reservation.cancelled', ['AGENCY', 'MAIN']), line('reservation.expired', ['AGENCY', 'MAIN'])]);
  });

  it('requestSeat, and the no of the host: to all three, whoever asked', async () => {
    const asked = await request();
    expect(await told(asked)).toEqual([line('reservation.held', ['AGENCY', 'MAIN']), line('reservation.requested')]);
    await forget();
    must(await hold.at(NOW).decline.run(hold.people.host, { reservationId: asked.id, reason: 'STAFFING' }));
    expect(await told(asked)).toEqual([line('reservation.declined')]);
  });

  it('acceptSeatRequest, and reserveSeat', async () => {
    const asked = await request();
    await forget();
    must(await hold.at(NOW).accept.run(hold.people.host, { reservationId: asked.id }));
    expect(await told(asked)).toEqual([line('reservation.confirmed')]);
    await forget();
    expect(await told(await seat())).toEqual([line('reservation.confirmed')]);
  });

  it('changeStay, pauseStay and resumeStay: other days; endStay and cancelReservation: given back', async () => {
    const one = await seat();
    const does = async (work: () => Promise<unknown>): Promise<string[]> => {
      await forget();
      await work();
      return told(one);
    };
    const reservationId = one.id;
    expect(await does(async () => must(await stay.change({ reservationId, to: '2026-06-16' })))).toEqual([line('reservation.changed')]);
    expect(await does(async () => must(await stay.pause({ reservationId, from: '2026-05-12', to: '2026-05-20' })))).toEqual([line('reservation.changed')]);
    expect(await does(async () => must(await stay.resume({ reservationId, from: '2026-05-19' })))).toEqual([line('reservation.changed')]);
    expect(await does(async () => must(await stay.end({ reservationId, lastDay: '2026-06-09' })))).toEqual([line('reservation.cancelled')]);
    expect(await does(async () => must(await hold.at(NOW).cancel.run(hold.people.lead, { reservationId, reason: 'OTHER' })))).toEqual([line('reservation.cancelled')]);
  });

  it('transferSeat: the end of the old seat and the new one, also where the new host has said the last yes; the old host finds a task', async () => {
    const old = await seat();
    const { rows } = await db.superuser.query<{ id: string }>(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('THIRD', 'PROVIDER', 'Dritter', '06432004', 'HE') RETURNING id`,
    );
    const thirdId = rows[0]!.id;
    await db.superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, origin)
       VALUES ('LQE-THIRD', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', false, true, 'DEMO')`,
      [hold.network.agencyId, thirdId],
    );
    const to = await addOffer(db.superuser, { ...hold.network, hostId: thirdId }, { code: 'W-THIRD', dates: weekly('2026-05-13', 4) });
    await db.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [to.id, thirdId]);
    const fresh = must(await stay.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-05-13' }));
    await forget();
    must(await hold.at(NOW).accept.run({ ...hold.people.host, organisationId: thirdId }, { reservationId: fresh.id }));
    // The new host has no endpoint.
    expect(await told(old, fresh)).toEqual([line('reservation.cancelled'), line('reservation.confirmed', ['AGENCY', 'MAIN'])]);
    const tasks = await db.superuser.query(`SELECT organisation_id, owner_role FROM inbox.task WHERE kind = 'SEAT_ENDED' AND subject_id = $1`, [old.id]);
    expect(tasks.rows).toEqual([{ organisation_id: hold.network.hostId, owner_role: 'GROUP_LEAD' }]);
  });

  it('the end of all seats of a case whose family has taken its consent back', async () => {
    const one = await seat();
    await forget();
    await db.superuser.query('UPDATE referrals.referral SET consent = false WHERE id = $1', [one.referralId]);
    await db.unitOfWork.run({ ...asOperator, organisationId: hold.network.agencyId, scope: 'ORGANISATION' }, (tx) => new ReleaseSeatsOfCaseUseCase().work(tx, { referralId: one.referralId, agencyId: hold.network.agencyId }));
    expect(await told(one)).toEqual([line('reservation.cancelled')]);
  });
});

describe('what is told', () => {
  it('is ids, code, state, days and the deadline, and nothing of the case', async () => {
    const asked = await request();
    const { rows } = await db.superuser.query(`SELECT DISTINCT subject_id AS subject, data FROM inbox.webhook_delivery WHERE kind = 'reservation.requested'`);
    const { id, code, offerId, validFrom, validTo, expiresAt } = asked;
    expect(rows).toEqual([{ subject: id, data: { reservationId: id, code, offerId, state: 'REQUESTED', from: validFrom, to: validTo, expiresAt: expiresAt!.toISOString() } }]);
    expect(Object.keys((rows[0] as { data: object }).data).sort()).toEqual([...reservationWebhooks[1].fields].sort());
  });

  it('takes one statement, for one reservation or many, and a job only where somebody listens', async () => {
    const seats = [await seat(), await seat(), await seat()];
    const announce = async (ids: readonly string[]): Promise<number> => {
      let statements = 0;
      await db.unitOfWork.run(asCaseLead(hold.network), async (tx) => {
        const query = tx.client.query.bind(tx.client);
        tx.client.query = ((...args: Parameters<typeof query>) => {
          statements++;
          return query(...args);
        }) as typeof tx.client.query;
        await announceReservations(tx, reservationWebhooks[2], ids);
        tx.client.query = query;
      });
      return statements;
    };
    await forget();
    expect([await announce([seats[0]!.id]), await announce(seats.map(({ id }) => id))]).toEqual([1, 1]);
    expect((await db.superuser.query('SELECT FROM inbox.webhook_delivery')).rowCount).toBe(12);
    expect((await db.superuser.query('SELECT job FROM platform.outbox')).rows).toEqual([{ job: 'deliver-webhooks' }, { job: 'deliver-webhooks' }]);
  });

  it('is what is so: no stranger has anything told, nobody of a hold of others, and no party what is not true', async () => {
    const [one, secret] = [await seat(), await held()];
    await forget();
    const stranger = (await db.superuser.query<{ id: string }>(`SELECT id FROM identity.organisation WHERE code = 'STRANGER'`)).rows[0]!.id;
    const service = await openService(db.url);
    const sent = async (organisation: string, kind: string, { id }: ReservationRecord): Promise<number | null> => written(organisation, 'SELECT reservations.announce($1, $2, $3)', [kind, [id], 'x']);
    const written = async (organisation: string, sql: string, values: readonly unknown[]): Promise<number | null> => {
      await service.query('BEGIN');
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.now', $2, true)`, [organisation, NOW]);
      await service.query(sql, [...values]);
      await service.query('COMMIT');
      const { rowCount } = await db.superuser.query('SELECT FROM inbox.webhook_delivery');
      await forget();
      return rowCount;
    };
    try {
      expect(await sent(stranger, 'reservation.confirmed', one)).toBe(0);
      expect(await sent(hold.network.hostId, 'reservation.held', secret)).toBe(0);
      expect(await sent(hold.network.mainId, 'reservation.cancelled', one)).toBe(0);
      expect(await sent(hold.network.mainId, 'seat.freed', one)).toBe(0);
      expect(await sent(hold.network.mainId, 'reservation.confirmed', one)).toBe(3);
      // Nor past that function: what an organisation writes itself reaches its own systems alone.
      const event = JSON.stringify([{ kind: 'reservation.cancelled', organisationIds: [hold.network.hostId, hold.network.agencyId], subjectId: one.id, data: {} }]);
      expect(await written(stranger, 'SELECT inbox.announce_webhooks($1, $2)', [event, 'x'])).toBe(0);
      expect(await attempt(service, { organisation: stranger, actor: 'x', now: NOW }, `INSERT INTO inbox.webhook_delivery (endpoint_id, organisation_id, kind, subject_id, occurred_at, data, next_attempt_at)
        SELECT id, organisation_id, 'reservation.cancelled', id, now(), '{}', now() FROM inbox.webhook_endpoint WHERE organisation_id = '${hold.network.hostId}'`)).toBe('NO ROW');
    } finally {
      await service.end();
    }
    // Seen to fail without its parties: the operator sees all.
    await db.unitOfWork.run(asOperator, (tx) => announceReservation(tx, reservationWebhooks[2], one.id));
    expect(await told(one)).toEqual([line('reservation.confirmed')]);
  });
});
