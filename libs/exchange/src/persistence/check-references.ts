import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import type { FileDefinition, Reference, Target } from '../domain/file-definition.js';
import { FILES } from '../domain/files/index.js';
import { quote } from '../domain/import-error.js';
import { identifiersIn } from './build-references.js';
import { findErrors, type Finding } from './find-errors.js';
import { column, referenceTable, stageTable } from './identifiers.js';

interface Unknown extends Finding {
  readonly code: string;
  readonly kind: string | null;
}

const FILE_OF: Readonly<Record<Target, string>> = {
  organisation: 'organisations.csv',
  social_space: 'social_spaces.csv',
  agreement: 'agreements.csv',
  offer: 'offers.csv',
  referral: 'referrals.csv',
};

/**
 * Every identifier must name a row of the folder or a stored one, of the right kind. Where the file of the named rows could
 * not be read to its end nobody can say what it holds, and only wrong kinds are reported.
 */
export async function checkReferences(tx: Transaction, errors: ErrorCollector, incomplete: ReadonlySet<string>): Promise<void> {
  const unresolved = await findUnresolved(tx);
  for (const file of FILES) {
    for (const { name, reference } of file.columns) {
      if (reference === null) continue;
      const { target, kinds } = reference;
      const mayLack = unresolved.has(target) && !incomplete.has(FILE_OF[target]);
      if (!mayLack && kinds === undefined) continue;
      await findErrors<Unknown>(tx, errors, file.name, unknownIn(file, name, reference, mayLack), ({ code, kind }) => ({
        column: name,
        code: 'UNKNOWN_REFERENCE',
        message: `${name} is ${quote(code)}, expected the id of ${expectationOf(reference)}${kind === null ? '' : ` and not of kind ${kind}`}`,
      }));
    }
  }
}

async function findUnresolved(tx: Transaction): Promise<ReadonlySet<Target>> {
  const targets = Object.keys(FILE_OF) as Target[];
  const found = await tx.sql<{ target: Target }>(
    targets.map((target) => `SELECT '${target}' AS target WHERE EXISTS (SELECT 1 FROM ${referenceTable(target)} WHERE id IS NULL)`).join(' UNION ALL '),
  );
  return new Set(found.map(({ target }) => target));
}

function unknownIn(file: FileDefinition, name: string, { target, kinds, orSameAs, shape }: Reference, mayLack: boolean): string {
  const wrongKind = kinds && `r.kind NOT IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;
  const exempt = orSameAs === undefined ? '' : ` AND u.code IS DISTINCT FROM u.also`;
  const conditions = [...(mayLack ? ['r.id IS NULL'] : []), ...(wrongKind === undefined ? [] : [`(r.id IS NOT NULL AND ${wrongKind}${exempt})`])];
  return `SELECT u.line, u.code, ${kinds === undefined ? 'NULL' : 'CASE WHEN r.id IS NOT NULL THEN r.kind END'} AS kind
    FROM (SELECT line, ${identifiersIn(name, shape)} AS code, ${orSameAs === undefined ? 'NULL::text' : column(orSameAs)} AS also FROM ${stageTable(file)}) u
    JOIN ${referenceTable(target)} r ON r.code = u.code
    WHERE ${conditions.join(' OR ')}`;
}

function expectationOf({ target, kinds, orSameAs }: Reference): string {
  if (target !== 'organisation') return `a known ${target.replace('_', ' ')}`;
  const kind = kinds === undefined ? 'a known organisation' : `a known organisation of kind ${kinds.join(' or ')}`;
  return orSameAs === undefined ? kind : `${kind}, or ${orSameAs} of the row`;
}
