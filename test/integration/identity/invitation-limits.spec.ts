import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identityMails, InvitePersonUseCase, InviteToNetworkUseCase, UpdateOrganisationUseCase, WithdrawNetworkInvitationUseCase } from '#identity';
import { randomIds } from '#kernel';
import { UnitOfWork } from '#platform';
import { buildNetworkOffice, value, type NetworkOffice } from '../../support/network-office.js';
import { config } from '../../support/people-world.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Monday 4 May 2026, 23:59 in Berlin. */
const NOW = '2026-05-04T21:59:00Z';
const NEXT_DAY = '2026-05-04T22:00:00Z';

let database: TestDatabase;
let office: NetworkOffice;
beforeEach(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 10 });
  office = await buildNetworkOffice(database.superuser);
});
afterEach(() => database.close());

const admin = (organisationId: string) => asOrganisation(organisationId, ['ADMINISTRATOR']);
const at = (now: string) => new UnitOfWork(database.dataSource, { now });
const invite = (organisationId: string, email: string, unitOfWork = database.unitOfWork) =>
  new InvitePersonUseCase(unitOfWork, config).run(admin(organisationId), { email, roles: ['BILLING'], signingRight: false });
const toNetwork = (input: Parameters<InviteToNetworkUseCase['run']>[1], unitOfWork = database.unitOfWork) =>
  new InviteToNetworkUseCase(unitOfWork, config, randomIds).run(admin(office.agencyId), input);
const newcomer = (email: string, name = 'Neu e. V.') => ({ newOrganisation: { name, kind: 'PARTNER' as const, municipalityAgs: '07235068', administratorEmail: email } });
const withdraw = async (invitationId: string) => value(await new WithdrawNetworkInvitationUseCase(database.unitOfWork).run(admin(office.agencyId), { invitationId }));
const mailsTo = async (email: string) => (await database.superuser.query('SELECT 1 FROM platform.mail WHERE recipient = $1', [email])).rows.length;

const LIMIT = { ok: false, refusal: { code: 'INVITATION_LIMIT' } };

describe('an address', () => {
  it('is written to five times a day, whoever invites, into an organisation or a network, taken back or not', async () => {
    expect((await invite(office.agencyId, 'flooded@people.example')).ok).toBe(true);
    expect((await invite(office.agencyId, 'flooded@people.example')).ok).toBe(true);
    expect((await invite(office.providerId, 'Flooded@people.example')).ok).toBe(true);
    for (let n = 0; n < 2; n++) await withdraw(value(await toNetwork(newcomer('flooded@people.example'))).id);
    expect(await toNetwork(newcomer('FLOODED@people.example'))).toMatchObject(LIMIT);
    for (const organisation of [office.agencyId, office.providerId]) expect(await invite(organisation, 'flooded@people.example')).toMatchObject(LIMIT);
    expect(await mailsTo('flooded@people.example')).toBe(5);
    expect((await invite(office.agencyId, 'somebody-else@people.example')).ok).toBe(true);
    // The next day begins at midnight in Berlin.
    expect((await invite(office.agencyId, 'flooded@people.example', at(NEXT_DAY))).ok).toBe(true);
  });

  it('is written to five times also when ten ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => invite(n % 2 ? office.agencyId : office.providerId, 'rush@people.example')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  });
});

describe('an organisation', () => {
  it('has its administrators asked into networks five times a day', async () => {
    for (let n = 0; n < 5; n++) await withdraw(value(await toNetwork({ organisationId: office.providerId })).id);
    expect(await toNetwork({ organisationId: office.providerId })).toMatchObject(LIMIT);
    expect((await toNetwork({ organisationId: office.providerId }, at(NEXT_DAY))).ok).toBe(true);
  });

  it('sends a hundred invitations a day', async () => {
    await database.superuser.query(
      `INSERT INTO identity.invitation (organisation_id, email, roles, token_hash, invited_by, invited_at, expires_at)
       SELECT $1, n || '@people.example', '{BILLING}', sha256(n::text::bytea), 'x', $2::timestamptz, $2::timestamptz + interval '1 day' FROM generate_series(1, 98) AS n`,
      [office.agencyId, NOW],
    );
    expect((await invite(office.agencyId, 'ninety-ninth@people.example')).ok).toBe(true);
    expect((await toNetwork(newcomer('hundredth@people.example'))).ok).toBe(true);
    expect(await invite(office.agencyId, 'one-more@people.example')).toMatchObject(LIMIT);
    expect(await toNetwork({ organisationId: office.providerId })).toMatchObject(LIMIT);
    expect((await invite(office.providerId, 'one-more@people.example')).ok).toBe(true);
  });
});

describe('the name of an organisation', () => {
  const LINKS = ['Gewinn! https://evil.example', 'WWW.evil.example', 'Jugendamt\u2028Klicken Sie hier'];

  it.each(LINKS)('is no web address and one line: %j', async (name) => {
    const invalid = { ok: false, refusal: { code: 'FIELD_INVALID', field: 'name' } };
    const update = { name, street: 'Am Amt 1', postalCode: '64807', municipalityAgs: '07235068' };
    expect(await new UpdateOrganisationUseCase(database.unitOfWork).run(admin(office.agencyId), update)).toMatchObject(invalid);
    expect(await toNetwork(newcomer('x@people.example', name))).toMatchObject(invalid);
  });

  it('writes no lines of its own into a mail, whatever an import brought', () => {
    const name = 'Amt\r\n\r\nBitte zahlen Sie';
    for (const mail of identityMails) {
      const params = { organisation: name, agency: name, link: 'https://pv.example/x', lastDay: '2026-05-18' };
      expect(mail.subject(params)).not.toMatch(/[\r\n]/);
      expect(mail.text(params)).not.toContain('\nBitte zahlen');
    }
  });
});
