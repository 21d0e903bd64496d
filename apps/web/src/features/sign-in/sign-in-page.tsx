import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/ui/page.js';
import { Preferences } from '../../app/preferences.js';
import { DemoSignIns } from './demo-sign-ins.js';
import { SignInForm } from './sign-in-form.js';

/** In place of everything, until somebody is signed in; afterwards the address is shown that was asked for. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <div className="pv-alone">
      <header className="pv-alone__header">
        <span className="pv-brand">{t('product')}</span>
        <Preferences />
      </header>
      <main>
        <Page title={t('signIn.title')} lead={t('signIn.lead')}>
          <SignInForm onSignedIn={onSignedIn} />
          <DemoSignIns onSignedIn={onSignedIn} />
        </Page>
      </main>
    </div>
  );
}
