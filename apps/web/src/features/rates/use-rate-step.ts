import { useCommand, type Setback } from '../../app/api/use-command.js';
import type { TermsStep } from '../terms/terms-steps.js';
import {
  ActivateSettlementRateDocument,
  ApproveSettlementRateEconomicallyDocument,
  ApproveSettlementRateProfessionallyDocument,
  DiscardSettlementRateDocument,
  NegotiateSettlementRateDocument,
  ReopenSettlementRateDocument,
  type ReopeningReason,
} from './rate-steps.generated.js';

interface RateStep {
  readonly take: (step: TermsStep, values: FormData) => Promise<boolean>;
  readonly setback: Setback | null;
  readonly isSending: boolean;
  readonly forget: () => void;
}

/** The steps of a settlement rate from its draft until it is in force. */
export function useRateStep(id: string): RateStep {
  const negotiate = useCommand(NegotiateSettlementRateDocument);
  const professionally = useCommand(ApproveSettlementRateProfessionallyDocument);
  const economically = useCommand(ApproveSettlementRateEconomicallyDocument);
  const activate = useCommand(ActivateSettlementRateDocument);
  const discard = useCommand(DiscardSettlementRateDocument);
  const reopen = useCommand(ReopenSettlementRateDocument);
  const plain = { NEGOTIATE: negotiate, APPROVE_PROFESSIONALLY: professionally, APPROVE_ECONOMICALLY: economically, ACTIVATE: activate, DISCARD: discard };
  const all = [...Object.values(plain), reopen];
  return {
    take: async (step, values) => {
      const done = step === 'REOPEN' ? await reopen.send({ id, reason: String(values.get('reason')) as ReopeningReason }) : await plain[step].send({ id });
      return done !== null;
    },
    setback: all.find(({ setback }) => setback !== null)?.setback ?? null,
    isSending: all.some(({ isSending }) => isSending),
    forget: () => all.forEach(({ forget }) => forget()),
  };
}
