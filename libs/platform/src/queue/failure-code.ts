import { sqlState } from '../database/unit-of-work.js';

const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;

/**
 * What is kept of an error with a job: its SQLSTATE, its code or the name of its class. Never its message, which may
 * quote the data that it choked on.
 */
export function failureCode(error: unknown): string {
  const state = sqlState(error);
  if (/^[0-9A-Z]{5}$/.test(state)) return `SQL_${state}`;
  if (CODE.test(state)) return state;
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return name.replace(/[^A-Za-z0-9]/g, '').slice(0, 64);
}
