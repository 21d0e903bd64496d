import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfirmCapacityByLinkUseCase, ConfirmCapacityUseCase, FindConfirmationLinkQuery, RemindOfCapacityUseCase } from '#offers';
import { UnitOfWork } from '#platform';
import { openService } from '../../support/acting.js';
import { addPerson } from '../../support/people-world.js';
import { addOffer, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let offers: readonly [TestOffer, TestOffer];

/** Two groups on Tuesdays from 5 May on, both confirmed on 1 May 2026 at eight. Nothing is settled: 14 and 28 days. */
beforeEach(async () => {
  database = await createTestDatabase();
  const { superuser } = database;
  network = await buildSeatNetwork(superuser);
  offers = [
    await addOffer(superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 30) }),
    await addOffer(superuser, network, { code: 'G-2', dates: weekly('2026-05-05', 30) }),
  ];
  await superuser.query(`UPDATE offers.offer SET title = 'Gruppe ' || code`);
  await confirmedAt('2026-05-01T08:00:00Z');
  await addPerson(superuser, 'boss', { organisationId: network.hostId, roles: ['ADMINISTRATOR'] });
  await addPerson(superuser, 'lead', { organisationId: network.hostId, roles: ['GROUP_LEAD', 'ADMINISTRATOR'] });
  await addPerson(superuser, 'clerk', { organisationId: network.hostId, roles: ['BILLING'] });
  await addPerson(superuser, 'elsewhere', { organisationId: network.mainId, roles: ['ADMINISTRATOR'] });
});
afterEach(() => database.close());

const confirmedAt = (at: string, offerId: string | null = null) =>
  database.superuser.query('UPDATE offers.capacity_confirmation SET confirmed_at = $1 WHERE $2::uuid IS NULL OR offer_id = $2', [at, offerId]);
const at = (now: string) => new UnitOfWork(database.dataSource, { now });
const remind = (now: string) => new RemindOfCapacityUseCase(at(now), 'https://platzverbund.example').run();

