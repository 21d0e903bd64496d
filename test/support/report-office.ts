import { AdoptRegimePresetUseCase, type RegimePresetCode } from '#agreements';
import { AnswerCareReportUseCase, correctCareReports, FindCareReportsQuery, queueReportRuns, settleModuleWishes, WorkReportRunUseCase, type ReportRecord } from '#care';
import { buildCareReportsJob, BuildCareReportsProcessor } from '#care/jobs';
import type { LocalDate } from '#kernel';
import { createLogger, JobExecutor, JobRegistry, type RequestContext, type UnitOfWork } from '#platform';
import { must, personOf } from './agreement-network.js';
import { addOffer, addReferral, buildSeatNetwork, type TestOffer } from './seat-network.js';
import { asOrganisation, type TestDatabase } from './test-database.js';

const forEver = new AbortController().signal;

export interface TestApproval {
  readonly from: LocalDate;
  readonly to?: LocalDate | null;
  readonly module?: string;
  /** Hours instead of a module, in minutes a week. */
  readonly minutes?: readonly [number, number];
  readonly kind?: 'GRANT' | 'EXTENSION' | 'MODULE_CHANGE';
  readonly followsId?: string;
}

/** An agency with its regime, two providers, cases with approvals, and everything that makes reports of them. */
export async function openReportOffice(database: TestDatabase, preset: RegimePresetCode | null = 'STA_DARMSTADT_DIEBURG', chunk = 5_000) {
  const { superuser, unitOfWork } = database;
  const network = await buildSeatNetwork(superuser);
  if (preset !== null) must(await new AdoptRegimePresetUseCase(unitOfWork).run(asOrganisation(network.agencyId, ['ADMINISTRATOR']), { preset, validFrom: '2020-01-01' }));
  const caseworker: RequestContext = personOf(network.agencyId, 'caseworker', 'CASEWORKER');
  const executor = (of: UnitOfWork = unitOfWork, size = chunk) =>
    new JobExecutor(of, new JobRegistry([buildCareReportsJob], [new BuildCareReportsProcessor(new WorkReportRunUseCase({ chunk: size }))]), createLogger('test', 'silent'));
  const find = new FindCareReportsQuery(unitOfWork);

  const jobs = async (): Promise<string[]> =>
    (await superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'build-care-reports' AND done_at IS NULL AND failed_at IS NULL ORDER BY id`)).rows.map(({ id }) => id);

  /** What the worker does on the first of the month, and after. `now`: another moment than that of the database. */
  async function work(now?: string): Promise<void> {
    await queueReportRuns(unitOfWork, now === undefined ? {} : { now });
    for (const job of await jobs()) await executor().execute(job, forEver);
  }

  /** Approves days of a case. */
  async function approve(referralId: string, { from, to = null, module, minutes, kind = 'GRANT', followsId }: TestApproval): Promise<string> {
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO referrals.approval (referral_id, agency_id, kind, follows_id, reason, legal_basis, module, weekly_minutes_from, weekly_minutes_to, valid_from, valid_to, signed_by)
       VALUES ($1, $2, $3::text, $4, CASE WHEN $3::text = 'EXTENSION' THEN 'GOAL_NOT_REACHED' END, '31', $5, $6, $7, $8, $9, 'signer') RETURNING id`,
      [referralId, network.agencyId, kind, followsId ?? null, module ?? null, minutes?.[0] ?? null, minutes?.[1] ?? null, from, to],
    );
    return rows[0]!.id;
  }

  /** A case for which nothing is approved yet. */
  const openCase = (code: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    addReferral(superuser, network, code, { state: 'SUBMITTED', number: `A-${code}`, approved_from: null, endangerment_reported_on: '2026-01-05', ...change });

  /** A seat in a group, and who came: by session `ATTENDED`, `EXCUSED`, `UNEXCUSED`, null: no record. */
  async function seat(referralId: string, offer: TestOffer, from: LocalDate, to: LocalDate, came: readonly (string | null)[] = []): Promise<void> {
    await superuser.query(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
       VALUES ('R-' || gen_random_uuid(), $1, (SELECT code FROM referrals.referral WHERE id = $1), $2, $3, $4, 'INTEGRATED', $5, $6)`,
      [referralId, network.agencyId, offer.id, network.hostId, from, to],
    );
    for (const [index, status] of came.entries()) if (status !== null) await attend(offer.sessionIds[index]!, referralId, status);
  }

  const attend = (sessionId: string, referralId: string, status: string, from: string | null = null, to: string | null = null): Promise<unknown> =>
    superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, present_from, present_to) VALUES ($1, $2, 'PROVIDER', $3, $4, $5, $6, $7)
       ON CONFLICT (session_id, referral_id, recorded_by) DO UPDATE SET status = excluded.status, present_from = excluded.present_from, present_to = excluded.present_to`,
      [sessionId, referralId, status, network.agencyId, network.hostId, from, to],
    );

  let second = 0;
  /** Hours outside of groups. */
  const hours = (referralId: string, date: LocalDate, minutes: number, kind = 'SINGLE', staff: string | null = 'PROFESSIONAL'): Promise<unknown> =>
    superuser.query(
      `INSERT INTO care.care_hours (referral_id, provider_id, agency_id, date, start, minutes, kind, work_type, staff) VALUES ($1, $2, $3, $4, '08:00'::time + make_interval(secs => $8), $5, $6, 'CASE', $7)`,
      [referralId, network.mainId, network.agencyId, date, minutes, kind, staff, second++],
    );

  return {
    network,
    caseworker,
    executor,
    jobs,
    work,
    approve,
    openCase,
    seat,
    attend,
    hours,
    find,
    queue: (now?: string) => queueReportRuns(unitOfWork, now === undefined ? {} : { now }),
    correct: (now?: string) => correctCareReports(unitOfWork, forEver, now === undefined ? {} : { now }),
    settle: () => settleModuleWishes(unitOfWork),
    answer: new AnswerCareReportUseCase(unitOfWork),
    group: (code: string, dates: readonly LocalDate[]) => addOffer(superuser, network, { code, dates }),
    /** The reports in force of a case, by month and first day. */
    reports: async (referralId: string, as: RequestContext = caseworker): Promise<ReportRecord[]> =>
      (await find.page(as, { first: 100 }, { referralId })).rows.map(({ node }) => node).sort((a, b) => (`${a.period}${a.from}` < `${b.period}${b.from}` ? -1 : 1)),
    /** `KIND organisation tray due` of every open task about reports. */
    tasks: async (): Promise<string[]> =>
      (
        await superuser.query<{ task: string }>(
          `SELECT t.kind || ' ' || CASE t.organisation_id WHEN $1 THEN 'AGENCY' WHEN $2 THEN 'MAIN' ELSE 'OTHER' END || ' ' || t.owner_role || ' ' || coalesce(t.due_on::text, '-') AS task
           FROM inbox.task t WHERE t.state = 'OPEN' AND t.subject_kind = 'care_report' ORDER BY 1`,
          [network.agencyId, network.mainId],
        )
      ).rows.map(({ task }) => task),
    stale: async (): Promise<number> => (await superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM care.report_stale')).rows[0]!.n,
  };
}

export type ReportOffice = Awaited<ReturnType<typeof openReportOffice>>;
