import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { FeedSession } from '../../persistence/calendar-feeds/feed-content.sql.js';
import { writeCalendar, type CalendarContent } from './write-calendar.js';

const session = (over: Partial<FeedSession> = {}): FeedSession => ({
  id: '00000000-0000-7000-8000-000000000001',
  date: '2026-05-05',
  start: '15:30',
  minutes: 90,
  cancelled: false,
  title: 'Gruppe',
  online: false,
  place: 'Haus am Markt, Marktplatz 1, 64283 Darmstadt',
  ...over,
});

const write = (sessions: readonly FeedSession[], over: Partial<CalendarContent> = {}): Promise<string> =>
  writeCalendar({ kind: 'PROVIDER', name: 'Kiefer gGmbH', changedAt: new Date('2026-05-01T08:00:00Z'), sessions, ...over });

interface Parsed {
  readonly uid: string;
  readonly summary: string;
  readonly location: string | null;
  readonly status: string;
  readonly sequence: number;
  readonly transparency: string;
  /** Wall clock, and the zone that ical.js found for it. */
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  /** The instant, worked out by ical.js from the VTIMEZONE of the file alone. */
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Read by ical.js, which shares no line with the writer; the zone is the one in the file. */
function parse(text: string): Parsed[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const [start, end] = [event.startDate, event.endDate].map((time) => {
      const zoned = time.clone();
      zoned.zone = zone;
      return zoned;
    }) as [ICAL.Time, ICAL.Time];
    const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      status: value('status'),
      sequence: event.sequence,
      transparency: value('transp'),
      start: start.toString(),
      end: end.toString(),
      zone: String(component.getFirstProperty('dtstart')!.getParameter('tzid')),
      startsAt: start.toUnixTime(),
      endsAt: end.toUnixTime(),
    };
  });
}

const instant = (wall: string): number => Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').epochMilliseconds / 1000;

