import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Funding } from '../../domain/agreement-codes.js';
import type { RegimeRecord, RegimeVersionRecord } from '../../domain/regimes/regime-record.js';
import type { RegimeTerms } from '../../domain/regimes/regime-terms.js';

export const REGIME_COLUMNS = `r.id, r.agency_id AS "agencyId", r.code, r.name, r.funding, r.preset`;

/** A version with its deadlines and modules, as RegimeVersionRecord. */
const VERSION_COLUMNS = `v.id, v.regime_id AS "regimeId", v.agency_id AS "agencyId", v.valid_from AS "validFrom", v.valid_to AS "validTo",
  v.legal_bases AS "legalBases", v.excluded_legal_bases AS "excludedLegalBases", v.covers_group_offers AS "coversGroupOffers",
  v.approval_unit AS "approvalUnit", v.seat_approval AS "seatApproval", v.signing_right_needed AS "signingRightNeeded", v.coverage,
  v.payable_legal_bases AS "payableLegalBases", v.rate_source AS "rateSource", v.partial_week AS "partialWeek", v.federal_state AS "federalState",
  v.contract_years AS "contractYears", v.instalments, v.indirect_base AS "indirectBase", v.indirect_percent AS "indirectPercent",
  v.asd_basis_points AS "asdBasisPoints", v.variable_basis_points AS "variableBasisPoints", v.provider_basis_points AS "providerBasisPoints",
  coalesce((SELECT jsonb_agg(jsonb_build_object('code', d.code, 'amount', d.amount, 'unit', d.unit, 'counting', d.counting,
      'workingDays', d.working_days, 'recurring', d.recurring) ORDER BY d.code COLLATE "C")
    FROM agreements.regime_deadline d WHERE d.version_id = v.id), '[]') AS deadlines,
  coalesce((SELECT jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'fromMinutes', m.from_minutes, 'toMinutes', m.to_minutes,
      'hoursBasis', m.hours_basis, 'groupAllowed', m.group_allowed, 'usualWeeks', m.usual_weeks,
      'endangermentReportNeeded', m.endangerment_report_needed, 'templates', coalesce((
        SELECT jsonb_agg(jsonb_build_object('code', t.code, 'flexMinutes', t.flex_minutes, 'resourcePersonMinutes', t.resource_person_minutes,
          'slots', coalesce((SELECT jsonb_agg(jsonb_build_object('kind', s.kind, 'minutes', s.minutes, 'count', s.count) ORDER BY s.position)
            FROM agreements.module_template_slot s
            WHERE s.version_id = t.version_id AND s.module_code = t.module_code AND s.template_code = t.code), '[]')) ORDER BY t.code COLLATE "C")
        FROM agreements.module_template t WHERE t.version_id = m.version_id AND t.module_code = m.code), '[]')) ORDER BY m.position)
    FROM agreements.regime_module m WHERE m.version_id = v.id), '[]') AS modules`;

/** Two changes of one agency's regimes come one after the other; no row of it may be locked by who does not own it. */
export const lockRegimes = (tx: Transaction, agencyId: string): Promise<number> =>
  tx.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355616))', [agencyId]);

export async function findRegime(tx: Transaction, id: string): Promise<RegimeRecord | undefined> {
  const [row] = await tx.sql<RegimeRecord & Record<string, unknown>>(`SELECT ${REGIME_COLUMNS} FROM agreements.regime r WHERE r.id = $1`, [id]);
  return row;
}

export async function findRegimeOf(tx: Transaction, agencyId: string, funding: Funding, code: string): Promise<RegimeRecord | undefined> {
  const [row] = await tx.sql<RegimeRecord & Record<string, unknown>>(
    `SELECT ${REGIME_COLUMNS} FROM agreements.regime r WHERE r.agency_id = $1 AND (r.funding = $2 OR r.code = $3)`,
    [agencyId, funding, code],
  );
  return row;
}

export async function insertRegime(tx: Transaction, regime: Omit<RegimeRecord, 'id'>): Promise<RegimeRecord> {
  const [row] = await tx.sql<RegimeRecord & Record<string, unknown>>(
    `INSERT INTO agreements.regime AS r (agency_id, code, name, funding, preset) VALUES ($1, $2, $3, $4, $5) RETURNING ${REGIME_COLUMNS}`,
    [regime.agencyId, regime.code, regime.name, regime.funding, regime.preset],
  );
  return row!;
}

/** All versions of the regimes that were not withdrawn, by their first day. */
export function findVersions(tx: Transaction, regimeIds: readonly string[]): Promise<RegimeVersionRecord[]> {
  return tx.sql<RegimeVersionRecord & Record<string, unknown>>(
    `SELECT ${VERSION_COLUMNS} FROM agreements.regime_version v WHERE v.regime_id = ANY ($1) AND v.withdrawn_at IS NULL ORDER BY v.valid_from`,
    [regimeIds],
  );
}

