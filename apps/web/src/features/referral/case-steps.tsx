import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproveDialog } from './approve-dialog.js';
import { AssignDialog } from './assign-dialog.js';
import type { CasePartProps } from './case-view.js';
import { StepDialog, type Step } from './step-dialog.js';
import { useCaseRights } from './use-case-rights.js';

const STEPS = ['SUBMIT', 'RETURN', 'PAUSE', 'REOPEN'] as const satisfies readonly Step[];

/** What moves a case on from here, as far as its state and one's role allow it; nothing happens before a question was answered. */
export function CaseSteps({ referral, onDone }: CasePartProps): ReactNode {
  const { t } = useTranslation('referral');
  const { mayDecide, maySign } = useCaseRights(referral);
  const [open, setOpen] = useState<Step | 'APPROVE' | 'ASSIGN' | null>(null);
  if (!mayDecide) return null;
  const { possibleActions, state, id } = referral;
  const close = (): void => setOpen(null);
  const done = (said: string): void => {
    close();
    onDone(said);
  };
  const isMissing = state === 'DRAFT' && referral.needs.length === 0;
  const isOpenRequest = state === 'SUBMITTED' && possibleActions.includes('APPROVE');
  return (
    <>
      {isMissing && <p className="kern-body">{t('steps.missingNeed')}</p>}
      {isOpenRequest && !maySign && <p className="kern-body">{t('steps.noSigningRight')}</p>}
      <div className="pv-actions">
        {isOpenRequest && maySign && <KernButton variant="primary" text={t('steps.APPROVE.action')} onClick={() => setOpen('APPROVE')} />}
        {STEPS.filter((step) => possibleActions.includes(step)).map((step) => (
          <KernButton key={step} variant={step === 'SUBMIT' ? 'primary' : 'secondary'} text={t(`steps.${step}.action`)} disabled={step === 'SUBMIT' && isMissing} onClick={() => setOpen(step)} />
        ))}
        {state !== 'ENDED' && (
          <Link className="kern-btn kern-btn--secondary" to="/faelle/$id/bearbeiten" params={{ id }}>
            <span className="kern-label">{t('steps.edit')}</span>
          </Link>
        )}
        {state !== 'ENDED' && <KernButton variant="tertiary" text={t('steps.assign')} onClick={() => setOpen('ASSIGN')} />}
        {possibleActions.includes('END') && <KernButton variant="tertiary" text={t('steps.END.action')} onClick={() => setOpen('END')} />}
      </div>
      {open === 'APPROVE' && <ApproveDialog referral={referral} onClose={close} onDone={done} />}
      {open === 'ASSIGN' && <AssignDialog referral={referral} onClose={close} onDone={done} />}
      {open !== null && open !== 'APPROVE' && open !== 'ASSIGN' && <StepDialog step={open} referral={referral} onClose={close} onDone={done} />}
    </>
  );
}