interface WaitingMail {
  readonly recipient: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What waits to be sent, by address; taken away. */
async function takeMails(): Promise<WaitingMail[]> {
  const { rows } = await database.superuser.query<WaitingMail>(`DELETE FROM platform.mail WHERE template = 'capacity-reminder' RETURNING recipient, params`);
  return rows.sort((a, b) => (a.recipient < b.recipient ? -1 : 1));
}

const tokenOf = (mail: WaitingMail): string => mail.params['link']!.split('/platz-bestaetigen/')[1]!;

const tasks = async () =>
  (await database.superuser.query(`SELECT organisation_id, subject_id, owner_role, state FROM inbox.task WHERE kind = 'CAPACITY_TO_CONFIRM' ORDER BY created_at`)).rows;

const NOTHING = { hosts: 0, mails: 0, settled: 0 };

describe('reminding of capacity', () => {
  it('begins when an offer turns ageing, with one mail to each who answers for it and one task for the host', async () => {
    expect(await remind('2026-05-15T07:59:59Z')).toEqual(NOTHING);
    expect(await remind('2026-05-15T08:00:00Z')).toEqual({ hosts: 1, mails: 2, settled: 0 });
    const mails = await takeMails();
    expect(mails.map(({ recipient }) => recipient)).toEqual(['boss@people.example', 'lead@people.example']);
    expect(mails[0]!.params).toEqual({ organisation: 'Partner', ageing: '2', stale: '0', lastDay: '2026-06-14', link: expect.stringMatching(/^https:\/\/platzverbund\.example\/platz-bestaetigen\/[\w-]{43}$/) });
    expect(mails[1]!.params).toEqual(mails[0]!.params);
    expect(await tasks()).toEqual([{ organisation_id: network.hostId, subject_id: network.hostId, owner_role: 'GROUP_LEAD', state: 'OPEN' }]);
  });

  it('keeps of the token only its hash', async () => {
    await remind('2026-05-15T08:00:00Z');
    const [mail] = await takeMails();
    const { rows } = await database.superuser.query('SELECT host_id, offer_ids, token_hash, expires_at, confirmed_at FROM offers.confirmation_link');
    expect(rows).toEqual([
      {
        host_id: network.hostId,
        offer_ids: offers.map(({ id }) => id).sort(),
        token_hash: createHash('sha256').update(tokenOf(mail!)).digest(),
        expires_at: new Date('2026-06-14T08:00:00Z'),
        confirmed_at: null,
      },
    ]);
    const journal = await database.superuser.query(`SELECT after::text AS after FROM platform.journal`);
    expect(JSON.stringify(journal.rows)).not.toContain(tokenOf(mail!));
  });

  it('comes again when it turns stale, and then no more', async () => {
    await remind('2026-05-15T08:00:00Z');
    for (const now of ['2026-05-15T09:00:00Z', '2026-05-22T09:00:00Z', '2026-05-29T07:59:59Z']) expect(await remind(now)).toEqual(NOTHING);
    await takeMails();
    expect(await remind('2026-05-29T08:00:00Z')).toEqual({ hosts: 1, mails: 2, settled: 0 });
    expect((await takeMails())[0]!.params).toMatchObject({ ageing: '0', stale: '2' });
    for (const now of ['2026-06-05T09:00:00Z', '2026-07-31T09:00:00Z']) expect(await remind(now)).toEqual(NOTHING);
    expect(await tasks()).toHaveLength(1);
  });

  it('waits a week since the last one for what has turned ageing in between', async () => {
    await confirmedAt('2026-05-03T08:00:00Z', offers[1].id);
    expect(await remind('2026-05-15T08:00:00Z')).toMatchObject({ hosts: 1 });
    expect((await takeMails())[0]!.params).toMatchObject({ ageing: '1', stale: '0' });
    expect(await remind('2026-05-17T08:00:00Z')).toEqual(NOTHING);
    expect(await remind('2026-05-22T07:59:59Z')).toEqual(NOTHING);
    expect(await remind('2026-05-22T08:00:00Z')).toMatchObject({ hosts: 1 });
    expect((await takeMails())[0]!.params).toMatchObject({ ageing: '2', stale: '0' });
  });

  it('goes by the strictest days of the host’s networks', async () => {
    await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [network.agencyId, network.hostId]);
    await database.superuser.query(`INSERT INTO offers.agency_setting (agency_id, ageing_after_days, stale_after_days) VALUES ($1, 3, 5)`, [network.agencyId]);
    expect(await remind('2026-05-04T07:59:59Z')).toEqual(NOTHING);
    expect(await remind('2026-05-04T08:00:00Z')).toMatchObject({ hosts: 1 });
  });

  it('bothers nobody about offers that are archived or without sessions to come, and waits where nobody is there', async () => {
    const { superuser } = database;
    await superuser.query(`UPDATE offers.offer SET archived_at = '2026-05-10' WHERE id = $1`, [offers[0].id]);
    await superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE offer_id = $1 AND date >= '2026-05-15'`, [offers[1].id]);
    expect(await remind('2026-05-15T08:00:00Z')).toEqual(NOTHING);
    await superuser.query('UPDATE offers.offer SET on_demand = true WHERE id = $1', [offers[1].id]);
    // An organisation that an import has just brought: past the trigger that keeps an administrator.
    await superuser.query('SET session_replication_role = replica');
    await superuser.query('DELETE FROM identity.membership WHERE organisation_id = $1', [network.hostId]);
    await superuser.query('SET session_replication_role = origin');
    expect(await remind('2026-05-15T08:00:00Z')).toEqual(NOTHING);
    await addPerson(superuser, 'first', { organisationId: network.hostId, roles: ['ADMINISTRATOR'] });
    expect(await remind('2026-05-15T09:00:00Z')).toEqual({ hosts: 1, mails: 1, settled: 0 });
    expect(await tasks()).toMatchObject([{ owner_role: 'ADMINISTRATOR' }]);
  });

  it('of two workers at once one does it', async () => {
    const reminded = await Promise.all([remind('2026-05-15T08:00:00Z'), remind('2026-05-15T08:00:00Z')]);
    expect(reminded.reduce((sum, { hosts }) => sum + hosts, 0)).toBe(1);
    expect(await takeMails()).toHaveLength(2);
  });

  it('is settled by confirming: signed in at once, by the link when the job looks next', async () => {
    await remind('2026-05-15T08:00:00Z');
    await new ConfirmCapacityUseCase(at('2026-05-16T08:00:00Z')).run(asGroupLead(network), { offerIds: [offers[0].id] });
    expect(await tasks()).toMatchObject([{ state: 'OPEN' }]);
    await new ConfirmCapacityUseCase(at('2026-05-16T08:00:00Z')).run(asGroupLead(network), {});
    expect(await tasks()).toMatchObject([{ state: 'DONE' }]);
    await remind('2026-05-30T08:00:00Z');
    const mail = (await takeMails()).at(-1)!;
    await new ConfirmCapacityByLinkUseCase(at('2026-05-31T08:00:00Z')).run({ correlationId: 'test' }, { token: tokenOf(mail) });
    expect(await tasks()).toMatchObject([{ state: 'DONE' }, { state: 'OPEN' }]);
    expect(await remind('2026-05-31T09:00:00Z')).toEqual({ hosts: 0, mails: 0, settled: 1 });
    expect(await tasks()).toMatchObject([{ state: 'DONE' }, { state: 'DONE' }]);
  });
});

describe('the link of a reminder', () => {
  let token: string;

  beforeEach(async () => {
    await remind('2026-05-15T08:00:00Z');
    token = tokenOf((await takeMails())[0]!);
  });

  const look = (now: string, of = token) => new FindConfirmationLinkQuery(at(now)).run(of, 'test');
  const confirm = (now: string, change: { offerIds?: readonly string[]; token?: string; idempotencyKey?: string } = {}) =>
    new ConfirmCapacityByLinkUseCase(at(now)).run({ correlationId: 'test' }, { token, ...change });
  const sources = async () => (await database.superuser.query('SELECT source FROM offers.capacity_confirmation ORDER BY offer_id')).rows.map(({ source }) => source as string);

  const INVALID = { ok: false, refusal: { code: 'LINK_INVALID', message: 'This link does not hold, or not any more.' } };

  it('shows titles and seats of the host’s offers, and changes nothing', async () => {
    const linked = await look('2026-05-16T08:00:00Z');
    expect(linked).toMatchObject([
      { hostName: 'Partner', title: 'Gruppe G-1', capacity: 8, sessions: 8, sessionsFree: 8 },
      { hostName: 'Partner', title: 'Gruppe G-2', capacity: 8, sessions: 8, sessionsFree: 8 },
    ]);
    expect(await sources()).toEqual(['PUBLISHED', 'PUBLISHED']);
    expect((await database.superuser.query('SELECT confirmed_at FROM offers.confirmation_link')).rows).toEqual([{ confirmed_at: null }]);
  });

  it('confirms what is chosen, once; a foreign offer is passed over', async () => {
    const other = await buildSeatNetwork(database.superuser, 'OTHER-');
    const foreign = await addOffer(database.superuser, other, { code: 'X-1', dates: ['2026-05-05'] });
    expect(await confirm('2026-05-16T08:00:00Z', { offerIds: [foreign.id, 'nonsense'] })).toMatchObject({ ok: false, refusal: { code: 'NO_OFFER_CHOSEN' } });
    expect(await confirm('2026-05-16T08:00:00Z', { offerIds: [offers[0].id, foreign.id] })).toEqual({ ok: true, value: { confirmed: 1, offerIds: [offers[0].id] } });
    const { rows } = await database.superuser.query('SELECT offer_id FROM offers.capacity_confirmation WHERE source = $1', ['LINK']);
    expect(rows).toEqual([{ offer_id: offers[0].id }]);
    expect(await confirm('2026-05-16T08:00:01Z')).toEqual(INVALID);
    expect(await look('2026-05-16T08:00:01Z')).toEqual([]);
  });

  it('happens once per key, and once when used twice at the same moment', async () => {
    const idempotencyKey = 'a key of the test';
    const first = await confirm('2026-05-16T08:00:00Z', { idempotencyKey });
    expect(first.ok).toBe(true);
    expect(await confirm('2026-05-17T08:00:00Z', { idempotencyKey })).toEqual(first);
    await confirmedAt('2026-05-05T08:00:00Z');
    await remind('2026-05-25T08:00:00Z');
    const next = tokenOf((await takeMails())[0]!);
    const both = await Promise.all([1, 2].map(() => confirm('2026-05-26T08:00:00Z', { token: next })));
    expect(both.map((outcome) => (outcome.ok ? 'CONFIRMED' : outcome.refusal.code)).sort()).toEqual(['CONFIRMED', 'LINK_INVALID']);
  });

  it('does not hold after thirty days, and answers then as an unknown one', async () => {
    expect(await look('2026-06-14T07:59:59Z')).toHaveLength(2);
    for (const attempt of [look('2026-06-14T08:00:00Z'), look('2026-05-16T08:00:00Z', 'x'.repeat(43)), look('2026-05-16T08:00:00Z', '\0')]) expect(await attempt).toEqual([]);
    for (const attempt of [confirm('2026-06-14T08:00:00Z'), confirm('2026-05-16T08:00:00Z', { token: 'x'.repeat(43) })]) expect(await attempt).toEqual(INVALID);
    expect(await sources()).toEqual(['PUBLISHED', 'PUBLISHED']);
  });

  it('covers what was published then: not what came later, nor what was archived since', async () => {
    const later = await addOffer(database.superuser, network, { code: 'G-3', dates: ['2026-06-02'] });
    await database.superuser.query(`UPDATE offers.offer SET archived_at = '2026-05-16' WHERE id = $1`, [offers[1].id]);
    expect((await look('2026-05-17T08:00:00Z')).map(({ offerId }) => offerId)).toEqual([offers[0].id]);
    expect(await confirm('2026-05-17T08:00:00Z', { offerIds: [later.id, offers[1].id] })).toMatchObject({ refusal: { code: 'NO_OFFER_CHOSEN' } });
    expect(await confirm('2026-05-17T08:00:00Z')).toEqual({ ok: true, value: { confirmed: 1, offerIds: [offers[0].id] } });
  });

  it('stands in the journal without the token', async () => {
    await confirm('2026-05-16T08:00:00Z');
    const { rows } = await database.superuser.query<{ actor: string }>(`SELECT actor, subject_id, after FROM platform.journal WHERE action = 'capacity.confirmed' ORDER BY subject_id`);
    expect(rows.map((row) => ({ ...row, actor: row.actor.replace(/[0-9a-f]{32}$/, '…') }))).toEqual(
      offers
        .map(({ id }) => id)
        .sort()
        .map((id) => ({ actor: 'link:…', subject_id: id, after: { confirmedAt: '2026-05-16T08:00:00.000Z', source: 'LINK' } })),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is read and written by nobody with the service’s role, in whatever name; the functions ask for the scope and the hash', async () => {
    const service = await openService(database.url);
    const hash = createHash('sha256').update(token).digest('hex');
    const as = async (scope: string, organisation: string, sql: string) => {
      await service.query('BEGIN');
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', $2, true), set_config('pv.now', '2026-05-16T08:00:00Z', true)`, [organisation, scope]);
      const outcome = await service.query(sql).then(
        ({ rowCount }) => String(rowCount),
        (error: { code: string }) => error.code,
      );
      await service.query('ROLLBACK');
      return outcome;
    };
    const ways: readonly [scope: string, organisation: string][] = [['ORGANISATION', network.hostId], ['ORGANISATION', network.agencyId], ['KEEPER', ''], ['ORGANISATION', '']];
    for (const [scope, organisation] of ways) {
      expect(await as(scope, organisation, 'SELECT 1 FROM offers.confirmation_link')).toBe('0');
      expect(await as(scope, organisation, `UPDATE offers.confirmation_link SET expires_at = '2999-01-01'`)).toBe('42501');
      expect(await as(scope, organisation, `INSERT INTO offers.confirmation_link (host_id, offer_ids, token_hash, expires_at) VALUES ('${network.hostId}', ARRAY['${offers[0].id}']::uuid[], '\\x00', '2999-01-01')`)).toBe('42501');
      expect(await as(scope, organisation, `SELECT * FROM offers.confirm_by_link('\\x00', ARRAY['${offers[0].id}']::uuid[])`)).toBe('0');
    }
    const confirming = `SELECT * FROM offers.confirm_by_link('\\x${hash}', ARRAY['${offers[0].id}']::uuid[])`;
    expect([await as('ORGANISATION', network.hostId, confirming), await as('KEEPER', '', confirming)]).toEqual(['0', '1']);
    await service.end();
  });
});
