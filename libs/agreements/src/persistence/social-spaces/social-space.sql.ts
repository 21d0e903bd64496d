import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SocialSpaceCentre, SocialSpaceRecord, TakenMunicipality } from '../../domain/social-spaces/social-space-record.js';

type Rows<T> = T & Record<string, unknown>;

export const SPACE_COLUMNS = `s.id, s.code, s.agency_id AS "agencyId", s.name, s.municipality_ags AS "municipalityAgs", s.valid_from AS "validFrom", s.valid_to AS "validTo"`;

export const lockSpaces = (tx: Transaction, agencyId: string): Promise<number> =>
  tx.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355618))', [agencyId]);

/** All versions of a space, by their first day. */
export const findSpace = (tx: Transaction, id: string): Promise<SocialSpaceRecord[]> =>
  tx.sql<Rows<SocialSpaceRecord>>(`SELECT ${SPACE_COLUMNS} FROM agreements.social_space_v s WHERE s.id = $1 ORDER BY s.valid_from`, [id]);

export async function isCodeTaken(tx: Transaction, codes: readonly string[]): Promise<boolean> {
  const rows = await tx.sql('SELECT 1 FROM agreements.social_space_v WHERE code = ANY ($1) LIMIT 1', [codes]);
  return rows.length > 0;
}

/** Which of the municipalities another space of the agency holds on some day of the span. */
export function findTaken(
  tx: Transaction,
  wish: { readonly agencyId: string; readonly exceptSpaceId: string | null; readonly ags: readonly string[]; readonly from: LocalDate; readonly to: LocalDate | null },
): Promise<TakenMunicipality[]> {
  return tx.sql<Rows<TakenMunicipality>>(
    `SELECT DISTINCT a.ags AS "municipalityAgs", s.code AS "socialSpaceCode" FROM agreements.social_space_v s CROSS JOIN unnest(s.municipality_ags) AS a(ags)
     WHERE s.agency_id = $1 AND s.id IS DISTINCT FROM $2 AND a.ags = ANY ($3) AND daterange(s.valid_from, s.valid_to, '[]') && daterange($4::date, $5::date, '[]')
     ORDER BY 1, 2`,
    [wish.agencyId, wish.exceptSpaceId, wish.ags, wish.from, wish.to],
  );
}

/** Which of the keys the gazetteer does not know. */
export async function findUnknownAgs(tx: Transaction, ags: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ ags: string }>('SELECT a.ags FROM unnest($1::text[]) AS a(ags) WHERE NOT EXISTS (SELECT 1 FROM agreements.municipality_v m WHERE m.ags = a.ags)', [ags]);
  return rows.map((row) => row.ags);
}

export type NewSpace = Omit<SocialSpaceRecord, 'id'>;

/** Spaces with their first version each; two statements for all of them. */
export async function insertSpaces(tx: Transaction, spaces: readonly NewSpace[]): Promise<SocialSpaceRecord[]> {
  const rows = await tx.sql<Rows<SocialSpaceRecord>>(
    `INSERT INTO agreements.social_space AS s (code, agency_id, name, municipality_ags, valid_from, valid_to)
     SELECT w.code, w."agencyId", w.name, w."municipalityAgs", w."validFrom", w."validTo"
     FROM jsonb_to_recordset($1::jsonb) AS w(code text, "agencyId" uuid, name text, "municipalityAgs" text[], "validFrom" date, "validTo" date)
     RETURNING ${SPACE_COLUMNS}`,
    [JSON.stringify(spaces)],
  );
  await insertVersions(tx, rows);
  return rows;
}

export const insertVersions = (tx: Transaction, versions: readonly SocialSpaceRecord[]): Promise<number> =>
  tx.execute(
    `INSERT INTO agreements.social_space_version (social_space_id, agency_id, name, municipality_ags, valid_from, valid_to)
     SELECT w.id, w."agencyId", w.name, w."municipalityAgs", w."validFrom", w."validTo"
     FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, "agencyId" uuid, name text, "municipalityAgs" text[], "validFrom" date, "validTo" date)`,
    [JSON.stringify(versions)],
  );

