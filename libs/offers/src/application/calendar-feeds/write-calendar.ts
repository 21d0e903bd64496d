import { setImmediate as nextTurn } from 'node:timers/promises';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarFeedKind } from '../../domain/calendar-feeds/calendar-feed-kind.js';
import { sessionTimes } from '../../domain/calendar-feeds/session-times.js';
import type { FeedSession } from '../../persistence/calendar-feeds/feed-content.sql.js';
import { BERLIN, berlinTimezone } from './berlin-timezone.js';
import { WallClock } from './wall-clock.js';

export interface CalendarContent {
  readonly kind: CalendarFeedKind;
  /** What a calendar program calls it; null: a person's own. */
  readonly name: string | null;
  /** Since when it says what it says. */
  readonly changedAt: Date;
  readonly sessions: readonly FeedSession[];
}

/** How often programs should look again, in seconds. */
const ONE_HOUR = 3_600;
/** What RFC 5545 allows in no text; line ends are escaped by the writer. */
const CONTROLS = /[^\P{Cc}\r\n]/gu;

/** Sessions that are written without letting others have their turn: some 50 ms. */
const AT_A_TIME = 200;
const FIRST_EVENT = '\r\nBEGIN:VEVENT\r\n';
const END = 'END:VCALENDAR';

/**
 * The sessions as an iCalendar object (RFC 5545). A session keeps its UID for good; one that is cancelled stays, with STATUS
 * and a higher SEQUENCE, so that programs take it out; one that was moved is cancelled, and another one is there. Title,
 * time and place: no participant, no seat, no staff, nobody's name.
 *
 * Written in slices that are put together: ical-generator measures every character of a line by itself, and the thousands
 * of sessions of a large provider would keep everybody else waiting for seconds.
 */
export async function writeCalendar(content: CalendarContent): Promise<string> {
  let text = writeSlice(content, content.sessions.slice(0, AT_A_TIME));
  for (let from = AT_A_TIME; from < content.sessions.length; from += AT_A_TIME) {
    await nextTurn();
    const slice = writeSlice(content, content.sessions.slice(from, from + AT_A_TIME));
    text = text.slice(0, text.lastIndexOf(END)) + slice.slice(slice.indexOf(FIRST_EVENT) + '\r\n'.length);
  }
  // Every line ends so, the last one too.
  return `${text}\r\n`;
}

function writeSlice({ kind, name, changedAt }: CalendarContent, sessions: readonly FeedSession[]): string {
  const calendar = ical({ prodId: { company: 'Platzverbund', product: 'Kalender', language: 'DE' }, name: calendarName(name ?? 'Meine Termine'), ttl: ONE_HOUR });
  calendar.timezone(berlinTimezone);
  for (const session of sessions) {
    const { start, end } = sessionTimes(session.date, session.start, session.minutes);
    const place = session.online ? 'Online' : session.place;
    calendar.createEvent({
      id: `${session.id}@platzverbund`,
      sequence: session.cancelled ? 1 : 0,
      stamp: changedAt,
      lastModified: changedAt,
      start: new WallClock(start),
      end: new WallClock(end),
      timezone: BERLIN,
      summary: clean(session.title),
      ...(place !== null && { location: clean(place) }),
      status: session.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Only who leads a group has no time then.
      transparency: kind === 'PERSON' && !session.cancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

const clean = (text: string): string => text.replace(CONTROLS, ' ');

/** On one line and escaped here: ical-generator writes the name of a calendar as it is given, line breaks and all. */
const calendarName = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').replace(/[\\;,]/g, (character) => `\\${character}`);
