import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const TERMS = ['what', 'range', 'answer', 'change', 'correction'] as const;

/** What a monthly report is, by which rule it is made, and what an answer brings about. */
export function ReportHelp(): ReactNode {
  const { t } = useTranslation('care');
  return (
    <details className="pv-care-details">
      <summary>{t('reportHelp.title')}</summary>
      <dl className="pv-care-terms">
        {TERMS.map((term) => (
          <div key={term}>
            <dt className="kern-title">{t(`reportHelp.${term}`)}</dt>
            <dd className="kern-body">{t(`reportHelp.${term}Body`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
