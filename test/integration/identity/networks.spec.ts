import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AcceptInvitationUseCase,
  AnswerNetworkInvitationByTokenUseCase,
  AnswerNetworkInvitationUseCase,
  EndNetworkMembershipUseCase,
  FindNetworkInvitationsQuery,
  FindNetworkMembershipsQuery,
  InviteToNetworkUseCase,
  LeaveNetworkUseCase,
  SetNetworkNoticeUseCase,
  SignInService,
  WithdrawNetworkInvitationUseCase,
} from '#identity';
import { randomIds } from '#kernel';
import { SERVICE_ROLE } from '#platform';
import { buildNetworkOffice, journalOf, refusal, refusalOf, value, type NetworkOffice } from '../../support/network-office.js';
import { addPerson, config, rolesOf } from '../../support/people-world.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';
const UNKNOWN = '00000000-0000-7000-8000-00000000dead';

let database: TestDatabase;
let office: NetworkOffice;
beforeEach(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 8 });
  office = await buildNetworkOffice(database.superuser);
});
afterEach(() => database.close());

const admin = (organisationId: string) => asOrganisation(organisationId, ['ADMINISTRATOR']);
const invite = (agencyId: string, input: Parameters<InviteToNetworkUseCase['run']>[1]) =>
  new InviteToNetworkUseCase(database.unitOfWork, config, randomIds).run(admin(agencyId), input);
const answer = (organisationId: string, invitationId: string, wish: 'ACCEPT' | 'DECLINE' = 'ACCEPT') =>
  new AnswerNetworkInvitationUseCase(database.unitOfWork).run(admin(organisationId), { invitationId, answer: wish });
const memberships = async (organisationId: string, filter = {}) =>
  (await new FindNetworkMembershipsQuery(database.unitOfWork).page(admin(organisationId), { first: 100 }, filter)).rows.map((row) => row.node);

/** The provider is a member of the agency's network from today on. */
async function join(agencyId: string, organisationId: string): Promise<string> {
  value(await answer(organisationId, value(await invite(agencyId, { organisationId })).id));
  return (await memberships(organisationId, { agencyId, providerId: organisationId }))[0]!.id;
}

const mails = async () => (await database.superuser.query<{ recipient: string; params: Record<string, string> }>('SELECT recipient, params FROM platform.mail ORDER BY created_at, recipient')).rows;

