#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { ConfigError } from '#platform';
import { addAdministrator } from './commands/administrator.command.js';
import { addClear } from './commands/clear.command.js';
import { addClose } from './commands/close.command.js';
import { addDemo } from './commands/demo.command.js';
import { addExport } from './commands/export.command.js';
import { addImport } from './commands/import.command.js';
import { addMatch } from './commands/match.command.js';
import { addOperator } from './commands/operator.command.js';
import { addVerify } from './commands/verify.command.js';
import { EXIT } from './output.js';

/** The command line of the exchange format: one JSON document on standard output, everything else on standard error. */
const program = new Command('pv')
  .description('Platzverbund on the command line (exchange format 1). Works on DATABASE_URL, else on the embedded database in PV_DATA_DIR.')
  .exitOverride()
  .showHelpAfterError('(pv --help lists the commands)');

for (const add of [addImport, addMatch, addClear, addClose, addExport, addVerify, addDemo, addOperator, addAdministrator]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.calledWrongly;
  else {
    const known = error instanceof ConfigError;
    process.stderr.write(`${known ? error.message : `pv failed: ${error instanceof Error ? error.message : 'unknown reason'}`}\n`);
    if (!known && process.env['PV_LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = known ? EXIT.calledWrongly : EXIT.failed;
  }
}
