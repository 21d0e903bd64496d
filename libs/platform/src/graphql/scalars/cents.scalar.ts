import { textScalar } from './text-scalar.js';

const WHOLE = /^-?(0|[1-9]\d{0,17})$/;

/** Whole cents. A JSON number is a double in most clients and loses digits beyond 2^53; so the digits travel as a string. */
export const CentsScalar = textScalar<bigint>({
  name: 'Cents',
  description:
    'An amount of money in whole euro cents, as a string of digits with an optional minus sign ("-1250" is −12.50 €). A string, because a JSON number loses digits beyond 2^53.',
  expected: 'a string of at most 18 digits',
  parse: (text) => (WHOLE.test(text) && text !== '-0' ? BigInt(text) : null),
  format: (value) => BigInt(value).toString(),
});
