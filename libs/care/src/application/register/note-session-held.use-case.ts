import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { confirmCapacity, findUsableCodes, holdSession, LEAD_KINDS } from '#offers';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { recorderOf } from '../../domain/register/recorder.js';
import { MOST_SUBSTITUTES, type Substitute } from '../../domain/register/session-note.js';
import { findPositions, findSessionNotes, writeSessionNote } from '../../persistence/register/session-note.sql.js';
import { sessionCancelled, sessionInFuture, sessionNotFound, type SessionCancelled, type SessionInFuture, type SessionNotFound } from './attendance-refusals.js';

export interface NoteSessionHeldInput {
  readonly sessionId: string;
  /** All of them; a later note replaces an earlier one as a whole. */
  readonly substitutes: readonly Substitute[];
  readonly idempotencyKey?: string | undefined;
}

export interface SessionHeldNoted {
  readonly sessionId: string;
  readonly revision: number;
}

type Refused = SessionNotFound | SessionCancelled | SessionInFuture | ValueInvalid;
export type NoteSessionHeldRefusal = Refused | TryAgain | IdempotencyConflict;
export type NoteSessionHeldResult = Result<SessionHeldNoted, NoteSessionHeldRefusal>;

/**
 * The host notes that its session took place, and who stood in for whom: by position, kind, qualification and reason, never by name. The
 * session is HELD from then on. Sent again with something else it is corrected: every revision keeps its substitutes, and the journal what
 * was replaced. Where the offer names no leads a substitute stands in for nobody by position.
 */
@Injectable()
export class NoteSessionHeldUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: NoteSessionHeldInput): Promise<NoteSessionHeldResult> {
    const { idempotencyKey: key, ...note } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'noteSessionHeld', key, input: note }, () => noteHeld(tx, note))));
  }
}

async function noteHeld(tx: Transaction, { sessionId, substitutes }: Omit<NoteSessionHeldInput, 'idempotencyKey'>): Promise<Result<SessionHeldNoted, Refused>> {
  const { organisationId } = tx.context;
  // Of an own session alone there is an outcome; a refusal below takes it back.
  const session = isUuid(sessionId) && organisationId !== null ? await holdSession(tx, sessionId) : null;
  if (session === null || recorderOf(tx.context, organisationId!) === null) return refuse(sessionNotFound);
  if (session.wasState === 'CANCELLED') return refuse(sessionCancelled(session.date));
  if (session.isToCome) return refuse(sessionInFuture(session.date));
  const wrong = await findWrong(tx, session.offerId, substitutes);
  if (wrong !== null) return refuse(wrong);
  const [before] = await findSessionNotes(tx, [sessionId]);
  const revision = await writeSessionNote(tx, sessionId, { substitutes, wasHeld: session.wasState === 'HELD' });
  await tx.journal.write({
    agencyId: null,
    action: 'session.held',
    subjectKind: 'session',
    subjectId: sessionId.toLowerCase(),
    before: { state: session.wasState, revision: before?.revision ?? null, substitutes: before?.substitutes ?? [] },
    after: { state: 'HELD', revision, substitutes },
  });
  // A group that met is there.
  await confirmCapacity(tx, [session.offerId], 'ATTENDANCE');
  return ok({ sessionId: sessionId.toLowerCase(), revision });
}

async function findWrong(tx: Transaction, offerId: string, substitutes: readonly Substitute[]): Promise<ValueInvalid | null> {
  if (substitutes.length === 0) return null;
  if (substitutes.length > MOST_SUBSTITUTES) return valueInvalid('substitutes', `at most ${MOST_SUBSTITUTES}`);
  const problem = wrongPosition(await findPositions(tx, offerId), substitutes.map(({ position }) => position));
  if (problem !== null) return valueInvalid('position', problem);
  if (!substitutes.every(({ kind }) => (LEAD_KINDS as readonly string[]).includes(kind))) return valueInvalid('kind', 'a kind of lead');
  const qualifications = (await findUsableCodes(tx, ['QUALIFICATION'])).get('QUALIFICATION');
  if (!substitutes.every(({ qualification }) => qualifications?.has(qualification) === true)) return valueInvalid('qualification', 'a code of the list QUALIFICATION');
  return null;
}

/** Whoever is away is named by their position; where an offer names no leads, which an import does not bring, there is none to name. */
function wrongPosition(known: ReadonlySet<number>, said: readonly (number | null)[]): string | null {
  if (known.size === 0) return said.every((position) => position === null) ? null : 'none, because the offer names no leads (updateOffer)';
  if (!said.every((position) => position !== null && known.has(position))) return `a position of the offer's leads (${[...known].sort((one, other) => one - other).join(', ')})`;
  return new Set(said).size < said.length ? 'one substitute for a position' : null;
}
