import 'reflect-metadata';
import { ConfigError, EmbeddedPostgresError, onStopRequest } from '#platform';
import { Supervisor } from './supervisor.js';
import { SupervisorError } from './supervisor.error.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const isForPeople = (error: unknown): error is Error =>
  error instanceof SupervisorError || error instanceof ConfigError || error instanceof EmbeddedPostgresError;

async function main(): Promise<void> {
  const supervisor = new Supervisor(process.env, say);
  let isStopping = false;
  onStopRequest(() => {
    isStopping = true;
    say('\nStopping …');
    supervisor.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  });
  try {
    await supervisor.start();
  } catch (error) {
    // Whoever was asked to stop while starting is told nothing of what did not start any more.
    if (isStopping) return;
    process.stderr.write(`${isForPeople(error) ? error.message : 'Platzverbund could not start.'}\n`);
    await supervisor.stop();
    fail(isForPeople(error) ? undefined : error);
  }
}

function fail(error: unknown): never {
  if (error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

await main();
