import type { Transaction } from '#platform';
import type { CodeList, OfferCode } from '../../domain/codes/code-lists.js';

export interface CodeRow extends OfferCode {
  readonly id: string;
  /** Null: shipped with the product. */
  readonly agencyId: string | null;
  /** Null: in use. */
  readonly retiredAt: Date | null;
}

const COLUMNS = 'c.id, c.agency_id AS "agencyId", c.list, c.code, c.label_de AS "labelDe", c.label_en AS "labelEn", c.position, c.retired_at AS "retiredAt"';

/** A list as it counts for whoever asks, in its order. */
export const findCodesInUse = (tx: Transaction, list: CodeList, withRetired: boolean): Promise<CodeRow[]> =>
  tx.sql<CodeRow>(`SELECT ${COLUMNS} FROM offers.codes_in_use($1) c WHERE $2 OR c.retired_at IS NULL ORDER BY c.position, c.code`, [list, withRetired]);

export interface CodeKey {
  readonly list: CodeList;
  readonly code: string;
}

/** The labels of codes, also of retired ones: own words first, then the shipped ones, then another agency's. */
export const findLabels = (tx: Transaction, keys: readonly CodeKey[]): Promise<CodeRow[]> =>
  tx.sql<CodeRow>(
    `SELECT DISTINCT ON (c.list, c.code) ${COLUMNS} FROM offers.code c
     JOIN unnest($1::text[], $2::text[]) AS k(list, code) ON k.list = c.list AND k.code = c.code
     LEFT JOIN offers.code_agencies() a ON a.agency_id = c.agency_id
     ORDER BY c.list, c.code, a.agency_id IS NULL, c.agency_id IS NOT NULL, c.agency_id`,
    [keys.map(({ list }) => list), keys.map(({ code }) => code)],
  );

/** The agency's own row of a code, else the shipped one, locked where it is its own. */
export async function lockCode(tx: Transaction, agencyId: string, { list, code }: CodeKey): Promise<CodeRow | undefined> {
  const rows = await tx.sql<CodeRow>(`SELECT ${COLUMNS} FROM offers.code c WHERE c.agency_id = $1 AND c.list = $2 AND c.code = $3 FOR UPDATE`, [agencyId, list, code]);
  if (rows[0]) return rows[0];
  const shipped = await tx.sql<CodeRow>(`SELECT ${COLUMNS} FROM offers.code c WHERE c.agency_id IS NULL AND c.list = $1 AND c.code = $2`, [list, code]);
  return shipped[0];
}

/** Writes the agency's own row of a code, whether or not there is one. */
export async function putCode(tx: Transaction, agencyId: string, code: OfferCode, isRetired: boolean): Promise<CodeRow> {
  const [row] = await tx.sql<CodeRow>(
    `INSERT INTO offers.code AS c (agency_id, list, code, label_de, label_en, position, retired_at)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN platform.now() END)
     ON CONFLICT ON CONSTRAINT code_key DO UPDATE SET label_de = excluded.label_de, label_en = excluded.label_en, position = excluded.position,
       retired_at = CASE WHEN $7 THEN coalesce(c.retired_at, excluded.retired_at) END
     RETURNING ${COLUMNS}`,
    [agencyId, code.list, code.code, code.labelDe, code.labelEn, code.position, isRetired],
  );
  return row!;
}
