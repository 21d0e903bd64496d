import { ok, refuse, type Result } from '#kernel';
import { parseLine } from '../../domain/people/plain-text.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';

export interface Address {
  readonly street?: string | undefined;
  /** Five digits. */
  readonly postalCode?: string | undefined;
  /** Eight digits (AGS). */
  readonly municipalityAgs: string;
}

export interface ParsedAddress {
  readonly street: string | null;
  readonly postalCode: string | null;
}

const LONGEST_STREET = 200;
const POSTAL_CODE = /^\d{5}$/;

/** Street and postal code as they are stored; what is left out is null. The postal code is an address only, never a place. */
export function parseAddress({ street, postalCode }: Address): Result<ParsedAddress, FieldInvalid> {
  const line = street === undefined ? null : parseLine(street, LONGEST_STREET);
  if (street !== undefined && line === null) return refuse(fieldInvalid('street', 'a line of at most 200 characters'));
  if (postalCode !== undefined && !POSTAL_CODE.test(postalCode)) return refuse(fieldInvalid('postalCode', 'five digits'));
  return ok({ street: line, postalCode: postalCode ?? null });
}
