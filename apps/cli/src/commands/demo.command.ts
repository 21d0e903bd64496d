import type { Command } from 'commander';
import { randomIds, systemClock, todayInBerlin } from '#kernel';
import { EXIT, print, printRefusal, say } from '../output.js';
import { withInstallation } from '../with-installation.js';

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('Loads the built-in demonstration network into an empty database.')
    .option('--json', 'print JSON (always so)')
    .action(() => demo());
}

async function demo(): Promise<void> {
  const { loadDemo } = await import('#demo');
  const { SignInService } = await import('#identity');
  const { resolveSecret, SERVICE_ROLE } = await import('#platform');
  await withInstallation(async ({ unitOfWork, config, databaseUrl }) => {
    const signIn = new SignInService({ databaseUrl, role: SERVICE_ROLE, secret: await resolveSecret(config), publicUrl: 'http://localhost' });
    try {
      const loaded = await loadDemo({ unitOfWork, signIn, correlationId: randomIds.next(), report: say }, todayInBerlin(systemClock).toString());
      if (!loaded.ok) return await printRefusal(loaded.refusal);
      await print(loaded.value.imported);
      process.exitCode = EXIT.done;
    } finally {
      await signIn.close();
    }
  });
}
