import { closeTasks, officeDays, openTasks } from '#inbox';
import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { DisputeRecord } from '../../domain/disputes/dispute-record.js';
import { DISPUTE_ENDED, DISPUTE_RULING_TO_CONFIRM, DISPUTE_SUBJECT, DISPUTE_TO_ANSWER, DISPUTE_TO_REACT, DISPUTE_TO_RULE, DISPUTE_TURNS } from '../../domain/disputes/dispute-tasks.js';
import { CLEAR_PAIR } from '../../domain/runs/clear-pair.js';
import { findDisputeOffice, findMonthsOfDispute } from '../../persistence/disputes/dispute.sql.js';

/** Until when it is the turn of an organisation: as many working days of its federal state as the agency gives. */
export async function dueDay(tx: Transaction, organisationId: string, agencyId: string): Promise<LocalDate> {
  const { federalState, today, workingDays } = await findDisputeOffice(tx, organisationId, agencyId);
  return (await officeDays(federalState)).addWorkingDays(today, workingDays);
}

function turnKind({ state, proposalId }: DisputeRecord) {
  if (state === 'OPEN') return DISPUTE_TO_ANSWER;
  if (state === 'ANSWERED') return DISPUTE_TO_REACT;
  return proposalId === null ? DISPUTE_TO_RULE : DISPUTE_RULING_TO_CONFIRM;
}

/** Ends the tasks of the step before and tells those who bill on the side whose turn it is; at the end both sides but one's own. */
export async function tellOfDispute(tx: Transaction, dispute: DisputeRecord): Promise<void> {
  const { id, agencyId, openerId, respondentId, turnId, dueOn } = dispute;
  const about = { subjectKind: DISPUTE_SUBJECT, subjectId: id, ownerRole: 'BILLING', closers: [...new Set([agencyId, openerId, respondentId])] };
  const turn = turnId === null ? null : turnKind(dispute);
  for (const kind of DISPUTE_TURNS) if (kind !== turn) await closeTasks(tx, { kind, subjectKind: DISPUTE_SUBJECT, subjectIds: [id] });
  if (turn !== null) {
    // The same kind of task may lie with the other side.
    if (turn === DISPUTE_TO_REACT) await closeTasks(tx, { kind: turn, subjectKind: DISPUTE_SUBJECT, subjectIds: [id] });
    await openTasks(tx, [{ ...about, kind: turn, organisationId: turnId!, dueOn }]);
    return;
  }
  const others = [openerId, respondentId].filter((side) => side !== tx.context.organisationId);
  await openTasks(tx, others.map((organisationId) => ({ ...about, kind: DISPUTE_ENDED, organisationId })));
}

/** The pair is cleared anew in every open month in which these lines count. */
export async function queuePair(tx: Transaction, { id, agencyId, debtorId, creditorId, openerId, respondentId }: DisputeRecord): Promise<void> {
  // A host that owes its co-host for its own case is a pair with it; with several of them, its own cases are looked through.
  const other = debtorId !== creditorId ? creditorId : ([openerId, respondentId].find((side) => side !== debtorId && side !== agencyId) ?? debtorId);
  const [firstId, secondId] = [debtorId, other].sort();
  for (const period of await findMonthsOfDispute(tx, id)) await tx.outbox.add({ ...CLEAR_PAIR, payload: { agencyId, period, firstId: firstId!, secondId: secondId! } });
}
