/** A window of a week in which a young person can take part: ISO weekday 1 (Monday) to 7, minutes since midnight. */
export interface AvailabilityWindow {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WINDOW = /^([A-Z]{2}) (\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/** Reads windows as stored (`MO 14:00-18:00`); what is stored was checked, so an unreadable one is a fault. */
export function parseWindows(texts: readonly string[]): AvailabilityWindow[] {
  return texts.map((text) => {
    const match = WINDOW.exec(text);
    if (!match) throw new Error('A stored availability window is not readable');
    const [, day, fromHour, fromMinute, toHour, toMinute] = match;
    return {
      weekday: WEEKDAYS.indexOf(day!) + 1,
      from: Number(fromHour) * 60 + Number(fromMinute),
      to: Number(toHour) * 60 + Number(toMinute),
    };
  });
}
