import type { Transaction } from '#platform';
import type { SettlementRateTerms } from '../../domain/rates/settlement-rate-terms.js';

const COLUMNS = `host_id, user_id, offer_id, category, unit, amount_cents, excused_percent, unexcused_percent, valid_from, valid_to,
  service_description_id, calculation_sheet_id, replaces_id, version`;

const values = (terms: SettlementRateTerms, version: number): unknown[] => [
  terms.hostId,
  terms.userId,
  terms.offerId,
  terms.category,
  terms.unit,
  terms.amountCents,
  terms.excusedPercent,
  terms.unexcusedPercent,
  terms.validFrom,
  terms.validTo,
  terms.serviceDescriptionId,
  terms.calculationSheetId,
  terms.replacesId,
  version,
];

/** A draft of the acting agency; the database names its code. */
export async function insertSettlementRate(tx: Transaction, terms: SettlementRateTerms, version: number): Promise<string> {
  const given = values(terms, version);
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO agreements.settlement_rate (code, agency_id, ${COLUMNS})
     VALUES (agreements.next_rate_code(), platform.current_organisation(), ${given.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    given,
  );
  return row!.id;
}

/** Writes the terms anew; the guard of the table refuses it where they are not negotiated any more. */
export async function updateSettlementRate(tx: Transaction, id: string, terms: SettlementRateTerms, version: number): Promise<void> {
  const given = values(terms, version);
  await tx.execute(
    `UPDATE agreements.settlement_rate SET (${COLUMNS}) = ROW(${given.map((_, index) => `$${index + 2}`).join(', ')}) WHERE id = $1`,
    [id, ...given],
  );
}

/** Today in Europe/Berlin, by platform.now(). */
export async function findToday(tx: Transaction): Promise<string> {
  const [row] = await tx.sql<{ today: string }>(`SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`);
  return row!.today;
}

/** Whether the agency has this version of a service description, and this sheet (where one is named). */
export async function findRateBasis(tx: Transaction, agencyId: string, ids: { description: string; sheet: string | null }): Promise<{ description: boolean; sheet: boolean }> {
  const [row] = await tx.sql<{ description: boolean; sheet: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM agreements.service_description d WHERE d.id = $2 AND d.agency_id = $1) AS description,
       EXISTS (SELECT 1 FROM agreements.calculation_sheet s WHERE s.id = $3 AND s.agency_id = $1) AS sheet`,
    [agencyId, ids.description, ids.sheet],
  );
  return row!;
}
