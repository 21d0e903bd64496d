import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const SHOWN_LINES = 15;

/**
 * The sentences for a program that failed: what and where, its last lines, and what is known to help.
 * `output` is the program's own report, or the error of starting it.
 */
export function programProblem(what: string, output: string): EmbeddedPostgresError {
  const lines = output.trim().split('\n').slice(-SHOWN_LINES);
  const hint = HINTS.find(({ pattern }) => pattern.test(output))?.advice ?? OWN_SERVER;
  const said = lines.join('') === '' ? ' It said nothing.' : ` Its last lines:\n  ${lines.join('\n  ')}\n`;
  return new EmbeddedPostgresError(`${what}${said}${said.endsWith('\n') ? '' : ' '}${hint}`);
}

const OWN_SERVER = 'If this cannot be helped, name a PostgreSQL server of your own in DATABASE_URL.';

const HINTS: readonly { pattern: RegExp; advice: string }[] = [
  {
    pattern: /unshare failed|spawn unshare/,
    advice:
      'Root (or a user without a name) can run it here only in a user namespace, which this system does not allow. ' +
      'Open the folders above the database and node_modules to others (chmod o+x), work as a normal user, or name a ' +
      'PostgreSQL server of your own in DATABASE_URL.',
  },
  {
    pattern: /ENOENT|GLIBC|error while loading shared libraries/,
    advice:
      'The programs need a system with glibc 2.27 or later (Alpine has none). Name a PostgreSQL server of your own in DATABASE_URL.',
  },
  {
    pattern: /could not look up effective user ID/,
    advice: 'Give that user a line in /etc/passwd, work as another one, or name a PostgreSQL server of your own in DATABASE_URL.',
  },
  { pattern: /No space left|ENOSPC/, advice: 'Free some space on the disk and start again.' },
  {
    pattern: /database files are incompatible/,
    advice:
      'The folder comes from another version of PostgreSQL. Move it away to begin with an empty database, or name a ' +
      'server of that version in DATABASE_URL.',
  },
];