/** Ends the version that begins on a day; a space that only an import wrote gets its version first. */
export async function endVersion(tx: Transaction, was: SocialSpaceRecord, lastDay: LocalDate): Promise<void> {
  const ended = await tx.execute('UPDATE agreements.social_space_version SET valid_to = $3 WHERE social_space_id = $1 AND valid_from = $2 AND withdrawn_at IS NULL', [
    was.id,
    was.validFrom,
    lastDay,
  ]);
  if (ended === 0) await insertVersions(tx, [{ ...was, validTo: lastDay }]);
}

/** From now on the version that begins on the day holds on none; the database takes that up to its first day only. */
export const withdrawVersion = (tx: Transaction, was: SocialSpaceRecord): Promise<number> =>
  tx.execute('UPDATE agreements.social_space_version SET withdrawn_at = platform.now() WHERE social_space_id = $1 AND valid_from = $2 AND withdrawn_at IS NULL', [was.id, was.validFrom]);

/** Repeats the latest version in the space's own row: what an import compares its file with. */
export const repeatLatest = (tx: Transaction, id: string): Promise<number> =>
  tx.execute(
    `UPDATE agreements.social_space s SET name = v.name, municipality_ags = v.municipality_ags, valid_from = v.valid_from, valid_to = v.valid_to
     FROM agreements.social_space_version v
     WHERE s.id = $1 AND v.social_space_id = s.id AND v.withdrawn_at IS NULL
       AND v.valid_from = (SELECT max(l.valid_from) FROM agreements.social_space_version l WHERE l.social_space_id = s.id AND l.withdrawn_at IS NULL)`,
    [id],
  );

const CENTRE_COLUMNS = `c.id, c.social_space_id AS "socialSpaceId", c.site_id AS "siteId", site.name, c.valid_from AS "validFrom", c.valid_to AS "validTo"`;

/** Centres of the spaces, by their first day. */
export const findCentres = (tx: Transaction, spaceIds: readonly string[]): Promise<SocialSpaceCentre[]> =>
  tx.sql<Rows<SocialSpaceCentre>>(
    `SELECT ${CENTRE_COLUMNS} FROM agreements.social_space_centre c JOIN identity.site_v site ON site.id = c.site_id
     WHERE c.social_space_id = ANY ($1) ORDER BY c.valid_from, site.name, c.id`,
    [spaceIds],
  );

export async function findCentre(tx: Transaction, id: string): Promise<(SocialSpaceCentre & { agencyId: string }) | undefined> {
  const [row] = await tx.sql<Rows<SocialSpaceCentre & { agencyId: string }>>(
    `SELECT ${CENTRE_COLUMNS}, s.agency_id AS "agencyId" FROM agreements.social_space_centre c JOIN identity.site_v site ON site.id = c.site_id
     JOIN agreements.social_space s ON s.id = c.social_space_id WHERE c.id = $1`,
    [id],
  );
  return row;
}

/** True for a site that is still open on the day. */
export async function isOpenSite(tx: Transaction, siteId: string, on: LocalDate): Promise<boolean> {
  const rows = await tx.sql('SELECT 1 FROM identity.site_v WHERE id = $1 AND (closed_on IS NULL OR closed_on > $2::date)', [siteId, on]);
  return rows.length > 0;
}

export async function isCentreThere(tx: Transaction, spaceId: string, siteId: string, from: LocalDate): Promise<boolean> {
  const rows = await tx.sql('SELECT 1 FROM agreements.social_space_centre WHERE social_space_id = $1 AND site_id = $2 AND (valid_to IS NULL OR valid_to >= $3::date)', [
    spaceId,
    siteId,
    from,
  ]);
  return rows.length > 0;
}

export const insertCentre = (tx: Transaction, spaceId: string, siteId: string, from: LocalDate): Promise<number> =>
  tx.execute('INSERT INTO agreements.social_space_centre (social_space_id, site_id, valid_from) VALUES ($1, $2, $3)', [spaceId, siteId, from]);

export const endCentre = (tx: Transaction, id: string, lastDay: LocalDate): Promise<number> =>
  tx.execute('UPDATE agreements.social_space_centre SET valid_to = $2 WHERE id = $1', [id, lastDay]);
