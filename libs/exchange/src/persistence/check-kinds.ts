import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import type { Column } from '../domain/file-definition.js';
import { organisations } from '../domain/files/party-files.js';
import { quote } from '../domain/import-error.js';
import { staysAsStored } from './certainty.js';
import { MAPPINGS } from './file-mappings.js';
import type { FileMapping } from './file-mapping.js';
import { findErrors, type Finding } from './find-errors.js';
import { column } from './identifiers.js';

interface Misfit extends Finding {
  readonly code: string;
  readonly kind: string;
  readonly place: string;
}

/**
 * An organisation whose kind changes must still be of the right kind wherever stored rows name it, those aside that the
 * folder replaces: all rules are checked on the state after the whole import.
 */
export async function checkKinds(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const changed = await tx.sql('SELECT 1 FROM ref_organisation WHERE kind <> stored_kind LIMIT 1');
  if (changed.length === 0) return;
  const uses = MAPPINGS.flatMap((mapping) => mapping.file.columns.filter(({ reference }) => reference?.kinds !== undefined).map((named) => usesOf(mapping, named)));
  const sql = `SELECT r.line, r.code, r.kind, min(u.place) AS place FROM row_organisations r JOIN (${uses.join(' UNION ALL ')}) u ON u.id = r.id
    GROUP BY r.line, r.code, r.kind`;
  await findErrors<Misfit>(tx, errors, organisations.name, sql, ({ code, kind, place }) => ({
    column: 'kind',
    code: 'UNKNOWN_REFERENCE',
    message: `kind is ${quote(kind)}, expected the kind that stored rows name ${quote(code)} with, as ${place}`,
  }));
}

function usesOf(mapping: FileMapping, { name, reference }: Column): string {
  const { kinds = [], orSameAs, shape } = reference!;
  const stored = shape === 'SHARES' ? 'unnest(t.cohost_ids)' : `t.${column(name)}`;
  const exempt = orSameAs === undefined ? 'false' : `t.${column(name)} = t.${column(orSameAs)}`;
  return `SELECT used.id, '${name} in ${mapping.file.name}' AS place
    FROM (SELECT ${stored} AS id, ${exempt} AS exempt FROM ${mapping.table} t WHERE ${staysAsStored(mapping)}) used
    JOIN ref_organisation o ON o.id = used.id AND o.kind <> o.stored_kind AND o.kind NOT IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
    WHERE NOT used.exempt`;
}
