import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordAttendanceUseCase } from '#care';
import { confirmCapacity, ConfirmCapacityUseCase, type ConfirmingEvent } from '#offers';
import { UnitOfWork } from '#platform';
import { ReserveSeatUseCase } from '#reservations';
import { openService } from '../../support/acting.js';
import { Gate } from '../../support/gate.js';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, findClaimDifferences, until, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const LONG_AGO = '2026-03-01T00:00:00.000Z';

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;
let other: TestOffer;

beforeEach(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 6 });
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 6) });
  other = await addOffer(database.superuser, network, { code: 'G-2', dates: weekly('2026-05-05', 6) });
  await confirmedAt(LONG_AGO);
});
afterEach(() => database.close());

const confirmedAt = (at: string) => database.superuser.query(`UPDATE offers.capacity_confirmation SET confirmed_at = $1, source = 'PUBLISHED'`, [at]);

async function noted(offerId = offer.id): Promise<[at: string, source: string]> {
  const { rows } = await database.superuser.query<{ confirmed_at: Date; source: string }>('SELECT confirmed_at, source FROM offers.capacity_confirmation WHERE offer_id = $1', [offerId]);
  return [rows[0]!.confirmed_at.toISOString(), rows[0]!.source];
}

const at = (now: string) => new UnitOfWork(database.dataSource, { now });

