import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { possibleSteps, type TermsKind, type TermsStep } from './terms-steps.js';
import type { Approval } from './terms-path.js';
import type { TermsState } from './terms-state.js';
import './terms-texts.js';

export const REOPENING_REASONS = ['SERVICE', 'QUALITY', 'FEE', 'VALIDITY', 'MISTAKE', 'OTHER'] as const;

export interface TermsInMotion {
  readonly state: TermsState;
  readonly nextStates: readonly TermsState[];
  readonly approvals: readonly Approval[];
  readonly authors: readonly { readonly personId: string }[];
}

interface TermsActionsProps {
  readonly kind: TermsKind;
  readonly terms: TermsInMotion;
  /** Takes the step; false where it was set back. */
  readonly onStep: (step: TermsStep, values: FormData) => Promise<boolean>;
  readonly setback: Setback | null;
  readonly isSending: boolean;
  readonly onForget: () => void;
  /** What a step asks for beside the question itself. */
  readonly fields?: (step: TermsStep) => ReactNode;
}

/** What can be done with terms in their state, by whoever may do it; each step is asked back. */
export function TermsActions({ kind, terms, onStep, setback, isSending, onForget, fields }: TermsActionsProps): ReactNode {
  const { t } = useTranslation('terms');
  const { me, membership, has } = useSession();
  const [asked, setAsked] = useState<TermsStep | null>(null);
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const steps = possibleSteps(kind, terms, { has, isAgency });
  const approvals = steps.filter((step) => step.startsWith('APPROVE'));
  const isOwn = approvals.length > 0 && terms.authors.some(({ personId }) => personId === me.id);
  const isTwice = steps.includes('APPROVE_ECONOMICALLY') && terms.approvals.some(({ personId }) => personId === me.id);
  const shown = steps.filter((step) => !((isOwn || isTwice) && approvals.includes(step)));
  const close = (): void => {
    setAsked(null);
    onForget();
  };
  return (
    <div className="pv-note">
      <Standing kind={kind} state={terms.state} />
      {(isOwn || isTwice) && <p className="kern-body">{t(isOwn ? 'own' : 'ownApproval')}</p>}
      {shown.length > 0 && (
        <div className="pv-actions">
          {shown.map((step, index) => (
            <KernButton key={step} variant={index === 0 && step !== 'DISCARD' && step !== 'REOPEN' ? 'primary' : 'secondary'} text={t(`step.${step}.button`)} onClick={() => setAsked(step)} />
          ))}
        </div>
      )}
      {asked && (
        <StepDialog step={asked} setback={setback} isSending={isSending} onClose={close} onSubmit={async (values) => (await onStep(asked, values)) && close()}>
          {fields?.(asked)}
        </StepDialog>
      )}
    </div>
  );
}

/** Who has to act next. */
function Standing({ kind, state }: { readonly kind: TermsKind; readonly state: TermsState }): ReactNode {
  const { t } = useTranslation('terms');
  switch (state) {
    case 'DRAFT':
      return kind === 'AGREEMENT' && <p className="kern-body pv-page__lead">{t('wait.DRAFT')}</p>;
    case 'IN_NEGOTIATION':
      return <p className="kern-body pv-page__lead">{t(kind === 'AGREEMENT' ? 'wait.IN_NEGOTIATION_AGREEMENT' : 'wait.IN_NEGOTIATION_RATE')}</p>;
    case 'PROFESSIONALLY_APPROVED':
    case 'ECONOMICALLY_APPROVED':
      return <p className="kern-body pv-page__lead">{t(`wait.${state}`)}</p>;
    default:
      return null;
  }
}

interface StepDialogProps {
  readonly step: TermsStep;
  readonly setback: Setback | null;
  readonly isSending: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (values: FormData) => Promise<unknown>;
  readonly children: ReactNode;
}

function StepDialog({ step, setback, isSending, onClose, onSubmit, children }: StepDialogProps): ReactNode {
  const { t } = useTranslation('terms');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Dialog title={t(`step.${step}.title`)} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={submit}>
        <p className="kern-body">{t(`step.${step}.body`)}</p>
        {step === 'REOPEN' && <SelectField name="reason" label={t('reason.label')} options={REOPENING_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }))} />}
        {children}
        <div aria-live="polite">
          <SetbackNote setback={setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t(`step.${step}.button`)} disabled={isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
