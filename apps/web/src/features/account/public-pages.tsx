import { useMemo, type ReactNode } from 'react';
import { Provider as ApiProvider } from 'urql';
import { Alone } from '../../app/alone.js';
import { createApiClient } from '../../app/api/client.js';
import { addTexts } from '../../app/i18n.js';
import type { PublicAddress } from '../../app/public-address.js';
import { ForgottenPasswordPage } from './forgotten-password-page.js';
import { InvitationPage } from './invitation-page.js';
import { LinkBrokenPage } from './link-broken-page.js';
import { NetworkInvitationPage } from './network-invitation-page.js';
import { NewPasswordPage } from './new-password-page.js';
import './account.css';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('account', { de, en });

/** What mails lead to, for people who are not signed in. */
export function PublicPages({ address }: { readonly address: PublicAddress }): ReactNode {
  const client = useMemo(() => createApiClient({ organisationId: null, onSignedOut: () => undefined }), []);
  return (
    <ApiProvider value={client}>
      <Alone>
        <PublicPage address={address} />
      </Alone>
    </ApiProvider>
  );
}

function PublicPage({ address: { path, secret } }: { readonly address: PublicAddress }): ReactNode {
  if (path === '/passwort-vergessen') return <ForgottenPasswordPage />;
  if (secret === null) return <LinkBrokenPage path={path} />;
  if (path === '/passwort-neu') return <NewPasswordPage token={secret} />;
  if (path === '/einladung') return <InvitationPage token={secret} />;
  return <NetworkInvitationPage token={secret} />;
}
