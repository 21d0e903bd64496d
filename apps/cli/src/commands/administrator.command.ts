import type { Command } from 'commander';
import { EXIT, print, printRefusal } from '../output.js';
import { withInstallation } from '../with-installation.js';

interface Options {
  readonly organisation: string;
  readonly email: string;
}

export function addAdministrator(program: Command): void {
  program
    .command('administrator')
    .description('Invites, by mail, the first administrator of an organisation in which nobody is yet, also of one that an import brought.')
    .requiredOption('--organisation <code>', "the organisation's identifier")
    .requiredOption('--email <address>', "the person's e-mail address")
    .option('--json', 'print JSON (always so)')
    .action((options: Options) => administrator(options));
}

async function administrator({ organisation, email }: Options): Promise<void> {
  const { InviteFirstAdministratorUseCase } = await import('#identity');
  await withInstallation(async ({ unitOfWork, config, operator }) => {
    const outcome = await new InviteFirstAdministratorUseCase(unitOfWork, config).inviteByCommandLine(operator('ADMINISTRATION'), { code: organisation, email });
    if (!outcome.ok) return printRefusal(outcome.refusal);
    await print({ organisation, email, invitationId: outcome.value.invitationId });
    process.exitCode = EXIT.done;
  });
}
