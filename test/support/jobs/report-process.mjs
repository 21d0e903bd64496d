/**
 * A worker at the monthly reports in a process of its own, to be killed: `node report-process.mjs JOB CHUNK HANGS`. Reads DATABASE_URL; does the
 * job with chunks of so many approvals, and in the chunk after so many it writes everything, says `entered` and never ends.
 */
import 'reflect-metadata';
import { WorkReportRunUseCase } from '../../../dist/libs/care/src/index.js';
import { buildCareReportsJob, BuildCareReportsProcessor } from '../../../dist/libs/care/src/jobs/index.js';
import { createLogger, JobExecutor, JobRegistry, openDataSource, SERVICE_ROLE, UnitOfWork } from '../../../dist/libs/platform/src/index.js';

const [job, chunk, hangsAfter] = process.argv.slice(2);

class HangingRuns extends WorkReportRunUseCase {
  chunks = 0;

  async next(tx, holder) {
    const more = await super.next(tx, holder);
    if (++this.chunks > Number(hangsAfter)) {
      process.stdout.write('entered\n');
      await new Promise(() => {});
    }
    return more;
  }
}

const dataSource = await openDataSource({ url: process.env.DATABASE_URL, poolSize: 3, entities: [], role: SERVICE_ROLE, applicationName: 'pv-test-victim' });
const registry = new JobRegistry([buildCareReportsJob], [new BuildCareReportsProcessor(new HangingRuns({ chunk: Number(chunk) }))]);
await new JobExecutor(new UnitOfWork(dataSource), registry, createLogger('test', 'silent')).execute(job, new AbortController().signal);
await dataSource.destroy();
process.stdout.write('done\n');
