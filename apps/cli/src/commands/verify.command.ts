import type { Command } from 'commander';
import { EXIT, print } from '../output.js';
import { withInstallation } from '../with-installation.js';

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('Seals the journal, then recomputes every invariant of journal, seats and settlement.')
    .option('--json', 'print JSON (always so)')
    .action(() => verify());
}

async function verify(): Promise<void> {
  const { verifiers } = await import('#installation');
  const { runVerification } = await import('#platform');
  await withInstallation(async ({ unitOfWork, operator }) => {
    const result = await runVerification(unitOfWork, operator('VERIFICATION'), verifiers);
    await print(result);
    process.exitCode = result.ok ? EXIT.done : EXIT.refused;
  });
}
