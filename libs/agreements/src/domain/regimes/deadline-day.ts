import { addSpan, type LocalDate, type WorkingDays } from '#kernel';
import type { RegimeDeadline } from './regime-terms.js';

/**
 * The last day of a regime's deadline that is counted from a day: BHV-13 to BHV-16. `workingDays` are those of the
 * regime's state and of the deadline's own definition; throws where a deadline of working days comes without them.
 */
export function deadlineDay(deadline: RegimeDeadline, from: LocalDate, workingDays?: WorkingDays): LocalDate {
  const { amount, unit, counting } = deadline;
  if (unit === 'WORKING_DAYS') {
    if (workingDays === undefined) throw new Error('A deadline of working days needs their calendar');
    return workingDays.addWorkingDays(from, counting === 'BEFORE' ? -amount : amount);
  }
  return counting === 'BEFORE' ? addSpan(from, { amount: -amount, unit }, 'AFTER') : addSpan(from, { amount, unit }, counting);
}
