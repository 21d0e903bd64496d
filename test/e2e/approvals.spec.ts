import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdoptRegimePresetUseCase } from '#agreements';
import { must } from '../support/agreement-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CaseApprovalsQuery,
  ChangeLegalBasisMutation,
  ChangeModuleMutation,
  EndApprovalMutation,
  ExtendApprovalMutation,
  GrantApprovalMutation,
  MatchWarningsQuery,
  NoteEndangermentReportMutation,
  ReserveSeatWithWarningsMutation,
} from '../support/gql/types.generated.js';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork } from '../support/seat-network.js';
import { asOrganisation } from '../support/test-database.js';

let api: TestApi;
let network: SeatNetwork;
let signer: Credentials;
let colleague: Credentials;
let caseLead: Credentials;

beforeAll(async () => {
  api = await startApi();
  const { superuser, unitOfWork } = api.database;
  network = await buildSeatNetwork(superuser);
  must(await new AdoptRegimePresetUseCase(unitOfWork).run(asOrganisation(network.agencyId, ['ADMINISTRATOR']), { preset: 'STA_DARMSTADT_DIEBURG', validFrom: '2020-01-01' }));
  colleague = await api.signIn('colleague@agency.example', network.agencyId, 'CASEWORKER');
  caseLead = await api.signIn('lead@main.example', network.mainId, 'CASE_LEAD');
  const person = await api.createPerson('signer@agency.example', [{ organisationId: network.agencyId, role: 'CASEWORKER' }]);
  await superuser.query('UPDATE identity.membership SET signing_right = true WHERE user_id = $1', [person]);
  signer = await api.signInAs('signer@agency.example');
});
afterAll(() => api.close());

let keys = 0;
const input = (fields: object) => ({ input: { ...fields, idempotencyKey: `key-of-the-test-${++keys}` } });
const submitted = (code: string, change: object = {}) => addReferral(api.database.superuser, network, code, { state: 'SUBMITTED', number: `A-${code}`, approved_from: null, ...change });
const grant = async (fields: object, as = signer) => (await api.data<GrantApprovalMutation, object>('GrantApproval', input(fields), as)).grantApproval;
const read = async (id: string, as = signer) => (await api.data<CaseApprovalsQuery, object>('CaseApprovals', { id }, as)).referral;