describe('joining by invitation', () => {
  it('asks the administrators of an organisation by mail; accepted, it takes part from the day on that was named', async () => {
    await addPerson(database.superuser, 'nora', { organisationId: office.providerId, roles: ['ADMINISTRATOR'] });
    await addPerson(database.superuser, 'lena', { organisationId: office.providerId, roles: ['CASE_LEAD'] });
    const invitation = value(await invite(office.agencyId, { organisationId: office.providerId, validFrom: '2026-06-01' }));
    expect(invitation).toMatchObject({ agencyId: office.agencyId, organisationId: office.providerId, isNew: false, organisationName: 'Nord gGmbH', state: 'PENDING' });
    expect(await mails()).toEqual([
      {
        recipient: 'nora@people.example',
        params: { agency: 'Jugendamt Dieburg', organisation: 'Nord gGmbH', lastDay: '2026-05-18', link: 'https://pv.example/netzwerk' },
      },
    ]);
    expect(await memberships(office.agencyId)).toEqual([]);
    expect(value(await answer(office.providerId, invitation.id)).state).toBe('ACCEPTED');
    expect(await memberships(office.agencyId)).toMatchObject([{ agencyId: office.agencyId, providerId: office.providerId, validFrom: '2026-06-01', validTo: null, tier: 'CORE', noticeDays: 90 }]);
    const journal = await journalOf(database.superuser, invitation.id);
    expect(journal.map((row) => [row.action, row.organisation_id, row.agency_id])).toEqual([
      ['network.invited', office.agencyId, office.agencyId],
      ['network.joined', office.providerId, office.agencyId],
    ]);
    expect(journal[1]).toMatchObject({ before: { state: 'PENDING' }, after: { state: 'ACCEPTED', validFrom: '2026-06-01' } });
  });

  it('begins on the day of the answer where the day named has passed', async () => {
    const { id } = value(await invite(office.agencyId, { organisationId: office.providerId, validFrom: '2026-01-01' }));
    value(await answer(office.providerId, id));
    expect((await memberships(office.agencyId))[0]!.validFrom).toBe('2026-05-04');
  });

  it('lets a provider take part in several networks', async () => {
    await join(office.agencyId, office.providerId);
    await join(office.otherAgencyId, office.providerId);
    expect((await memberships(office.providerId, { providerId: office.providerId })).map((m) => m.agencyId).sort()).toEqual([office.agencyId, office.otherAgencyId].sort());
  });

  it('declined, the organisation takes no part, and may be invited again', async () => {
    const { id } = value(await invite(office.agencyId, { organisationId: office.partnerId }));
    expect(refusal(await invite(office.agencyId, { organisationId: office.partnerId })).code).toBe('ALREADY_INVITED');
    expect(value(await answer(office.partnerId, id, 'DECLINE')).state).toBe('DECLINED');
    expect(await memberships(office.agencyId)).toEqual([]);
    expect(refusal(await answer(office.partnerId, id)).code).toBe('NETWORK_INVITATION_CLOSED');
    value(await invite(office.agencyId, { organisationId: office.partnerId }));
  });

  it('is no second time for a member, and possible again from the day after a membership', async () => {
    const membershipId = await join(office.agencyId, office.providerId);
    expect(refusal(await invite(office.agencyId, { organisationId: office.providerId }))).toMatchObject({ code: 'ALREADY_IN_NETWORK', lastDay: null });
    value(await new LeaveNetworkUseCase(database.unitOfWork).run(admin(office.providerId), { membershipId }));
    expect(refusal(await invite(office.agencyId, { organisationId: office.providerId, validFrom: '2026-08-02' }))).toMatchObject({ code: 'ALREADY_IN_NETWORK', lastDay: '2026-08-02' });
    value(await answer(office.providerId, value(await invite(office.agencyId, { organisationId: office.providerId, validFrom: '2026-08-03' })).id));
    expect((await memberships(office.agencyId)).map((m) => [m.validFrom, m.validTo])).toEqual([
      ['2026-05-04', '2026-08-02'],
      ['2026-08-03', null],
    ]);
  });

  it('a foreign invitation is like one that does not exist, an organisation that is no provider like an unknown one', async () => {
    const { id } = value(await invite(office.agencyId, { organisationId: office.providerId }));
    const unknown = refusal(await answer(office.otherProviderId, UNKNOWN));
    for (const foreign of [office.otherProviderId, office.agencyId]) expect(refusal(await answer(foreign, id))).toEqual(unknown);
    const withdraw = new WithdrawNetworkInvitationUseCase(database.unitOfWork);
    expect(refusal(await withdraw.run(admin(office.otherAgencyId), { invitationId: id }))).toEqual(unknown);
    expect(refusal(await withdraw.run(admin(office.providerId), { invitationId: id }))).toEqual(unknown);
    expect(refusal(await invite(office.agencyId, { organisationId: office.otherAgencyId }))).toEqual(refusal(await invite(office.agencyId, { organisationId: UNKNOWN })));
    expect(refusal(await invite(office.providerId, { organisationId: office.otherProviderId })).code).toBe('AGENCY_NOT_FOUND');
    const found = await new FindNetworkInvitationsQuery(database.unitOfWork).page(admin(office.otherProviderId), { first: 10 });
    expect(found.rows).toEqual([]);
  });

  it('taken back, or expired after 14 days, an invitation is answered no more', async () => {
    const first = value(await invite(office.agencyId, { organisationId: office.providerId }));
    value(await new WithdrawNetworkInvitationUseCase(database.unitOfWork).run(admin(office.agencyId), { invitationId: first.id }));
    expect(refusal(await answer(office.providerId, first.id)).code).toBe('NETWORK_INVITATION_CLOSED');
    const second = value(await invite(office.agencyId, { organisationId: office.providerId }));
    await database.superuser.query('ALTER TABLE identity.network_invitation DISABLE TRIGGER network_invitation_guard');
    await database.superuser.query('UPDATE identity.network_invitation SET expires_at = $2 WHERE id = $1', [second.id, NOW]);
    await database.superuser.query('ALTER TABLE identity.network_invitation ENABLE TRIGGER network_invitation_guard');
    expect(refusal(await answer(office.providerId, second.id)).code).toBe('NETWORK_INVITATION_CLOSED');
    const states = await new FindNetworkInvitationsQuery(database.unitOfWork).page(admin(office.providerId), { first: 10 }, 'EXPIRED');
    expect(states.rows.map((row) => row.node.id)).toEqual([second.id]);
    value(await invite(office.agencyId, { organisationId: office.providerId }));
  });

  it('20 answers at once make one member', async () => {
    const { id } = value(await invite(office.agencyId, { organisationId: office.providerId }));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => answer(office.providerId, id)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await memberships(office.agencyId)).toHaveLength(1);
  });

  it('negative control: without the lock two see the invitation open, and only the constraint is left to refuse the second', async () => {
    const { id } = value(await invite(office.agencyId, { organisationId: office.providerId }));
    const unlocked = async (): Promise<void> => {
      let release = (): void => undefined;
      const bothHaveLooked = new Promise<void>((resolve) => (release = resolve));
      let looked = 0;
      const one = () =>
        database.unitOfWork.run(admin(office.providerId), async (tx) => {
          expect(await tx.sql(`SELECT 1 FROM identity.network_invitation WHERE id = $1 AND state = 'PENDING'`, [id])).toHaveLength(1);
          looked += 1;
          if (looked === 2) release();
          await bothHaveLooked;
          await tx.execute('INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, $3)', [
            office.agencyId,
            office.providerId,
            '2026-05-04',
          ]);
        });
      await Promise.all([one(), one()]);
    };
    await database.superuser.query('ALTER TABLE identity.network_membership DROP CONSTRAINT network_membership_agency_id_provider_id_valid_from_key');
    await expect(unlocked()).rejects.toMatchObject({ code: '23P01' });
    await database.superuser.query('DELETE FROM identity.network_membership');
    await database.superuser.query('ALTER TABLE identity.network_membership DROP CONSTRAINT network_membership_no_overlap');
    await unlocked();
    expect(await memberships(office.agencyId)).toHaveLength(2);
  });
});

