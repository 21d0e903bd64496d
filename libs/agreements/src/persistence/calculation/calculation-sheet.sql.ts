import type { Transaction } from '#platform';
import type { CalculationInputs } from '../../domain/calculation/calculation-inputs.js';

export interface NewCalculationSheet extends CalculationInputs {
  readonly agencyId: string;
  readonly providerId: string;
  readonly code: string;
  readonly title: string;
}

/** Writes the next version of the calculation; versions of one code come one after the other. */
export async function insertCalculationSheet(tx: Transaction, sheet: NewCalculationSheet): Promise<string> {
  const key = [sheet.agencyId, sheet.providerId, sheet.code];
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355611))', [['calculation_sheet', ...key].join(' ')]);
  const [written] = await tx.sql<{ id: string }>(
    `INSERT INTO agreements.calculation_sheet (agency_id, provider_id, code, version, title, staff_count, session_minutes,
       preparation_minutes, hour_cost_cents, room_material_cents, seats, utilisation_percent, created_by)
     SELECT $1::uuid, $2::uuid, $3::text, coalesce(max(s.version), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, platform.current_actor()
     FROM agreements.calculation_sheet s WHERE s.agency_id = $1 AND s.provider_id = $2 AND s.code = $3
     RETURNING id`,
    [
      ...key,
      sheet.title,
      sheet.staffCount,
      sheet.sessionMinutes,
      sheet.preparationMinutes,
      sheet.hourCostCents,
      sheet.roomMaterialCents,
      sheet.seats,
      sheet.utilisationPercent,
    ],
  );
  return written!.id;
}

/** Whether the two have, or had, an agreement in force; what is only drafted or negotiated is none. */
export async function haveAgreement(tx: Transaction, agencyId: string, providerId: string): Promise<boolean> {
  const rows = await tx.sql(`SELECT 1 FROM agreements.agreement WHERE agency_id = $1 AND provider_id = $2 AND state IN ('ACTIVE', 'REPLACED') LIMIT 1`, [
    agencyId,
    providerId,
  ]);
  return rows.length > 0;
}

/** Those of the sheets that one may see, by their provider's code and then by their own: never by what they cost. */
export async function findSheetOrder(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT s.id FROM agreements.calculation_sheet s JOIN identity.organisation_v o ON o.id = s.provider_id
     WHERE s.id = ANY ($1::uuid[]) ORDER BY o.code, s.code, s.version, s.id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
