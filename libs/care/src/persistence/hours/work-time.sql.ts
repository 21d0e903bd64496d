import type { LocalDate } from '#kernel';
import { Keyset, type Page, type PageRequest, type Transaction } from '#platform';
import type { WithdrawReason } from '../../domain/hours/care-codes.js';
import type { WorkSaid, WorkTime } from '../../domain/hours/care-records.js';

type WorkRow = WorkTime & Record<string, unknown>;

const COLUMNS = `w.id, w.provider_id AS "providerId", w.agency_id AS "agencyId", w.date, w.minutes, w.work_type AS "workType", w.staff, w.offer_id AS "offerId",
  w.social_space_id AS "socialSpaceId", w.revision, w.withdrawn_at AS "withdrawnAt", w.withdraw_reason AS "withdrawReason"`;

export interface WorkPlace {
  readonly worksFor: boolean;
  readonly isOwnOffer: boolean;
  readonly isAgencysSpace: boolean;
}

export interface WorkWhere {
  readonly agencyId: string;
  readonly date: LocalDate;
  readonly offerId: string | null;
  readonly socialSpaceId: string | null;
}

/** What the database's own policies ask about work without a case, so that a refusal can say which of it does not fit. */
export async function judgePlace(tx: Transaction, { agencyId, date, offerId, socialSpaceId }: WorkWhere): Promise<WorkPlace> {
  const [row] = await tx.sql<WorkPlace & Record<string, unknown>>(
    `SELECT care.works_for($1, $2, $3) AS "worksFor", care.is_place_of($1, $2, $4, NULL) AS "isOwnOffer", care.is_place_of($1, $2, NULL, $5) AS "isAgencysSpace"`,
    [agencyId, tx.context.organisationId, date, offerId, socialSpaceId],
  );
  return row!;
}

export async function insertWork(tx: Transaction, agencyId: string, { date, minutes, workType, staff, offerId, socialSpaceId }: WorkSaid): Promise<WorkTime> {
  const [row] = await tx.sql<WorkRow>(
    `INSERT INTO care.work_time AS w (provider_id, agency_id, date, minutes, work_type, staff, offer_id, social_space_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
    [tx.context.organisationId, agencyId, date, minutes, workType, staff, offerId ?? null, socialSpaceId ?? null],
  );
  return row!;
}

/** An entry of the caller's organisation, locked; nothing for others. */
export async function lockWork(tx: Transaction, id: string): Promise<WorkTime | undefined> {
  const [row] = await tx.sql<WorkRow>(`SELECT ${COLUMNS} FROM care.work_time w WHERE w.id = $1 AND w.provider_id = $2 FOR UPDATE`, [id, tx.context.organisationId]);
  return row;
}

export async function updateWork(tx: Transaction, id: string, { date, minutes, workType, staff, offerId, socialSpaceId }: WorkSaid): Promise<WorkTime> {
  const [row] = await tx.sql<WorkRow>(
    `UPDATE care.work_time w SET date = $2, minutes = $3, work_type = $4, staff = $5, offer_id = $6, social_space_id = $7 WHERE w.id = $1 RETURNING ${COLUMNS}`,
    [id, date, minutes, workType, staff, offerId ?? null, socialSpaceId ?? null],
  );
  return row!;
}

export async function withdrawWork(tx: Transaction, id: string, reason: WithdrawReason): Promise<WorkTime> {
  const [row] = await tx.sql<WorkRow>(`UPDATE care.work_time w SET withdrawn_at = platform.now(), withdraw_reason = $2 WHERE w.id = $1 RETURNING ${COLUMNS}`, [id, reason]);
  return row!;
}

export async function findWork(tx: Transaction, id: string): Promise<WorkTime | undefined> {
  const [row] = await tx.sql<WorkRow>(`SELECT ${COLUMNS} FROM care.work_time w WHERE w.id = $1`, [id]);
  return row;
}

export interface WorkFilter {
  readonly agencyId: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly withWithdrawn: boolean;
}

const BY_DAY = new Keyset('work-times', [
  { sql: 'w.date', type: 'date' },
  { sql: 'w.id', type: 'uuid' },
]);

/** Work without a case by day, as far as the caller sees it. Throws BadCursorError. */
export async function findWorkPage(tx: Transaction, { agencyId, from, to, withWithdrawn }: WorkFilter, request: PageRequest): Promise<Page<WorkTime>> {
  const rows = await tx.sql<WorkRow & { key: string[] }>(
    `SELECT ${COLUMNS}, ${BY_DAY.keySql} AS key FROM care.work_time w
     WHERE ${BY_DAY.after('$1')} AND ($2::uuid IS NULL OR w.agency_id = $2) AND ($3::date IS NULL OR w.date >= $3) AND ($4::date IS NULL OR w.date <= $4)
       AND ($5 OR w.withdrawn_at IS NULL)
     ORDER BY ${BY_DAY.sortedBy.join(', ')} LIMIT $6`,
    [BY_DAY.decode(request.after), agencyId, from, to, withWithdrawn, request.first + 1],
  );
  return BY_DAY.page(rows.map(({ key, ...node }) => ({ node, key })), request);
}
