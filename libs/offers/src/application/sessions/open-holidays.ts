import { groupBy, openWorkingDays, type FederalState, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { HolidayCalendar } from '../../domain/sessions/expand-plan.js';
import { findSchoolSpans, type SchoolSpan } from '../../persistence/sessions/school-holiday.sql.js';

/** The holidays that hold for a host, by state; one statement for all of them. */
export async function openHolidays(tx: Transaction, hostId: string, states: readonly FederalState[]): Promise<ReadonlyMap<FederalState, HolidayCalendar>> {
  const wanted = [...new Set(states)];
  const spans = groupBy(await findSchoolSpans(tx, hostId, wanted), ({ state }) => state);
  const calendars = await Promise.all(wanted.map(async (state) => [state, await calendarOf(state, spans.get(state) ?? [])] as const));
  return new Map(calendars);
}

async function calendarOf(state: FederalState, spans: readonly SchoolSpan[]): Promise<HolidayCalendar> {
  const publicHolidays = await openWorkingDays('MON_SAT', state);
  const schoolHolidaysKnownUntil = spans.reduce<LocalDate | null>((latest, { lastDay }) => (latest === null || lastDay > latest ? lastDay : latest), null);
  return {
    isPublicHoliday: (day) => publicHolidays.isHoliday(day),
    schoolHoliday: (day) => spans.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)?.name ?? null,
    schoolHolidaysKnownUntil,
  };
}
