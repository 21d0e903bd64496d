import { groupBy, SEATS_CHANGED, SESSION_CHANGED, type LocalDate } from '#kernel';
import type { JournalEntry, Transaction } from '#platform';
import type { SessionState } from '../../domain/offer-codes.js';
import { judgeSession, type SessionJudgement, type SessionRowProblem } from '../../domain/catalogue-files/judge-session.js';
import { isAtOnce } from '../../domain/sessions/local-time.js';
import {
  insertSessions,
  lockSessionsOfRows,
  releaseOwnOf,
  updateSessions,
  type AddedSession,
  type FoundSessions,
  type OtherSession,
  type SessionSaid,
} from '../../persistence/catalogue-files/save-sessions.sql.js';

export type { SessionRowProblem } from '../../domain/catalogue-files/judge-session.js';

/** A row that a session comes of, or that changes one: for checks that only those further down can make. */
export interface TouchedSession {
  readonly row: number;
  readonly offerId: string;
  readonly date: LocalDate;
  /** Null: it is new. */
  readonly sessionId: string | null;
  readonly capacity: number;
  readonly cancels: boolean;
}

export interface SessionPlan {
  readonly unchanged: number;
  readonly touched: readonly TouchedSession[];
  /** By the place of the row, in its order. */
  readonly problems: readonly { readonly row: number; readonly problem: SessionRowProblem }[];
  /** Writes what was planned; not where there are problems. */
  write(): Promise<void>;
}

interface Judged {
  readonly row: number;
  readonly said: SessionSaid;
  readonly judgement: SessionJudgement & { readonly action: 'ADD' | 'CHANGE' };
  readonly sessionId: string | null;
  readonly offerId: string;
  readonly capacity: number;
  readonly before: { readonly minutes: number; readonly state: SessionState; readonly entry: boolean };
}

/**
 * Plans the sessions of a host's offers that rows name, thousands at once, inside the caller's unit of work: new ones are
 * added, planned ones change their length or whether one may join there, or are cancelled. Locked from here on. What took
 * place stays as it is, and so does what was cancelled. Rows that say what is stored count as unchanged whatever it is. Each
 * offer, day and start occurs once. The number of statements does not depend on the number of rows. Throws 55P03.
 */
export async function planSessions(tx: Transaction, hostId: string, rows: readonly SessionSaid[]): Promise<SessionPlan> {
  const there = await lockSessionsOfRows(tx, hostId, rows);
  const problems: { row: number; problem: SessionRowProblem }[] = [];
  const judged: Judged[] = [];
  let unchanged = 0;
  for (const [row, said] of rows.entries()) {
    const found = there.found[row]!;
    const { offerId, capacity, sessionId, minutes, state, entry } = found;
    const judgement = judgeSession(said, { ...found, offerIsThere: offerId !== null, sessionIsThere: sessionId !== null, today: there.today });
    if (judgement.action === 'NOTHING') unchanged++;
    else if (judgement.action === 'REFUSE') problems.push(...judgement.problems.map((problem) => ({ row, problem })));
    else judged.push({ row, said, judgement, sessionId, offerId: offerId!, capacity, before: { minutes, state, entry } });
  }
  problems.push(...clashes(judged, there));
  return {
    unchanged,
    touched: judged.map(({ row, said, sessionId, offerId, capacity, judgement }) => ({ row, offerId, date: said.date, sessionId, capacity, cancels: judgement.action === 'CHANGE' && judgement.cancels })),
    problems: problems.sort((a, b) => a.row - b.row),
    write: () => write(tx, judged),
  };
}

/** Two sessions of an offer at once, of which a row adds or lengthens one. */
function clashes(judged: readonly Judged[], { others }: FoundSessions): { row: number; problem: SessionRowProblem }[] {
  const day = ({ offerId, date }: { offerId: string; date: LocalDate }): string => `${offerId} ${date}`;
  const coming = judged.filter(({ said }) => said.state !== 'CANCELLED').map((each) => ({ ...each, ...each.said, offerId: each.offerId }));
  const named = new Set(judged.map(({ offerId, said }) => `${offerId} ${said.date} ${said.start}`));
  const staying = others.filter((other) => !named.has(`${day(other)} ${other.start}`));
  const byDay = groupBy<string, OtherSession & { readonly row?: number }>([...staying, ...coming], day);
  // An overlap that is there already is nobody's doing here.
  const longer = coming.filter(({ judgement, said, before }) => judgement.action === 'ADD' || said.minutes > before.minutes);
  return longer.flatMap((session) => {
    const other = byDay.get(day(session))!.find((each) => each.start !== session.start && isAtOnce(each, session) && (each.row === undefined || each.row < session.row));
    return other === undefined ? [] : [{ row: session.row, problem: { kind: 'SLOT_TAKEN' as const, start: other.start, minutes: other.minutes } }];
  });
}

async function write(tx: Transaction, judged: readonly Judged[]): Promise<void> {
  const added = judged.filter(({ judgement }) => judgement.action === 'ADD');
  const changed = judged.filter(({ judgement }) => judgement.action === 'CHANGE');
  const cancelled = changed.filter(({ said }) => said.state === 'CANCELLED').map(({ sessionId }) => sessionId!);
  if (cancelled.length > 0) await releaseOwnOf(tx, cancelled);
  if (changed.length > 0) await updateSessions(tx, changed.map(({ sessionId, said: { minutes, state, entry } }) => ({ id: sessionId!, minutes, state, entry })));
  const rows = added.map(({ said: { date, start, minutes, entry }, offerId, capacity }): AddedSession => ({ offerId, date, start, minutes, entry, capacity }));
  if (rows.length > 0) await insertSessions(tx, rows);
  const byOffer = groupBy(rows, ({ offerId }) => offerId);
  const entries = [
    ...[...byOffer].map(([offerId, sessions]): JournalEntry => ({
      agencyId: null,
      action: 'sessions.added',
      subjectKind: 'offer',
      subjectId: offerId,
      after: { sessions: sessions.map(({ offerId: _offer, ...session }) => session) },
    })),
    ...changed.map(({ sessionId, said: { minutes, state, entry }, before }): JournalEntry => ({
      agencyId: null,
      action: state === 'CANCELLED' ? 'session.cancelled' : 'session.changed',
      subjectKind: 'session',
      subjectId: sessionId!,
      before,
      after: { minutes, state, entry },
    })),
  ];
  if (entries.length > 0) await tx.journal.writeAll(entries);
  const events = [
    ...[...byOffer.keys()].map((offerId) => ({ ...SEATS_CHANGED, payload: { offerId } })),
    ...cancelled.map((sessionId) => ({ ...SESSION_CHANGED, payload: { sessionId } })),
  ];
  if (events.length > 0) await tx.outbox.addAll(events);
}
