import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/ui/page.js';
import { TermsActions } from '../terms/terms-actions.js';
import { TermsPath } from '../terms/terms-path.js';
import type { TermsState } from '../terms/terms-state.js';
import type { WeeklyRateRowFragment } from './agreements.generated.js';
import { useWeeklyRateStep } from './use-weekly-rate-step.js';
import { WeeklyRateEffect } from './weekly-rate-effect.js';

interface WeeklyRateLifeProps {
  readonly state: TermsState;
  /** Those in this state: they take the next step together. */
  readonly rates: readonly WeeklyRateRowFragment[];
  readonly all: readonly WeeklyRateRowFragment[];
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: () => void;
}

/** How weekly rates come into force: what each changes, and the next step. */
export function WeeklyRateLife({ state, rates, all, names, onChange }: WeeklyRateLifeProps): ReactNode {
  const { t } = useTranslation('agreements');
  const { take, setback, isSending, forget } = useWeeklyRateStep(rates.map(({ id }) => id));
  const onStep: typeof take = async (step, values) => {
    const isDone = await take(step, values);
    if (isDone) onChange();
    return isDone;
  };
  const terms = {
    state,
    nextStates: rates[0]?.nextStates ?? [],
    approvals: rates.flatMap(({ approvals }) => approvals),
    authors: rates.flatMap(({ authors }) => authors),
  };
  return (
    <Section level={3} title={t('weekly.life', { count: rates.length })}>
      <TermsPath state={state} approvals={terms.approvals} names={names} />
      {rates.map((rate) => (
        <WeeklyRateEffect key={rate.id} module={rate.module} amountCents={rate.amountCents} from={rate.validFrom} before={all.find(({ id }) => id === rate.replacesId) ?? null} />
      ))}
      <TermsActions kind="RATE" terms={terms} onStep={onStep} setback={setback} isSending={isSending} onForget={forget} />
    </Section>
  );
}
