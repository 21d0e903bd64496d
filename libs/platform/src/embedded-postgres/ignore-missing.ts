import { errorCode } from './error-code.js';

/** For `catch`: passes over a file or process that is not there (any more), and throws everything else on. */
export function ignoreMissing(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH') return undefined;
  throw error;
}
