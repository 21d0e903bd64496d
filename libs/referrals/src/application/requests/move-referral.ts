import { CASE_ENDED, CASE_STOPPED, HELP_CHANGED, refuse, ok, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { mayTake, RESERVABLE_STATES, WAYS, type ReferralAction, type ReferralState } from '../../domain/requests/referral-states.js';
import { REFERRAL_SUBJECT } from '../../domain/requests/request-tasks.js';
import { moveState, type LockedReferral, type Moved } from '../../persistence/requests/referral-request.sql.js';
import { openReferral } from './referral-command.js';
import { tellOfMove } from './tell-of-request.js';
import { wrongState, type ReferralUnknown, type ReferralWrongState } from './request-refusals.js';

/** What the journal calls each step. */
const DONE: Readonly<Record<ReferralAction, string>> = {
  SUBMIT: 'referral.submitted',
  RETURN: 'referral.returned',
  APPROVE: 'referral.approved',
  START_SEARCH: 'referral.search-started',
  PAUSE: 'referral.paused',
  RESUME: 'referral.resumed',
  END: 'referral.ended',
  REOPEN: 'referral.reopened',
};

const STOPPING: readonly ReferralAction[] = ['PAUSE', 'END'];
/** With the end of a help its deadlines end, and come back with it; so does its final report. */
const WITH_DEADLINES: readonly ReferralAction[] = ['END', 'REOPEN'];
const RESERVABLE_OR_PAUSED: readonly ReferralState[] = [...RESERVABLE_STATES, 'PAUSED'];

/**
 * Takes a step with a referral that is locked (openReferral), inside the caller's unit of work: asks the table of states,
 * writes, journals and tells the responsible provider. Refuses with WRONG_STATE.
 */
export async function moveReferral(tx: Transaction, was: LockedReferral, action: ReferralAction, reason: string | null = null): Promise<Result<Moved, ReferralWrongState>> {
  if (!mayTake(action, was)) return refuse(wrongState(was));
  const moved = await moveState(tx, was.id, WAYS[action].to, reason);
  await tx.journal.write({
    agencyId: was.agencyId,
    action: DONE[action],
    subjectKind: REFERRAL_SUBJECT,
    subjectId: was.id,
    before: { state: was.state, stateReason: was.stateReason, number: was.number },
    after: { state: moved.state, stateReason: reason, number: moved.number },
  });
  await tellOfMove(tx, was, moved.state);
  // What has a seat, or may have asked for one: reservations/ gives back what it has no use for any more.
  if (STOPPING.includes(action) && RESERVABLE_OR_PAUSED.includes(was.state)) {
    await tx.outbox.add({ ...CASE_STOPPED, payload: { referralId: was.id, agencyId: was.agencyId, lastDay: moved.day } });
  }
  if (WITH_DEADLINES.includes(action) && was.approvedFrom !== null) {
    await tx.outbox.addAll([
      { ...HELP_CHANGED, payload: { referralId: was.id } },
      { ...CASE_ENDED, payload: { referralId: was.id, agencyId: was.agencyId } },
    ]);
  }
  return ok(moved);
}

/** A step that needs nothing but the right state. */
export async function takeStep(tx: Transaction, referralId: string, action: ReferralAction, reason: string | null = null): Promise<Result<{ id: string }, ReferralUnknown | ReferralWrongState>> {
  const opened = await openReferral(tx, referralId);
  if (!opened.ok) return opened;
  const moved = await moveReferral(tx, opened.value, action, reason);
  return moved.ok ? ok({ id: opened.value.id }) : moved;
}
