import { z } from 'zod';
import type { Claims } from '../../domain/mapped-roles.js';
import { fetchJson } from './discover-provider.js';

export interface ProviderTokens {
  readonly idToken?: string | undefined;
  readonly accessToken?: string | undefined;
}

const identified = z.looseObject({ sub: z.string().min(1) });

/**
 * What the provider says of the person: the claims of the ID token, whose signature the framework has checked by then, and
 * of the userinfo beside them, which must speak of the same person (OpenID Connect Core 1.0, 5.3.2). Null: nothing that
 * could be believed, such as an answer without an ID token.
 */
export async function providerClaims(tokens: ProviderTokens, userInfoUrl: string | undefined): Promise<(Claims & { readonly sub: string }) | null> {
  const token = identified.safeParse(payloadOf(tokens.idToken));
  if (!token.success) return null;
  if (userInfoUrl === undefined || tokens.accessToken === undefined) return token.data;
  const userInfo = identified.safeParse(await fetchJson(userInfoUrl, tokens.accessToken));
  if (!userInfo.success || userInfo.data.sub !== token.data.sub) return null;
  return { ...userInfo.data, ...token.data };
}

function payloadOf(token: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const person = z.object({ email: z.email(), email_verified: z.boolean().default(false), name: z.string().trim().min(1).optional().catch(undefined) });

/** Who that is, as the service keeps people: with an address, and a name that is the address where there is none. */
export function personOfClaims(claims: Claims): { readonly email: string; readonly emailVerified: boolean; readonly name: string } | null {
  const parsed = person.safeParse(claims);
  if (!parsed.success) return null;
  const { email, email_verified: emailVerified, name } = parsed.data;
  return { email, emailVerified, name: name ?? email };
}
