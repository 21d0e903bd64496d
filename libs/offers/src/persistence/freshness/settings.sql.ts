import type { Transaction } from '#platform';
import type { CatalogueSettings } from '../../domain/freshness/catalogue-settings.js';

const FIELDS = `ageing_after_days AS "ageingAfterDays", stale_after_days AS "staleAfterDays", utilisation_threshold_percent AS "utilisationThresholdPercent"`;

/** Whether the organisation acted for is an agency. */
export async function actsForAgency(tx: Transaction): Promise<boolean> {
  const rows = await tx.sql(`SELECT 1 FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [tx.context.organisationId]);
  return rows.length > 0;
}

/** What the agency acted for has decided; undefined: nothing yet. */
export async function findSettings(tx: Transaction): Promise<CatalogueSettings | undefined> {
  const [row] = await tx.sql<CatalogueSettings & Record<string, unknown>>(`SELECT ${FIELDS} FROM offers.agency_setting WHERE agency_id = $1`, [tx.context.organisationId]);
  return row;
}

/** What holds for an organisation that decides nothing itself: the strictest of the networks in which it takes part. */
export async function findSettingsThatHold(tx: Transaction): Promise<CatalogueSettings> {
  const [row] = await tx.sql<CatalogueSettings & Record<string, unknown>>(
    `SELECT d.ageing_after_days AS "ageingAfterDays", d.stale_after_days AS "staleAfterDays", offers.utilisation_threshold() AS "utilisationThresholdPercent"
     FROM offers.freshness_days() d`,
  );
  return row!;
}

/** Writes them and tells what was there, locked against a second one at the same time. */
export async function writeSettings(tx: Transaction, settings: CatalogueSettings): Promise<CatalogueSettings | undefined> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 7355628))', [tx.context.organisationId]);
  const was = await findSettings(tx);
  await tx.execute(
    `INSERT INTO offers.agency_setting (agency_id, ageing_after_days, stale_after_days, utilisation_threshold_percent) VALUES ($1, $2, $3, $4)
     ON CONFLICT (agency_id) DO UPDATE SET ageing_after_days = excluded.ageing_after_days, stale_after_days = excluded.stale_after_days,
       utilisation_threshold_percent = excluded.utilisation_threshold_percent`,
    [tx.context.organisationId, settings.ageingAfterDays, settings.staleAfterDays, settings.utilisationThresholdPercent],
  );
  return was;
}
