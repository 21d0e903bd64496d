import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/ui/dialog.js';
import { Section } from '../../shared/ui/page.js';
import { AuthFailureNote } from './auth-failure-note.js';
import { useAuthCall } from './auth-calls.js';

/** Ends the sessions on all devices, this one too. */
export function SignOutEverywhere(): ReactNode {
  const { t } = useTranslation('account');
  const call = useAuthCall('revoke-sessions');
  const [isAsked, setAsked] = useState(false);
  const send = async (): Promise<void> => {
    setAsked(false);
    if (await call.send()) location.assign('/');
  };
  return (
    <Section title={t('everywhere.title')}>
      <p className="kern-body pv-page__lead">{t('everywhere.lead')}</p>
      <div aria-live="polite">
        <AuthFailureNote failure={call.failure} />
      </div>
      <div className="pv-actions">
        <KernButton variant="secondary" icon="logout" text={t('everywhere.submit')} disabled={call.isSending} onClick={() => setAsked(true)} />
      </div>
      {isAsked && (
        <Dialog
          title={t('everywhere.ask.title')}
          onClose={() => setAsked(false)}
          footer={
            <>
              <KernButton variant="secondary" text={t('back')} onClick={() => setAsked(false)} />
              <KernButton variant="primary" text={t('everywhere.submit')} onClick={() => void send()} />
            </>
          }
        >
          <p className="kern-body">{t('everywhere.ask.body')}</p>
        </Dialog>
      )}
    </Section>
  );
}
