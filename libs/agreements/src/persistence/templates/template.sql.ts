import { groupBy, isUuid } from '#kernel';
import type { Transaction } from '#platform';
import type { Clause } from '../../domain/agreements/clauses.js';

export interface TemplateVersionRow {
  readonly id: string;
  readonly templateId: string;
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly publishedAt: Date;
}

/** Of a version joined with its template, aliases v and t. */
export const VERSION_COLUMNS = `v.id, v.template_id AS "templateId", v.agency_id AS "agencyId", t.code, v.version, v.name, v.published_at AS "publishedAt"`;

/** A published version of a template of this agency. */
export async function findTemplateVersion(tx: Transaction, agencyId: string, id: string): Promise<TemplateVersionRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.sql<TemplateVersionRow>(
    `SELECT ${VERSION_COLUMNS} FROM agreements.template_version v JOIN agreements.template t ON t.id = v.template_id WHERE v.id = $1 AND v.agency_id = $2`,
    [id, agencyId],
  );
  return row;
}

export async function findTemplateVersions(tx: Transaction, ids: readonly string[]): Promise<TemplateVersionRow[]> {
  return tx.sql<TemplateVersionRow>(
    `SELECT ${VERSION_COLUMNS} FROM agreements.template_version v JOIN agreements.template t ON t.id = v.template_id WHERE v.id = ANY ($1::uuid[])`,
    [ids],
  );
}

interface ClauseOfTemplate extends Clause {
  readonly versionId: string;
}

export async function findTemplateClauses(tx: Transaction, versionIds: readonly string[]): Promise<Map<string, ClauseOfTemplate[]>> {
  const rows = await tx.sql<ClauseOfTemplate>(
    `SELECT version_id AS "versionId", code, part, text FROM agreements.template_clause WHERE version_id = ANY ($1::uuid[]) ORDER BY version_id, position`,
    [versionIds],
  );
  return groupBy(rows, (row) => row.versionId);
}

/** The template of this code, made where there is none; locked, so that versions are numbered one after the other. */
export async function lockTemplate(tx: Transaction, agencyId: string, code: string): Promise<string> {
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 7355612))`, [agencyId, code]);
  await tx.execute('INSERT INTO agreements.template (agency_id, code) VALUES ($1, $2) ON CONFLICT (agency_id, code) DO NOTHING', [agencyId, code]);
  const [row] = await tx.sql<{ id: string }>('SELECT id FROM agreements.template WHERE agency_id = $1 AND code = $2', [agencyId, code]);
  return row!.id;
}

export interface NewVersion {
  readonly templateId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly clauses: readonly Clause[];
}

export async function insertTemplateVersion(tx: Transaction, { templateId, agencyId, name, clauses }: NewVersion): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO agreements.template_version (template_id, agency_id, name, published_by, version)
     SELECT $1, $2, $3, '', coalesce(max(v.version), 0) + 1 FROM agreements.template_version v WHERE v.template_id = $1 RETURNING id`,
    [templateId, agencyId, name],
  );
  await tx.execute(
    `INSERT INTO agreements.template_clause (version_id, code, part, text, position)
     SELECT $1, c.value->>'code', c.value->>'part', c.value->>'text', c.ordinality FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY c`,
    [row!.id, JSON.stringify(clauses)],
  );
  return row!.id;
}
