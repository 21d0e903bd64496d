import type { Transaction } from '#platform';
import type { FileDefinition } from '../domain/file-definition.js';
import { attendance } from '../domain/files/care-files.js';
import { MAPPINGS } from './file-mappings.js';
import type { FileMapping } from './file-mapping.js';
import { column, referenceTable, rowTable, stageTable } from './identifiers.js';

/**
 * Turns the staged rows of every file into rows as they will be stored, each with what will happen to it: C created,
 * U updated, N nothing. The comparison is by value and over the whole row, defaults included: a row replaces the stored
 * one as a whole. Nothing is written to the tables of the contexts yet; all checks read these rows and the stored ones.
 */
export async function buildRows(tx: Transaction): Promise<void> {
  for (const mapping of MAPPINGS) {
    if (mapping.file === attendance) await buildSessionsSeen(tx);
    await tx.execute(`CREATE TEMP TABLE ${rowTable(mapping.file)} ON COMMIT DROP AS ${rowsOf(mapping)}; ANALYZE ${rowTable(mapping.file)}`);
  }
}

export const hasId = ({ hasId: stated }: FileMapping): boolean => stated ?? true;

export const joinByKey = ({ key, nullableKey = [] }: FileMapping, left: string, right: string): string =>
  key.map((name) => `${left}.${column(name)} ${nullableKey.includes(name) ? 'IS NOT DISTINCT FROM' : '='} ${right}.${column(name)}`).join(' AND ');

function rowsOf(mapping: FileMapping): string {
  const { file, table, columns, copies = {}, extras = {}, initial = {}, side, key, storedWhen } = mapping;
  const written = { ...columns, ...side?.columns, ...copies, ...extras, ...initial };
  const values = Object.entries(written).map(([name, expression]) => `${expression} AS ${column(name)}`);
  const names = Object.keys(written).map((name) => `e.${column(name)}`);
  const compared = Object.keys(columns).filter((name) => !key.includes(name));
  const stored = [...compared.map((name) => `t.${column(name)}`), ...Object.keys(side?.columns ?? {}).map((name) => `f.${column(name)}`)];
  const read = [...compared, ...Object.keys(side?.columns ?? {})].map((name) => `e.${column(name)}`);
  const id = hasId(mapping) ? `coalesce(t.id, e.known_id, platform.new_id()) AS id,` : '';
  return `
    SELECT e.line, e.doubt, ${id} e.journal_agency_id, ${names.join(', ')},
      CASE WHEN t.${column(key[0]!)} IS NULL THEN 'C'
        WHEN ROW(${stored.join(', ')}) IS DISTINCT FROM ROW(${read.join(', ')}) THEN 'U' ELSE 'N' END AS action
    FROM (SELECT s.line, s.doubt, ${mapping.id ?? 'NULL::uuid'} AS known_id, ${mapping.agency} AS journal_agency_id, ${values.join(', ')}
      FROM ${stageTable(file)} s ${mapping.joins ?? ''} ${referenceJoins(file)}) e
    LEFT JOIN ${storedWhen === undefined ? table : `(SELECT * FROM ${table} WHERE ${storedWhen})`} t ON ${joinByKey(mapping, 't', 'e')}
    ${side === undefined ? '' : `LEFT JOIN ${side.table} f ON f.${side.key} = t.id`}`;
}

/** Joins the row that each single reference names under the name of its column. */
function referenceJoins({ columns }: FileDefinition): string {
  return columns
    .filter(({ reference }) => reference?.shape === 'ONE')
    .map(({ name, reference }) => `LEFT JOIN ${referenceTable(reference!.target)} ${column(name)} ON ${column(name)}.code = s.${column(name)}`)
    .join('\n');
}

/** The sessions, as they will be after the import, of every offer and day that the attendance names; one row without id where none is known. */
async function buildSessionsSeen(tx: Transaction): Promise<void> {
  await tx.execute(`
    CREATE TEMP TABLE ref_session ON COMMIT DROP AS
    WITH day AS (
      SELECT DISTINCT o.code, o.id AS offer_id, a.date FROM stage_attendance a JOIN ref_offer o ON o.code = a.offer_id WHERE o.id IS NOT NULL
    ), session AS (
      SELECT r.id, r.offer_id, r.date, r.start FROM row_sessions r WHERE r.start IS NOT NULL
      UNION ALL
      SELECT t.id, t.offer_id, t.date, t.start FROM day JOIN offers.session t ON t.offer_id = day.offer_id AND t.date = day.date
      WHERE NOT EXISTS (SELECT 1 FROM row_sessions r WHERE r.id = t.id)
    )
    SELECT day.code AS offer_code, day.date, s.start, s.id, count(s.id) OVER (PARTITION BY day.offer_id, day.date)::integer AS sessions
    FROM day LEFT JOIN session s ON s.offer_id = day.offer_id AND s.date = day.date;
    ANALYZE ref_session`);
}
