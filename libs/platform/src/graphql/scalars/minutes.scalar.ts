import { textScalar } from './text-scalar.js';

const WHOLE = /^(0|[1-9]\d{0,17})$/;

/** Whole minutes of large volumes, such as the hours of a budget. A string of digits, as for Cents. */
export const MinutesScalar = textScalar<bigint>({
  name: 'Minutes',
  description: 'Whole minutes of a volume of hours, as a string of digits ("96000" are 1,600 hours). A string, because a JSON number loses digits beyond 2^53.',
  expected: 'a string of at most 18 digits',
  parse: (text) => (WHOLE.test(text) ? BigInt(text) : null),
  format: (value) => BigInt(value).toString(),
});
