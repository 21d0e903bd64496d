import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { SelectField } from '../../shared/ui/field.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import {
  EndReferralDocument, PauseReferralDocument, ReopenReferralDocument, ReturnReferralDocument, SubmitReferralDocument,
  type ReferralEndReason, type ReferralPauseReason, type ReferralReturnReason,
} from './referral.generated.js';

export type Step = 'SUBMIT' | 'RETURN' | 'PAUSE' | 'REOPEN' | 'END';

const RETURN: readonly ReferralReturnReason[] = ['INCOMPLETE', 'OTHER_HELP', 'OTHER_RESPONSIBLE', 'ENTERED_WRONGLY', 'OTHER'];
const PAUSE: readonly ReferralPauseReason[] = ['FAMILY_NEEDS_TIME', 'STAY_ELSEWHERE', 'TO_BE_CLARIFIED', 'APPROVAL_ENDS', 'OTHER'];
const END: readonly ReferralEndReason[] = ['HELP_ENDED', 'NOT_NEEDED', 'FAMILY_DECLINED', 'NOTHING_FOUND', 'OTHER_HELP', 'MOVED_AWAY', 'ENTERED_WRONGLY', 'OTHER'];

interface StepDialogProps extends CasePartProps {
  readonly step: Step;
  readonly onClose: () => void;
}

/** Asks back before a case moves: what it means, and where it needs one the reason. */
export function StepDialog({ step, referral, onClose, onDone }: StepDialogProps): ReactNode {
  const { t } = useTranslation('referral');
  const [returned, setReturned] = useState<ReferralReturnReason>('INCOMPLETE');
  const [paused, setPaused] = useState<ReferralPauseReason>('FAMILY_NEEDS_TIME');
  const [ended, setEnded] = useState<ReferralEndReason>('HELP_ENDED');
  const submit = useCommand(SubmitReferralDocument);
  const back = useCommand(ReturnReferralDocument);
  const pause = useCommand(PauseReferralDocument);
  const end = useCommand(EndReferralDocument);
  const reopen = useCommand(ReopenReferralDocument);
  const all = [submit, back, pause, end, reopen];
  const referralId = referral.id;
  const commands: Readonly<Record<Step, () => Promise<unknown>>> = {
    SUBMIT: () => submit.send({ referralId }),
    RETURN: () => back.send({ referralId, reason: returned }),
    PAUSE: () => pause.send({ referralId, reason: paused }),
    REOPEN: () => reopen.send({ referralId }),
    END: () => end.send({ referralId, reason: ended }),
  };
  const send = async (): Promise<void> => {
    if (await commands[step]()) onDone(t(`steps.${step}.done`, { code: referral.code }));
  };
  return (
    <AskBack
      title={t(`steps.${step}.title`, { code: referral.code })}
      body={t(`steps.${step}.body`, { provider: referral.responsible.name })}
      confirm={t(`steps.${step}.action`)}
      isDanger={step === 'END'}
      isSending={all.some(({ isSending }) => isSending)}
      setback={all.find(({ setback }) => setback !== null)?.setback ?? null}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      {step === 'RETURN' && <SelectField label={t('reason')} value={returned} options={RETURN.map((value) => ({ value, text: t(`steps.RETURN.reasons.${value}`) }))} onChange={({ target }) => setReturned(target.value as ReferralReturnReason)} />}
      {step === 'PAUSE' && <SelectField label={t('reason')} value={paused} options={PAUSE.map((value) => ({ value, text: t(`steps.PAUSE.reasons.${value}`) }))} onChange={({ target }) => setPaused(target.value as ReferralPauseReason)} />}
      {step === 'END' && <SelectField label={t('reason')} value={ended} options={END.map((value) => ({ value, text: t(`steps.END.reasons.${value}`) }))} onChange={({ target }) => setEnded(target.value as ReferralEndReason)} />}
    </AskBack>
  );
}
