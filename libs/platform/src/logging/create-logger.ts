import { pino, type DestinationStream, type Logger } from 'pino';
import { sqlState } from '../database/unit-of-work.js';

export type { Logger } from 'pino';

/** Fields that never reach a log, however deep somebody puts them. */
const PERSONAL = ['email', 'name', 'password', 'token', 'cookie', 'authorization'];

/**
 * The log of a program: one JSON object a line. No personal data: people appear by their ids, requests by their route and
 * correlation id, database errors without their message, which would quote values.
 */
export function createLogger(program: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...PERSONAL, ...PERSONAL.map((field) => `*.${field}`)], remove: true },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What may be told of an error: its kind, where it was thrown, and either its message or, from the database, its code. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const state = sqlState(error);
  const at = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return { kind: error.constructor.name, ...(/^[0-9A-Z]{5}$/.test(state) ? { sqlState: state } : { message: error.message }), at };
}
