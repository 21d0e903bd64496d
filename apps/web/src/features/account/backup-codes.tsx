import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** For the day on which the phone is lost; each opens once, and they are shown only now. */
export function BackupCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }): ReactNode {
  const { t } = useTranslation('account');
  return (
    <div className="pv-note" aria-live="polite">
      <KernAlert variant="info" title={t('codes.title')} body={t('codes.body')} />
      <ul className="pv-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="pv-actions">
        <KernButton variant="secondary" text={t('codes.print')} onClick={() => print()} />
        <KernButton variant="primary" text={t('codes.kept')} onClick={onKept} />
      </div>
    </div>
  );
}