async function reserve(code: string, span: { from?: string; to?: string } = {}, unitOfWork = database.unitOfWork) {
  const referralId = await addReferral(database.superuser, network, code);
  const outcome = await new ReserveSeatUseCase(unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED', ...span });
  return { referralId, outcome };
}

describe('a reservation and an attendance', () => {
  it('count as a confirmation of their offer and of no other', async () => {
    const { referralId, outcome } = await reserve('F-1');
    expect(outcome.ok).toBe(true);
    expect(await noted()).toEqual(['2026-05-01T08:00:00.000Z', 'RESERVATION']);
    expect(await noted(other.id)).toEqual([LONG_AGO, 'PUBLISHED']);
    const recorded = await new RecordAttendanceUseCase(at('2026-05-05T15:00:00Z')).run(asGroupLead(network), {
      sessionId: offer.sessionIds[0]!,
      entries: [{ referralId, status: 'ATTENDED' }],
    });
    expect(recorded.ok).toBe(true);
    expect(await noted()).toEqual(['2026-05-05T15:00:00.000Z', 'ATTENDANCE']);
  });

  it('write nothing within the hour, and again after it', async () => {
    await confirmedAt('2026-05-01T07:00:00.001Z');
    await reserve('F-1');
    expect(await noted()).toEqual(['2026-05-01T07:00:00.001Z', 'PUBLISHED']);
    await confirmedAt('2026-05-01T06:59:59.999Z');
    await reserve('F-2');
    expect(await noted()).toEqual(['2026-05-01T08:00:00.000Z', 'RESERVATION']);
  });

  it('confirm nothing when they are refused', async () => {
    await database.superuser.query('UPDATE offers.offer SET age_from = 18 WHERE id = $1', [offer.id]);
    expect((await reserve('F-1')).outcome.ok).toBe(false);
    expect(await noted()).toEqual([LONG_AGO, 'PUBLISHED']);
  });
});

describe('two at once', () => {
  /** A case of the agency has a seat in both offers already: one that has none confirms nothing. */
  const holdSeats = (): Promise<unknown> =>
    database.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT s.id, s.id, platform.new_id(), $1 FROM unnest($2::uuid[]) AS s(id) ON CONFLICT DO NOTHING`,
      [network.agencyId, [offer.sessionIds[0], other.sessionIds[0]]],
    );

  /** Confirms the offers in a transaction that stays open until the gate is. */
  function openConfirmation(offerIds: readonly string[], gate: Gate, event: ConfirmingEvent = 'RESERVATION', andThen: readonly string[] = []): Promise<void> {
    return database.unitOfWork.run(asCaseworker(network), async (tx) => {
      await holdSeats();
      await confirmCapacity(tx, offerIds, event);
      await gate.pass();
      if (andThen.length > 0) await confirmCapacity(tx, andThen, event);
    });
  }

  const waiting = async () => (await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rowCount! > 0;

  it('reservations of other weeks of one offer do not wait for each other, and the offer is confirmed', async () => {
    const gate = new Gate();
    const first = openConfirmation([offer.id], gate);
    await gate.wait();
    // Ends while the first one is still open.
    const { outcome } = await reserve('F-1', { from: '2026-05-26' });
    expect(outcome.ok).toBe(true);
    gate.open();
    await first;
    expect(await noted()).toEqual(['2026-05-01T08:00:00.000Z', 'RESERVATION']);
  });

  it('negative control: without passing over locked rows the second one waits', async () => {
    const { rows } = await database.superuser.query<{ source: string }>(`SELECT pg_get_functiondef('offers.confirm_capacity(uuid[], text)'::regprocedure) AS source`);
    await database.superuser.query(rows[0]!.source.replace('SKIP LOCKED', ''));
    const gate = new Gate();
    const first = openConfirmation([offer.id], gate);
    await gate.wait();
    const second = reserve('F-1', { from: '2026-05-26' });
    await until(waiting);
    gate.open();
    await first;
    expect((await second).outcome.ok).toBe(true);
  });

  it('two that confirm the same offers in opposite order end without a deadlock', async () => {
    const [a, b] = [new Gate(), new Gate()];
    const first = openConfirmation([offer.id], a, 'RESERVATION', [other.id]);
    const second = openConfirmation([other.id], b, 'ATTENDANCE', [offer.id]);
    await Promise.all([a.wait(), b.wait()]);
    a.open();
    b.open();
    await Promise.all([first, second]);
    expect([(await noted())[1], (await noted(other.id))[1]]).toEqual(['RESERVATION', 'ATTENDANCE']);
  });

  it('reservations at once in the same sessions all succeed, with the seats that they say', async () => {
    const referralIds: string[] = [];
    for (const code of ['F-1', 'F-2', 'F-3', 'F-4']) referralIds.push(await addReferral(database.superuser, network, code));
    const reserveSeat = new ReserveSeatUseCase(database.unitOfWork);
    const outcomes = await Promise.all(referralIds.map((referralId) => reserveSeat.run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' })));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await findClaimDifferences(database.superuser)).toEqual([]);
    expect(await noted()).toEqual(['2026-05-01T08:00:00.000Z', 'RESERVATION']);
  });
});

describe('the host', () => {
  const asHost = () => asGroupLead(network);
  const confirm = (offerIds?: readonly string[], context = asHost()) => new ConfirmCapacityUseCase(database.unitOfWork).run(context, { offerIds });

  it('confirms all its published offers in one call, with what was noted before in the journal', async () => {
    await database.superuser.query(`UPDATE offers.offer SET archived_at = '2026-04-01' WHERE id = $1`, [other.id]);
    expect(await confirm()).toEqual({ ok: true, value: { confirmed: 1, offerIds: [offer.id] } });
    expect(await noted()).toEqual(['2026-05-01T08:00:00.000Z', 'PROVIDER']);
    expect(await noted(other.id)).toEqual([LONG_AGO, 'PUBLISHED']);
    const { rows } = await database.superuser.query(`SELECT subject_id, organisation_id, before, after FROM platform.journal WHERE action = 'capacity.confirmed'`);
    expect(rows).toEqual([
      {
        subject_id: offer.id,
        organisation_id: network.hostId,
        before: { confirmedAt: LONG_AGO, source: 'PUBLISHED' },
        after: { confirmedAt: '2026-05-01T08:00:00.000Z', source: 'PROVIDER' },
      },
    ]);
  });

  it('answers for none that is not there, archived or somebody else’s: all alike, and all or none', async () => {
    const refused = { ok: false, refusal: { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' } };
    await database.superuser.query(`UPDATE offers.offer SET archived_at = '2026-04-01' WHERE id = $1`, [other.id]);
    for (const wrong of ['no-uuid', '00000000-0000-7000-8000-00000000ffff', other.id]) expect(await confirm([offer.id, wrong])).toEqual(refused);
    expect(await confirm([offer.id], asOrganisation(network.mainId, ['ADMINISTRATOR']))).toEqual(refused);
    expect(await confirm([offer.id], asOrganisation(network.agencyId, ['ADMINISTRATOR']))).toEqual(refused);
    expect(await noted()).toEqual([LONG_AGO, 'PUBLISHED']);
  });

  it('gives way to the agency that lists an entry for a partner', async () => {
    const { superuser } = database;
    const partner = await superuser.query<{ id: string }>(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('CLUB', 'PARTNER', 'Verein', '06432004', 'HE') RETURNING id`,
    );
    const entry = await superuser.query<{ id: string }>(
      `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags, settleable, listed_by)
       VALUES ('E-1', $1, 'Fußball', 'SPORT', 'GROUP', 'OPEN', 'ON_SITE', 12, '06432004', false, $2) RETURNING id`,
      [partner.rows[0]!.id, network.agencyId],
    );
    const offerIds = [entry.rows[0]!.id];
    expect((await confirm(offerIds, asOrganisation(partner.rows[0]!.id, ['ADMINISTRATOR']))).ok).toBe(false);
    expect(await confirm(undefined, asOrganisation(network.agencyId, ['ADMINISTRATOR']))).toEqual({ ok: true, value: { confirmed: 1, offerIds } });
  });
});

