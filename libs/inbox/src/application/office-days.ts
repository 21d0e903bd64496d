import { openWorkingDays, type FederalState, type WorkingDays } from '#kernel';

const calendars = new Map<FederalState, Promise<WorkingDays>>();

/** The days on which offices of a federal state work (Monday to Friday), by which tasks are recalled and digests sent. */
export function officeDays(state: FederalState): Promise<WorkingDays> {
  let calendar = calendars.get(state);
  if (calendar === undefined) calendars.set(state, (calendar = openWorkingDays('MON_FRI', state)));
  return calendar;
}
