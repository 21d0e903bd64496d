import { textScalar } from './text-scalar.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const LocalTimeScalar = textScalar<string>({
  name: 'LocalTime',
  description: 'A time of day in Europe/Berlin, as HH:MM ("15:30").',
  expected: 'a time of day as HH:MM',
  parse: (text) => (TIME.test(text) ? text : null),
  // The database says 15:30:00.
  format: (value) => value.slice(0, 5),
});
