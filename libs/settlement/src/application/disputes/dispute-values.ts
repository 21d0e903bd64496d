import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid } from '#kernel';
import { textProblem as findTextProblem } from '../text-problem.js';
import type { UseCents, UseKey } from '../../domain/disputes/dispute-record.js';
import { LONGEST_DISPUTE_TEXT, MOST_DISPUTED_LINES } from '../../domain/disputes/dispute-states.js';

/** More than any price of a seat, and far from where whole numbers end. */
const MOST_CENTS = 100_000_000n;

export const keyOf = ({ sessionId, reservationId }: UseKey): string => `${sessionId}:${reservationId}`.toLowerCase();

/** What is wrong with the words of a dispute. */
export const textProblem = (text: string | null): ValueInvalid | null => findTextProblem('text', text, LONGEST_DISPUTE_TEXT);

/** What is wrong with a list of lines: each once, as many as a dispute can have. */
export function linesProblem(lines: readonly UseKey[]): ValueInvalid | null {
  const isList = lines.length >= 1 && lines.length <= MOST_DISPUTED_LINES && new Set(lines.map(keyOf)).size === lines.length;
  return isList && lines.every(({ sessionId, reservationId }) => isUuid(sessionId) && isUuid(reservationId)) ? null : valueInvalid('lines', `1 to ${MOST_DISPUTED_LINES} lines, each once`);
}

export const centsProblem = (lines: readonly UseCents[]): ValueInvalid | null =>
  lines.every(({ cents }) => cents >= 0n && cents <= MOST_CENTS) ? null : valueInvalid('cents', `whole cents from 0 to ${MOST_CENTS}`);

export const sumOf = (cents: readonly (bigint | string)[]): bigint => cents.reduce<bigint>((sum, one) => sum + BigInt(one), 0n);
