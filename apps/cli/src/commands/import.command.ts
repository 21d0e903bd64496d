import { statSync } from 'node:fs';
import { CommanderError, type Command } from 'commander';
import { EXIT, print } from '../output.js';
import { withInstallation } from '../with-installation.js';

export function addImport(program: Command): void {
  program
    .command('import')
    .description('Imports every known CSV file of a folder in one transaction, all or nothing.')
    .argument('<dir>', 'the folder')
    .option('--dry-run', 'check and count, change nothing')
    .option('--json', 'print JSON (always so)')
    .action((folder: string, options: { dryRun?: boolean }) => importFolder(folder, options.dryRun ?? false));
}

async function importFolder(folder: string, dryRun: boolean): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`error: ${folder} is not a folder\n`);
    throw new CommanderError(EXIT.calledWrongly, 'pv.noFolder', `${folder} is not a folder`);
  }
  const { ImportFolderUseCase } = await import('#exchange');
  await withInstallation(async ({ unitOfWork, operator }) => {
    const result = await new ImportFolderUseCase(unitOfWork).run(operator('IMPORT'), folder, { dryRun });
    await print(result);
    process.exitCode = result.errorCount === 0 ? EXIT.done : EXIT.refused;
  });
}
