import { groupBy, type LocalDate } from '#kernel';
import type { JournalEntry, Transaction } from '#platform';
import { judgeSession, type SessionRowProblem } from '../../domain/catalogue-files/judge-session.js';
import { isAtOnce } from '../../domain/sessions/local-time.js';
import { lockSessionsOfRows, reshapeEach, type FoundSessions, type OtherSession, type SessionFound, type SessionSaid } from '../../persistence/catalogue-files/save-sessions.sql.js';
import { bringBack, cancelAll, insertSessions } from '../../persistence/sessions/session-writes.sql.js';
import { tellOfNewSeats, tellSeatHolders } from '../sessions/tell-of-sessions.js';

export type { SessionRowProblem } from '../../domain/catalogue-files/judge-session.js';

type Action = 'ADD' | 'CHANGE' | 'CANCEL' | 'BRING_BACK';

/** A row that a session comes of, or that changes one: for checks that only those further down can make. */
export interface TouchedSession {
  readonly row: number;
  readonly action: Action;
  readonly offerId: string;
  readonly date: LocalDate;
  /** Null: it is new. */
  readonly sessionId: string | null;
  readonly capacity: number;
}

export interface SessionRowPlan {
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
  readonly action: Action;
  readonly there: SessionFound;
  readonly offerId: string;
}

/**
 * Plans what becomes of the sessions that rows name, thousands at once, inside the caller's unit of work: what AddSessions,
 * ChangeSession and CancelSessions do, with the same rules, journal entries and events, and a number of statements that does
 * not depend on the number of rows. The offers are locked from here on. Rows that say what is stored count as unchanged,
 * whatever it is; what took place stays as it is. Each offer, day and start occurs once. Throws 55P03, and what
 * orSessionRefusal knows.
 */
export async function planSessionRows(tx: Transaction, hostId: string, rows: readonly SessionSaid[]): Promise<SessionRowPlan> {
  const there = await lockSessionsOfRows(tx, hostId, rows);
  const problems: { row: number; problem: SessionRowProblem }[] = [];
  const judged: Judged[] = [];
  let unchanged = 0;
  for (const [row, said] of rows.entries()) {
    const found = there.found[row]!;
    const judgement = judgeSession(said, { ...found, offerIsThere: found.offerId !== null, sessionIsThere: found.sessionId !== null, today: there.today });
    if (judgement.action === 'NOTHING') unchanged++;
    else if (judgement.action === 'REFUSE') problems.push(...judgement.problems.map((problem) => ({ row, problem })));
    else judged.push({ row, said, action: judgement.action, there: found, offerId: found.offerId! });
  }
  problems.push(...clashes(judged, there));
  return {
    unchanged,
    touched: judged.map(({ row, action, said, offerId, there: found }) => ({ row, action, offerId, date: said.date, sessionId: found.sessionId, capacity: found.capacity ?? found.offerCapacity })),
    problems: problems.sort((a, b) => a.row - b.row),
    write: () => write(tx, judged),
  };
}

/** Two sessions of an offer at once, of which a row adds, brings back or lengthens one. An overlap that is there already is nobody's doing here. */
function clashes(judged: readonly Judged[], { others }: FoundSessions): { row: number; problem: SessionRowProblem }[] {
  const day = ({ offerId, date }: { offerId: string; date: LocalDate }): string => `${offerId} ${date}`;
  const coming = judged.filter(({ action }) => action !== 'CANCEL').map((each) => ({ ...each, ...each.said, offerId: each.offerId }));
  const named = new Set(judged.map(({ offerId, said }) => `${offerId} ${said.date} ${said.start}`));
  const staying = others.filter((other) => !named.has(`${day(other)} ${other.start}`));
  const byDay = groupBy<string, OtherSession & { readonly row?: number }>([...staying, ...coming], day);
  const longer = coming.filter(({ action, said, there }) => action !== 'CHANGE' || said.minutes > there.minutes);
  return longer.flatMap((session) => {
    const other = byDay.get(day(session))!.find((each) => each.start !== session.start && isAtOnce(each, session) && (each.row === undefined || each.row < session.row));
    return other === undefined ? [] : [{ row: session.row, problem: { kind: 'SLOT_TAKEN' as const, start: other.start, minutes: other.minutes } }];
  });
}

async function write(tx: Transaction, judged: readonly Judged[]): Promise<void> {
  const by = groupBy(judged, ({ action }) => action);
  const [added = [], changed = [], cancelled = [], back = []] = [by.get('ADD'), by.get('CHANGE'), by.get('CANCEL'), by.get('BRING_BACK')];
  await cancelAll(tx, cancelled.map(({ there }) => there.sessionId!), 'OTHER');
  await reshapeEach(tx, changed.map(({ there, said: { minutes, entry } }) => ({ id: there.sessionId!, minutes, entry })));
  await bringBack(tx, back.map(({ there: { sessionId, planId, capacity }, said: { minutes, entry } }) => ({ id: sessionId!, planId, capacity, minutes, entry })));
  const fresh = added.map(({ offerId, there, said: { date, start, minutes, entry } }) => ({ offerId, planId: null, date, start, minutes, entry, capacity: there.offerCapacity }));
  await insertSessions(tx, fresh);
  const entries = [
    ...entriesByOffer('sessions.added', [...added, ...back]),
    ...entriesByOffer('sessions.cancelled', cancelled),
    ...changed.map(({ there, said: { minutes, entry } }): JournalEntry => ({
      agencyId: null,
      action: 'session.changed',
      subjectKind: 'session',
      subjectId: there.sessionId!,
      before: { minutes: there.minutes, entry: there.entry },
      after: { minutes, entry },
    })),
  ];
  if (entries.length > 0) await tx.journal.writeAll(entries);
  await tellSeatHolders(tx, cancelled.map(({ there }) => ({ id: there.sessionId!, seatsTaken: there.seatsTaken })));
  await tellOfNewSeats(tx, [...added, ...back, ...changed.filter(({ said, there }) => said.entry && !there.entry)].map(({ offerId }) => offerId));
}

/** One entry for each offer, with its sessions as they were and as they are. */
function entriesByOffer(action: string, judged: readonly Judged[]): JournalEntry[] {
  return [...groupBy(judged, ({ offerId }) => offerId)].map(([offerId, sessions]) => {
    const was = sessions.filter(({ there }) => there.sessionId !== null).map(({ said: { date, start }, there: { sessionId, minutes, state, entry } }) => ({ sessionId, date, start, minutes, state, entry }));
    const after = { sessions: sessions.map(({ said: { code: _code, ...session } }) => session) };
    return { agencyId: null, action, subjectKind: 'offer', subjectId: offerId, ...(was.length > 0 && { before: { sessions: was } }), after };
  });
}
