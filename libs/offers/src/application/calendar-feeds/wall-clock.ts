import type { ICalLuxonDateTimeStub } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';

/**
 * A time as clocks in Berlin show it, in the shape in which ical-generator takes zoned times. Given a JavaScript Date it
 * would write the wall clock of the machine on which it runs.
 */
export class WallClock implements ICalLuxonDateTimeStub {
  readonly isValid = true;
  readonly zone = { type: 'iana' };

  constructor(private readonly time: Temporal.PlainDateTime) {}

  /** It is in its zone already. */
  setZone(): this {
    return this;
  }

  toFormat(format: string): string {
    const { year, month, day, hour, minute, second } = this.time;
    const parts: Readonly<Record<string, string>> = {
      yyyyLLdd: digits(year, 4) + digits(month, 2) + digits(day, 2),
      HHmmss: digits(hour, 2) + digits(minute, 2) + digits(second, 2),
    };
    const text = parts[format];
    if (text === undefined) throw new Error(`A calendar time is not written as ${format}`);
    return text;
  }

  /** Asked only to see that an event does not end before it begins: any zone without clock changes will do. */
  toJSDate(): Date {
    return new Date(this.time.toZonedDateTime('UTC').epochMilliseconds);
  }

  toJSON(): string {
    return this.time.toString();
  }
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');
