import { AdoptRegimePresetUseCase, type RegimePresetCode } from '#agreements';
import type { RequestContext } from '#platform';
import {
  ChangeLegalBasisUseCase,
  ChangeModuleUseCase,
  EndApprovalUseCase,
  ExtendApprovalUseCase,
  FindCaseApprovalsQuery,
  GrantApprovalUseCase,
  NoteEndangermentReportUseCase,
} from '#referrals';
import { must } from './agreement-network.js';
import { addReferral, buildSeatNetwork, type SeatNetwork } from './seat-network.js';
import { asOrganisation, type TestDatabase } from './test-database.js';

/** An agency with a caseworker who signs and one who does not, a regime, and the commands on approvals. */
export async function openApprovalOffice(database: TestDatabase, preset: RegimePresetCode = 'STA_DARMSTADT_DIEBURG') {
  const { superuser, unitOfWork } = database;
  const network: SeatNetwork = await buildSeatNetwork(superuser);
  await superuser.query(
    `INSERT INTO identity.membership (user_id, organisation_id, role, signing_right, organisation_kind) VALUES ('signer', $1, 'CASEWORKER', true, 'AGENCY'), ('colleague', $1, 'CASEWORKER', false, 'AGENCY')`,
    [network.agencyId],
  );
  const signer: RequestContext = { ...asOrganisation(network.agencyId, ['CASEWORKER']), actor: 'signer', signingRight: true };
  const colleague: RequestContext = { ...asOrganisation(network.agencyId, ['CASEWORKER']), actor: 'colleague' };
  must(await new AdoptRegimePresetUseCase(unitOfWork).run(asOrganisation(network.agencyId, ['ADMINISTRATOR']), { preset, validFrom: '2020-01-01' }));
  const find = new FindCaseApprovalsQuery(unitOfWork);
  const columns = async (id: string) => {
    const { rows } = await superuser.query<{ approved_from: string | null; approved_to: string | null; module: string | null; legal_basis: string; state: string }>(
      'SELECT approved_from::text, approved_to::text, module, legal_basis, state FROM referrals.referral WHERE id = $1',
      [id],
    );
    return rows[0]!;
  };
  return {
    network,
    signer,
    colleague,
    grant: new GrantApprovalUseCase(unitOfWork),
    changeModule: new ChangeModuleUseCase(unitOfWork),
    extend: new ExtendApprovalUseCase(unitOfWork),
    end: new EndApprovalUseCase(unitOfWork),
    changeLegalBasis: new ChangeLegalBasisUseCase(unitOfWork),
    note: new NoteEndangermentReportUseCase(unitOfWork),
    /** A request of the agency that was submitted and on which nobody has decided. */
    submitted: (code: string, change: Readonly<Record<string, unknown>> = {}) =>
      addReferral(superuser, network, code, { state: 'SUBMITTED', number: `A-${code}`, approved_from: null, ...change }),
    approvals: async (id: string, as: RequestContext = signer) => [...((await find.byReferrals(as, [id])).get(id) ?? [])],
    /** `module or minutes, legal basis, first, last` of each approval. */
    spans: async (id: string, as: RequestContext = signer) =>
      [...((await find.byReferrals(as, [id])).get(id) ?? [])].map((a) => `${a.module ?? (a.weeklyMinutes ? `${a.weeklyMinutes.from}-${a.weeklyMinutes.to}` : '-')} ${a.legalBasis} ${a.validFrom} ${a.validTo ?? 'open'}`),
    columns,
  };
}

export type ApprovalOffice = Awaited<ReturnType<typeof openApprovalOffice>>;
