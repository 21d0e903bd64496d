import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileKeyring, UnitOfWork, type RequestContext } from '#platform';
import { DeleteCaseIdentityUseCase, EndReferralUseCase, FindCaseIdentityQuery, FindIdentityReadsQuery, RecordCaseIdentityUseCase, type RecordCaseIdentityInput } from '#referrals';
import { CancelReservationUseCase, reservationTasks, ReserveSeatUseCase } from '#reservations';
import { attempt, openService } from '../../support/acting.js';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { consentOf, publishTexts } from '../../support/consent-office.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let other: SeatNetwork;
let referralId: string;
let parent: string;
let keyring: FileKeyring;
let consent: ReturnType<typeof consentOf>;

/** Today is 1 May 2026; the case was born in March 2014. */
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pv-identity-'));
  keyring = new FileKeyring(join(parent, 'keys'));
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  referralId = await addReferral(database.superuser, network, 'F-1', { consent: false });
  consent = consentOf(database.unitOfWork, network);
  await publishTexts(database.superuser, network.agencyId);
});
afterEach(async () => {
  await database.close();
  await rm(parent, { recursive: true });
});

const nowhere = { street: null, postalCode: null, town: null, phone: null, email: null };
const identity = { youngPerson: { ...nowhere, givenNames: 'Xanthippe', familyName: 'Quastenflosser', dateOfBirth: '2014-03-09' }, guardians: [{ ...nowhere, givenNames: 'Zebedäus', familyName: 'Quastenflosser' }] };
const caseworker = () => personOf(network.agencyId, 'caseworker', 'CASEWORKER');
const caseLead = () => personOf(network.mainId, 'case-lead', 'CASE_LEAD');
const groupLead = () => personOf(network.hostId, 'group-lead', 'GROUP_LEAD');
const record = (change: Partial<RecordCaseIdentityInput> = {}, context: RequestContext = caseworker()) =>
  new RecordCaseIdentityUseCase(database.unitOfWork, keyring).run(context, { referralId, identity, revision: null, ...change });
const read = (context: RequestContext, id = referralId, unitOfWork = database.unitOfWork) => new FindCaseIdentityQuery(unitOfWork, keyring).run(context, id);
const rows = async (sql: string, values: unknown[] = []) => (await database.superuser.query<Record<string, unknown>>(sql, values)).rows;
const granted = async () => (await rows(`SELECT actor, purpose, subject_id, granted FROM identity.access_log WHERE subject_kind = 'case-identity' ORDER BY id`)).map((row) => [row['actor'], row['subject_id'], row['granted']]);

