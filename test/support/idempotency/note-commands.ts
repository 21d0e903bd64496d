import type { TestApi } from '../api.js';
import { addOffer, addReferral, buildSeatNetwork } from '../seat-network.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Mutations between the two people who lead a case and a group. */
export const NOTE_COMMAND_FIELDS = ['openCoordinationThread', 'writeCoordinationNote', 'withdrawCoordinationNote', 'markCoordinationNotesRead'] as const;

/** A case lead and a group lead, and as many seats without an end as one likes. */
export async function openNoteCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  const { superuser } = api.database;
  const network = await buildSeatNetwork(superuser, 'NOTES-');
  const caseLead = await api.signIn('case-lead@notes.example', network.mainId, 'CASE_LEAD');
  const groupLead = await api.signIn('group-lead@notes.example', network.hostId, 'GROUP_LEAD');
  const partnerId = (await superuser.query<{ id: string }>(`SELECT id FROM auth."user" WHERE email = 'group-lead@notes.example'`)).rows[0]!.id;
  const offer = await addOffer(superuser, network, { code: 'NOTES-G', dates: [] });
  let count = 0;
  const seat = async (): Promise<string> => {
    const code = `NOTES-F-${++count}`;
    const referralId = await addReferral(superuser, network, code);
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
       VALUES ('R-' || $1::text, $2, $1, $3, $4, $5, 'INTEGRATED', '2026-05-05') RETURNING id`,
      [code, referralId, network.agencyId, offer.id, network.hostId],
    );
    return rows[0]!.id;
  };
  const thread = async () => (await before('openCoordinationThread', { reservationId: await seat(), partnerId }, caseLead))['id'];
  const note = async () => (await before('writeCoordinationNote', { threadId: await thread(), kind: 'QUESTION', text: 'Kommt sie?' }, caseLead))['id'];
  return {
    openCoordinationThread: async () => ({ credentials: caseLead, input: { reservationId: await seat(), partnerId } }),
    writeCoordinationNote: async () => ({ credentials: caseLead, input: { threadId: await thread(), kind: 'OBSERVATION', text: 'Sehr still heute.' } }),
    withdrawCoordinationNote: async () => ({ credentials: caseLead, input: { noteId: await note() } }),
    markCoordinationNotesRead: async () => ({ credentials: groupLead, input: { noteId: await note() } }),
  };
}
