import type { TestApi } from '../api.js';
import { addOffer, addReferral, buildSeatNetwork } from '../seat-network.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Mutations about attendance of which two say different things, about reports that are to be answered, and about what was said by mistake. */
export const CARE_COMMAND_FIELDS = ['proposeAttendance', 'declineAttendanceProposal', 'answerCareReport', 'withdrawClarification', 'reopenDeadline', 'takeBackSessionHeld'] as const;

const DAY = '2026-05-05';

/** As many differences and reports outside their range as one likes. */
export async function openCareCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  const { superuser } = api.database;
  const network = await buildSeatNetwork(superuser, 'CARE-');
  const caseworker = await api.signIn('caseworker@care.example', network.agencyId, 'CASEWORKER');
  const groupLead = await api.signIn('group-lead@care.example', network.hostId, 'GROUP_LEAD');
  const offer = await addOffer(superuser, network, { code: 'CARE-G', dates: [DAY], capacity: 20 });
  let count = 0;
  const newCase = async () => {
    const code = `CARE-F-${++count}`;
    return { code, referralId: await addReferral(superuser, network, code) };
  };
  const difference = async (): Promise<string> => {
    const { code, referralId } = await newCase();
    const parties = [referralId, network.agencyId, network.hostId];
    await superuser.query(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from) VALUES ('R-' || $4::text, $1, $4, $2, $5, $3, 'INTEGRATED', $6)`,
      [...parties, code, offer.id, DAY],
    );
    await superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, agency_id, host_id, recorded_by, status) VALUES ($4, $1, $2, $3, 'PROVIDER', 'ATTENDED'), ($4, $1, $2, $3, 'AGENCY', 'UNEXCUSED')`,
      [...parties, offer.sessionIds[0]],
    );
    const { rows } = await superuser.query<{ id: string }>('SELECT id FROM care.attendance_difference WHERE referral_id = $1', [referralId]);
    return rows[0]!.id;
  };
  const wish = async () => ({ differenceId: await difference(), status: 'EXCUSED', reason: 'LIST_CHECKED' });
  const report = async (): Promise<string> => {
    const { code, referralId } = await newCase();
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO care.report (approval_id, period, version, agency_id, referral_id, referral_code, provider_id, valid_from, valid_to, days, legal_basis, module, range_from, range_to, hours_basis,
         group_minutes, single_minutes, parent_minutes, resource_person_minutes, delivered_minutes, professional_minutes, semi_professional_minutes, not_given_minutes,
         sessions_expected, sessions_attended, sessions_excused, sessions_unexcused, verdict, review_since, review_due_on)
       VALUES ($1, '2026-04-01', 1, $2, $1, $3, $4, '2026-04-01', '2026-04-30', 30, '31', 'BASIS', 180, 300, 'PER_WEEK', 0, 60, 0, 0, 60, 60, 0, 0, 0, 0, 0, 0, 'UNDER', 1, '2026-05-18') RETURNING id`,
      [referralId, network.agencyId, code, network.mainId],
    );
    return rows[0]!.id;
  };
  const caseLead = await api.signIn('case-lead@care.example', network.mainId, 'CASE_LEAD');
  /** Past the triggers: who asked and when is of no account here. */
  const deadline = async (columns: Readonly<Record<string, string | boolean>>): Promise<string> => {
    const { referralId } = await newCase();
    const row = { referral_id: referralId, agency_id: network.agencyId, responsible_id: network.mainId, counted_from: DAY, due_on: '2026-06-30', regime_version_id: referralId, ...columns };
    await superuser.query('SET session_replication_role = replica');
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO care.case_deadline (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
      Object.values(row),
    );
    await superuser.query('SET session_replication_role = origin');
    return rows[0]!.id;
  };
  const question = () => deadline({ code: 'COORDINATION', subject: 'GOALS', opened_by: 'x', owed_by: network.agencyId });
  const done = () => deadline({ code: 'ACTION_PLAN', owed_by: network.mainId, state: 'DONE', done_on: DAY, done_by: 'x', covers_group_offers: true, closed_at: DAY });
  const noted = async (): Promise<string> => {
    const { sessionIds } = await addOffer(superuser, network, { code: `CARE-H-${++count}`, dates: [DAY] });
    await before('noteSessionHeld', { sessionId: sessionIds[0]!, substitutes: [] }, groupLead);
    return sessionIds[0]!;
  };
  return {
    withdrawClarification: async () => ({ credentials: caseLead, input: { deadlineId: await question() } }),
    reopenDeadline: async () => ({ credentials: caseLead, input: { deadlineId: await done(), reason: 'WRONG_DAY' } }),
    takeBackSessionHeld: async () => ({ credentials: groupLead, input: { sessionId: await noted(), reason: 'NOT_HELD' } }),
    proposeAttendance: async () => ({ credentials: groupLead, input: await wish() }),
    declineAttendanceProposal: async () => ({ credentials: caseworker, input: { proposalId: (await before('proposeAttendance', await wish(), groupLead))['proposalId'] } }),
    answerCareReport: async () => ({ credentials: caseworker, input: { reportId: await report(), answer: 'LEAVE' } }),
  };
}