describe('an organisation that is not there yet', () => {
  const founding = { name: 'Reiterhof Sonne', kind: 'PARTNER', partnerType: 'FREELANCE', municipalityAgs: '07235068', administratorEmail: 'Chefin@Hof.example' } as const;
  const byToken = (token: string, wish: 'ACCEPT' | 'DECLINE' = 'ACCEPT', idempotencyKey?: string) =>
    new AnswerNetworkInvitationByTokenUseCase(database.unitOfWork).run(
      { actor: 'anonymous', organisationId: null, scope: 'ORGANISATION', roles: [], purpose: 'ADMINISTRATION', correlationId: 'test' },
      { token, answer: wish, idempotencyKey },
    );
  const token = async () => (await mails()).at(-1)!.params['link']!.split('#')[1]!;

  it('is created when its first administrator accepts, who then has the account of the same invitation', async () => {
    const invitation = value(await invite(office.agencyId, { newOrganisation: founding }));
    expect(invitation).toMatchObject({ isNew: true, organisationName: 'Reiterhof Sonne', state: 'PENDING' });
    expect((await mails()).map((mail) => mail.recipient)).toEqual(['chefin@hof.example']);
    const organisations = () => database.superuser.query(`SELECT id, kind, partner_type, municipality_ags, federal_state, origin FROM identity.organisation WHERE name = 'Reiterhof Sonne'`);
    expect((await organisations()).rows).toEqual([]);

    const secret = await token();
    const stored = await database.superuser.query<{ row: string }>('SELECT to_jsonb(i)::text AS row FROM identity.network_invitation i');
    expect(stored.rows[0]!.row).not.toContain(secret);
    expect(value(await byToken(secret, 'ACCEPT', 'first-answer')).state).toBe('ACCEPTED');
    expect((await organisations()).rows).toEqual([
      { id: invitation.organisationId, kind: 'PARTNER', partner_type: 'FREELANCE', municipality_ags: '07235068', federal_state: 'RP', origin: 'SERVICE' },
    ]);
    expect(await memberships(office.agencyId)).toMatchObject([{ providerId: invitation.organisationId, validFrom: '2026-05-04' }]);
    const kept = await database.superuser.query('SELECT email FROM identity.network_invitation');
    expect(kept.rows).toEqual([{ email: null }]);

    const signIn = new SignInService({ databaseUrl: database.url, role: SERVICE_ROLE, secret: 'x'.repeat(32), publicUrl: 'http://127.0.0.1' });
    try {
      const accept = new AcceptInvitationUseCase(database.unitOfWork, signIn);
      const context = { actor: 'anonymous', organisationId: null, scope: 'ORGANISATION', roles: [], purpose: 'ADMINISTRATION', correlationId: 'test' } as const;
      value(await accept.run(context, { token: secret, name: 'Petra Sonne', password: 'a password of the tests only' }));
    } finally {
      await signIn.close();
    }
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM auth."user" WHERE email = 'chefin@hof.example'`);
    expect(await rolesOf(database.superuser, rows[0]!.id, invitation.organisationId)).toEqual(['ADMINISTRATOR']);
  });

  it('a repeated answer is the same answer; without its key the token is like an unknown one', async () => {
    value(await invite(office.agencyId, { newOrganisation: founding }));
    const secret = await token();
    const first = value(await byToken(secret, 'ACCEPT', 'first-answer'));
    expect(value(await byToken(secret, 'ACCEPT', 'first-answer'))).toEqual(first);
    expect(refusal(await byToken(secret))).toEqual(refusal(await byToken('unknown')));
    expect((await database.superuser.query(`SELECT 1 FROM identity.organisation WHERE name = 'Reiterhof Sonne'`)).rowCount).toBe(1);
  });

  it('declined, expired or taken back, it never comes into being', async () => {
    value(await invite(office.agencyId, { newOrganisation: founding }));
    expect(value(await byToken(await token(), 'DECLINE')).state).toBe('DECLINED');
    const { id } = value(await invite(office.agencyId, { newOrganisation: founding }));
    const secret = await token();
    value(await new WithdrawNetworkInvitationUseCase(database.unitOfWork).run(admin(office.agencyId), { invitationId: id }));
    expect(refusal(await byToken(secret)).code).toBe('NETWORK_INVITATION_NOT_FOUND');
    expect((await database.superuser.query(`SELECT 1 FROM identity.organisation WHERE name = 'Reiterhof Sonne'`)).rowCount).toBe(0);
  });

  it.each([
    ['a partner type of a provider', { kind: 'PROVIDER' }, 'PARTNER_TYPE_UNFIT'],
    ['a municipality that nobody knows', { municipalityAgs: '06999999' }, 'PLACE_UNKNOWN'],
    ['no address', { administratorEmail: 'chefin' }, 'FIELD_INVALID'],
    ['no name', { name: '' }, 'FIELD_INVALID'],
  ] as const)('is not invited with %s', async (_, change, code) => {
    expect(refusal(await invite(office.agencyId, { newOrganisation: { ...founding, ...change } })).code).toBe(code);
    expect(await mails()).toEqual([]);
  });

  it('is invited once to one address, and never together with another', async () => {
    value(await invite(office.agencyId, { newOrganisation: founding }));
    expect(refusal(await invite(office.agencyId, { newOrganisation: { ...founding, name: 'Hof' } })).code).toBe('ALREADY_INVITED');
    value(await invite(office.otherAgencyId, { newOrganisation: founding }));
    for (const input of [{}, { organisationId: office.providerId, newOrganisation: founding }]) {
      expect(refusal(await invite(office.agencyId, input))).toMatchObject({ code: 'FIELD_INVALID', field: 'organisationId' });
    }
  });

  describe('an open invitation with the id of an organisation that is there', () => {
    const insert = `INSERT INTO identity.network_invitation
        (agency_id, organisation_id, is_new, name, kind, municipality_ags, email, token_hash, valid_from, expires_at)
      VALUES ($1, $2, true, 'Nord gGmbH', 'PROVIDER', '06432004', 'x@y.example', sha256('planted'), '2026-05-04', platform.now() + interval '1 day')`;

    it('is refused by the database, and so is a second one for the same new organisation', async () => {
      expect(await refusalOf(database.unitOfWork, admin(office.agencyId), insert, [office.agencyId, office.providerId])).toBe('23514');
      const { organisationId } = value(await invite(office.agencyId, { newOrganisation: founding }));
      expect(await refusalOf(database.unitOfWork, admin(office.otherAgencyId), insert, [office.otherAgencyId, organisationId])).toBe('23505');
    });

    it('is answered like an unknown one, and nothing is done in that organisation\'s name', async () => {
      value(await invite(office.agencyId, { newOrganisation: founding }));
      const secret = await token();
      // Past the triggers, as a restored backup might bring it.
      await database.superuser.query(`SET session_replication_role = replica`);
      await database.superuser.query(`UPDATE identity.network_invitation SET organisation_id = $1`, [office.providerId]);
      await database.superuser.query(`SET session_replication_role = origin`);
      for (const wish of ['DECLINE', 'ACCEPT'] as const) expect(refusal(await byToken(secret, wish))).toEqual(refusal(await byToken('unknown')));
      const { rows } = await database.superuser.query(`SELECT i.state, (SELECT count(*)::int FROM platform.journal j WHERE j.organisation_id = $1) AS entries FROM identity.network_invitation i`, [office.providerId]);
      expect(rows).toEqual([{ state: 'PENDING', entries: 0 }]);
    });
  });

  it('is not created by raw SQL without an invitation, nor as another than the agency wrote', async () => {
    const { organisationId } = value(await invite(office.agencyId, { newOrganisation: founding }));
    const insert = (id: string, kind: string, name: string) =>
      refusalOf(
        database.unitOfWork,
        admin(id),
        `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES ($1, 'X', $2, $3, '07235068', 'RP')`,
        [id, kind, name],
      );
    expect(await insert(UNKNOWN, 'PARTNER', 'Reiterhof Sonne')).toBe('42501');
    expect(await insert(organisationId, 'AGENCY', 'Reiterhof Sonne')).toBe('42501');
    expect(await insert(organisationId, 'PARTNER', 'Jugendamt')).toBe('42501');
    expect(await insert(organisationId, 'PARTNER', 'Reiterhof Sonne')).toBeNull();
  });
});

describe('leaving with notice', () => {
  const leave = (organisationId: string, membershipId: string, lastDay?: string) =>
    new LeaveNetworkUseCase(database.unitOfWork).run(admin(organisationId), { membershipId, lastDay });
  const end = (agencyId: string, membershipId: string, lastDay?: string) =>
    new EndNetworkMembershipUseCase(database.unitOfWork).run(admin(agencyId), { membershipId, lastDay });

  it('has its last day 90 days from today at the earliest, for both sides', async () => {
    const first = await join(office.agencyId, office.providerId);
    const second = await join(office.agencyId, office.partnerId);
    expect(refusal(await leave(office.providerId, first, '2026-08-01'))).toMatchObject({ code: 'NOTICE_TOO_SHORT', earliestLastDay: '2026-08-02' });
    expect(value(await leave(office.providerId, first)).validTo).toBe('2026-08-02');
    expect(refusal(await end(office.agencyId, second, '2026-08-01')).code).toBe('NOTICE_TOO_SHORT');
    expect(value(await end(office.agencyId, second, '2026-12-31')).validTo).toBe('2026-12-31');
    expect(refusal(await leave(office.providerId, first, '2026-09-01'))).toMatchObject({ code: 'MEMBERSHIP_ENDS', lastDay: '2026-08-02' });
    expect((await journalOf(database.superuser, first)).map((row) => [row.action, row.agency_id, row.before, row.after])).toEqual([
      ['network.left', office.agencyId, { validTo: null }, { validTo: '2026-08-02' }],
    ]);
    expect((await journalOf(database.superuser, second)).map((row) => row.action)).toEqual(['network.membership-ended']);
  });

  it('follows what the agency has settled', async () => {
    const membershipId = await join(office.agencyId, office.providerId);
    const set = (id: string, noticeDays: number) => new SetNetworkNoticeUseCase(database.unitOfWork).run(admin(id), { noticeDays });
    expect(value(await set(office.agencyId, 30))).toEqual({ noticeDays: 30 });
    expect(value(await leave(office.providerId, membershipId))).toMatchObject({ validTo: '2026-06-03', noticeDays: 30 });
    for (const days of [-1, 731, 1.5]) expect(refusal(await set(office.agencyId, days)).code).toBe('FIELD_INVALID');
    expect(refusal(await set(office.providerId, 0)).code).toBe('AGENCY_NOT_FOUND');
    expect(await journalOf(database.superuser, office.agencyId)).toMatchObject([{ action: 'network.notice-set', before: { noticeDays: 90 }, after: { noticeDays: 30 } }]);
  });

  it('is nobody else\'s: a foreign membership is like one that does not exist', async () => {
    const membershipId = await join(office.agencyId, office.providerId);
    const unknown = refusal(await leave(office.otherProviderId, UNKNOWN));
    expect(refusal(await leave(office.otherProviderId, membershipId))).toEqual(unknown);
    expect(refusal(await leave(office.agencyId, membershipId))).toEqual(unknown);
    expect(refusal(await end(office.otherAgencyId, membershipId))).toEqual(unknown);
    expect(refusal(await end(office.providerId, membershipId))).toEqual(unknown);
    expect(refusal(await end(office.agencyId, 'no uuid'))).toEqual(unknown);
  });

  it('is held by the database: no end before the notice, none taken back, no other party or beginning', async () => {
    const membershipId = await join(office.agencyId, office.providerId);
    const update = (organisationId: string, set: string) =>
      refusalOf(database.unitOfWork, admin(organisationId), `UPDATE identity.network_membership SET ${set} WHERE id = $1`, [membershipId]);
    for (const side of [office.agencyId, office.providerId]) {
      expect(await update(side, `valid_to = '2026-08-01'`)).toBe('23514');
      expect(await update(side, `valid_to = '2026-08-02'`)).toBeNull();
      expect(await update(side, `valid_from = '2026-01-01'`)).toBe('23001');
      expect(await update(side, `provider_id = '${office.otherProviderId}'`)).toBe('23001');
    }
    value(await leave(office.providerId, membershipId));
    expect(await update(office.agencyId, 'valid_to = NULL')).toBe('23514');
    expect(await update(office.agencyId, `valid_to = '2026-12-31'`)).toBe('23514');
  });
});

describe('by raw SQL', () => {
  it('an invitation holds for fourteen days from now, whatever the statement says of its beginning', async () => {
    const write = (hours: number) =>
      refusalOf(
        database.unitOfWork,
        admin(office.agencyId),
        `INSERT INTO identity.network_invitation (agency_id, organisation_id, is_new, valid_from, created_at, expires_at)
         VALUES ($1, $2, false, '2026-05-04', '2028-10-01', platform.now() + make_interval(hours => $3))`,
        [office.agencyId, office.providerId, hours],
      );
    expect(await write(337)).toBe('23514');
    expect(await write(900 * 24)).toBe('23514');
    expect(await write(336)).toBeNull();
  });

  it('what an agency settles is settled by what an organisation is today, and an import may change that', async () => {
    const setting = () => refusalOf(database.unitOfWork, admin(office.partnerId), `INSERT INTO identity.network_setting (agency_id, notice_days) VALUES ($1, 0)`, [office.partnerId]);
    const turn = (kind: string) =>
      database.unitOfWork.run({ ...admin(office.partnerId), organisationId: null, scope: 'OPERATOR', actor: 'operator' }, (tx) =>
        tx.execute('UPDATE identity.organisation SET kind = $2 WHERE id = $1', [office.partnerId, kind]),
      );
    expect(await setting()).toBe('42501');
    await turn('AGENCY');
    expect(await setting()).toBeNull();
    await turn('PROVIDER');
    expect(await setting()).toBe('42501');
  });

  const insert = 'INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, $3)';

  it('nobody is put into a network: neither by its agency, nor by themselves without an open invitation', async () => {
    const put = (as: string, providerId: string, from = '2026-06-01') => refusalOf(database.unitOfWork, admin(as), insert, [office.agencyId, providerId, from]);
    expect(await put(office.agencyId, office.providerId)).toBe('42501');
    expect(await put(office.providerId, office.providerId)).toBe('42501');
    const { id } = value(await invite(office.agencyId, { organisationId: office.providerId, validFrom: '2026-06-01' }));
    expect(await put(office.agencyId, office.providerId)).toBe('42501');
    expect(await put(office.otherProviderId, office.otherProviderId)).toBe('42501');
    expect(await put(office.providerId, office.providerId, '2026-05-31')).toBe('42501');
    expect(await put(office.providerId, office.providerId)).toBeNull();
    value(await answer(office.providerId, id, 'DECLINE'));
    expect(await put(office.providerId, office.providerId)).toBe('42501');
  });

  it('an invitation is answered by the invited alone, taken back by the agency alone, and never rewritten', async () => {
    const { id } = value(await invite(office.agencyId, { organisationId: office.providerId }));
    const set = (as: string, change: string) => refusalOf(database.unitOfWork, admin(as), `UPDATE identity.network_invitation SET ${change} WHERE id = $1`, [id]);
    const state = (name: string) => `state = '${name}', answered_at = platform.now()`;
    expect(await set(office.agencyId, state('ACCEPTED'))).toBe('42501');
    expect(await set(office.agencyId, state('EXPIRED'))).toBe('42501');
    expect(await set(office.providerId, state('WITHDRAWN'))).toBe('42501');
    expect(await set(office.agencyId, `organisation_id = '${office.otherProviderId}'`)).toBe('23001');
    expect(await set(office.providerId, `expires_at = '2099-01-01'`)).toBe('23001');
    expect(await set(office.agencyId, state('WITHDRAWN'))).toBeNull();
    value(await answer(office.providerId, id));
    expect(await set(office.providerId, state('DECLINED'))).toBe('23001');
  });
});
