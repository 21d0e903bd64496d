import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { CalendarTask } from '../../domain/calendar-task.js';
import { writeTaskCalendar } from './write-task-calendar.js';

const task = (over: Partial<CalendarTask> = {}): CalendarTask => ({ id: '00000000-0000-7000-8000-000000000001', title: 'Bericht vorlegen', dueOn: '2026-07-21', moves: 0, ...over });
const write = (tasks: readonly CalendarTask[]) => writeTaskCalendar(tasks, new Date('2026-05-01T08:00:00Z'));

/** Read by ical.js, which shares no line with the writer. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, summary: event.summary, isDay: event.startDate.isDate, day: event.startDate.toString(), next: event.endDate.toString(), sequence: event.sequence };
  });
}

describe('a calendar of tasks, read by ical.js', () => {
  it('has a whole day for each, under the title of its kind', async () => {
    expect(parse(await write([task(), task({ id: '00000000-0000-7000-8000-000000000002', title: 'Erster Hilfeplan läuft ab; fortschreiben, prüfen', dueOn: '2026-12-31', moves: 2 })]))).toEqual([
      { uid: '00000000-0000-7000-8000-000000000001@platzverbund', summary: 'Bericht vorlegen', isDay: true, day: '2026-07-21', next: '2026-07-22', sequence: 0 },
      { uid: '00000000-0000-7000-8000-000000000002@platzverbund', summary: 'Erster Hilfeplan läuft ab; fortschreiben, prüfen', isDay: true, day: '2026-12-31', next: '2027-01-01', sequence: 2 },
    ]);
    const names = new Set((await write([task()])).split('\r\n').map((line) => line.split(/[:;]/)[0]));
    for (const name of ['ATTENDEE', 'ORGANIZER', 'DESCRIPTION', 'CONTACT', 'URL', 'COMMENT', 'LOCATION']) expect(names).not.toContain(name);
  });

  it('is a calendar without any, and one of a thousand', async () => {
    expect(parse(await write([]))).toEqual([]);
    const many = Array.from({ length: 1_001 }, (_, n) => task({ id: String(n) }));
    expect(parse(await write(many)).map(({ uid }) => uid)).toEqual(many.map(({ id }) => `${id}@platzverbund`));
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('names the same days on a machine whose clock stands in %s', (zone) => {
    const program = `import('#inbox').then(({ writeTaskCalendar }) => writeTaskCalendar([{ id: 'a', title: 'T', dueOn: '2026-03-29', moves: 0 }], new Date(0))).then((text) => process.stdout.write(text))`;
    const text = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TZ: zone } });
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20260329\r\n');
  });
});
