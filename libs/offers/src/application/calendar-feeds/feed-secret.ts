import { hashOfSecret } from '#identity';

/** As newSecret() writes it: 256 bits in base64url. */
const WELL_FORMED = /^[A-Za-z0-9_-]{43}$/;

/** What the database keeps of the secret in an address; null for what can be none. */
export const hashOfFeedSecret = (secret: string): Buffer | null => (WELL_FORMED.test(secret) ? hashOfSecret(secret) : null);
