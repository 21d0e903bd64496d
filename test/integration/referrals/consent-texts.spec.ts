import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EndReferralUseCase, FindConsentsQuery } from '#referrals';
import { attempt, openService } from '../../support/acting.js';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { consentOf } from '../../support/consent-office.js';
import { rewriteFunction } from '../../support/meeting.js';
import { addReferral, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let database: TestDatabase;
let network: SeatNetwork;
let consent: ReturnType<typeof consentOf>;
let referralId: string;

/** Today is 1 May 2026. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  consent = consentOf(database.unitOfWork, network);
  referralId = await addReferral(database.superuser, network, 'F-1', { consent: false });
});
afterEach(() => database.close());

const administrator = () => personOf(network.agencyId, 'admin', 'ADMINISTRATOR');
const publish = (validFrom: string, text = 'Ich willige ein.', context = administrator()) => consent.publish.run(context, { scope: 'PARTICIPATION', text, validFrom });

describe('texts of consent', () => {
  it('are published by an agency, version after version, none before the one that it follows', async () => {
    expect(must(await publish('2026-01-01', ' Erste Fassung '))).toMatchObject({ scope: 'PARTICIPATION', version: 1, text: 'Erste Fassung', validFrom: '2026-01-01' });
    expect(must(await publish('2026-06-01'))).toMatchObject({ version: 2 });
    expect(refusalOf(await publish('2026-05-31'))).toMatchObject({ code: 'CONSENT_TEXT_TOO_EARLY', earliest: '2026-06-01' });
    expect(refusalOf(await publish('2026-06-01', ' '))).toMatchObject({ code: 'VALUE_INVALID', field: 'text' });
    expect(refusalOf(await publish('2026-06-01', 'x', personOf(network.hostId, 'x', 'ADMINISTRATOR')))).toMatchObject({ code: 'NOT_AN_AGENCY' });
    const page = await new FindConsentsQuery(database.unitOfWork).texts(personOf(network.hostId, 'x', 'CASE_LEAD'), network.agencyId, { first: 5 });
    expect(page.rows.map(({ node }) => [node.version, node.validFrom])).toEqual([
      [1, '2026-01-01'],
      [2, '2026-06-01'],
    ]);
  });

  it('stay as they were published', async () => {
    must(await publish('2026-01-01'));
    const service = await openService(database.url);
    const agency = { organisation: network.agencyId, actor: 'x', now: '2026-05-01T08:00:00Z' };
    try {
      expect(await attempt(service, agency, `UPDATE referrals.consent_text SET text_de = 'x'`)).toBe('42501');
      await expect(database.superuser.query(`UPDATE referrals.consent_text SET text_de = 'x'`)).rejects.toMatchObject({ code: '23001' });
      expect(
        await attempt(service, agency, `INSERT INTO referrals.consent_text (agency_id, scope, version, text_de, valid_from, published_by) VALUES ('${network.agencyId}', 'PARTICIPATION', 9, 'x', '2025-12-31', 'x')`),
      ).toBe('consent_text_order');
    } finally {
      await service.end();
    }
  });
});

describe('a consent', () => {
  it('keeps the version that was asked by when it was given, who gave it and when, and that it was taken back', async () => {
    expect(refusalOf(await consent.record(referralId, ['PARTICIPATION'], '2026-04-30T10:00:00Z'))).toMatchObject({ code: 'CONSENT_TEXT_MISSING', scopes: ['PARTICIPATION'] });
    must(await publish('2026-01-01'));
    must(await publish('2026-04-30'));
    // 22:30 in UTC is the next day in Berlin, on which the second version begins.
    expect(must(await consent.record(referralId, ['PARTICIPATION'], '2026-04-29T21:30:00Z')).consents).toMatchObject([{ textVersion: 1, givenBy: 'GUARDIANS' }]);
    expect(must(await consent.record(referralId, ['PARTICIPATION'], '2026-04-29T22:30:00Z')).consents).toMatchObject([{ textVersion: 2, revokedAt: null }]);
    expect(refusalOf(await consent.record(referralId, ['PARTICIPATION'], '2026-05-01T08:00:01Z'))).toMatchObject({ code: 'VALUE_INVALID', field: 'givenAt' });
    expect(refusalOf(await consent.record(referralId, [], '2026-04-30T10:00:00Z'))).toMatchObject({ code: 'VALUE_INVALID', field: 'scopes' });
    // What a family takes back is all that holds.
    expect(must(await consent.revoke(referralId, ['PARTICIPATION'])).consents).toHaveLength(2);
    const found = await new FindConsentsQuery(database.unitOfWork).byReferral(personOf(network.mainId, 'x', 'CASE_LEAD'), [referralId]);
    expect(found.get(referralId)).toMatchObject([
      { textVersion: 2, givenAt: new Date('2026-04-29T22:30:00Z'), revokedAt: new Date('2026-05-01T08:00:00Z'), revocationReason: 'FAMILY_WISH' },
      { textVersion: 1, revokedAt: new Date('2026-05-01T08:00:00Z') },
    ]);
    expect((await new FindConsentsQuery(database.unitOfWork).byReferral(personOf(network.hostId, 'x', 'CASE_LEAD'), [referralId])).get(referralId)).toEqual([]);
    const { rows } = await database.superuser.query(`SELECT action, actor, before, after FROM platform.journal WHERE action LIKE 'consent.%' ORDER BY id`);
    expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
      ['consent.recorded', 'caseworker'],
      ['consent.recorded', 'caseworker'],
      ['consent.revoked', 'caseworker'],
      ['consent.revoked', 'caseworker'],
    ]);
    expect(rows[3]).toMatchObject({ before: { revokedAt: null }, after: { revokedAt: '2026-05-01T08:00:00.000Z', reason: 'FAMILY_WISH' } });
  });

  it('BHV-18: that an import has brought is taken back like every other, by whoever is told, and no later import brings it again', async () => {
    const brought = await addReferral(database.superuser, network, 'F-2', { consent: true, origin: 'IMPORT' });
    const state = async () => (await database.superuser.query('SELECT consent, origin FROM referrals.referral WHERE id = $1', [brought])).rows[0] as object;
    expect(refusalOf(await consent.revoke(brought, ['DISCLOSURE']))).toMatchObject({ code: 'CONSENT_NOT_GIVEN' });
    const taken = must(await consent.revoke(brought, ['PARTICIPATION'], personOf(network.mainId, 'lead', 'CASE_LEAD'))).consents;
    expect(taken).toMatchObject([{ scope: 'PARTICIPATION', textVersion: null, givenBy: null, givenAt: null, revokedAt: new Date('2026-05-01T08:00:00Z'), revocationReason: 'FAMILY_WISH' }]);
    expect(await state()).toEqual({ consent: false, origin: 'IMPORT' });
    expect((await database.superuser.query(`SELECT actor, before, after FROM platform.journal WHERE action = 'consent.revoked'`)).rows).toMatchObject([{ actor: 'lead', before: { referralId: brought, revokedAt: null }, after: { reason: 'FAMILY_WISH' } }]);
    expect((await database.superuser.query(`SELECT payload FROM platform.outbox WHERE job = 'release-seats-of-case'`)).rows).toMatchObject([{ payload: { referralId: brought } }]);
    expect(refusalOf(await consent.revoke(brought, ['PARTICIPATION']))).toMatchObject({ code: 'CONSENT_NOT_GIVEN' });
    await database.unitOfWork.run(asOperator, (tx) => tx.execute('UPDATE referrals.referral SET consent = true WHERE id = $1', [brought]));
    expect(await state()).toEqual({ consent: false, origin: 'IMPORT' });
    must(await publish('2026-01-01'));
    await consent.give(brought, 'PARTICIPATION');
    expect(await state()).toEqual({ consent: true, origin: 'IMPORT' });
    const found = await new FindConsentsQuery(database.unitOfWork).byReferral(personOf(network.mainId, 'x', 'CASE_LEAD'), [brought]);
    expect(found.get(brought)!.map(({ textVersion, revokedAt }) => [textVersion, revokedAt !== null])).toEqual([[1, false], [null, true]]);
  });

  it('is taken back once by many at a time, and none is made up by a statement', async () => {
    const brought = await addReferral(database.superuser, network, 'F-3', { consent: true, origin: 'IMPORT' });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => consent.revoke(brought, ['PARTICIPATION'])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const service = await openService(database.url);
    const agency = { organisation: network.agencyId, actor: 'x', now: '2026-05-01T08:00:00Z' };
    const insert = (id: string, columns = '', values = '') => attempt(service, agency, `INSERT INTO referrals.consent (referral_id, agency_id, scope, recorded_by${columns}) VALUES ('${id}', '${network.agencyId}', 'PARTICIPATION', 'x'${values})`);
    try {
      // No consent was brought for the one, and that of the other was taken back.
      expect([await insert(referralId), await insert(brought)]).toEqual(['consent_brought', 'consent_brought']);
      const fresh = await addReferral(database.superuser, network, 'F-4', { consent: true, origin: 'IMPORT' });
      expect([await insert(fresh, ', given_by', `, 'BOTH'`), await insert(fresh)]).toEqual(['consent_brought', null]);
    } finally {
      await service.end();
    }
  });

  it('that was brought is taken back by one at a time: without the lock the second meets an error', async () => {
    const brought = await addReferral(database.superuser, network, 'F-5', { consent: true, origin: 'IMPORT' });
    await database.superuser.query(`
      CREATE FUNCTION public.stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(77); RETURN NEW; END $$;
      CREATE TRIGGER a_stop BEFORE INSERT ON referrals.consent FOR EACH ROW EXECUTE FUNCTION public.stop()`);
    const gate = await openService(database.url);
    const isWaiting = async () => (await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rows.length > 0;
    /** A revocation that has seen the brought consent and stands still before the guard of consents asks. */
    const stopped = async () => {
      await gate.query('SELECT pg_advisory_lock(77)');
      const outcome = consent.revoke(brought, ['PARTICIPATION']).then(({ ok }) => ok, (error: Error) => error.message);
      await until('the revocation stands still', isWaiting);
      return { goOn: async () => (await gate.query('SELECT pg_advisory_unlock(77)'), outcome) };
    };
    const isOver = `UPDATE referrals.referral SET consent = false WHERE id = '${brought}'`;
    try {
      await rewriteFunction(database, 'referrals.lock_to_revoke(uuid)', 'FOR NO KEY UPDATE', '');
      const unlocked = await stopped();
      await database.superuser.query(isOver);
      expect(await unlocked.goOn()).toBe('No consent was brought for this referral');

      await database.superuser.query('UPDATE referrals.referral SET consent = true WHERE id = $1', [brought]);
      await rewriteFunction(database, 'referrals.lock_to_revoke(uuid)', 'r.responsible_id)) ', 'r.responsible_id)) FOR NO KEY UPDATE');
      const locked = await stopped();
      await expect(database.superuser.query(`SET lock_timeout = '10ms'; ${isOver}`)).rejects.toMatchObject({ code: '55P03' });
      expect(await locked.goOn()).toBe(true);
    } finally {
      await gate.end();
    }
  });

  it('is not recorded in a case that has ended', async () => {
    must(await publish('2026-01-01'));
    must(await new EndReferralUseCase(database.unitOfWork).run(personOf(network.agencyId, 'caseworker', 'CASEWORKER'), { referralId, reason: 'HELP_ENDED' }));
    expect(refusalOf(await consent.record(referralId, ['PARTICIPATION'], '2026-04-30T10:00:00Z'))).toMatchObject({ code: 'WRONG_STATE', state: 'ENDED' });
    const service = await openService(database.url);
    try {
      expect(
        await attempt(service, { organisation: network.agencyId, actor: 'x', now: '2026-05-01T08:00:00Z' }, `INSERT INTO referrals.consent (referral_id, agency_id, scope, text_version, given_by, given_at, recorded_by)
          VALUES ('${referralId}', '${network.agencyId}', 'PARTICIPATION', 1, 'BOTH', '2026-04-30', 'x')`),
      ).toBe('consent_state');
    } finally {
      await service.end();
    }
  });

  it('is changed by nothing but being taken back, once, in the name of whoever does it', async () => {
    must(await publish('2026-01-01'));
    await consent.give(referralId, 'PARTICIPATION');
    const service = await openService(database.url);
    const agency = { organisation: network.agencyId, actor: 'somebody', now: '2026-05-01T08:00:00Z' };
    try {
      for (const change of [`given_by = 'BOTH'`, 'text_version = 2', 'revoked_at = NULL', `revoked_by = 'x'`]) {
        expect(await attempt(service, agency, `UPDATE referrals.consent SET ${change}`)).toBe('42501');
      }
      expect(await attempt(service, { ...agency, organisation: network.hostId }, `UPDATE referrals.consent SET revocation_reason = 'OTHER'`)).toBe('NO ROW');
      await database.superuser.query(`UPDATE referrals.consent SET revocation_reason = 'OTHER', revoked_by = 'owner', given_by = 'BOTH'`);
      const { rows } = await database.superuser.query('SELECT given_by, revoked_by, revoked_at IS NOT NULL AS revoked FROM referrals.consent');
      expect(rows).toEqual([{ given_by: 'GUARDIANS', revoked_by: 'owner', revoked: true }]);
      await expect(database.superuser.query(`UPDATE referrals.consent SET revocation_reason = 'FAMILY_WISH'`)).rejects.toMatchObject({ code: '23001' });
      await expect(database.superuser.query('DELETE FROM referrals.consent')).rejects.toMatchObject({ code: '23001' });
    } finally {
      await service.end();
    }
  });
});
