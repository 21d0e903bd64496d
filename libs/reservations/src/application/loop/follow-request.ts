import { isFederalState, type LocalDate } from '#kernel';
import { officeDays, type TaskKind } from '#inbox';
import type { Transaction } from '#platform';
import { chaseDays } from '../../domain/loop/chase-days.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { findChaseRules, insertSeatRequest } from '../../persistence/loop/seat-request.sql.js';

/** How the tasks of those who are asked are recalled. */
export interface FollowedDays {
  readonly dueOn: LocalDate;
  /** The same kind, reminded and escalated as the agency has decided. */
  of(kind: TaskKind): TaskKind;
}

/**
 * Keeps when a request is chased and escalated, by the rules of the case's agency at this moment. The inbox reminds and escalates;
 * it counts the same working days in the federal state of whoever is asked.
 */
export async function followRequest(tx: Transaction, reservation: ReservationRecord, answerBy: LocalDate): Promise<FollowedDays> {
  const { today, answerWorkingDays, federalState, ...rules } = await findChaseRules(tx, reservation.agencyId);
  if (!isFederalState(federalState)) throw new Error('An organisation has no federal state.');
  const days = chaseDays(today, answerWorkingDays, rules, await officeDays(federalState));
  await insertSeatRequest(tx, reservation, answerBy, days);
  return { dueOn: days.dueOn, of: (kind) => ({ ...kind, reminderWorkingDaysBefore: days.reminderBefore, escalateWorkingDaysAfter: 1 }) };
}
