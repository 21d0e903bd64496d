import { Injectable } from '@nestjs/common';
import type { SessionChangedPayload } from '#kernel';
import { openTasks, type NewTask } from '#inbox';
import type { Transaction } from '#platform';
import { SESSION_CHANGED_TASK } from '../domain/reservation-tasks.js';
import { findStaysIn } from '../persistence/budgets/stays-in-session.sql.js';
import { findSeatHolders, type SeatHolder } from '../persistence/seat-holders.sql.js';
import { rebookBudgets } from './budgets/rebook-budgets.js';

/**
 * Tells whoever holds seats in a session that it was cancelled or moved: one task for the case leads of each responsible
 * provider and for the caseworkers of each agency, due on the session's day. The session itself tells where it was moved to.
 * What a cancelled session has bound of budgets is free again (TS-17). Twice does no more than once.
 */
@Injectable()
export class TellSeatHoldersUseCase {
  async work(tx: Transaction, { sessionId }: SessionChangedPayload): Promise<void> {
    const holders = await findSeatHolders(tx, sessionId);
    await openTasks(tx, holders.flatMap((holder) => tasksOf(sessionId, holder)));
    await rebookBudgets(tx, await findStaysIn(tx, sessionId));
  }
}

const tasksOf = (sessionId: string, { agencyId, responsibleId, date }: SeatHolder): NewTask[] =>
  [
    { organisationId: agencyId, ownerRole: 'CASEWORKER' },
    ...(responsibleId === agencyId ? [] : [{ organisationId: responsibleId, ownerRole: 'CASE_LEAD' }]),
  ].map((owner) => ({ ...owner, kind: SESSION_CHANGED_TASK, subjectKind: 'session', subjectId: sessionId, dueOn: date }));
