import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { AppointOperatorUseCase } from '#identity';
import type { RequestContext } from '#platform';
import { EXIT, print, printRefusal } from '../output.js';
import { withInstallation } from '../with-installation.js';

interface Options {
  readonly email: string;
  readonly name?: string;
  readonly dismiss?: boolean;
}

export function addOperator(program: Command): void {
  program
    .command('operator')
    .description('Appoints somebody who runs the system, or dismisses them; a new account gets a password that is printed this once.')
    .requiredOption('--email <address>', "the person's e-mail address")
    .option('--name <name>', 'first and last name, for a new account')
    .option('--dismiss', 'end the appointment; the account stays')
    .option('--json', 'print JSON (always so)')
    .action((options: Options) => operator(options));
}

async function operator(options: Options): Promise<void> {
  const { AppointOperatorUseCase, SignInService } = await import('#identity');
  const { resolveSecret, SERVICE_ROLE } = await import('#platform');
  await withInstallation(async ({ unitOfWork, config, databaseUrl, operator: contextOf }) => {
    const signIn = new SignInService({ databaseUrl, role: SERVICE_ROLE, secret: await resolveSecret(config), publicUrl: 'http://localhost' });
    try {
      const useCase = new AppointOperatorUseCase(unitOfWork, signIn);
      const context = contextOf('ADMINISTRATION');
      await (options.dismiss === true ? dismiss(useCase, context, options) : appoint(useCase, context, options));
    } finally {
      await signIn.close();
    }
  });
}

async function appoint(useCase: AppointOperatorUseCase, context: RequestContext, { email, name }: Options): Promise<void> {
  const password = randomBytes(18).toString('base64url');
  const outcome = await useCase.appoint(context, { email, name: name ?? email, password });
  if (!outcome.ok) return printRefusal(outcome.refusal);
  await print({ operator: email, appointed: true, password: outcome.value.isNew ? password : null });
  process.exitCode = EXIT.done;
}

async function dismiss(useCase: AppointOperatorUseCase, context: RequestContext, { email }: Options): Promise<void> {
  const outcome = await useCase.dismiss(context, email);
  if (!outcome.ok) return printRefusal(outcome.refusal);
  await print({ operator: email, appointed: false, password: null });
  process.exitCode = EXIT.done;
}
