import type { Transaction } from '#platform';

/** Writes the next version of the acting agency's description of this code; versions of one code come one after the other. */
export async function insertServiceDescription(tx: Transaction, row: { code: string; title: string; text: string }): Promise<string> {
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('service_description ' || platform.current_organisation() || ' ' || $1, 7355611))`, [row.code]);
  const [written] = await tx.sql<{ id: string }>(
    `INSERT INTO agreements.service_description (agency_id, code, version, title, text, created_by)
     SELECT platform.current_organisation(), $1::text, coalesce(max(d.version), 0) + 1, $2, $3, platform.current_actor()
     FROM agreements.service_description d WHERE d.agency_id = platform.current_organisation() AND d.code = $1::text
     RETURNING id`,
    [row.code, row.title, row.text],
  );
  return written!.id;
}
