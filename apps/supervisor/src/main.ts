import 'reflect-metadata';
import { ConfigError, EmbeddedPostgresError, onStopRequest } from '#platform';
import { Supervisor } from './supervisor.js';
import { SupervisorError } from './supervisor.error.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const isForPeople = (error: unknown): error is Error =>
  error instanceof SupervisorError || error instanceof ConfigError || error instanceof EmbeddedPostgresError;

async function main(): Promise<void> {
  let isStopping = false;
  const giveUp = async (error: unknown): Promise<void> => {
    // Whoever was asked to stop while starting is told nothing of what did not start any more.
    if (isStopping) return;
    isStopping = true;
    process.stderr.write(`${isForPeople(error) ? error.message : 'Platzverbund could not start.'}\n`);
    await supervisor.stop();
    fail(isForPeople(error) ? undefined : error);
  };
  const supervisor = new Supervisor(process.env, { say, giveUp: (error) => void giveUp(error) });
  onStopRequest(() => {
    isStopping = true;
    say('\nStopping …');
    supervisor.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  });
  await supervisor.start().catch(giveUp);
}

function fail(error: unknown): never {
  if (error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

await main();
