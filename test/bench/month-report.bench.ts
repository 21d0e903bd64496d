import { correctCareReports, queueReportRuns, settleModuleWishes, WorkReportRunUseCase } from '#care';
import { buildCareReportsJob, BuildCareReportsProcessor } from '#care/jobs';
import { lastDay } from '#kernel';
import { createLogger, JobExecutor, JobRegistry } from '#platform';
import type pg from 'pg';
import { monthReportBare } from './bare/month-report.js';
import type { Bench, Content, PreparedBench, Steps } from './bench.js';
import { checksum, emptyTables, type BenchDatabase } from './bench-database.js';
import { AGENCY_ID, writeReportData } from './data/report-data.js';
import { StopWatch } from './stop-watch.js';

const FULL_APPROVALS = 100_000;
const FULL_PROVIDERS = 200;
const FEWEST_APPROVALS = 210;

/** The reports of one month of one agency by the job, with its run, chunks, progress, tasks and what was marked meanwhile, against one statement that writes the same rows. */
export const monthReportBench: Bench = {
  name: 'month-report',
  compares: '100,000 approvals with 2,000,000 contacts: the job with its tasks against one bare statement',
  prepare: async (database, scale) => {
    const approvals = Math.max(FEWEST_APPROVALS, Math.round(FULL_APPROVALS * scale));
    return prepared(database, approvals, Math.min(FULL_PROVIDERS, Math.max(12, Math.round(approvals / 500))));
  },
};

const forEver = new AbortController().signal;

async function prepared({ unitOfWork, owner }: BenchDatabase, approvals: number, providers: number): Promise<PreparedBench> {
  const first = await writeReportData(owner, { approvals, providers });
  const registry = new JobRegistry([buildCareReportsJob], [new BuildCareReportsProcessor(new WorkReportRunUseCase())]);
  const executor = new JobExecutor(unitOfWork, registry, createLogger('bench', 'silent'));
  return {
    sizes: await sizesOf(owner),
    product: async (): Promise<Steps> => {
      const watch = new StopWatch();
      watch.next('queue');
      await queueReportRuns(unitOfWork);
      const { rows } = await owner.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'build-care-reports' AND done_at IS NULL`);
      watch.next('build');
      for (const { id } of rows) await executor.execute(id, forEver);
      watch.next('correct');
      await correctCareReports(unitOfWork, forEver);
      await settleModuleWishes(unitOfWork);
      return watch.end();
    },
    bare: () => monthReportBare(owner, AGENCY_ID, first, lastDay(first.slice(0, 7))),
    reset: () => emptyTables(owner, [], ['care.report', 'care.report_answer', 'care.report_run', 'care.report_stale', 'inbox.task', 'platform.outbox', 'platform.journal']),
    content: () => contentOf(owner),
  };
}

async function sizesOf(owner: pg.Client): Promise<Record<string, number>> {
  const { rows } = await owner.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM referrals.approval) + (SELECT count(*)::int FROM referrals.referral r WHERE NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = r.id)) AS approvals,
       (SELECT count(*)::int FROM care.attendance) + (SELECT count(*)::int FROM care.care_hours) AS contacts, (SELECT count(*)::int FROM care.attendance) AS attendance,
       (SELECT count(*)::int FROM care.care_hours) AS care_hours, (SELECT count(*)::int FROM offers.session) AS sessions`,
  );
  return rows[0]!;
}

const FIGURES = `ROW(r.approval_id, r.period, r.version, r.agency_id, r.referral_id, r.referral_code, r.provider_id, r.valid_from, r.valid_to, r.days, r.legal_basis, r.module, r.range_from, r.range_to, r.hours_basis,
  r.group_minutes, r.single_minutes, r.parent_minutes, r.resource_person_minutes, r.delivered_minutes, r.professional_minutes, r.semi_professional_minutes, r.not_given_minutes,
  r.sessions_expected, r.sessions_attended, r.sessions_excused, r.sessions_unexcused, r.intervention_minutes)`;

/** What both sides write: ids, moments and by when somebody answers aside. */
async function contentOf(owner: pg.Client): Promise<Content> {
  return { reports: await checksum(owner, FIGURES, 'care.report r'), verdicts: await checksum(owner, 'ROW(r.approval_id, r.verdict)', 'care.report r') };
}
