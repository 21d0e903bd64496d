import { KernAlert, KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ownSession } from '../../app/session/auth.js';
import { Waiting } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { BackupCodes } from './backup-codes.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { ProofForm } from './proof-form.js';

type Step =
  | { readonly kind: 'ASKING' | 'UNKNOWN' | 'OFF' | 'ON' | 'SWITCHING_ON' | 'SWITCHING_OFF' | 'RENEWING' }
  /** The app has yet to show that it has the key. */
  | { readonly kind: 'CONFIRMING'; readonly key: string; readonly address: string; readonly codes: readonly string[] }
  | { readonly kind: 'CODES'; readonly codes: readonly string[] };

/** A code besides the password: whoever has learnt the password alone does not come in. */
export function SecondFactor(): ReactNode {
  const { t } = useTranslation('account');
  const [step, setStep] = useState<Step>({ kind: 'ASKING' });
  const ask = (): void => {
    void ownSession().then(
      (session) => setStep({ kind: session?.hasSecondFactor === true ? 'ON' : 'OFF' }),
      () => setStep({ kind: 'UNKNOWN' }),
    );
  };
  useEffect(ask, []);
  const isOn = ['ON', 'SWITCHING_OFF', 'RENEWING', 'CODES'].includes(step.kind);
  return (
    <Section title={t('second.title')}>
      <p className="kern-body pv-page__lead">{t('second.lead')}</p>
      {step.kind !== 'ASKING' && step.kind !== 'UNKNOWN' && <KernBadge className="pv-badge" variant={isOn ? 'success' : 'info'} text={t(isOn ? 'second.on' : 'second.off')} withIcon />}
      <StepOf step={step} setStep={setStep} ask={ask} />
    </Section>
  );
}

interface StepProps {
  readonly step: Step;
  readonly setStep: (step: Step) => void;
  readonly ask: () => void;
}

function StepOf({ step, setStep, ask }: StepProps): ReactNode {
  const { t } = useTranslation('account');
  const off = (): void => setStep({ kind: 'OFF' });
  const on = (): void => setStep({ kind: 'ON' });
  switch (step.kind) {
    case 'ASKING':
      return <Waiting />;
    case 'UNKNOWN':
      return (
        <>
          <KernAlert variant="danger" title={t('failure.UNREACHABLE.title')} body={t('failure.UNREACHABLE.body')} />
          <KernButton text={t('again')} onClick={ask} />
        </>
      );
    case 'OFF':
      return (
        <div className="pv-actions">
          <KernButton variant="primary" text={t('second.switchOn')} onClick={() => setStep({ kind: 'SWITCHING_ON' })} />
        </div>
      );
    case 'SWITCHING_ON':
      return <ProofForm path="two-factor/enable" submit={t('continue')} onDone={(answer) => setStep({ kind: 'CONFIRMING', ...keyOf(answer), codes: codesOf(answer) })} onCancel={off} />;
    case 'CONFIRMING':
      return <ConfirmSecondFactor secret={step.key} address={step.address} onConfirmed={() => setStep({ kind: 'CODES', codes: step.codes })} onCancel={off} />;
    case 'CODES':
      return <BackupCodes codes={step.codes} onKept={on} />;
    case 'ON':
      return (
        <div className="pv-actions">
          <KernButton variant="secondary" text={t('second.renew')} onClick={() => setStep({ kind: 'RENEWING' })} />
          <KernButton variant="secondary" text={t('second.switchOff')} onClick={() => setStep({ kind: 'SWITCHING_OFF' })} />
        </div>
      );
    case 'RENEWING':
      return <ProofForm path="two-factor/generate-backup-codes" withCode submit={t('second.renew')} onDone={(answer) => setStep({ kind: 'CODES', codes: codesOf(answer) })} onCancel={on} />;
    case 'SWITCHING_OFF':
      return <ProofForm path="two-factor/disable" withCode submit={t('second.switchOff')} warning={t('second.offWarning')} onDone={off} onCancel={on} />;
  }
}

type Answer = Readonly<Record<string, unknown>>;

/** The key for typing, and the address that some apps take. */
function keyOf({ totpURI }: Answer): { key: string; address: string } {
  const address = String(totpURI ?? '');
  return { key: new URL(address).searchParams.get('secret') ?? '', address };
}

const codesOf = ({ backupCodes }: Answer): readonly string[] => (Array.isArray(backupCodes) ? backupCodes.map(String) : []);
