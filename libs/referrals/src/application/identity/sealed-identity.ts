import { createHmac } from 'node:crypto';
import { seal, unseal, type Keyring } from '#platform';
import { toIdentity, type CaseIdentity } from '../../domain/identity/case-identity.js';
import type { SealedIdentity } from '../../persistence/identity/case-identity.sql.js';

interface Place {
  readonly agencyId: string;
  readonly referralId: string;
  readonly revision: number;
}

/** What the seal belongs to: moved to another referral or another agency, or put back over a later one, it does not open. */
const belongsTo = ({ agencyId, referralId, revision }: Place): string => `case-identity ${agencyId} ${referralId} ${revision}`;

/** Seals with the newest key of the agency; throws KeyringError. */
export async function sealIdentity(keyring: Keyring, place: Place, identity: CaseIdentity, mayMake: boolean): Promise<SealedIdentity> {
  const key = await keyring.newest(place.agencyId, mayMake);
  return { ...place, keyId: key.id, sealed: seal(key.bytes, JSON.stringify(toIdentity(identity)), belongsTo(place)) };
}

/** Throws KeyringError when its key is not there, and when it was not sealed for this referral and revision. */
export async function openIdentity(keyring: Keyring, row: SealedIdentity): Promise<CaseIdentity> {
  const key = await keyring.byId(row.agencyId, row.keyId);
  return JSON.parse(unseal(key.bytes, row.sealed, belongsTo(row))) as CaseIdentity;
}

/**
 * Stands for an identity where the hash of a command's input is kept: names and days of birth are few enough to be guessed out of a
 * plain hash, so this one needs the agency's key. The oldest: it stays the same when a newer one comes.
 */
export async function digestOf(keyring: Keyring, agencyId: string, identity: CaseIdentity, mayMake: boolean): Promise<string> {
  const key = await keyring.oldest(agencyId, mayMake);
  return createHmac('sha256', key.bytes).update(JSON.stringify(toIdentity(identity))).digest('hex');
}
