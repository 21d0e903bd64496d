import type { Credentials, TestApi } from '../api.js';
import { buildSeatNetwork } from '../seat-network.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Mutations of disputes about lines, and how long a side has to answer. */
export const DISPUTE_COMMAND_FIELDS = [
  'openDispute', 'answerDispute', 'proposeDisputeSettlement', 'acceptDisputeSettlement', 'withdrawDispute', 'escalateDispute', 'proposeDisputeRuling', 'confirmDisputeRuling', 'setDisputeDeadline',
] as const;

/** As many agencies as one likes, each with a cleared month of one line, those who bill on both sides, and two who do for the agency. */
export async function openDisputeCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  let count = 0;
  const cleared = async () => {
    const prefix = `DISPUTE-${++count}-`;
    const { agencyId, mainId, hostId } = await buildSeatNetwork(api.database.superuser, prefix);
    const line = await putLine(api, agencyId, mainId, hostId);
    const signIn = (name: string, organisationId: string): Promise<Credentials> => api.signIn(`${prefix}${name}@disputes.example`, organisationId, 'BILLING');
    const people = { main: await signIn('main', mainId), host: await signIn('host', hostId), ann: await signIn('ann', agencyId), bob: await signIn('bob', agencyId) };
    const lines = [{ ...line, cents: '1000' }];
    return { ...people, lines, wish: { agencyId, period: '2026-04', lines, reason: 'DOUBLE', text: 'Zweimal abgerechnet.' } };
  };
  const open = async () => {
    const office = await cleared();
    const { id } = await before('openDispute', office.wish, office.main);
    return { ...office, disputeId: String(id) };
  };
  const answered = async () => {
    const office = await open();
    await before('answerDispute', { disputeId: office.disputeId, answer: 'PARTLY', lines: [{ ...office.lines[0]!, cents: '2000' }] }, office.host);
    return { ...office, proposalId: await proposalOf(api, office.disputeId) };
  };
  const escalated = async () => {
    const office = await answered();
    await before('escalateDispute', { disputeId: office.disputeId }, office.main);
    return office;
  };
  return {
    openDispute: async () => {
      const { main, wish } = await cleared();
      return { credentials: main, input: wish };
    },
    answerDispute: async () => {
      const { host, disputeId } = await open();
      return { credentials: host, input: { disputeId, answer: 'REJECTED', text: 'Nein.' } };
    },
    proposeDisputeSettlement: async () => {
      const { main, disputeId, lines } = await answered();
      return { credentials: main, input: { disputeId, lines, text: 'So.' } };
    },
    acceptDisputeSettlement: async () => {
      const { main, disputeId, proposalId } = await answered();
      return { credentials: main, input: { disputeId, proposalId, text: 'Gut.' } };
    },
    withdrawDispute: async () => {
      const { main, disputeId } = await open();
      return { credentials: main, input: { disputeId, text: 'Erledigt.' } };
    },
    escalateDispute: async () => {
      const { host, disputeId } = await answered();
      return { credentials: host, input: { disputeId, text: 'Bitte entscheiden.' } };
    },
    proposeDisputeRuling: async () => {
      const { ann, disputeId, lines } = await escalated();
      return { credentials: ann, input: { disputeId, lines, text: 'So.' } };
    },
    confirmDisputeRuling: async () => {
      const { ann, bob, disputeId, lines } = await escalated();
      await before('proposeDisputeRuling', { disputeId, lines }, ann);
      return { credentials: bob, input: { disputeId, proposalId: await proposalOf(api, disputeId), text: 'Ja.' } };
    },
    setDisputeDeadline: async () => ({ credentials: (await cleared()).ann, input: { workingDays: 5 } }),
  };
}

async function proposalOf(api: TestApi, disputeId: string): Promise<string> {
  const { rows } = await api.database.superuser.query<{ id: string }>('SELECT proposal_id AS id FROM settlement.dispute WHERE id = $1', [disputeId]);
  return rows[0]!.id;
}

/** One line in force, of a seat use that nothing else is known of. */
async function putLine(api: TestApi, agencyId: string, debtorId: string, creditorId: string): Promise<{ readonly sessionId: string; readonly reservationId: string }> {
  const { rows } = await api.database.superuser.query<{ sessionId: string; reservationId: string }>(
    `WITH run AS (
       INSERT INTO settlement.clearing_run (agency_id, period, state, origin) VALUES ($1, '2026-04-01', 'DONE', 'SERVICE') RETURNING id
     ), month AS (
       INSERT INTO settlement.month (agency_id, period, state, run_id) SELECT $1, '2026-04-01', 'CLEARED', id FROM run
     ), gross AS (
       INSERT INTO settlement.gross (run_id, agency_id, kind, debtor_id, creditor_id, cents) SELECT id, $1, 'SETTLEMENT', $2, $3, 6000 FROM run
     )
     INSERT INTO settlement.line (run_id, agency_id, session_id, reservation_id, referral_id, offer_id, offer_code, date, start, referral_code, reservation_code, outcome, debtor_id, creditor_id,
       unit, quantity, status, cents, share_ids, share_cents)
     SELECT id, $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'G', '2026-04-14', '15:00', 'F', 'V', 'SETTLEMENT', $2, $3, 'SEAT_SESSION', 1, 'ATTENDED', 6000, ARRAY[$3::uuid], '{6000}'
     FROM run RETURNING session_id AS "sessionId", reservation_id AS "reservationId"`,
    [agencyId, debtorId, creditorId],
  );
  return rows[0]!;
}
