import { Injectable } from '@nestjs/common';
import { groupBy, isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { SessionNote } from '../../domain/register/session-note.js';
import type { HistoryEntry, SessionRegister } from '../../domain/register/session-register.js';
import { findSessionNotes } from '../../persistence/register/session-note.sql.js';
import { findHistory, findHostedSessions, findRegisterEntries, findRegisterSession } from '../../persistence/register/session-register.sql.js';

/**
 * Who is expected at a session: the confirmed reservations that cover its day, as far as the caller's organisation is a
 * party of them (row-level security): the host sees all, an agency and a responsible provider their own. Null for a session
 * that is not there and for one at which the caller neither hosts nor has a seat.
 */
@Injectable()
export class SessionRegisterQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, sessionId: string): Promise<SessionRegister | null> {
    if (!isUuid(sessionId)) return Promise.resolve(null);
    return this.unitOfWork.run(context, async (tx) => {
      const session = await findRegisterSession(tx, sessionId);
      if (session === undefined) return null;
      const entries = await findRegisterEntries(tx, [session]);
      if (entries.length === 0 && session.hostId !== context.organisationId) return null;
      return { ...session, entries };
    });
  }

  /** Registers of what the caller's organisation hosts in a span of days, as far as somebody is expected; two statements for all of them. Throws BadCursorError. */
  hosted(context: RequestContext, days: { readonly from: LocalDate; readonly to: LocalDate }, request: PageRequest): Promise<Page<SessionRegister>> {
    const hostId = context.organisationId;
    if (hostId === null) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const page = await findHostedSessions(tx, hostId, days, request);
      const entries = groupBy(await findRegisterEntries(tx, page.rows.map(({ node }) => node)), ({ sessionId }) => sessionId);
      return { ...page, rows: page.rows.map(({ node, ...row }) => ({ ...row, node: { ...node, entries: entries.get(node.sessionId) ?? [] } })) };
    });
  }

  /** What was said of referrals at sessions, latest first, by `session:referral`; as far as it is the caller's to see. */
  async historyOf(context: RequestContext, keys: readonly string[]): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> {
    const pairs = keys.map((key) => key.split(':')).map(([sessionId, referralId]) => ({ sessionId: sessionId!, referralId: referralId! }));
    return groupBy(await this.unitOfWork.run(context, (tx) => findHistory(tx, pairs)), ({ sessionId, referralId }) => `${sessionId}:${referralId}`);
  }

  /** What the host has noted of sessions; for the host alone. */
  async notesOf(context: RequestContext, sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionNote>> {
    const notes = await this.unitOfWork.run(context, (tx) => findSessionNotes(tx, sessionIds));
    return new Map(notes.map((note) => [note.sessionId, note]));
  }
}
