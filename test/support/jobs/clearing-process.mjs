/**
 * A worker at clearings in a process of its own, to be killed. Reads DATABASE_URL, REDIS_URL and, as JSON, PV_TEST_RHYTHM (else the service's own
 * rhythm). Says `ready`, then `working` and `worked` for each attempt.
 */
import 'reflect-metadata';
import { BackgroundWork, createLogger, JobRegistry, onStopRequest, openDataSource, SERVICE_ROLE, UnitOfWork } from '../../../dist/libs/platform/src/index.js';
import { WorkRunUseCase } from '../../../dist/libs/settlement/src/index.js';
import { clearMonthJob, ClearMonthProcessor } from '../../../dist/libs/settlement/src/jobs/index.js';

const say = (word) => process.stdout.write(`${word}\n`);

class SpokenRuns extends WorkRunUseCase {
  async work(tx, runId, attempt) {
    say(`working ${runId}`);
    await super.work(tx, runId, attempt);
    say(`worked ${runId}`);
  }
}

const databaseUrl = process.env.DATABASE_URL;
const dataSource = await openDataSource({ url: databaseUrl, poolSize: 5, entities: [], role: SERVICE_ROLE, applicationName: 'pv-test-worker' });
const unitOfWork = new UnitOfWork(dataSource);
const work = new BackgroundWork({
  unitOfWork,
  connection: { databaseUrl, role: SERVICE_ROLE, redisUrl: process.env.REDIS_URL },
  registry: new JobRegistry([clearMonthJob], [new ClearMonthProcessor(new SpokenRuns(unitOfWork))]),
  logger: createLogger('test', 'silent'),
  rhythm: process.env.PV_TEST_RHYTHM === undefined ? {} : JSON.parse(process.env.PV_TEST_RHYTHM),
});
await work.start();
onStopRequest(() => void work.stop().then(() => process.exit(0)));
say('ready');
