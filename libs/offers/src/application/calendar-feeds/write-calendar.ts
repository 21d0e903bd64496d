import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { writeInSlices } from '#platform';
import type { SessionFeedKind } from '../../domain/calendar-feeds/calendar-feed-kind.js';
import { sessionTimes } from '../../domain/calendar-feeds/session-times.js';
import type { FeedSession } from '../../persistence/calendar-feeds/feed-content.sql.js';
import { BERLIN, berlinTimezone } from './berlin-timezone.js';
import { WallClock } from './wall-clock.js';

export interface CalendarContent {
  readonly kind: SessionFeedKind;
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

/**
 * The sessions as an iCalendar object (RFC 5545). A session keeps its UID for good; one that is cancelled stays, with STATUS
 * and a higher SEQUENCE, so that programs take it out; one that was moved is cancelled, and another one is there. Title,
 * time and place: no participant, no seat, no staff, nobody's name.
 */
export function writeCalendar(content: CalendarContent): Promise<string> {
  return writeInSlices(content.sessions, (some) => writeSlice(content, some));
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
