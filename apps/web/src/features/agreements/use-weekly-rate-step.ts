import { useCommand, type Setback } from '../../app/api/use-command.js';
import type { TermsStep } from '../terms/terms-steps.js';
import {
  ActivateWeeklyRatesDocument,
  ApproveWeeklyRatesEconomicallyDocument,
  ApproveWeeklyRatesProfessionallyDocument,
  DiscardWeeklyRatesDocument,
  NegotiateWeeklyRatesDocument,
  ReopenWeeklyRatesDocument,
  type ReopeningReason,
} from './weekly-rates.generated.js';

interface WeeklyRateStep {
  readonly take: (step: TermsStep, values: FormData) => Promise<boolean>;
  readonly setback: Setback | null;
  readonly isSending: boolean;
  readonly forget: () => void;
}

/** The steps of weekly rates, of all of them at once or of none. */
export function useWeeklyRateStep(ids: string[]): WeeklyRateStep {
  const negotiate = useCommand(NegotiateWeeklyRatesDocument);
  const professionally = useCommand(ApproveWeeklyRatesProfessionallyDocument);
  const economically = useCommand(ApproveWeeklyRatesEconomicallyDocument);
  const activate = useCommand(ActivateWeeklyRatesDocument);
  const discard = useCommand(DiscardWeeklyRatesDocument);
  const reopen = useCommand(ReopenWeeklyRatesDocument);
  const plain = { NEGOTIATE: negotiate, APPROVE_PROFESSIONALLY: professionally, APPROVE_ECONOMICALLY: economically, ACTIVATE: activate, DISCARD: discard };
  const all = [...Object.values(plain), reopen];
  return {
    take: async (step, values) => {
      const done = step === 'REOPEN' ? await reopen.send({ ids, reason: String(values.get('reason')) as ReopeningReason }) : await plain[step].send({ ids });
      return done !== null;
    },
    setback: all.find(({ setback }) => setback !== null)?.setback ?? null,
    isSending: all.some(({ isSending }) => isSending),
    forget: () => all.forEach(({ forget }) => forget()),
  };
}
