import { Temporal } from 'temporal-polyfill';
import { textScalar } from './text-scalar.js';

export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  description: 'An instant, as ISO 8601 with offset or Z ("2026-05-04T13:30:00.000Z"); answers are always in UTC.',
  expected: 'an instant as ISO 8601 with offset or Z',
  parse: (text) => {
    try {
      return new Date(Temporal.Instant.from(text).epochMilliseconds);
    } catch {
      return null;
    }
  },
  format: (value) => new Date(value).toISOString(),
});
