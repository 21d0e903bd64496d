export const BERLIN = 'Europe/Berlin';

/**
 * The zone of every session, as RFC 5545 3.6.5 writes it: the clock changes on the last Sundays of March and October, at
 * one o'clock universal time, as it has since 1996. No session lies before.
 */
const BERLIN_COMPONENT = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/**
 * For ical-generator, which has no zones of its own. The calendar itself gets none: with one, its stamps, which are times of
 * the world, would be written as the clock of the machine shows them.
 */
export const berlinTimezone = { name: null, generator: (zone: string): string | null => (zone === BERLIN ? BERLIN_COMPONENT : null) };
