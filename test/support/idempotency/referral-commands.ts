import type { TestApi } from '../api.js';
import { openApprovalOffice } from '../approval-office.js';
import { publishTexts } from '../consent-office.js';
import { setDatabaseClock } from '../database-clock.js';
import { NOW } from '../seat-office/seat-states.js';
import { addReferral } from '../seat-network.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** A case from the request to its end, who it is and what its family consents to. */
export const REFERRAL_COMMAND_FIELDS = [
  'createReferral', 'submitReferral', 'returnReferral', 'startSearch', 'resumeReferral', 'reopenReferral', 'linkSiblings',
  'grantApproval', 'changeModule', 'changeLegalBasis', 'extendApproval', 'endApproval', 'recordConsent', 'revokeConsent', 'deleteCaseIdentity',
] as const;

/** An agency whose caseworker signs, with the weekly modules as its regime. */
export async function openReferralCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  const { superuser } = api.database;
  await setDatabaseClock(superuser, NOW);
  const { network, submitted } = await openApprovalOffice(api.database);
  await publishTexts(superuser, network.agencyId);
  const signerId = await api.createPerson('signer@cases.example', [{ organisationId: network.agencyId, role: 'CASEWORKER' }]);
  await superuser.query('UPDATE identity.membership SET signing_right = true WHERE user_id = $1', [signerId]);
  const signer = await api.signInAs('signer@cases.example');
  let count = 0;
  const form = { responsibleId: network.mainId, birthMonth: '2014-03', legalBasis: '31', municipalityAgs: '06432004', wantedFrom: '2026-06-01', needs: ['ANGER'] };
  const draft = async () => (await before('createReferral', { form }, signer))['id'];
  const requested = () => submitted(`F-${++count}`);
  const granted = async () => {
    const referralId = await requested();
    await before('grantApproval', { referralId, module: 'BASIS', validFrom: '2026-05-11', validTo: '2026-10-31' }, signer);
    return referralId;
  };
  const approval = async () => {
    const { rows } = await superuser.query<{ id: string }>('SELECT id FROM referrals.approval WHERE referral_id = $1', [await granted()]);
    return rows[0]!.id;
  };
  const after = async (field: string, referralId: unknown) => {
    await before(field, { referralId, reason: 'OTHER' }, signer);
    return { referralId };
  };
  const consent = async () => ({ referralId: await requested(), scopes: ['PARTICIPATION'] });
  const given = { givenBy: 'GUARDIANS', givenAt: '2026-05-04T10:00:00Z' };
  const of = (input: () => Promise<object>): Preparation => async () => ({ credentials: signer, input: { ...(await input()) } });
  return {
    createReferral: async () => ({ credentials: signer, input: { form }, other: { form: { ...form, needs: ['CONFLICT'] } } }),
    submitReferral: of(async () => ({ referralId: await draft() })),
    returnReferral: of(async () => ({ referralId: await requested(), reason: 'INCOMPLETE' })),
    startSearch: of(async () => ({ referralId: await granted() })),
    resumeReferral: of(async () => after('pauseReferral', await granted())),
    reopenReferral: of(async () => after('endReferral', await granted())),
    linkSiblings: of(async () => ({ referralIds: [await draft(), await draft()] })),
    grantApproval: of(async () => ({ referralId: await requested(), module: 'BASIS', validFrom: '2026-05-11' })),
    changeModule: of(async () => ({ referralId: await granted(), module: 'STANDARD', from: '2026-06-01' })),
    changeLegalBasis: of(async () => ({ referralId: await granted(), from: '2026-06-01', legalBasis: '35', reason: 'GOALS_CHANGED' })),
    extendApproval: of(async () => ({ approvalId: await approval(), reason: 'GOALS_NOT_REACHED', validTo: '2026-12-31' })),
    endApproval: of(async () => ({ approvalId: await approval(), lastDay: '2026-06-30', reason: 'GOALS_REACHED' })),
    recordConsent: of(async () => ({ ...(await consent()), ...given })),
    revokeConsent: of(async () => {
      const wish = await consent();
      await before('recordConsent', { ...wish, ...given }, signer);
      return { ...wish, reason: 'FAMILY_WISH' };
    }),
    deleteCaseIdentity: of(async () => {
      const referralId = await addReferral(superuser, network, `KNOWN-${++count}`);
      await before('recordCaseIdentity', { referralId, youngPerson: { givenNames: 'Ada', familyName: 'Muster', dateOfBirth: '2014-03-09' }, guardians: [{ givenNames: 'Eva', familyName: 'Muster' }] }, signer);
      return { referralId, revision: 1, reason: 'RECORDED_WRONGLY' };
    }),
  };
}
