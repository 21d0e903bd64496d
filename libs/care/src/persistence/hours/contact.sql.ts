import { Keyset, type Page, type PageRequest, type Transaction } from '#platform';
import type { LocalDate } from '#kernel';
import type { CareKind, WithdrawReason } from '../../domain/hours/care-codes.js';
import type { CareContact, ContactSaid } from '../../domain/hours/care-records.js';
import type { CareSide } from '../../domain/hours/check-hours.js';

type ContactRow = CareContact & Record<string, unknown>;

export const CONTACT_COLUMNS = `c.id, c.referral_id AS "referralId", c.provider_id AS "providerId", c.agency_id AS "agencyId", c.date, c.start, c.minutes, c.kind,
  c.work_type AS "workType", c.staff, c.revision, c.withdrawn_at AS "withdrawnAt", c.withdraw_reason AS "withdrawReason"`;

/** The place of an entry in its command, and its case. */
export interface EntryOf extends ContactSaid {
  readonly place: number;
  readonly referralId: string;
  readonly agencyId: string;
}

export interface CaseSide {
  readonly referralId: string;
  readonly agencyId: string;
  readonly side: CareSide;
}

/** Those of the cases that the caller's organisation gives care to, and as what: being responsible comes before having a seat. */
export async function findSides(tx: Transaction, referralIds: readonly string[]): Promise<ReadonlyMap<string, CaseSide>> {
  const rows = await tx.sql<CaseSide & Record<string, unknown>>(
    `SELECT s.referral_id AS "referralId", s.agency_id AS "agencyId", 'HOST' AS side FROM reservations.reservation_v s
     WHERE s.referral_id = ANY ($1::uuid[]) AND s.host_id = $2 AND s.state = 'CONFIRMED'
     UNION ALL
     SELECT f.id, f.agency_id, 'RESPONSIBLE' FROM referrals.referral_v f WHERE f.id = ANY ($1::uuid[]) AND f.responsible_id = $2 AND f.agency_id <> $2
     ORDER BY side`,
    [referralIds, tx.context.organisationId],
  );
  return new Map(rows.map((row) => [row.referralId, row]));
}

/**
 * Writes contacts of the caller's organisation. One whose key is taken already, also by an entry before it, is left out; or the constraint
 * care_hours_key throws, for those who have looked before.
 */
export async function insertContacts(tx: Transaction, entries: readonly EntryOf[], taken: 'LEFT_OUT' | 'THROWN' = 'LEFT_OUT'): Promise<{ place: number; contact: CareContact }[]> {
  const rows = await tx.sql<{ place: number } & ContactRow>(
    `WITH entry AS MATERIALIZED (
       SELECT e.*, platform.new_id() AS id FROM jsonb_to_recordset($1::jsonb) AS e(place integer, "referralId" uuid, "agencyId" uuid, date date, start time, minutes integer,
         kind text, "workType" text, staff text)
     ), c AS (
       INSERT INTO care.care_hours (id, referral_id, agency_id, provider_id, date, start, minutes, kind, work_type, staff)
       SELECT id, "referralId", "agencyId", $2, date, start, minutes, kind, "workType", staff FROM entry ORDER BY place
       ${taken === 'LEFT_OUT' ? 'ON CONFLICT DO NOTHING' : ''} RETURNING *
     )
     SELECT e.place, ${CONTACT_COLUMNS} FROM c JOIN entry e ON e.id = c.id ORDER BY e.place`,
    [JSON.stringify(entries), tx.context.organisationId],
  );
  return rows.map(({ place, ...contact }) => ({ place, contact }));
}

/** A contact that the caller's organisation has recorded or brought in, locked; nothing for others. */
export async function lockContact(tx: Transaction, id: string): Promise<CareContact | undefined> {
  const [row] = await tx.sql<ContactRow>(`SELECT ${CONTACT_COLUMNS} FROM care.care_hours c WHERE c.id = $1 AND c.provider_id = $2 FOR UPDATE`, [id, tx.context.organisationId]);
  return row;
}

/** Whether another contact that counts has this key. */
export async function isTaken(tx: Transaction, { id, referralId }: CareContact, { date, start, kind, workType, staff }: ContactSaid): Promise<boolean> {
  const rows = await tx.sql(
    `SELECT 1 FROM care.care_hours_v c WHERE c.referral_id = $1 AND c.provider_id = $2 AND c.date = $3 AND c.start IS NOT DISTINCT FROM $4::time AND c.kind = $5
       AND c.work_type IS NOT DISTINCT FROM $6 AND c.staff IS NOT DISTINCT FROM $7 AND c.id <> $8`,
    [referralId, tx.context.organisationId, date, start ?? null, kind, workType, staff, id],
  );
  return rows.length > 0;
}

export async function updateContact(tx: Transaction, id: string, { date, start, minutes, kind, workType, staff }: ContactSaid): Promise<CareContact> {
  const [row] = await tx.sql<ContactRow>(
    `UPDATE care.care_hours c SET date = $2, start = $3, minutes = $4, kind = $5, work_type = $6, staff = $7 WHERE c.id = $1 RETURNING ${CONTACT_COLUMNS}`,
    [id, date, start ?? null, minutes, kind, workType, staff],
  );
  return row!;
}

export async function withdrawContact(tx: Transaction, id: string, reason: WithdrawReason): Promise<CareContact> {
  const [row] = await tx.sql<ContactRow>(
    `UPDATE care.care_hours c SET withdrawn_at = platform.now(), withdraw_reason = $2 WHERE c.id = $1 RETURNING ${CONTACT_COLUMNS}`,
    [id, reason],
  );
  return row!;
}

/** Those of the contacts that the caller sees, withdrawn ones too, in the order of the ids. */
export async function findContacts(tx: Transaction, ids: readonly string[]): Promise<CareContact[]> {
  return tx.sql<ContactRow>(`SELECT ${CONTACT_COLUMNS} FROM unnest($1::uuid[]) WITH ORDINALITY AS e(id, place) JOIN care.care_hours c ON c.id = e.id ORDER BY e.place`, [ids]);
}

export interface ContactFilter {
  readonly referralId: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly kinds: readonly CareKind[];
  readonly withWithdrawn: boolean;
}

const BY_DAY = new Keyset('care-contacts', [
  { sql: 'c.date', type: 'date' },
  { sql: `coalesce(c.start, '00:00')`, type: 'time' },
  { sql: 'c.id', type: 'uuid' },
]);

/** Contacts of one case by day and time of day, as far as the caller sees them. Throws BadCursorError. */
export async function findContactPage(tx: Transaction, { referralId, from, to, kinds, withWithdrawn }: ContactFilter, request: PageRequest): Promise<Page<CareContact>> {
  const rows = await tx.sql<ContactRow & { key: string[] }>(
    `SELECT ${CONTACT_COLUMNS}, ${BY_DAY.keySql} AS key FROM care.care_hours c
     WHERE ${BY_DAY.after('$1')} AND c.referral_id = $2 AND ($3::date IS NULL OR c.date >= $3) AND ($4::date IS NULL OR c.date <= $4) AND c.kind = ANY ($5)
       AND ($6 OR c.withdrawn_at IS NULL)
     ORDER BY ${BY_DAY.sortedBy.join(', ')} LIMIT $7`,
    [BY_DAY.decode(request.after), referralId, from, to, kinds, withWithdrawn, request.first + 1],
  );
  return BY_DAY.page(rows.map(({ key, ...node }) => ({ node, key })), request);
}
