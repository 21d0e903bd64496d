export interface StreetParts {
  readonly street: string;
  /** Null where it cannot be told from the street. */
  readonly houseNumber: string | null;
}

/** A number, with a letter, up to a second one: 3, 3a, 12-14, 12/14 b. */
const HOUSE_NUMBER = /^(.*?\S)\s+(\d{1,5}\s?[A-Za-z]?(?:\s?[-–/]\s?\d{1,5}\s?[A-Za-z]?)?)$/u;
/** A digit that counts something in a street's name is followed by a point: Straße des 17. Juni. Any other leaves doubt. */
const UNCLEAR = /\d(?![\d]*\.)|,$/u;

/** Street and house number, as banks ask for them apart; where it is not clear which is which, all of it is the street. */
export function splitStreet(line: string): StreetParts {
  const [, street, houseNumber] = HOUSE_NUMBER.exec(line.trim()) ?? [];
  if (street === undefined || houseNumber === undefined || UNCLEAR.test(street)) return { street: line.trim(), houseNumber: null };
  return { street, houseNumber };
}
