import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, KEYRING, UnitOfWork, type Keyring, type Page, type PageRequest, type RequestContext } from '#platform';
import type { NoteRecord, SealedNote, ThreadRecord } from '../../domain/notes/thread-record.js';
import { findPartners, findThreadPeople, findThreads, findThreadSeats, NOTE_COLUMNS, THREAD_COLUMNS, type PartnerRow, type ThreadSeat } from '../../persistence/notes/coordination.sql.js';
import { openNote } from './sealed-note.js';

/** By thread and person their name. */
export type ThreadPeople = ReadonlyMap<string, string>;

const THREADS = new Keyset('coordination-threads', [{ sql: 't.id', type: 'uuid' }]);
const NOTES = new Keyset('coordination-notes', [{ sql: 'n.position', type: 'integer' }]);

/** Who can be written with, one's own threads, and what stands in them (DD-29): for the two people of a thread and nobody else (row-level security). */
@Injectable()
export class FindCoordinationQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  /** Leads of the other side of a confirmed seat, by name; none for whoever does not lead there. */
  partners(context: RequestContext, reservationId: string): Promise<PartnerRow[]> {
    return isUuid(reservationId) ? this.unitOfWork.run(context, (tx) => findPartners(tx, reservationId)) : Promise.resolve([]);
  }

  /** In the order in which they were opened. Throws BadCursorError. */
  threads(context: RequestContext, request: PageRequest, reservationId?: string): Promise<Page<ThreadRecord>> {
    const after = THREADS.decode(request.after);
    if (reservationId !== undefined && !isUuid(reservationId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<ThreadRecord & { key: string[] }>(
        `SELECT ${THREAD_COLUMNS}, ${THREADS.keySql} AS key FROM care.coordination_thread t
         WHERE ${THREADS.after('$1')} AND ($2::uuid IS NULL OR t.reservation_id = $2) ORDER BY t.id LIMIT $3`,
        [after, reservationId ?? null, request.first + 1],
      );
      return THREADS.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, ThreadRecord>> {
    const rows = await this.unitOfWork.run(context, (tx) => findThreads(tx, ids.filter(isUuid)));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** In the order in which they were written. Throws BadCursorError and KeyringError. */
  async notes(context: RequestContext, threadId: string, request: PageRequest): Promise<Page<NoteRecord>> {
    const after = NOTES.decode(request.after);
    if (!isUuid(threadId)) return { rows: [], hasNextPage: false };
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<SealedNote & { key: string[] }>(
        `SELECT ${NOTE_COLUMNS}, ${NOTES.keySql} AS key FROM care.coordination_note n JOIN care.coordination_thread t ON t.id = n.thread_id
         WHERE t.id = $1 AND ${NOTES.after('$2')} ORDER BY ${NOTES.sortedBy.join(', ')} LIMIT $3`,
        [threadId, after, request.first + 1],
      ),
    );
    const opened = await Promise.all(rows.map(async ({ key, ...note }) => ({ node: await openNote(this.keyring, note), key })));
    return NOTES.page(opened, request);
  }

  /** About which case and offer seats are, by the reservation; of those that the caller sees as a party of the seat. */
  async seats(context: RequestContext, reservationIds: readonly string[]): Promise<ReadonlyMap<string, ThreadSeat>> {
    const rows = await this.unitOfWork.run(context, (tx) => findThreadSeats(tx, reservationIds));
    return new Map(rows.map((row) => [row.reservationId, row]));
  }

  /** Of threads the names of the two people, by thread. */
  async people(context: RequestContext, threadIds: readonly string[]): Promise<ReadonlyMap<string, ThreadPeople>> {
    const rows = await this.unitOfWork.run(context, (tx) => findThreadPeople(tx, threadIds));
    return new Map(threadIds.map((id) => [id, new Map(rows.filter((row) => row.threadId === id).map((row) => [row.userId, row.name]))]));
  }
}