/** The versions of an agency's regimes that hold on a day, of one form of funding where it is given. */
export function findVersionsOn(tx: Transaction, agencyId: string, on: LocalDate, funding: Funding | null = null): Promise<RegimeVersionRecord[]> {
  return tx.sql<RegimeVersionRecord & Record<string, unknown>>(
    `SELECT ${VERSION_COLUMNS} FROM agreements.regime_version v JOIN agreements.regime r ON r.id = v.regime_id
     WHERE v.agency_id = $1 AND v.validity @> $2::date AND ($3::text IS NULL OR r.funding = $3) ORDER BY r.code COLLATE "C"`,
    [agencyId, on, funding],
  );
}

export const endVersion = (tx: Transaction, versionId: string, lastDay: LocalDate): Promise<number> =>
  tx.execute('UPDATE agreements.regime_version SET valid_to = $2 WHERE id = $1', [versionId, lastDay]);

/** From now on it holds on no day; the database takes that up to its first day only. */
export const withdrawVersion = (tx: Transaction, versionId: string): Promise<number> =>
  tx.execute('UPDATE agreements.regime_version SET withdrawn_at = platform.now() WHERE id = $1', [versionId]);

export interface NewVersion {
  readonly regimeId: string;
  readonly agencyId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly terms: RegimeTerms;
}

/** Writes the version with its deadlines, modules, templates and slots: five statements, whatever their number. */
export async function insertVersion(tx: Transaction, version: NewVersion): Promise<void> {
  const { terms } = version;
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, valid_to, legal_bases, excluded_legal_bases, covers_group_offers,
       approval_unit, seat_approval, signing_right_needed, coverage, payable_legal_bases, rate_source, partial_week, federal_state, contract_years,
       instalments, indirect_base, indirect_percent, asd_basis_points, variable_basis_points, provider_basis_points)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) RETURNING id`,
    [
      version.regimeId,
      version.agencyId,
      version.validFrom,
      version.validTo,
      terms.legalBases,
      terms.excludedLegalBases,
      terms.coversGroupOffers,
      terms.approvalUnit,
      terms.seatApproval,
      terms.signingRightNeeded,
      terms.coverage,
      terms.payableLegalBases,
      terms.rateSource,
      terms.partialWeek,
      terms.federalState,
      terms.contractYears,
      terms.instalments,
      terms.indirectBase,
      terms.indirectPercent,
      terms.asdBasisPoints,
      terms.variableBasisPoints,
      terms.providerBasisPoints,
    ],
  );
  await insertParts(tx, row!.id, terms);
}

async function insertParts(tx: Transaction, versionId: string, { deadlines, modules }: RegimeTerms): Promise<void> {
  await tx.execute(
    `INSERT INTO agreements.regime_deadline (version_id, code, amount, unit, counting, working_days, recurring)
     SELECT $1, d.code, d.amount, d.unit, d.counting, d."workingDays", d.recurring
     FROM jsonb_to_recordset($2::jsonb) AS d(code text, amount integer, unit text, counting text, "workingDays" text, recurring boolean)`,
    [versionId, JSON.stringify(deadlines)],
  );
  await tx.execute(
    `INSERT INTO agreements.regime_module (version_id, code, name, position, from_minutes, to_minutes, hours_basis, group_allowed, usual_weeks, endangerment_report_needed)
     SELECT $1, m.code, m.name, m.position, m."fromMinutes", m."toMinutes", m."hoursBasis", m."groupAllowed", m."usualWeeks", m."endangermentReportNeeded"
     FROM jsonb_to_recordset($2::jsonb) AS m(code text, name text, position integer, "fromMinutes" integer, "toMinutes" integer, "hoursBasis" text,
       "groupAllowed" boolean, "usualWeeks" integer, "endangermentReportNeeded" boolean)`,
    [versionId, JSON.stringify(modules.map((module, position) => ({ ...module, position })))],
  );
  const templates = modules.flatMap((module) => module.templates.map((template) => ({ ...template, module: module.code })));
  await tx.execute(
    `INSERT INTO agreements.module_template (version_id, module_code, code, flex_minutes, resource_person_minutes)
     SELECT $1, t.module, t.code, t."flexMinutes", t."resourcePersonMinutes"
     FROM jsonb_to_recordset($2::jsonb) AS t(module text, code text, "flexMinutes" integer, "resourcePersonMinutes" integer)`,
    [versionId, JSON.stringify(templates)],
  );
  const slots = templates.flatMap(({ module, code, slots: own }) => own.map((slot, position) => ({ ...slot, position, module, template: code })));
  await tx.execute(
    `INSERT INTO agreements.module_template_slot (version_id, module_code, template_code, position, kind, minutes, count)
     SELECT $1, s.module, s.template, s.position, s.kind, s.minutes, s.count
     FROM jsonb_to_recordset($2::jsonb) AS s(module text, template text, position integer, kind text, minutes integer, count integer)`,
    [versionId, JSON.stringify(slots)],
  );
}
