import type { Transaction } from '../database/transaction.js';

/** Something that is not as it was written. */
export interface Violation {
  /** A stable code: JOURNAL_ENTRY_CHANGED, LINES_CHANGED … */
  readonly kind: string;
  /** What is concerned: ids and identifiers, never personal data. */
  readonly subject: string;
  readonly message: string;
}

export interface Verification {
  /** How many of what was looked at. */
  readonly checked: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
}

/** Recomputes one part of the books from what it was derived from; contexts bring their own (`pv verify`). */
export interface Verifier {
  readonly name: string;
  /** Runs under operator scope and changes nothing. */
  run(tx: Transaction): Promise<Verification>;
}

/** A check lists at most so many violations: where more is wrong, the first ones show what happened. */
export const MOST_VIOLATIONS = 1_000;

/** Runs the verifiers one after another and adds up what they found. */
export async function verifyAll(tx: Transaction, verifiers: readonly Verifier[]): Promise<Verification & { ok: boolean }> {
  const checked: Record<string, number> = {};
  const violations: Violation[] = [];
  for (const verifier of verifiers) {
    const result = await verifier.run(tx);
    Object.assign(checked, result.checked);
    violations.push(...result.violations);
  }
  return { ok: violations.length === 0, checked, violations };
}
