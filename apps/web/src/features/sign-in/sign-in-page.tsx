import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alone } from '../../app/alone.js';
import { Page } from '../../shared/ui/page.js';
import { DemoSignIns } from './demo-sign-ins.js';
import { SignInForm } from './sign-in-form.js';

/** In place of everything, until somebody is signed in; afterwards the address is shown that was asked for. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <Alone>
      <Page title={t('signIn.title')} lead={t('signIn.lead')}>
        <SignInForm onSignedIn={onSignedIn} />
        <p className="kern-body">
          <a className="kern-link" href="/passwort-vergessen">
            {t('signIn.forgotten')}
          </a>
        </p>
        <DemoSignIns onSignedIn={onSignedIn} />
      </Page>
    </Alone>
  );
}
