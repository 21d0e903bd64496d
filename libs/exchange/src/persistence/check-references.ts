import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import type { FileDefinition, Reference, Target } from '../domain/file-definition.js';
import { FILES } from '../domain/files/index.js';
import { quote } from '../domain/import-error.js';
import { identifiersIn, TARGETS } from './build-references.js';
import { distrust } from './certainty.js';
import { findErrors, type Finding } from './find-errors.js';
import { column, referenceTable, stageTable } from './identifiers.js';

interface Unknown extends Finding {
  readonly code: string;
  readonly kind: string | null;
}

/** Every identifier must name a row of the folder or a stored one, of the right kind. A wrong one is in doubt from then on. */
export async function checkReferences(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const unresolved = await findUnresolved(tx);
  for (const file of FILES) {
    for (const { name, reference } of file.columns) {
      if (reference === null) continue;
      const { target, kinds } = reference;
      const mayLack = unresolved.has(target);
      if (!mayLack && kinds === undefined) continue;
      const unknown = unknownIn(file, name, reference, mayLack);
      const found = await findErrors<Unknown>(tx, errors, file.name, unknown, ({ code, kind }) => ({
        column: name,
        code: 'UNKNOWN_REFERENCE',
        message: `${name} is ${quote(code)}, expected the id of ${expectationOf(reference)}${kind === null ? '' : ` and not of kind ${kind}`}`,
      }));
      if (found) await tx.execute(distrust(file, name, unknown));
    }
  }
}

async function findUnresolved(tx: Transaction): Promise<ReadonlySet<Target>> {
  const found = await tx.sql<{ target: Target }>(
    TARGETS.map((target) => `SELECT '${target}' AS target WHERE EXISTS (SELECT 1 FROM ${referenceTable(target)} WHERE id IS NULL)`).join(' UNION ALL '),
  );
  return new Set(found.map(({ target }) => target));
}

function unknownIn(file: FileDefinition, name: string, { target, kinds, orSameAs, shape }: Reference, mayLack: boolean): string {
  const wrongKind = kinds && `r.kind NOT IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;
  const exempt = orSameAs === undefined ? '' : ` AND u.code <> u.also`;
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
