import type { Transaction } from '#platform';
import type { LeadSide } from '../../domain/notes/note-kinds.js';
import type { SealedNote, ThreadRecord } from '../../domain/notes/thread-record.js';

/** As the caller sees it: what is unread is unread by the caller. */
export const THREAD_COLUMNS = `t.id, t.reservation_id AS "reservationId", t.responsible_id AS "responsibleId", t.host_id AS "hostId", t.case_lead_id AS "caseLeadId",
  t.group_lead_id AS "groupLeadId", t.opened_at AS "openedAt", care.thread_is_open(t.id) AS "isOpen",
  (SELECT count(*)::int FROM care.coordination_note n WHERE n.thread_id = t.id AND n.author_id <> platform.current_actor() AND n.read_at IS NULL AND n.withdrawn_at IS NULL) AS unread`;

export const NOTE_COLUMNS = `n.id, n.thread_id AS "threadId", t.responsible_id AS "responsibleId", n.position, n.kind, n.sealed, n.key_id AS "keyId", n.author_id AS "authorId",
  n.written_at AS "writtenAt", n.read_at AS "readAt", n.withdrawn_at AS "withdrawnAt"`;

/** Somebody whom the caller may name for a seat. */
export interface PartnerRow {
  readonly side: LeadSide;
  readonly organisationId: string;
  readonly userId: string;
  readonly name: string;
}

/** The leads of the other side, for a lead of a confirmed seat; for everybody else none. */
export const findPartners = (tx: Transaction, reservationId: string): Promise<PartnerRow[]> =>
  tx.sql<PartnerRow & Record<string, unknown>>(`SELECT side, organisation_id AS "organisationId", user_id AS "userId", name FROM care.coordination_partners($1)`, [reservationId]);

/** The caller's threads with these ids. */
export const findThreads = (tx: Transaction, ids: readonly string[]): Promise<ThreadRecord[]> =>
  tx.sql<ThreadRecord & Record<string, unknown>>(`SELECT ${THREAD_COLUMNS} FROM care.coordination_thread t WHERE t.id = ANY ($1::uuid[])`, [ids]);

/** Opens it, or finds the one that the two have about the seat. Who they are to each other is the database's to say (care.guard_thread). */
export async function openThread(tx: Transaction, people: { readonly reservationId: string; readonly caseLeadId: string; readonly groupLeadId: string }): Promise<{ id: string; isNew: boolean }> {
  const values = [people.reservationId, people.caseLeadId, people.groupLeadId];
  const own = tx.context.organisationId;
  const [made] = await tx.sql<{ id: string }>(
    `INSERT INTO care.coordination_thread (reservation_id, case_lead_id, group_lead_id, responsible_id, host_id, opened_by) VALUES ($1, $2, $3, $4, $4, $5)
     ON CONFLICT ON CONSTRAINT coordination_thread_once DO NOTHING RETURNING id`,
    [...values, own, tx.context.actor],
  );
  if (made) return { id: made.id, isNew: true };
  const [found] = await tx.sql<{ id: string }>('SELECT id FROM care.coordination_thread WHERE reservation_id = $1 AND case_lead_id = $2 AND group_lead_id = $3', values);
  return { id: found!.id, isNew: false };
}

/** Whether the family consents to the seat's case taking part; undefined: not a confirmed seat that the caller sees. */
export async function findConsent(tx: Transaction, reservationId: string): Promise<boolean | undefined> {
  const [row] = await tx.sql<{ consent: boolean | null }>('SELECT care.seat_consents($1) AS consent', [reservationId]);
  return row?.consent ?? undefined;
}

/** Whether anything is sealed with the key of this provider. */
export async function hasSealedNotes(tx: Transaction, responsibleId: string): Promise<boolean> {
  const [row] = await tx.sql<{ found: boolean | null }>('SELECT care.has_sealed_notes($1) AS found', [responsibleId]);
  return row?.found ?? false;
}

export type NewNote = Pick<SealedNote, 'threadId' | 'kind' | 'sealed' | 'keyId'> & { readonly id: string };

/** Its place in the thread is counted by the database. */
export async function insertNote(tx: Transaction, { id, threadId, kind, sealed, keyId }: NewNote): Promise<void> {
  await tx.execute('INSERT INTO care.coordination_note (id, thread_id, position, kind, sealed, key_id, author_id) VALUES ($1, $2, 1, $3, $4, $5, $6)', [id, threadId, kind, sealed, keyId, tx.context.actor]);
}

/** A note of one of the caller's threads, locked. */
export async function lockNote(tx: Transaction, id: string): Promise<SealedNote | undefined> {
  const [row] = await tx.sql<SealedNote & Record<string, unknown>>(
    `SELECT ${NOTE_COLUMNS} FROM care.coordination_note n JOIN care.coordination_thread t ON t.id = n.thread_id WHERE n.id = $1 FOR NO KEY UPDATE OF n`,
    [id],
  );
  return row;
}

/** Its words are gone for good; that there was a note stays. */
export async function withdrawNote(tx: Transaction, id: string): Promise<void> {
  await tx.execute('UPDATE care.coordination_note SET sealed = NULL, key_id = NULL, withdrawn_at = platform.now() WHERE id = $1', [id]);
}

/** Notes of the other one up to this one, in the order in which they were written; gives back those that were unread. */
export const markRead = (tx: Transaction, { threadId, position }: Pick<SealedNote, 'threadId' | 'position'>): Promise<{ id: string }[]> =>
  tx.sql(
    `UPDATE care.coordination_note n SET read_at = platform.now()
     WHERE n.thread_id = $1 AND n.position <= $2 AND n.author_id <> platform.current_actor() AND n.read_at IS NULL RETURNING n.id`,
    [threadId, position],
  );

/** Notes of the caller that the other one has not read. */
export async function countUnreadByOther(tx: Transaction, threadId: string): Promise<number> {
  const [row] = await tx.sql<{ unread: number }>(
    'SELECT count(*)::int AS unread FROM care.coordination_note WHERE thread_id = $1 AND author_id = platform.current_actor() AND read_at IS NULL AND withdrawn_at IS NULL',
    [threadId],
  );
  return row!.unread;
}

/** Of the caller's threads the two people by name. */
export const findThreadPeople = (tx: Transaction, threadIds: readonly string[]): Promise<{ threadId: string; userId: string; name: string }[]> =>
  tx.sql(`SELECT thread_id AS "threadId", user_id AS "userId", name FROM care.coordination_people($1::uuid[])`, [threadIds]);

/** About which case and offer a seat is. */
export interface ThreadSeat {
  readonly reservationId: string;
  /** The pseudonym. */
  readonly referralCode: string;
  readonly offerId: string;
}

/** Of reservations that the caller sees as a party of them. */
export const findThreadSeats = (tx: Transaction, reservationIds: readonly string[]): Promise<ThreadSeat[]> =>
  tx.sql<ThreadSeat & Record<string, unknown>>(
    'SELECT r.id AS "reservationId", r.referral_code AS "referralCode", r.offer_id AS "offerId" FROM reservations.reservation_v r WHERE r.id = ANY ($1::uuid[])',
    [reservationIds],
  );
