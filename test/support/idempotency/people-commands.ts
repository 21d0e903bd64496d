import { newSecret } from '#identity';
import type { Credentials, TestApi } from '../api.js';
import { setDatabaseClock } from '../database-clock.js';
import { buildNetworkOffice } from '../network-office.js';
import { tokenFor } from '../people-world.js';
import { NOW } from '../seat-office/seat-states.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Organisations, their people and houses, and how both come to each other. */
export const PEOPLE_COMMAND_FIELDS = [
  'createOrganisation', 'inviteFirstAdministrator', 'updateOrganisation', 'addSite', 'updateSite', 'inviteToNetwork', 'answerNetworkInvitation', 'answerNetworkInvitationByToken',
  'invitePerson', 'withdrawInvitation', 'acceptInvitation', 'joinOrganisation', 'nameDeputy', 'issueMachineToken',
] as const;

const PLACE = { municipalityAgs: '06432004' };
const NOBODY: Credentials = {};

/** Two agencies and three others that know nothing of each other, and somebody who keeps the system. */
export async function openPeopleCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  const { superuser } = api.database;
  await setDatabaseClock(superuser, NOW);
  const { agencyId } = await buildNetworkOffice(superuser);
  const administrator = await api.signIn('administrator@people.example', agencyId, 'ADMINISTRATOR');
  const caseworker = await api.signIn('caseworker@people.example', agencyId, 'CASEWORKER');
  const deputyId = await api.createPerson('deputy@people.example', [{ organisationId: agencyId, role: 'BILLING' }]);
  await superuser.query('INSERT INTO identity.keeper (user_id) VALUES ($1)', [await api.createPerson('keeper@people.example', [])]);
  const keeper = await api.signInAs('keeper@people.example');
  let count = 0;
  let day = 10;
  const address = () => `person-${++count}@people.example`;
  const wish = () => ({ email: address(), roles: ['CASEWORKER'], signingRight: false });
  const invited = async (email = address()) => {
    await before('invitePerson', { ...wish(), email }, administrator);
    return tokenFor(superuser, email);
  };
  const stranger = () => addProvider(api, `NEW-${++count}`);
  const newOrganisation = () => ({ name: 'Reiterhof', kind: 'PARTNER', partnerType: 'CLUB', ...PLACE, administratorEmail: address() });
  const house = () => ({ kind: 'DAY_CENTRE', name: `Haus ${++count}`, ...PLACE });
  return {
    createOrganisation: async () => ({ credentials: keeper, input: { code: `JA-${++count}`, name: 'Jugendamt', ...PLACE, administratorEmail: address() } }),
    inviteFirstAdministrator: async () => ({ credentials: keeper, input: { organisationId: await stranger(), email: address() } }),
    updateOrganisation: async () => ({ credentials: administrator, input: { name: `Jugendamt ${++count}`, ...PLACE } }),
    addSite: async () => ({ credentials: administrator, input: house() }),
    updateSite: async () => ({ credentials: administrator, input: { siteId: (await before('addSite', house(), administrator))['id'], ...house() } }),
    inviteToNetwork: async () => ({ credentials: administrator, input: { organisationId: await stranger() } }),
    answerNetworkInvitation: async () => {
      const organisationId = await stranger();
      const { id: invitationId } = await before('inviteToNetwork', { organisationId }, administrator);
      return { credentials: await api.signIn(address(), organisationId, 'ADMINISTRATOR'), input: { invitationId, answer: 'ACCEPT' } };
    },
    answerNetworkInvitationByToken: async () => {
      const organisation = newOrganisation();
      await before('inviteToNetwork', { newOrganisation: organisation }, administrator);
      const { rows } = await superuser.query<{ link: string }>(`SELECT params->>'link' AS link FROM platform.mail WHERE recipient = $1`, [organisation.administratorEmail]);
      return { credentials: NOBODY, input: { token: rows[0]!.link.split('#')[1], answer: 'ACCEPT' } };
    },
    invitePerson: async () => ({ credentials: administrator, input: wish() }),
    withdrawInvitation: async () => ({ credentials: administrator, input: { invitationId: (await before('invitePerson', wish(), administrator))['invitationId'] } }),
    acceptInvitation: async () => ({ credentials: NOBODY, input: { token: await invited(), name: 'Neue Person', password: 'a password of the tests only' } }),
    joinOrganisation: async () => {
      const email = address();
      const personId = await api.createPerson(email, []);
      const token = await invited(email);
      return { credentials: await api.signInAs(email), input: { token }, other: { token: await usedToken(api, email, personId) } };
    },
    nameDeputy: async () => ({ credentials: caseworker, input: { deputyId, from: `2026-06-${++day}`, to: `2026-06-${day}` } }),
    issueMachineToken: async () => ({ credentials: administrator, input: { label: `ledger ${++count}`, role: 'BILLING', expiresAt: '2027-01-01T00:00:00Z' } }),
  };
}

/** Of another invitation of the same person, who has taken it up. */
async function usedToken({ database }: TestApi, email: string, personId: string): Promise<string> {
  const { text, hash } = newSecret();
  await database.superuser.query(
    `INSERT INTO identity.invitation (organisation_id, email, roles, token_hash, invited_by, expires_at, accepted_at, accepted_by)
     SELECT organisation_id, email, roles, $2, invited_by, expires_at, platform.now(), $3 FROM identity.invitation WHERE email = $1`,
    [email, hash, personId],
  );
  return text;
}

/** A provider of which nobody is there yet. */
async function addProvider({ database }: TestApi, code: string): Promise<string> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ($1, 'PROVIDER', $1, '06432004', 'HE') RETURNING id`,
    [code],
  );
  return rows[0]!.id;
}
