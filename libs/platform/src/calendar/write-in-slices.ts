import { setImmediate as nextTurn } from 'node:timers/promises';

/** Events that are written without letting others have their turn: some 50 ms. */
const AT_A_TIME = 200;
const FIRST_EVENT = '\r\nBEGIN:VEVENT\r\n';
const END = 'END:VCALENDAR';

/**
 * An iCalendar object of many events, written in slices that are put together: ical-generator measures every character of a line
 * by itself, and thousands of events would keep everybody else waiting for seconds. `writeSlice` writes a whole calendar of some.
 */
export async function writeInSlices<T>(events: readonly T[], writeSlice: (some: readonly T[]) => string): Promise<string> {
  let text = writeSlice(events.slice(0, AT_A_TIME));
  for (let from = AT_A_TIME; from < events.length; from += AT_A_TIME) {
    await nextTurn();
    const slice = writeSlice(events.slice(from, from + AT_A_TIME));
    text = text.slice(0, text.lastIndexOf(END)) + slice.slice(slice.indexOf(FIRST_EVENT) + '\r\n'.length);
  }
  // Every line ends so, the last one too.
  return `${text}\r\n`;
}
