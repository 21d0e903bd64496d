import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { writeInSlices } from '#platform';
import type { CalendarTask } from '../../domain/calendar-task.js';

/** How often programs should look again, in seconds. */
const ONE_HOUR = 3_600;

/**
 * Open tasks as an iCalendar object (RFC 5545): each a whole day, its due day, under the title of its kind. No name, no case, no
 * id of what it is about; its UID stays as long as it is open, and with its end it is gone.
 */
export function writeTaskCalendar(tasks: readonly CalendarTask[], changedAt: Date): Promise<string> {
  return writeInSlices(tasks, (some) => writeSlice(some, changedAt));
}

function writeSlice(tasks: readonly CalendarTask[], changedAt: Date): string {
  const calendar = ical({ prodId: { company: 'Platzverbund', product: 'Kalender', language: 'DE' }, name: 'Meine Aufgaben und Fristen', ttl: ONE_HOUR });
  for (const { id, title, dueOn, moves } of tasks) {
    calendar.createEvent({
      id: `${id}@platzverbund`,
      // Grows with every move (RFC 5545, 3.8.7.4): programs keep the event with the greater one.
      sequence: moves,
      stamp: changedAt,
      lastModified: changedAt,
      // Without a zone ical-generator writes the day that it is in universal time.
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      summary: title,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
