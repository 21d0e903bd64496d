import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Preferences } from './preferences.js';

/** Around a screen for people who are not signed in. */
export function Alone({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <div className="pv-alone">
      <header className="pv-alone__header">
        <a href="/" className="pv-brand">
          {t('product')}
        </a>
        <Preferences />
      </header>
      <main>{children}</main>
    </div>
  );
}
