import { createHmac } from 'node:crypto';

/** Length of a step: each code belongs to one, and is accepted a step too early or too late. */
const STEP_S = 30;

/** Further than the framework looks, so that a clock that differs a little from the database's keeps nobody out. */
const WINDOW = 2;

/**
 * The step since 1970 whose code (RFC 6238: HMAC-SHA-1, six digits) was shown at a time (seconds since 1970); the newest
 * where two steps have the same code, undefined where none has it.
 */
export function totpStep(secret: string, code: string, atS: number): number | undefined {
  const current = Math.floor(atS / STEP_S);
  for (let step = current + WINDOW; step >= Math.max(0, current - WINDOW); step--) if (codeOf(secret, step) === code) return step;
  return undefined;
}

function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.readUInt8(mac.length - 1) & 0x0f) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}