describe('approvals', () => {
  it('from the submitted request over a change of module and of the legal basis to the end', async () => {
    const referralId = await submitted('F-1');
    expect(await read(referralId)).toMatchObject({ approvedFrom: null, approvals: [] });
    const granted = await grant({ referralId, module: 'BASIS', validFrom: '2026-05-04', validTo: '2026-10-31', search: true });
    expect(granted).toMatchObject({ __typename: 'ApprovalChange', warnings: [], approvals: [{ module: 'BASIS', legalBasis: '31' }], referral: { approvedFrom: '2026-05-04', approvedTo: '2026-10-31' } });
    const signers = async (who: Credentials) => (await api.post({ query: 'query ($id: ID!) { referral(id: $id) { approvals { signedByPerson { name } } } }', variables: { id: referralId } }, who)).body.data;
    expect(await signers(colleague)).toEqual({ referral: { approvals: [{ signedByPerson: { name: 'signer' } }] } });
    // Who works at another organisation, its own people know.
    expect(await signers(caseLead)).toEqual({ referral: { approvals: [{ signedByPerson: null }] } });

    const changed = (await api.data<ChangeModuleMutation, object>('ChangeModule', input({ referralId, from: '2026-06-17', weeklyMinutesFrom: 60, weeklyMinutesTo: 180 }), signer)).changeModule;
    expect(changed).toMatchObject({ approvals: [{ kind: 'GRANT', module: 'BASIS', validTo: '2026-06-16' }, { kind: 'MODULE_CHANGE', module: null, weeklyMinutes: { from: 60, to: 180 }, validFrom: '2026-06-17', validTo: '2026-10-31' }] });
    expect((await api.data<ChangeModuleMutation, object>('ChangeModule', input({ referralId, from: '2027-06-17', module: 'FLEX' }), signer)).changeModule).toMatchObject({ __typename: 'NotApprovedOnDay', day: '2027-06-17' });

    const basis = (await api.data<ChangeLegalBasisMutation, object>('ChangeLegalBasis', input({ referralId, from: '2026-07-01', legalBasis: '§ 35a', reason: 'GOALS_CHANGED' }), signer)).changeLegalBasis;
    expect(basis).toMatchObject({ approvals: [{ legalBasis: '31' }, { legalBasis: '31', validTo: '2026-06-30' }, { legalBasis: '35a', kind: 'LEGAL_BASIS_CHANGE', reason: 'GOALS_CHANGED' }], warnings: [{ code: 'LEGAL_BASIS_NOT_COVERED', day: '2026-07-01' }] });

    const [, , last] = (await read(referralId))!.approvals;
    const extended = (await api.data<ExtendApprovalMutation, object>('ExtendApproval', input({ approvalId: last!.id, validTo: '2026-12-31', reason: 'GOALS_NOT_REACHED' }), signer)).extendApproval;
    expect(extended).toMatchObject({ approvals: [{}, {}, {}, { kind: 'EXTENSION', reason: 'GOALS_NOT_REACHED', validFrom: '2026-11-01', validTo: '2026-12-31' }] });
    const ended = (await api.data<EndApprovalMutation, object>('EndApproval', input({ approvalId: (await read(referralId))!.approvals[3]!.id, lastDay: '2026-11-30', reason: 'GOALS_REACHED' }), signer)).endApproval;
    expect(ended).toMatchObject({ approvals: [{}, {}, {}, { endReason: 'GOALS_REACHED', validTo: '2026-11-30' }] });
    // The responsible provider sees it, and changes nothing.
    expect(await read(referralId, caseLead)).toEqual(await read(referralId));
    expect(await read(referralId)).toMatchObject({ approvedFrom: '2026-05-04', approvedTo: '2026-11-30' });
  });

  it('DD-08: the crisis module wants a noted report, and lasts six weeks', async () => {
    const referralId = await submitted('F-2');
    const crisis = { referralId, module: 'KRISE', validFrom: '2026-05-04' };
    expect(await grant(crisis)).toEqual({ __typename: 'EndangermentReportMissing', code: 'ENDANGERMENT_REPORT_MISSING' });
    const note = async (fields: object) => (await api.data<NoteEndangermentReportMutation, object>('NoteEndangermentReport', input({ referralId, ...fields }), colleague)).noteEndangermentReport;
    expect(await note({ reportedOn: '2999-01-01' })).toMatchObject({ __typename: 'ApprovalInvalid', field: 'reportedOn' });
    expect(await note({ reportedOn: '2026-04-30' })).toEqual({ __typename: 'EndangermentReportNoted', referralId, reportedOn: '2026-04-30' });
    expect(await grant({ ...crisis, validTo: '2026-06-15' })).toMatchObject({ __typename: 'ModuleTooLong', mostDays: 42, latest: '2026-06-14' });
    const first = await grant(crisis);
    expect(first).toMatchObject({ approvals: [{ module: 'KRISE', validTo: '2026-06-14' }] });
    expect(await grant({ ...crisis, validFrom: '2026-06-15' })).toMatchObject({ __typename: 'ExtensionNeeded' });
  });

  it('TS-15: only a caseworker with signing right approves; providers do not', async () => {
    const referralId = await submitted('F-3');
    const wish = { referralId, module: 'BASIS', validFrom: '2026-05-04' };
    expect(await grant(wish, colleague)).toEqual({ __typename: 'SigningRightMissing', code: 'SIGNING_RIGHT_MISSING' });
    expect((await api.run('GrantApproval', input(wish), caseLead)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await grant({ ...wish, referralId: network.agencyId })).toEqual({ __typename: 'NotFound', code: 'REFERRAL_NOT_FOUND' });
    expect(await grant({ ...wish, weeklyMinutesTo: 60 })).toMatchObject({ __typename: 'ApprovalInvalid', field: 'module' });
  });

  it('MODULE_HOURS: too many group hours are told beside the match and beside the reservation, and refuse nothing', async () => {
    const referralId = await submitted('F-4');
    await grant({ referralId, module: 'FLEX', validFrom: '2026-05-04', search: true });
    const group = async (code: string, day: string) => {
      const { id } = await addOffer(api.database.superuser, network, { code, dates: [day] });
      await api.database.superuser.query('UPDATE offers.session SET minutes = 120 WHERE offer_id = $1', [id]);
      return id;
    };
    const [first, second] = [await group('G-1', '2026-05-05'), await group('G-2', '2026-05-06')];
    const reserve = async (offerId: string) => (await api.data<ReserveSeatWithWarningsMutation, object>('ReserveSeatWithWarnings', input({ referralId, offerId, variant: 'INTEGRATED' }), signer)).reserveSeat;
    expect(await reserve(first)).toEqual({ __typename: 'Reservation', offer: { code: 'G-1' }, warnings: [] });
    // FLEX has 1 to 3 hours a week: two groups of 2 hours are 4.
    const warnings = [{ code: 'MODULE_HOURS', module: 'FLEX', week: '2026-05-04', plannedMinutes: 240, mostMinutes: 180 }];
    const { matches } = await api.data<MatchWarningsQuery, object>('MatchWarnings', { referralId }, signer);
    expect(matches!.matches.edges.map(({ node }) => node)).toEqual([{ offer: { code: 'G-2' }, warnings }]);
    expect(await reserve(second)).toEqual({ __typename: 'Reservation', offer: { code: 'G-2' }, warnings });
  });
});
