import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MatchDocument } from '../../naive/match-document.js';

const PV = join('dist', 'apps', 'cli', 'src', 'main.js');

interface Detailed {
  readonly detail: string;
}

/** What the program `pv match` prints, without its sentences; throws where one is empty or not there. */
export async function pvMatch(databaseUrl: string, ...options: readonly string[]): Promise<unknown> {
  const { PATH, HOME } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [PV, 'match', '--json', ...options], { env: { PATH, HOME, DATABASE_URL: databaseUrl }, maxBuffer: 2 ** 26 });
  const printed = JSON.parse(stdout) as { matches: { criteria: Detailed[] }[]; nearMisses: Detailed[] };
  return { ...printed, matches: printed.matches.map((match) => ({ ...match, criteria: match.criteria.map(undetailed) })), nearMisses: printed.nearMisses.map(undetailed) };
}

function undetailed({ detail, ...rest }: Detailed): object {
  if (typeof detail !== 'string' || detail === '') throw new Error('A sentence is missing');
  return rest;
}

/** The document as section 1 has it: dates and variants are GraphQL's alone. */
export function asPrinted({ matches, ...document }: MatchDocument, limit?: number): unknown {
  return { ...document, matches: matches.slice(0, limit).map(({ firstDate: _first, lastDate: _last, variants: _variants, ...match }) => match) };
}
