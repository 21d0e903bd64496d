import { newSecret } from '#identity';
import type { TestApi } from '../api.js';
import { addUncertified, joinNetwork } from '../certification-office.js';
import { setDatabaseClock } from '../database-clock.js';
import { NOW } from '../seat-office/seat-states.js';
import { addOffer, addReferral, buildSeatNetwork, weekly } from '../seat-network.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** When groups meet, whether they may be used, and what becomes of them in the search of a case. */
export const SESSION_COMMAND_FIELDS = [
  'planSessions', 'endSessionPlan', 'changeSession', 'moveSession', 'cancelSessions', 'recordSchoolHoliday', 'confirmCapacityByLink',
  'submitForCertification', 'grantCertificate', 'refuseCertification', 'withdrawCertificate', 'declineOffer',
] as const;

const PLAN = { rrule: 'FREQ=WEEKLY;COUNT=4', firstDay: '2026-06-02', start: '15:00', minutes: 90, schoolHolidays: 'KEEP', publicHolidays: 'KEEP' };

/** A host in an agency's network, each of its groups with a Fachkraft. */
export async function openSessionCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  const { superuser } = api.database;
  await setDatabaseClock(superuser, NOW);
  const network = await buildSeatNetwork(superuser, 'GROUPS-');
  await joinNetwork(superuser, network);
  const lead = await api.signIn('lead@groups.example', network.hostId, 'GROUP_LEAD');
  const certifier = await api.signIn('certifier@groups.example', network.agencyId, 'CERTIFIER');
  const administrator = await api.signIn('administrator@groups.example', network.agencyId, 'ADMINISTRATOR');
  const caseworker = await api.signIn('caseworker@groups.example', network.agencyId, 'CASEWORKER');
  let count = 0;
  const offer = (dates: readonly string[] = []) => addOffer(superuser, network, { code: `GROUP-${++count}`, dates });
  const session = async () => (await offer(weekly('2026-06-02', 2))).sessionIds[0]!;
  const application = async () => ({ offerId: await addUncertified(superuser, network, { code: `NEW-${++count}` }), agencyId: network.agencyId });
  const inReview = async () => {
    const { id: certificationId } = await before('submitForCertification', await application(), lead);
    await before('startCertificationReview', { certificationId }, certifier);
    return { certificationId };
  };
  return {
    planSessions: async () => ({ credentials: lead, input: { offerId: (await offer()).id, plan: PLAN } }),
    endSessionPlan: async () => {
      const { id: offerId } = await offer();
      await before('planSessions', { offerId, plan: PLAN }, lead);
      return { credentials: lead, input: { planId: await idOf(api, 'offers.session_plan', 'offer_id', offerId), lastDay: '2026-06-09' } };
    },
    changeSession: async () => ({ credentials: lead, input: { sessionId: await session(), entry: true } }),
    moveSession: async () => ({ credentials: lead, input: { sessionId: await session(), date: '2026-06-03' } }),
    cancelSessions: async () => ({ credentials: lead, input: { sessionIds: [await session()], reason: 'NO_ROOM' } }),
    recordSchoolHoliday: async () => ({ credentials: administrator, input: { federalState: 'HE', firstDay: `${2040 + ++count}-07-07`, lastDay: `${2040 + count}-08-15`, name: 'Sommerferien' } }),
    confirmCapacityByLink: async () => ({ credentials: {}, input: await link(api, network.hostId, (await offer()).id) }),
    submitForCertification: async () => ({ credentials: lead, input: await application() }),
    grantCertificate: async () => ({ credentials: certifier, input: await inReview() }),
    refuseCertification: async () => ({ credentials: certifier, input: { ...(await inReview()), reasons: 'Konzept fehlt' } }),
    withdrawCertificate: async () => ({ credentials: certifier, input: { certificateId: await idOf(api, 'offers.certificate', 'offer_id', (await offer()).id), from: '2026-06-01', reason: 'Auflage nicht erfüllt' } }),
    declineOffer: async () => ({ credentials: caseworker, input: { referralId: await addReferral(superuser, network, `CASE-${++count}`), offerId: (await offer()).id, reason: 'TIMES' } }),
  };
}

async function idOf({ database }: TestApi, table: string, column: string, value: string): Promise<string> {
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = $1`, [value]);
  return rows[0]!.id;
}

/** What stands in the mail that reminds a host. */
async function link({ database }: TestApi, hostId: string, offerId: string): Promise<{ readonly token: string; readonly offerIds: readonly string[] }> {
  const { text, hash } = newSecret();
  await database.superuser.query('INSERT INTO offers.confirmation_link (host_id, offer_ids, token_hash, expires_at) VALUES ($1, $2, $3, $4)', [hostId, [offerId], hash, '2026-06-01']);
  return { token: text, offerIds: [offerId] };
}
