import type { Command } from 'commander';
import { month } from '../arguments.js';
import { print, printRefusal, say } from '../output.js';
import { agencyNotFound, findAgencyId, withInstallation } from '../with-installation.js';

interface ClearOptions {
  period: string;
  agency: string;
  dryRun?: boolean;
  summary?: boolean;
}

export function addClear(program: Command): void {
  program
    .command('clear')
    .description('Runs the clearing of one month of one agency to the end.')
    .requiredOption('--period <YYYY-MM>', 'the month', month)
    .requiredOption('--agency <id>', "the agency's identifier")
    .option('--dry-run', 'work out and print, change nothing')
    .option('--summary', 'leave out the lines')
    .option('--json', 'print JSON (always so)')
    .action((options: ClearOptions) => clear(options));
}

async function clear(options: ClearOptions): Promise<void> {
  const { ClearMonthUseCase } = await import('#settlement');
  await withInstallation(async (installation) => {
    const agencyId = await findAgencyId(installation, options.agency);
    if (agencyId === null) return printRefusal(agencyNotFound(options.agency));
    const result = await new ClearMonthUseCase(installation.unitOfWork).run(installation.forAgency(agencyId, 'CLEARING'), {
      agencyId,
      period: options.period,
      origin: 'COMMAND_LINE',
      dryRun: options.dryRun ?? false,
      summary: options.summary ?? false,
      report: (step, steps, label) => say(`${step}/${steps} ${label}`),
    });
    return result.ok ? print(result.value) : printRefusal(result.refusal);
  });
}
