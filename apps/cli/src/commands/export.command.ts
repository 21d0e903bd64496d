import { Option, type Command } from 'commander';
import type { ExportFormat, ExportProblem } from '#settlement';
import { month } from '../arguments.js';
import { EXIT, print, printRefusal, say } from '../output.js';
import { agencyNotFound, findAgencyId, withInstallation } from '../with-installation.js';
import { expectFolder, writeExport } from '../write-export.js';

interface ExportOptions {
  period: string;
  agency: string;
  as: ExportFormat;
  out: string;
}

const FORMATS: readonly ExportFormat[] = ['xrechnung', 'pain001', 'datev', 'xlsx', 'pdf', 'csv'];

export function addExport(program: Command): void {
  program
    .command('export')
    .description('Writes the documents of one month of one agency: invoices, transfers and bookings of a closed month, lists also of a cleared one.')
    .requiredOption('--period <YYYY-MM>', 'the month', month)
    .requiredOption('--agency <id>', "the agency's identifier")
    .addOption(new Option('--as <format>', 'what is written').choices(FORMATS).makeOptionMandatory())
    .requiredOption('--out <dir>', 'the folder, made where it is missing; a file of the same name is kept if it is the same, and never overwritten')
    .option('--json', 'print JSON (always so)')
    .action((options: ExportOptions) => exportMonth(options));
}

async function exportMonth(options: ExportOptions): Promise<void> {
  await expectFolder(options.out);
  const { ExportMonthUseCase } = await import('#settlement');
  await withInstallation(async (installation) => {
    const agencyId = await findAgencyId(installation, options.agency);
    if (agencyId === null) return printRefusal(agencyNotFound(options.agency));
    const result = await new ExportMonthUseCase(installation.unitOfWork).run(installation.operator('EXPORT'), { agencyId, period: options.period, as: options.as });
    if (!result.ok) return printRefusal(result.refusal);
    const written = await writeExport(options.out, result.value.files);
    if (!written.ok) return printRefusal(written.refusal);
    result.value.notes.forEach(say);
    return printFiles(result.value.files.map(({ name }) => name), result.value.problems);
  });
}

/** What was written; and where something due was not, why, with the exit code of a refusal. */
async function printFiles(files: readonly string[], problems: readonly ExportProblem[]): Promise<void> {
  const errors = problems.map(({ code, message }) => ({ file: null, line: null, column: null, code, message }));
  await print(errors.length === 0 ? { files } : { files, errors });
  process.exitCode = errors.length === 0 ? EXIT.done : EXIT.refused;
}
