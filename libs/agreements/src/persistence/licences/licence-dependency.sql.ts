import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { LicenceDependency } from '../../domain/licences/licence-dependency.js';

export const DEPENDENCY_COLUMNS = `d.id, d.agency_id AS "agencyId", d.hub_id AS "hubId", d.dependent_id AS "dependentId", d.facility,
  d.declared_at AS "declaredAt", d.withdrawn_at AS "withdrawnAt"`;

/** Those that hold, by the name of the facility. */
export function findDependents(tx: Transaction, agencyId: string, hubId: string): Promise<LicenceDependency[]> {
  return tx.sql<LicenceDependency>(
    `SELECT ${DEPENDENCY_COLUMNS} FROM agreements.licence_dependency d
     WHERE d.agency_id = $1 AND d.hub_id = $2 AND d.withdrawn_at IS NULL ORDER BY d.facility, d.id`,
    [agencyId, hubId],
  );
}

/** By agreement, for its parties, what rests on it. */
export function findDependentsOf(tx: Transaction, agreementIds: readonly string[]): Promise<(LicenceDependency & { readonly agreementId: string })[]> {
  return tx.sql(
    `SELECT a.id AS "agreementId", ${DEPENDENCY_COLUMNS} FROM agreements.agreement a
     JOIN agreements.licence_dependency d ON d.agency_id = a.agency_id AND d.hub_id = a.provider_id AND d.withdrawn_at IS NULL
     WHERE a.id = ANY ($1::uuid[]) AND a.co_use_incoming ORDER BY d.facility, d.id`,
    [agreementIds],
  );
}

/** Whether there is co-use that a licence could rest on (agreements.guard_licence_dependency), once nobody is ending it. */
export async function restsOnCoUse(tx: Transaction, agencyId: string, hubId: string): Promise<boolean> {
  await tx.sql('SELECT agreements.lock_co_use($1, $2)', [agencyId, hubId]);
  const [row] = await tx.sql<{ rests: boolean }>(
    `SELECT count(*) FILTER (WHERE t.provider_id = $2 AND t.co_use_incoming) > 0 AND count(*) FILTER (WHERE t.provider_id = $3) > 0 AS rests
     FROM agreements.agreement_terms_v t
     WHERE t.agency_id = $1 AND t.provider_id IN ($2, $3) AND t.validity && daterange((platform.now() AT TIME ZONE 'Europe/Berlin')::date, NULL)`,
    [agencyId, hubId, tx.context.organisationId],
  );
  return row!.rests;
}

/** Undefined where the same facility was declared before. */
export async function insertDependency(tx: Transaction, { agencyId, hubId, facility }: Pick<LicenceDependency, 'agencyId' | 'hubId' | 'facility'>): Promise<LicenceDependency | undefined> {
  const [row] = await tx.sql<LicenceDependency>(
    `INSERT INTO agreements.licence_dependency AS d (agency_id, hub_id, dependent_id, facility, declared_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (agency_id, hub_id, dependent_id, lower(facility)) WHERE withdrawn_at IS NULL DO NOTHING RETURNING ${DEPENDENCY_COLUMNS}`,
    [agencyId, hubId, tx.context.organisationId, facility, tx.context.actor],
  );
  return row;
}

/** One of the caller's organisation's own, locked. */
export async function lockOwnDependency(tx: Transaction, id: string): Promise<LicenceDependency | undefined> {
  const [row] = await tx.sql<LicenceDependency>(`SELECT ${DEPENDENCY_COLUMNS} FROM agreements.licence_dependency d WHERE d.id = $1 AND d.dependent_id = $2 FOR NO KEY UPDATE`, [
    id,
    tx.context.organisationId,
  ]);
  return row;
}

/** Who and when is the database's to say. */
export async function withdrawDependency(tx: Transaction, id: string): Promise<LicenceDependency> {
  const [row] = await tx.sql<LicenceDependency>(
    `UPDATE agreements.licence_dependency d SET withdrawn_by = $2, withdrawn_at = platform.now() WHERE d.id = $1 RETURNING ${DEPENDENCY_COLUMNS}`,
    [id, tx.context.actor],
  );
  return row!;
}

export interface CoUse {
  readonly id: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** The first of the days of co-use, from today on, on which nobody lets others in any more; null: there is none. */
export async function findCoUseLost(tx: Transaction, { agencyId, providerId, validFrom, validTo }: CoUse): Promise<LocalDate | null> {
  const [row] = await tx.sql<{ lost: LocalDate | null }>(`SELECT agreements.co_use_lost_from($1, $2, daterange($3::date, $4::date, '[]')) AS lost`, [agencyId, providerId, validFrom, validTo]);
  return row!.lost;
}

/** That somebody who takes the co-use away has seen these. */
export async function insertConfirmations(tx: Transaction, coUse: CoUse, dependencyIds: readonly string[], lostFrom: LocalDate): Promise<void> {
  await tx.execute(
    `INSERT INTO agreements.licence_confirmation (agreement_id, dependency_id, agency_id, lost_from, confirmed_by)
     SELECT $1, d, $3, $4::date, $5 FROM unnest($2::uuid[]) d ON CONFLICT DO NOTHING`,
    [coUse.id, dependencyIds, coUse.agencyId, lostFrom, tx.context.actor],
  );
}