describe('by raw SQL with the service’s role', () => {
  it('a seat or an attendance confirms for those alone who have a seat there, or answer for the offer', async () => {
    const { referralId } = await reserve('F-1');
    const stranger = await buildSeatNetwork(database.superuser, 'X-');
    const caller = (organisationId: string) => asOrganisation(organisationId);
    const told = async (organisationId: string, event: ConfirmingEvent, unitOfWork = database.unitOfWork): Promise<boolean> => {
      await confirmedAt(LONG_AGO);
      await unitOfWork.run(caller(organisationId), (tx) => confirmCapacity(tx, [offer.id, other.id], event));
      expect(await noted(other.id)).toEqual([organisationId === network.hostId ? '2026-05-01T08:00:00.000Z' : LONG_AGO, organisationId === network.hostId ? event : 'PUBLISHED']);
      return (await noted())[1] === event;
    };
    for (const event of ['RESERVATION', 'ATTENDANCE'] as const) {
      for (const organisationId of [network.agencyId, network.mainId, network.hostId]) expect(await told(organisationId, event)).toBe(true);
      for (const organisationId of [stranger.agencyId, stranger.mainId, stranger.hostId]) expect(await told(organisationId, event)).toBe(false);
    }
    // A seat that was held and has expired is none any more.
    await database.superuser.query(`UPDATE offers.seat_claim SET expires_at = '2026-05-01T08:00:00Z' WHERE referral_id = $1`, [referralId]);
    for (const organisationId of [network.agencyId, network.mainId]) expect(await told(organisationId, 'RESERVATION')).toBe(false);
  });

  it('nobody writes a confirmation past the function, and nobody confirms a foreign offer or by a link through it', async () => {
    const service = await openService(database.url);
    const as = async (organisation: string, sql: string, scope = 'ORGANISATION') => {
      await service.query('BEGIN');
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', $2, true), set_config('pv.now', $3, true)`, [organisation, scope, NOW]);
      const outcome = await service.query(sql).then(
        ({ rowCount }) => String(rowCount),
        (error: { code: string }) => error.code,
      );
      await service.query('ROLLBACK');
      return outcome;
    };
    const { hostId, mainId, agencyId } = network;
    for (const statement of [
      `UPDATE offers.capacity_confirmation SET confirmed_at = platform.now()`,
      `INSERT INTO offers.capacity_confirmation (offer_id, confirmed_at, source) VALUES ('${offer.id}', platform.now(), 'PROVIDER')`,
      `DELETE FROM offers.capacity_confirmation`,
    ]) {
      expect(await as(hostId, statement)).toBe('42501');
    }
    const calling = (source: string) => `SELECT * FROM offers.confirm_capacity(ARRAY['${offer.id}']::uuid[], '${source}')`;
    expect([await as(hostId, calling('PROVIDER')), await as(hostId, calling('LINK')), await as(hostId, calling('IMPORT'))]).toEqual(['1', '0', '0']);
    expect([await as(mainId, calling('PROVIDER')), await as(agencyId, calling('PUBLISHED')), await as('', calling('RESERVATION'))]).toEqual(['0', '0', '0']);
    expect(await as('', calling('LINK'), 'KEEPER')).toBe('0');
    await service.end();
  });
});
