import { parseLocalDate, type LocalDate } from '#kernel';

/** Where somebody can be reached; each part may be missing. */
export interface Contact {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface Guardian extends Contact {
  readonly givenNames: string;
  readonly familyName: string;
}

/** Who a case is. Kept sealed, opened for few, and written nowhere else. */
export interface CaseIdentity {
  readonly youngPerson: Guardian & { readonly dateOfBirth: LocalDate };
  /** Up to four people or offices. */
  readonly guardians: readonly Guardian[];
}

/** What is wrong with a field, without what stands in it. */
export interface IdentityProblem {
  readonly field: string;
  readonly expected: string;
}

export const MOST_GUARDIANS = 4;

const MOST: Readonly<Record<keyof Guardian, number>> = { givenNames: 100, familyName: 100, street: 200, postalCode: 10, town: 100, phone: 40, email: 254 };
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * The first field that cannot be, or null. The date of birth lies in the month of birth that the referral is matched by, so that
 * the two never say different things.
 */
export function identityProblem({ youngPerson, guardians }: CaseIdentity, birthMonth: LocalDate): IdentityProblem | null {
  if (guardians.length > MOST_GUARDIANS) return { field: 'guardians', expected: `at most ${MOST_GUARDIANS} guardians` };
  if (parseLocalDate(youngPerson.dateOfBirth)?.slice(0, 7) !== birthMonth.slice(0, 7)) {
    return { field: 'youngPerson.dateOfBirth', expected: "a day in the referral's month of birth" };
  }
  const people = [['youngPerson', youngPerson] as const, ...guardians.map((guardian, index) => [`guardians.${index}`, guardian] as const)];
  for (const [owner, person] of people) {
    const field = (Object.keys(MOST) as (keyof Guardian)[]).find((name) => !isLine(person[name], name));
    if (field !== undefined) return { field: `${owner}.${field}`, expected: `a line of at most ${MOST[field]} characters` };
  }
  return null;
}

/** Names must be there, everything else may be missing. */
function isLine(value: string | null, name: keyof Guardian): boolean {
  if (value === null) return true;
  return value.trim() !== '' && [...value].length <= MOST[name] && !CONTROL.test(value);
}

/** Only what belongs to it, in one order: what is sealed holds no more than was declared. */
export function toIdentity({ youngPerson, guardians }: CaseIdentity): CaseIdentity {
  return { youngPerson: { ...toPerson(youngPerson), dateOfBirth: youngPerson.dateOfBirth }, guardians: guardians.map(toPerson) };
}

const toPerson = (person: Guardian): Guardian => ({
  givenNames: person.givenNames.trim(),
  familyName: person.familyName.trim(),
  street: person.street?.trim() ?? null,
  postalCode: person.postalCode?.trim() ?? null,
  town: person.town?.trim() ?? null,
  phone: person.phone?.trim() ?? null,
  email: person.email?.trim() ?? null,
});
