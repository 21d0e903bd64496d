import { z } from 'zod';

/** The identity provider cannot be reached, or is not the one that was configured. */
export class ProviderUnavailableError extends Error {
  override readonly name = 'ProviderUnavailableError';
}

const PATIENCE_MS = 5_000;

const discovered = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url().optional(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});

export interface DiscoveredProvider {
  readonly issuer: string;
  readonly discoveryUrl: string;
  readonly userInfoUrl: string | undefined;
  /** How the client shows its secret at the token endpoint. */
  readonly authentication: 'basic' | 'post';
}

/**
 * Reads the provider's discovery document and checks that it speaks for the issuer that is configured (OpenID Connect
 * Discovery 1.0, 4.3). Throws a ProviderUnavailableError, after five seconds at the latest.
 */
export async function discoverProvider(issuer: string): Promise<DiscoveredProvider> {
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = discovered.safeParse(await fetchJson(discoveryUrl));
  if (!document.success) throw new ProviderUnavailableError('The provider has no usable discovery document.');
  if (document.data.issuer !== issuer) throw new ProviderUnavailableError('The discovery document is that of another issuer.');
  return {
    issuer,
    discoveryUrl,
    userInfoUrl: document.data.userinfo_endpoint,
    authentication: document.data.token_endpoint_auth_methods_supported.includes('client_secret_basic') ? 'basic' : 'post',
  };
}

/** What the provider answers, as JSON; with a token it is asked in the name of the person. */
export async function fetchJson(url: string, accessToken?: string): Promise<unknown> {
  try {
    const headers = { accept: 'application/json', ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }) };
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new ProviderUnavailableError(`The provider answered with ${response.status}.`);
    return await response.json();
  } catch (error) {
    if (error instanceof ProviderUnavailableError) throw error;
    // Its message would name the address; what failed is enough.
    throw new ProviderUnavailableError('The provider does not answer.');
  }
}
