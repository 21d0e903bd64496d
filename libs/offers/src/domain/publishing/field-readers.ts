import type { CodeList } from '../codes/code-lists.js';
import type { KnownToOffers, OfferOwner } from './known-to-offers.js';
import type { OfferWish } from './offer-content.js';
import type { OfferFieldProblems } from './offer-field-problem.js';

/** What a check has before it. */
export interface Reading {
  readonly wish: OfferWish;
  readonly owner: OfferOwner;
  readonly known: KnownToOffers;
  readonly problems: OfferFieldProblems;
}

type FieldOf<Type> = { [Field in keyof OfferWish]-?: NonNullable<OfferWish[Field]> extends Type ? Field : never }[keyof OfferWish];

/** More than anybody says of one offer. */
const MOST_IN_A_LIST = 50;

/** No control characters but line breaks and tabs. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The text without blanks at its ends; null: nothing, or a problem was noted. */
export function readText({ wish, problems }: Reading, field: FieldOf<string>, most: number): string | null {
  const text = wish[field]?.trim();
  if (!text) return null;
  if ([...text].length <= most && !UNPRINTABLE.test(text)) return text;
  problems.add(field, 'BAD_VALUE', text, `a text of 1 to ${most} characters`);
  return null;
}

export function readWhole({ wish, problems }: Reading, field: FieldOf<number>, least: number, most: number): number | null {
  const number = wish[field];
  if (number === null || number === undefined) return null;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  problems.add(field, 'BAD_VALUE', number, `a whole number from ${least} to ${most}`);
  return null;
}

export function readChoice<C extends string>({ wish, problems }: Reading, field: FieldOf<string>, choices: readonly C[]): C | null {
  const given = wish[field];
  if (given === null || given === undefined) return null;
  const choice = choices.find((one) => one === given);
  if (choice === undefined) problems.add(field, 'BAD_VALUE', given, `one of ${choices.join(', ')}`);
  return choice ?? null;
}

/** The elements, each once; those that are unfit are noted with their place. */
export function readList({ wish, problems }: Reading, field: FieldOf<readonly string[]>, fits: (element: string) => boolean, expected: string): string[] {
  const given = wish[field] ?? [];
  if (given.length > MOST_IN_A_LIST) problems.add(field, 'BAD_VALUE', `${given.length} elements`, `at most ${MOST_IN_A_LIST}`);
  for (const [index, element] of given.entries()) if (!fits(element)) problems.add(`${field}[${index}]`, 'BAD_VALUE', element, expected);
  return [...new Set(given)];
}

/** The codes of one field; those that are in no list are noted. */
export function readCodes(reading: Reading, field: FieldOf<string | readonly string[]>, list: CodeList): string[] {
  const given = reading.wish[field];
  if (!given) return [];
  if (typeof given === 'string') return isCode(reading, field, list, given) ? [given] : [];
  if (given.length > MOST_IN_A_LIST) reading.problems.add(field, 'BAD_VALUE', `${given.length} codes`, `at most ${MOST_IN_A_LIST}`);
  return [...new Set(given)].filter((code) => isCode(reading, `${field}[${given.indexOf(code)}]`, list, code));
}

/** True for a code of the list, or one that the offer has carried before (imports bring free ones). */
export function isCode({ owner, known, problems }: Reading, field: string, list: CodeList, code: string): boolean {
  if (known.codes.get(list)?.has(code) || owner.before[list]?.includes(code)) return true;
  problems.add(field, 'UNKNOWN_CODE', code, `a code of the list ${list}`);
  return false;
}
