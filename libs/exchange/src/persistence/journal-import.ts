import type { Transaction } from '#platform';
import type { FileCounts } from '../domain/import-result.js';
import { hasId, joinByKey } from './build-rows.js';
import { MAPPINGS } from './file-mappings.js';
import type { FileMapping } from './file-mapping.js';
import { column, rowTable } from './identifiers.js';
import type { Changes } from './merge-rows.js';

/** What an import does to the rows of one agency in one file; agency null for rows of no agency. */
export interface AgencyCounts extends FileCounts {
  readonly file: string;
  readonly agencyId: string | null;
}

export async function countActions(tx: Transaction): Promise<AgencyCounts[]> {
  const counts = MAPPINGS.map(
    ({ file }, place) => `SELECT ${place} AS place, '${file.name}' AS file, journal_agency_id AS "agencyId", count(*)::integer AS rows,
      (count(*) FILTER (WHERE action = 'C'))::integer AS created, (count(*) FILTER (WHERE action = 'U'))::integer AS updated,
      (count(*) FILTER (WHERE action = 'N'))::integer AS unchanged
    FROM ${rowTable(file)} GROUP BY journal_agency_id`,
  );
  return tx.sql<AgencyCounts>(`${counts.join(' UNION ALL ')} ORDER BY place, 3`);
}

/** One entry per agency whose rows change, and one for the rows of no agency, with the counts and the digest of the files. */
export async function journalImport(tx: Transaction, counts: readonly AgencyCounts[], digest: string): Promise<void> {
  const changed = counts.filter(({ created, updated }) => created + updated > 0);
  const agencies = [...new Set(changed.map(({ agencyId }) => agencyId))];
  const written = await tx.journal.writeAll(
    agencies.map((agencyId) => {
      const own = changed.filter((count) => count.agencyId === agencyId);
      const files = Object.fromEntries(own.map(({ file, created, updated, unchanged }) => [file, { created, updated, unchanged }]));
      return { agencyId, action: 'exchange.imported', subjectKind: 'import', subjectId: digest, after: { digest, files } };
    }),
  );
  await tx.execute('CREATE TEMP TABLE import_journal (agency_id uuid, journal_id bigint) ON COMMIT DROP');
  await tx.execute('INSERT INTO import_journal SELECT * FROM unnest($1::uuid[], $2::bigint[])', [
    written.map(({ agencyId }) => agencyId),
    written.map(({ id }) => id),
  ]);
}

/** Remembers the rows that will be updated as they are. Called before they are written. */
export async function rememberRows(tx: Transaction, changes: Changes): Promise<void> {
  const updated = MAPPINGS.filter(({ file }) => changes.updated.has(file.name));
  await tx.execute('CREATE TEMP TABLE import_before (file text, line integer, row jsonb) ON COMMIT DROP');
  if (updated.length > 0) {
    await tx.execute(updated.map((mapping) => `INSERT INTO import_before SELECT '${mapping.file.name}', r.line, ${imageOf(mapping)}`).join(';\n'));
  }
}

/** One history row for each updated row, as it was and as it became. Called after they were written. */
export async function writeHistory(tx: Transaction, changes: Changes): Promise<void> {
  for (const mapping of MAPPINGS.filter(({ file }) => changes.updated.has(file.name))) {
    const key = hasId(mapping) ? 't.id::text' : `concat_ws(':', ${mapping.key.map((name) => `t.${column(name)}`).join(', ')})`;
    await tx.execute(`
      INSERT INTO platform.row_history (journal_id, entity, entity_key, before, after)
      SELECT j.journal_id, '${mapping.table}', n.key, b.row, n.row
      FROM (SELECT r.line, r.journal_agency_id, ${key} AS key, ${rowImage(mapping)} AS row ${fromUpdated(mapping)}) n
      JOIN import_before b ON b.file = '${mapping.file.name}' AND b.line = n.line
      JOIN import_journal j ON j.agency_id IS NOT DISTINCT FROM n.journal_agency_id
      ORDER BY n.line`);
  }
}

const imageOf = (mapping: FileMapping): string => `${rowImage(mapping)} ${fromUpdated(mapping)}`;

const rowImage = ({ side }: FileMapping): string => (side === undefined ? 'to_jsonb(t)' : `to_jsonb(t) || coalesce(to_jsonb(f), '{}')`);

function fromUpdated(mapping: FileMapping): string {
  const { file, table, side } = mapping;
  return `FROM ${rowTable(file)} r JOIN ${table} t ON ${hasId(mapping) ? 't.id = r.id' : joinByKey(mapping, 't', 'r')}
    ${side === undefined ? '' : `LEFT JOIN ${side.table} f ON f.${side.key} = t.id`} WHERE r.action = 'U'`;
}
