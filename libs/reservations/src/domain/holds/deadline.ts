import type { LocalDate } from '#kernel';
import { Temporal } from 'temporal-polyfill';

/** The end of a day in Germany: from this instant on it has passed. */
export const endOfDay = (day: LocalDate): Date => new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Berlin').epochMilliseconds);

export const minutesAfter = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);

/** The day in Germany of an instant. */
export const todayOf = (instant: Date): LocalDate => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
