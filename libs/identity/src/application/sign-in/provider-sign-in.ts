import type pg from 'pg';
import type { OidcConfig } from '#platform';
import { ClaimedMemberships } from './claimed-memberships.js';
import { discoverProvider, ProviderUnavailableError } from './discover-provider.js';
import type { createProviderAuth } from './provider-auth.js';
import type { SignInJournal } from './sign-in-journal.js';
import { correlationIdOfCall } from './sign-in-call.js';
import type { SignInOffice, SignInSettings } from './sign-in-settings.js';

type ProviderAuth = Awaited<ReturnType<typeof createProviderAuth>>;

/**
 * Sign-in by the identity provider, kept apart from that by password: a provider that does not answer stops nobody else.
 * Its discovery document is read at the first use, and again at the next one when that has failed.
 */
export class ProviderSignIn {
  private loading: Promise<ProviderAuth> | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly settings: SignInSettings,
    private readonly oidc: OidcConfig,
    private readonly office: SignInOffice,
    private readonly journal: SignInJournal,
  ) {}

  async handle(request: Request): Promise<Response> {
    let auth: ProviderAuth;
    try {
      this.loading ??= this.load();
      auth = await this.loading;
    } catch (error) {
      this.loading = undefined;
      if (!(error instanceof ProviderUnavailableError)) throw error;
      this.office.logger.warn({ correlationId: correlationIdOfCall(), reason: error.message }, 'The identity provider is not available');
      return Response.json({ code: 'PROVIDER_UNAVAILABLE', message: 'The identity provider does not answer. Try again later.' }, { status: 503 });
    }
    return auth.handler(request);
  }

  private async load(): Promise<ProviderAuth> {
    const [{ createProviderAuth }, provider] = await Promise.all([import('./provider-auth.js'), discoverProvider(this.oidc.issuer)]);
    const { pool, settings, office, oidc, journal } = this;
    return createProviderAuth({ pool, settings, office, oidc, journal, provider, memberships: new ClaimedMemberships(office.unitOfWork, oidc) });
  }
}