describe('a calendar of sessions, read by ical.js', () => {
  it('names each session, its time and its place, and nothing else', async () => {
    expect(parse(await write([session()]))).toEqual([
      {
        uid: '00000000-0000-7000-8000-000000000001@platzverbund',
        summary: 'Gruppe',
        location: 'Haus am Markt, Marktplatz 1, 64283 Darmstadt',
        status: 'CONFIRMED',
        sequence: 0,
        transparency: 'TRANSPARENT',
        start: '2026-05-05T15:30:00',
        end: '2026-05-05T17:00:00',
        zone: 'Europe/Berlin',
        startsAt: instant('2026-05-05T15:30:00'),
        endsAt: instant('2026-05-05T17:00:00'),
      },
    ]);
    const names = new Set((await write([session()])).split('\r\n').filter((line) => /^[A-Z]/.test(line)).map((line) => line.split(/[:;]/)[0]));
    for (const name of ['ATTENDEE', 'ORGANIZER', 'DESCRIPTION', 'CONTACT', 'URL', 'COMMENT']) expect(names).not.toContain(name);
  });

  // The clocks change on 29 March and on 25 October 2026.
  it.each([
    ['2026-03-28', '15:30', 90, '+01:00'],
    ['2026-03-29', '15:30', 90, '+02:00'],
    ['2026-03-30', '15:30', 90, '+02:00'],
    ['2026-10-24', '15:30', 90, '+02:00'],
    ['2026-10-25', '15:30', 90, '+01:00'],
    ['2026-10-26', '15:30', 90, '+01:00'],
    ['2026-10-25', '01:30', 180, '+02:00'],
  ])('%s %s for %d minutes is that time in Berlin, %s from universal time', async (date, start, minutes, offset) => {
    const [parsed] = parse(await write([session({ date, start, minutes })]));
    expect(parsed!.start).toBe(`${date}T${start}:00`);
    expect(parsed!.startsAt).toBe(Date.parse(`${date}T${start}:00${offset}`) / 1000);
    expect(parsed!.endsAt - parsed!.startsAt).toBe(minutes * 60);
  });

  it('is the same on a machine in another zone', async () => {
    const program = `import { writeCalendar } from './dist/libs/offers/src/application/calendar-feeds/write-calendar.js';
      process.stdout.write(new Date(0).getHours() + await writeCalendar(${JSON.stringify({ kind: 'OFFER', name: 'x', sessions: [session({ date: '2026-03-29', start: '03:10' })] })
        .replace('{', "{ changedAt: new Date('2026-05-01T08:00:00Z'), ")}));`;
    const written = ['America/Los_Angeles', 'Asia/Tokyo', 'UTC'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8' }),
    );
    // The machines differ, as their own clocks tell, and the calendars do not.
    expect(written.map((text) => text.slice(0, text.indexOf('BEGIN')))).toEqual(['16', '9', '0']);
    expect(new Set(written.map((text) => text.slice(text.indexOf('BEGIN')))).size).toBe(1);
    expect(written[0]).toContain('DTSTART;TZID=Europe/Berlin:20260329T031000');
    expect(written[0]).toContain('DTSTAMP:20260501T080000Z');
    expect(written[0]).toContain('LAST-MODIFIED:20260501T080000Z');
  });

  it('shows a cancelled session as cancelled under its old UID, and the one it was moved to as another', async () => {
    const [cancelled, moved] = parse(await write([session({ cancelled: true }), session({ id: '00000000-0000-7000-8000-000000000002', date: '2026-05-07' })]));
    expect(cancelled).toMatchObject({ uid: '00000000-0000-7000-8000-000000000001@platzverbund', status: 'CANCELLED', sequence: 1 });
    expect(moved).toMatchObject({ uid: '00000000-0000-7000-8000-000000000002@platzverbund', status: 'CONFIRMED', sequence: 0, start: '2026-05-07T15:30:00' });
  });

  it('takes the time of those who lead, unless the session is cancelled, and of nobody else', async () => {
    const of = async (kind: CalendarContent['kind'], cancelled: boolean) => parse(await write([session({ cancelled })], { kind }))[0]!.transparency;
    expect([await of('PERSON', false), await of('PERSON', true), await of('OFFER', false), await of('PROVIDER', false)]).toEqual(['OPAQUE', 'TRANSPARENT', 'TRANSPARENT', 'TRANSPARENT']);
  });

  it('says Online, or nothing where no place is known', async () => {
    expect(parse(await write([session({ online: true })]))[0]!.location).toBe('Online');
    expect(parse(await write([session({ place: null })]))[0]!.location).toBeNull();
  });

  it.each([
    'Mut, Stärke; und: mehr',
    'Backslash \\n ist kein Umbruch \\, und \\; auch nicht',
    'zwei\nZeilen',
    'Emoji 👩‍👧‍👦 und 🇩🇪',
    'BEGIN:VEVENT',
    '"in Anführungszeichen"',
    'ä'.repeat(300),
    '😀'.repeat(100),
    ' Leerzeichen vorn und hinten ',
  ])('keeps the title %j', async (title) => {
    const text = await write([session({ title })]);
    expect(parse(text).map(({ summary }) => summary)).toEqual([title]);
  });

  it('leaves out characters that no calendar may hold', async () => {
    expect(parse(await write([session({ title: 'Gruppe\u0000\u0007\u001b\u0085 A' })]))[0]!.summary).toBe('Gruppe     A');
  });

  it('is named after the offer or the provider, and a person\'s own after nobody', async () => {
    expect(await write([])).toContain('X-WR-CALNAME:Kiefer gGmbH');
    expect(await write([], { kind: 'PERSON', name: null })).toContain('X-WR-CALNAME:Meine Termine');
    const hostile = await write([], { kind: 'OFFER', name: 'a, b; c\\d\r\nBEGIN:VEVENT\nUID:1' });
    expect(hostile.split('\r\n').filter((line) => line.startsWith('X-WR-CALNAME'))).toEqual(['X-WR-CALNAME:a\\, b\\; c\\\\d BEGIN:VEVENT UID:1']);
    expect(parse(hostile)).toEqual([]);
  });

  it('of many sessions is put together from slices without a seam', async () => {
    const sessions = Array.from({ length: 1001 }, (_, n) => session({ id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`, title: `Gruppe ${n}` }));
    const text = await write(sessions, { name: 'BEGIN:VEVENT' });
    expect(parse(text).map(({ summary }) => summary)).toEqual(sessions.map(({ title }) => title));
    expect(text.match(/^(BEGIN|END):V(CALENDAR|TIMEZONE)\r$/gm)).toEqual(['BEGIN:VCALENDAR\r', 'BEGIN:VTIMEZONE\r', 'END:VTIMEZONE\r', 'END:VCALENDAR\r']);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('whatever the sessions are, says them all, in lines of at most 75 octets that end as they must', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ß', '€', '😀', ',', ';', ':', '\\', '\n', ' ', '"', '=', 'x'), minLength: 1, maxLength: 120 });
    const any = fc.record({
      id: fc.uuid(),
      date: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      // By day: an end in the hour that clocks show twice a year has no one meaning in RFC 5545.
      start: fc.tuple(fc.integer({ min: 6, max: 21 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
      minutes: fc.integer({ min: 1, max: 240 }),
      cancelled: fc.boolean(),
      title: letters,
      online: fc.boolean(),
      place: fc.option(letters, { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 5 }), async (sessions) => {
        const text = await write(sessions);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(parse(text).map(({ uid, summary, start, startsAt, endsAt }) => ({ uid, summary, start, startsAt, seconds: endsAt - startsAt }))).toEqual(
          sessions.map((each) => ({
            uid: `${each.id}@platzverbund`,
            summary: each.title,
            start: `${each.date}T${each.start}:00`,
            startsAt: instant(`${each.date}T${each.start}`),
            seconds: each.minutes * 60,
          })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
