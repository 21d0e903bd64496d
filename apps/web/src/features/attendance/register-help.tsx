import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What the words of the list mean, and what follows from them. */
export function RegisterHelp(): ReactNode {
  const { t } = useTranslation('attendance');
  return (
    <details className="pv-help">
      <summary>{t('help.title')}</summary>
      <dl>
        {(['ATTENDED', 'EXCUSED', 'UNEXCUSED'] as const).map((status) => (
          <div key={status}>
            <dt className="kern-title">{t(`status.${status}`)}</dt>
            <dd className="kern-body">{t(`help.${status}`)}</dd>
          </div>
        ))}
        <div>
          <dt className="kern-title">{t('help.pseudonym')}</dt>
          <dd className="kern-body">{t('help.pseudonymBody')}</dd>
        </div>
        <div>
          <dt className="kern-title">{t('help.device')}</dt>
          <dd className="kern-body">{t('help.deviceBody')}</dd>
        </div>
      </dl>
    </details>
  );
}
