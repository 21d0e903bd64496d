/**
 * The outcome of a command: a value, or an expected refusal with a code. An expected refusal is data, not an exception:
 * the unit of work rolls back on it as it does on a thrown error, and the resolver maps it to a type of the result union.
 */
export type Result<T, R extends Refusal = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** A refusal that a screen can show: a stable code, an English sentence for logs and machines, and data of the case. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });

/** Tells the unit of work a refusal from any other return value. */
export function isRefused(outcome: unknown): outcome is { ok: false; refusal: Refusal } {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false && 'refusal' in outcome;
}
