import { createHmac, timingSafeEqual } from 'node:crypto';

/** The framework's session cookie as a request brings it: `<token>.<HMAC-SHA-256 of the token, base64>`, percent-encoded. */
export class SessionCookie {
  /** `name` and `secret` as the framework itself uses them. */
  constructor(
    private readonly name: string,
    private readonly secret: string,
  ) {}

  /** The token of the session; null when there is no cookie, or one that we have not signed. Of several the first counts, as for the framework. */
  tokenIn(header: string): string | null {
    const value = decoded(valueOf(header, this.name) ?? '');
    const end = value.lastIndexOf('.');
    if (end < 1) return null;
    const token = value.slice(0, end);
    const expected = createHmac('sha256', this.secret).update(token).digest();
    const shown = Buffer.from(value.slice(end + 1), 'base64');
    return shown.length === expected.length && timingSafeEqual(shown, expected) ? token : null;
  }
}

function valueOf(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** What cannot be decoded is no cookie of ours. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
