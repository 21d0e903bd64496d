import { NEW_REQUEST, type RequestForm } from './request-content.js';

/**
 * What was typed and is not stored yet: it outlives leaving the page and a new sign-in, not the tab. It is under the one who wrote it, so that nobody
 * else finds it, and as pseudonymous as the request itself.
 */
interface Kept {
  readonly form: RequestForm;
  /** The revision that was changed; what somebody else has changed meanwhile is not written over. */
  readonly revision: number | null;
}

export interface KeptKey {
  readonly personId: string;
  readonly organisationId: string;
  /** Null: of a new request. */
  readonly referralId: string | null;
}

const nameOf = ({ personId, organisationId, referralId }: KeptKey): string => `request ${personId} ${organisationId} ${referralId ?? 'new'}`;

export function readKept(key: KeptKey, revision: number | null): RequestForm | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null') as Kept | null;
    return kept !== null && kept.revision === revision ? { ...NEW_REQUEST, ...kept.form } : null;
  } catch {
    return null;
  }
}

export const keep = (key: KeptKey, kept: Kept): void => sessionStorage.setItem(nameOf(key), JSON.stringify(kept));
export const forgetKept = (key: KeptKey): void => sessionStorage.removeItem(nameOf(key));
