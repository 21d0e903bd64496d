import { AdoptRegimePresetUseCase, type RegimePresetCode } from '#agreements';
import { CompleteDeadlineUseCase, FindCaseDeadlinesQuery, KeepCaseDeadlinesUseCase, OpenClarificationUseCase, SetPlanTalkUseCase, SetReportIntervalUseCase, SettleClarificationUseCase, type DeadlineFilter } from '#care';
import { UnitOfWork, type RequestContext } from '#platform';
import { must } from './agreement-network.js';
import { addReferral, asCaseLead, asCaseworker, buildSeatNetwork } from './seat-network.js';
import { asOrganisation, type TestDatabase } from './test-database.js';

/** An agency with a provider budget, its caseworker and the case lead of the provider, and what they do with deadlines on a day. */
export async function openDeadlineOffice(database: TestDatabase, preset: RegimePresetCode = 'PROVIDER_BUDGET_BREMERHAVEN') {
  const { superuser, dataSource } = database;
  const network = await buildSeatNetwork(superuser);
  const funding = preset === 'PROVIDER_BUDGET_BREMERHAVEN' ? 'PROVIDER_BUDGET' : 'STA_LUMP';
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(`UPDATE agreements.agreement SET funding = $1, valid_from = '2020-01-01'`, [funding]);
  await superuser.query(
    `INSERT INTO identity.membership (user_id, organisation_id, role, signing_right, organisation_kind) VALUES ('signer', $1, 'CASEWORKER', true, 'AGENCY'), ('worker', $1, 'CASEWORKER', false, 'AGENCY'), ('lead', $2, 'CASE_LEAD', false, 'PROVIDER')`,
    [network.agencyId, network.mainId],
  );
  await superuser.query('SET session_replication_role = origin');
  must(await new AdoptRegimePresetUseCase(database.unitOfWork).run(asOrganisation(network.agencyId, ['ADMINISTRATOR']), { preset, validFrom: '2020-01-01' }));
  const caseworker: RequestContext = { ...asCaseworker(network), actor: 'worker' };
  const signer: RequestContext = { ...caseworker, actor: 'signer', signingRight: true };
  const caseLead: RequestContext = { ...asCaseLead(network), actor: 'lead' };
  const at = (day: string): UnitOfWork => new UnitOfWork(dataSource, { now: `${day}T08:00:00Z` });
  return {
    network,
    caseworker,
    signer,
    caseLead,
    at,
    keep: (day: string) => new KeepCaseDeadlinesUseCase(at(day)).run(),
    setPlanTalk: (day: string, who: RequestContext, referralId: string, planTalkOn: string | null) => new SetPlanTalkUseCase(at(day)).run(who, { referralId, planTalkOn }),
    setInterval: (day: string, who: RequestContext, referralId: string, months: number | null) => new SetReportIntervalUseCase(at(day)).run(who, { referralId, months }),
    clarify: (day: string, who: RequestContext, referralId: string) => new OpenClarificationUseCase(at(day)).run(who, { referralId, subject: 'GOALS' }),
    settle: (day: string, who: RequestContext, deadlineId: string) => new SettleClarificationUseCase(at(day)).run(who, { deadlineId }),
    complete: (day: string, who: RequestContext, deadlineId: string, more: { doneOn?: string; coversGroupOffers?: boolean } = {}) =>
      new CompleteDeadlineUseCase(at(day)).run(who, { deadlineId, doneOn: day, ...more }),
    /** A case that is helped from a day on. */
    helped: (code: string, approvedFrom: string, change: Readonly<Record<string, unknown>> = {}) => addReferral(superuser, network, code, { approved_from: approvedFrom, ...change }),
    list: async (day: string, who: RequestContext = caseworker, filter: DeadlineFilter = {}) => (await new FindCaseDeadlinesQuery(at(day)).page(who, { first: 100 }, filter)).rows.map(({ node }) => node),
    /** `side code day state` by day, overdue ones marked. */
    shown: async (day: string, who: RequestContext = caseworker, filter: DeadlineFilter = {}) =>
      (await new FindCaseDeadlinesQuery(at(day)).page(who, { first: 100 }, filter)).rows.map(({ node }) => `${node.side} ${node.code} ${node.dueOn} ${node.state}${node.isOverdue ? ' overdue' : ''}`),
    tasks: async () =>
      (
        await superuser.query<{ task: string }>(
          `SELECT concat_ws(' ', o.code, t.owner_role, t.kind, t.due_on, t.state) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id ORDER BY t.due_on, t.kind, t.state`,
        )
      ).rows.map(({ task }) => task),
    /** The regime says another state or other working days from its beginning on. */
    countWorkingDays: async (state: string, definition: 'MON_SAT' | 'MON_FRI') => {
      await superuser.query('SET session_replication_role = replica');
      await superuser.query('UPDATE agreements.regime_version SET federal_state = $1', [state]);
      await superuser.query(`UPDATE agreements.regime_deadline SET working_days = $1 WHERE unit = 'WORKING_DAYS'`, [definition]);
      await superuser.query('SET session_replication_role = origin');
    },
  };
}

export type DeadlineOffice = Awaited<ReturnType<typeof openDeadlineOffice>>;
