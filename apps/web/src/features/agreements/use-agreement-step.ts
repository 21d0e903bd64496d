import { useCommand, type Setback } from '../../app/api/use-command.js';
import type { TermsStep } from '../terms/terms-steps.js';
import { seenDependents } from './licence-field.js';
import {
  ActivateAgreementDocument,
  ApproveAgreementEconomicallyDocument,
  ApproveAgreementProfessionallyDocument,
  DiscardAgreementDocument,
  NegotiateAgreementDocument,
  ReopenAgreementDocument,
  type ReopeningReason,
} from './agreements.generated.js';

interface AgreementStep {
  readonly take: (step: TermsStep, values: FormData) => Promise<boolean>;
  readonly setback: Setback | null;
  readonly isSending: boolean;
  readonly forget: () => void;
}

/** The steps of an agreement from its draft until it is in force. */
export function useAgreementStep(agreementId: string): AgreementStep {
  const negotiate = useCommand(NegotiateAgreementDocument);
  const professionally = useCommand(ApproveAgreementProfessionallyDocument);
  const economically = useCommand(ApproveAgreementEconomicallyDocument);
  const activate = useCommand(ActivateAgreementDocument);
  const discard = useCommand(DiscardAgreementDocument);
  const reopen = useCommand(ReopenAgreementDocument);
  const plain = { NEGOTIATE: negotiate, APPROVE_PROFESSIONALLY: professionally, APPROVE_ECONOMICALLY: economically, DISCARD: discard };
  const all = [...Object.values(plain), activate, reopen];
  const send = (step: TermsStep, values: FormData): Promise<unknown> => {
    if (step === 'REOPEN') return reopen.send({ agreementId, reason: String(values.get('reason')) as ReopeningReason });
    if (step === 'ACTIVATE') return activate.send({ agreementId, signedOn: String(values.get('signedOn')), dependentsSeen: seenDependents(values) });
    return plain[step].send({ agreementId });
  };
  return {
    take: async (step, values) => (await send(step, values)) !== null,
    setback: all.find(({ setback }) => setback !== null)?.setback ?? null,
    isSending: all.some(({ isSending }) => isSending),
    forget: () => all.forEach(({ forget }) => forget()),
  };
}
