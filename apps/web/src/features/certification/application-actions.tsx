import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import type { Application } from './application-page.js';
import { StartCertificationReviewDocument, WithdrawCertificationApplicationDocument } from './certification.generated.js';
import { GrantForm } from './grant-form.js';
import { RefuseForm } from './refuse-form.js';

/** What can be done with it from here, by whoever may. */
export function ApplicationActions({ application }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation('certification');
  const { has } = useSession();
  const { nextStates } = application;
  const isCertifier = has('CERTIFIER');
  const [isRefusing, setRefusing] = useState(false);
  if (nextStates.includes('IN_REVIEW') && isCertifier) return <Begin application={application} />;
  if (nextStates.includes('GRANTED') && isCertifier) {
    return (
      <Section title={t('decide.title')}>
        <p className="kern-body pv-page__lead">{t('decide.lead')}</p>
        {isRefusing ? <RefuseForm application={application} onBack={() => setRefusing(false)} /> : <GrantForm application={application} onRefuse={() => setRefusing(true)} />}
      </Section>
    );
  }
  if (nextStates.includes('WITHDRAWN') && has('ADMINISTRATOR', 'GROUP_LEAD')) return <Withdraw application={application} />;
  return null;
}

function Begin({ application: { id } }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation('certification');
  const start = useCommand(StartCertificationReviewDocument);
  return (
    <Section title={t('begin.title')}>
      <p className="kern-body pv-page__lead">{t('begin.lead')}</p>
      <div aria-live="polite">
        <SetbackNote setback={start.setback} />
      </div>
      <div className="pv-actions">
        <KernButton variant="primary" text={t('begin.submit')} disabled={start.isSending} onClick={() => void start.send({ certificationId: id })} />
      </div>
    </Section>
  );
}

function Withdraw({ application: { id, agency } }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation('certification');
  const withdraw = useCommand(WithdrawCertificationApplicationDocument);
  const [isAsked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(false);
    void withdraw.send({ certificationId: id });
  };
  return (
    <Section title={t('takeBack.title')}>
      <p className="kern-body pv-page__lead">{t('takeBack.lead', { agency: agency.name })}</p>
      <div aria-live="polite">
        <SetbackNote setback={withdraw.setback} />
      </div>
      <div className="pv-actions">
        <KernButton variant="secondary" text={t('takeBack.submit')} disabled={withdraw.isSending} onClick={() => setAsked(true)} />
      </div>
      {isAsked && (
        <Dialog
          title={t('takeBack.ask.title')}
          onClose={() => setAsked(false)}
          footer={
            <>
              <KernButton variant="secondary" text={t('back')} onClick={() => setAsked(false)} />
              <KernButton variant="primary" text={t('takeBack.submit')} onClick={send} />
            </>
          }
        >
          <p className="kern-body">{t('takeBack.ask.body')}</p>
        </Dialog>
      )}
    </Section>
  );
}