describe('the identity of a case', () => {
  it('is read back by its agency and the responsible provider, and stands nowhere in clear', async () => {
    expect(must(await record({ idempotencyKey: 'key-12345678' }))).toEqual({ referralId, revision: 1 });
    for (const context of [caseworker(), caseLead()]) expect(await read(context)).toEqual({ referralId, revision: 1, ...identity });
    const stored = await rows('SELECT key_id, updated_by, sealed FROM referrals.case_identity');
    expect(stored).toMatchObject([{ key_id: expect.stringMatching(/^1\.[0-9a-f]{16}$/), updated_by: 'caseworker' }]);
    expect((stored[0]!['sealed'] as Buffer).toString('latin1')).not.toContain('Quastenflosser');
    const traces = JSON.stringify([await rows('SELECT * FROM platform.journal'), await rows('SELECT * FROM platform.idempotency'), await rows('SELECT * FROM platform.outbox')]);
    expect(traces).not.toMatch(/Quastenflosser|Xanthippe|2014-03-09/);
    expect(await rows('SELECT action, before, after FROM platform.journal')).toEqual([
      { action: 'case-identity.recorded', before: null, after: { revision: 1, keyId: stored[0]!['key_id'] } },
    ]);
  });

  it('is never written over unseen, and once under one key', async () => {
    const key = { idempotencyKey: 'key-12345678' };
    must(await record(key));
    expect(must(await record(key))).toEqual({ referralId, revision: 1 });
    const moved = { ...identity, guardians: [] };
    expect(refusalOf(await record({ ...key, identity: moved }))).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(refusalOf(await record({ identity: moved }))).toMatchObject({ code: 'IDENTITY_CHANGED', revision: 1 });
    expect(must(await record({ identity: moved, revision: 1 }))).toMatchObject({ revision: 2 });
    expect(await read(caseworker())).toMatchObject({ revision: 2, guardians: [] });
  });

  it('is recorded by caseworkers of the agency alone, and answers everybody else as a case that is not there', async () => {
    const nowhereToBeFound = refusalOf(await record({ referralId: network.hostId }));
    expect(nowhereToBeFound).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    for (const context of [caseLead(), groupLead(), personOf(network.agencyId, 'x', 'ADMINISTRATOR'), personOf(other.agencyId, 'x', 'CASEWORKER')]) {
      expect(refusalOf(await record({}, context))).toEqual(nowhereToBeFound);
    }
    expect(refusalOf(await record({ identity: { ...identity, youngPerson: { ...identity.youngPerson, dateOfBirth: '2014-04-09' } } }))).toMatchObject({ code: 'VALUE_INVALID', field: 'youngPerson.dateOfBirth' });
  });

  it('is answered as none to everybody else; every read is noted, refused ones too', async () => {
    must(await record());
    const strangers = [groupLead(), personOf(network.agencyId, 'billing', 'BILLING'), personOf(network.mainId, 'group', 'GROUP_LEAD'), personOf(other.agencyId, 'foreign', 'CASEWORKER'), personOf(network.agencyId, 'machine:1', 'CASEWORKER')];
    for (const context of strangers) expect(await read(context)).toBeNull();
    expect(await read(caseworker(), network.hostId)).toBeNull();
    expect(await read(caseworker(), 'nonsense')).toBeNull();
    await read(caseworker(), referralId.toUpperCase());
    expect(await granted()).toEqual([
      ...strangers.map(({ actor }) => [actor, referralId, false]),
      ['caseworker', network.hostId, false],
      ['caseworker', 'nonsense', false],
      ['caseworker', referralId, true],
    ]);
    // The agency sees all of them, whoever they act for; nobody else does.
    const reads = (context: RequestContext) => new FindIdentityReadsQuery(database.unitOfWork).page(context, referralId, { first: 4 });
    const page = await reads(caseworker());
    expect(page.rows.map(({ node }) => [node.actor, node.organisationId, node.granted])).toEqual([
      ['caseworker', network.agencyId, true],
      ['machine:1', network.agencyId, false],
      ['foreign', other.agencyId, false],
      ['group', network.mainId, false],
    ]);
    expect(page.hasNextPage).toBe(true);
    for (const context of [caseLead(), groupLead(), personOf(other.agencyId, 'foreign', 'CASEWORKER')]) expect((await reads(context)).rows).toEqual([]);
  });

  it('of a draft is not shown to the responsible provider yet', async () => {
    must(await record());
    await database.superuser.query(`SET session_replication_role = replica; UPDATE referrals.referral SET state = 'DRAFT'; SET session_replication_role = origin`);
    expect(await read(caseLead())).toBeNull();
    expect(await read(caseworker())).toMatchObject({ revision: 1 });
    // Nor once it was thrown away.
    must(await new EndReferralUseCase(database.unitOfWork).run(caseworker(), { referralId, reason: 'ENTERED_WRONGLY' }));
    expect(await read(caseLead())).toBeNull();
  });
});

describe('an identity that is needed no more', () => {
  const erase = (change: object = {}, context: RequestContext = caseworker()) =>
    new DeleteCaseIdentityUseCase(database.unitOfWork).run(context, { referralId, revision: 1, reason: 'CONSENT_REVOKED', ...change });

  it('is deleted by a caseworker of the agency who has seen it, with a reason; who has read it stays in the log', async () => {
    must(await record());
    must(await record({ revision: 1 }));
    await read(caseLead());
    const unknown = refusalOf(await erase({ referralId: network.hostId }));
    for (const context of [caseLead(), groupLead(), personOf(network.agencyId, 'x', 'ADMINISTRATOR'), personOf(other.agencyId, 'x', 'CASEWORKER')]) expect(refusalOf(await erase({ revision: 2 }, context))).toEqual(unknown);
    expect(refusalOf(await erase())).toMatchObject({ code: 'IDENTITY_CHANGED', revision: 2 });
    const key = { revision: 2, idempotencyKey: 'key-12345678' };
    expect(must(await erase(key))).toEqual({ referralId });
    expect(must(await erase(key))).toEqual({ referralId });
    expect(await rows('SELECT 1 FROM referrals.case_identity')).toEqual([]);
    expect(await read(caseworker())).toBeNull();
    expect(await granted()).toEqual([['case-lead', referralId, true], ['caseworker', referralId, true]]);
    const [, , deleted] = await rows('SELECT action, actor, before, after FROM platform.journal ORDER BY id');
    expect(deleted).toMatchObject({ action: 'case-identity.deleted', actor: 'caseworker', before: { revision: 2 }, after: { reason: 'CONSENT_REVOKED' } });
    expect(refusalOf(await erase({ revision: 2 }))).toMatchObject({ code: 'IDENTITY_CHANGED', revision: 0 });
    expect(must(await record({ revision: 0 }))).toMatchObject({ revision: 1 });
  });

  it('deleting it is what the task of a consent that was taken back asks for', () => {
    expect(reservationTasks.find(({ code }) => code === 'CONSENT_REVOKED')!.title).toContain('Angaben zur Familie löschen');
  });

  it('is deleted where its key is gone, and of a case that has ended', async () => {
    must(await record());
    must(await new EndReferralUseCase(database.unitOfWork).run(caseworker(), { referralId, reason: 'HELP_ENDED' }));
    await rm(join(parent, 'keys'), { recursive: true });
    must(await erase());
  });
});

