import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicAddress } from '../../app/public-address.js';
import { Page } from '../../shared/ui/page.js';

/** The address came without what stands behind `#`, or the page was loaded anew after it had been taken. */
export function LinkBrokenPage({ path }: { readonly path: PublicAddress['path'] }): ReactNode {
  const { t } = useTranslation('account');
  const isPassword = path === '/passwort-neu';
  return (
    <Page title={t('broken.title')} lead={t('broken.lead')}>
      <p className="kern-body">{t(isPassword ? 'broken.password' : 'broken.invitation')}</p>
      <p className="kern-body pv-actions">
        {isPassword && (
          <a className="kern-link" href="/passwort-vergessen">
            {t('forgotten.title')}
          </a>
        )}
        <a className="kern-link" href="/">
          {t('toSignIn')}
        </a>
      </p>
    </Page>
  );
}
