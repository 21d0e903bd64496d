import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const TERMS = ['range', 'counts', 'outside', 'month'] as const;

/** What the range of a module is, what counts towards it, and what follows. */
export function CareHelp(): ReactNode {
  const { t } = useTranslation('care');
  return (
    <details className="pv-care-details">
      <summary>{t('help.title')}</summary>
      <dl className="pv-care-terms">
        {TERMS.map((term) => (
          <div key={term}>
            <dt className="kern-title">{t(`help.${term}`)}</dt>
            <dd className="kern-body">{t(`help.${term}Body`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