describe('the host of a seat', () => {
  const reserve = async (dates: readonly string[]) => {
    const offer = await addOffer(database.superuser, network, { code: `G-${dates[0]}`, dates });
    return must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' }));
  };

  it('opens the identity after confirmation and with consent, and at the moment of revocation no more', async () => {
    must(await record());
    await consent.give(referralId, 'PARTICIPATION', 'DISCLOSURE');
    expect(await read(groupLead())).toBeNull();
    await reserve(['2026-05-05']);
    expect(await read(groupLead())).toMatchObject(identity);
    expect(await read(personOf(network.hostId, 'lead', 'CASE_LEAD'))).toMatchObject(identity);
    expect(await read(personOf(network.hostId, 'head', 'ADMINISTRATOR'))).toBeNull();
    expect(await read(personOf(other.hostId, 'stranger', 'GROUP_LEAD'))).toBeNull();
    must(await consent.revoke(referralId, ['DISCLOSURE']));
    expect(await read(groupLead())).toBeNull();
    await consent.give(referralId, 'DISCLOSURE');
    expect(await read(groupLead())).toMatchObject(identity);
    // The consent to taking part goes: before any job has given the seat back.
    must(await consent.revoke(referralId, ['PARTICIPATION']));
    expect(await read(groupLead())).toBeNull();
  });

  it('does not with a seat alone, nor after its last session, nor once the seat is given back', async () => {
    must(await record());
    await consent.give(referralId, 'PARTICIPATION');
    const reservation = await reserve(['2026-05-05', '2026-05-12']);
    expect(await read(groupLead())).toBeNull();
    await consent.give(referralId, 'DISCLOSURE');
    const on = (now: string) => read(groupLead(), referralId, new UnitOfWork(database.dataSource, { now }));
    expect(await on('2026-05-12T21:59:00Z')).toMatchObject(identity);
    expect(await on('2026-05-12T22:01:00Z')).toBeNull();
    must(await new CancelReservationUseCase(database.unitOfWork).run(asCaseworker(network), { reservationId: reservation.id, reason: 'OTHER_OFFER' }));
    expect(await read(groupLead())).toBeNull();
  });

  it('does not where all that is left was cancelled, nor once the case has ended', async () => {
    must(await record());
    await consent.give(referralId, 'PARTICIPATION', 'DISCLOSURE');
    await reserve(['2026-05-05', '2026-05-12']);
    const cancelled = (date: string) => database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE date = $1`, [date]);
    await cancelled('2026-05-05');
    expect(await read(groupLead())).toMatchObject(identity);
    await cancelled('2026-05-12');
    expect(await read(groupLead())).toBeNull();
    await database.superuser.query(`UPDATE offers.session SET state = 'PLANNED'`);
    expect(await read(groupLead())).toMatchObject(identity);
    must(await new EndReferralUseCase(database.unitOfWork).run(caseworker(), { referralId, reason: 'HELP_ENDED' }));
    expect(await read(groupLead())).toBeNull();
  });

  it('is held to it by the database, whatever a statement asks for', async () => {
    must(await record());
    const service = await openService(database.url);
    const seen = (organisation: string) => attempt(service, { organisation, actor: 'x', now: '2026-05-01T08:00:00Z' }, 'SELECT sealed FROM referrals.case_identity');
    try {
      await consent.give(referralId, 'PARTICIPATION');
      await reserve(['2026-05-05']);
      expect([await seen(network.agencyId), await seen(network.mainId), await seen(network.hostId), await seen(other.agencyId)]).toEqual([null, null, 'NO ROW', 'NO ROW']);
      await consent.give(referralId, 'DISCLOSURE');
      expect([await seen(network.hostId), await seen(other.hostId)]).toEqual([null, 'NO ROW']);
      const write = (organisation: string, sql: string) => attempt(service, { organisation, actor: 'x', now: '2026-05-01T08:00:00Z' }, sql);
      expect(await write(network.mainId, `UPDATE referrals.case_identity SET key_id = 'x'`)).toBe('NO ROW');
      expect(await write(network.agencyId, `UPDATE referrals.case_identity SET referral_id = gen_random_uuid()`)).toBe('42501');
      expect([await write(network.mainId, `DELETE FROM referrals.case_identity`), await write(network.hostId, `DELETE FROM referrals.case_identity`)]).toEqual(['NO ROW', 'NO ROW']);
      expect(await write(network.agencyId, `DELETE FROM referrals.case_identity`)).toBeNull();
      await service.query(`BEGIN; SELECT set_config('pv.scope', 'OPERATOR', true)`);
      expect((await service.query('SELECT 1 FROM referrals.case_identity')).rows).toEqual([]);
      await service.query(`ROLLBACK; BEGIN; SELECT set_config('pv.scope', 'KEEPER', true)`);
      expect((await service.query('SELECT 1 FROM referrals.case_identity')).rows).toEqual([]);
      await service.query('ROLLBACK');
    } finally {
      await service.end();
    }
  });
});

describe('the keys', () => {
  const pastTriggers = async (sql: string, values: unknown[]) => {
    await database.superuser.query('SET session_replication_role = replica');
    await database.superuser.query(sql, values);
    await database.superuser.query('SET session_replication_role = origin');
  };

  it('open no row that was moved to another referral or another agency', async () => {
    must(await record());
    const second = await addReferral(database.superuser, network, 'F-2');
    const moveTo = (id: string) => pastTriggers('UPDATE referrals.case_identity SET referral_id = $1', [id]);
    await moveTo(second);
    await expect(read(caseworker(), second)).rejects.toThrow();
    await moveTo(referralId);
    expect(await read(caseworker())).toMatchObject(identity);
  });

  it('open no older state that was put back over a newer one of the same case', async () => {
    must(await record());
    const [older] = await rows('SELECT sealed FROM referrals.case_identity');
    must(await record({ identity: { ...identity, guardians: [] }, revision: 1 }));
    const [newer] = await rows('SELECT sealed FROM referrals.case_identity');
    await pastTriggers('UPDATE referrals.case_identity SET sealed = $1', [older!['sealed']]);
    await expect(read(caseworker())).rejects.toThrow();
    await pastTriggers('UPDATE referrals.case_identity SET sealed = $1', [newer!['sealed']]);
    expect(await read(caseworker())).toMatchObject({ revision: 2, guardians: [] });
  });

  it('are one for each agency, and a newer one writes while the older ones read', async () => {
    must(await record());
    await new RecordCaseIdentityUseCase(database.unitOfWork, keyring).run(personOf(other.agencyId, 'x', 'CASEWORKER'), {
      referralId: await addReferral(database.superuser, other, 'F-3'),
      identity,
      revision: null,
    });
    const folder = join(parent, 'keys');
    expect((await readdir(folder)).sort()).toEqual([`${network.agencyId}.1.key`, `${other.agencyId}.1.key`].sort());
    await new FileKeyring(parent).newest(network.agencyId, true);
    await rename(join(parent, `${network.agencyId}.1.key`), join(folder, `${network.agencyId}.2.key`));
    expect(await read(caseworker())).toMatchObject({ revision: 1 });
    must(await record({ revision: 1 }));
    expect(await rows('SELECT left(key_id, 2) AS key FROM referrals.case_identity WHERE referral_id = $1', [referralId])).toEqual([{ key: '2.' }]);
    expect(await read(caseworker())).toMatchObject(identity);
  });

  it('that are lost are missed, and not made anew beside what they have sealed', async () => {
    must(await record());
    await rename(join(parent, 'keys'), join(parent, 'lost'));
    const again = await addReferral(database.superuser, network, 'F-4');
    await expect(read(caseworker())).rejects.toMatchObject({ code: 'KEY_MISSING' });
    // What was tried stays noted, although nothing could be opened.
    expect(await granted()).toEqual([['caseworker', referralId, true]]);
    await expect(record({ referralId: again })).rejects.toMatchObject({ code: 'KEY_MISSING' });
    await rename(join(parent, 'lost'), join(parent, 'keys'));
    expect(await read(caseworker())).toMatchObject(identity);
  });
});
