import type { Command } from 'commander';
import { month } from '../arguments.js';
import { print, printRefusal } from '../output.js';
import { agencyNotFound, findAgencyId, withInstallation } from '../with-installation.js';

export function addClose(program: Command): void {
  program
    .command('close')
    .description('Closes a cleared month for good.')
    .requiredOption('--period <YYYY-MM>', 'the month', month)
    .requiredOption('--agency <id>', "the agency's identifier")
    .option('--json', 'print JSON (always so)')
    .action((options: { period: string; agency: string }) => close(options));
}

async function close(options: { period: string; agency: string }): Promise<void> {
  const { CloseMonthUseCase } = await import('#settlement');
  await withInstallation(async (installation) => {
    const agencyId = await findAgencyId(installation, options.agency);
    if (agencyId === null) return printRefusal(agencyNotFound(options.agency));
    const result = await new CloseMonthUseCase(installation.unitOfWork).run(installation.aboutAgency(agencyId, 'CLEARING'), {
      agencyId,
      period: options.period,
      origin: 'COMMAND_LINE',
    });
    return result.ok ? print(result.value) : printRefusal(result.refusal);
  });
}
