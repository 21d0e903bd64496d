import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { useDelayed } from '../../shared/use-delayed.js';
import type { Planned } from './plan-done.js';
import { definitionOf, planFormOf, wrongInPlan, type PlanField, type PlanForm } from './plan-form-state.js';
import type { PlannedOffer } from './plan-page.js';
import { PlanPreview } from './plan-preview.js';
import { ChangeSessionPlanDocument, PlanSessionsDocument, type PlanPartsFragment } from './planning.generated.js';
import { HolidayFields, WeekFields } from './weekly-fields.js';

interface WeeklyFormProps {
  readonly offer: PlannedOffer;
  /** Null: a new one. */
  readonly plan: PlanPartsFragment | null;
  readonly onPlanned: (planned: Planned) => void;
}

/** A rhythm, and beside it the days that it comes to. */
export function WeeklyForm({ offer, plan, onPlanned }: WeeklyFormProps): ReactNode {
  const { t } = useTranslation('planning');
  const [form, setForm] = useState(() => planFormOf(plan));
  const [isChecked, setChecked] = useState(false);
  const plans = useCommand(PlanSessionsDocument);
  const changes = useCommand(ChangeSessionPlanDocument);
  const wrong = wrongInPlan(form, plan === null);
  const definition = useDelayed(wrong.length === 0 ? definitionOf(form) : null);
  const change = (part: Partial<PlanForm>): void => setForm((before) => ({ ...before, ...part }));
  const errorOf = (field: PlanField): string | null => (isChecked && wrong.includes(field) ? t(`wrong.${field}`) : null);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    const { currentTarget } = event;
    if (wrong.length > 0) {
      requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid=true], .kern-fieldset--error input')?.focus());
      return;
    }
    const said = definitionOf(form);
    const answer = plan === null ? await plans.send({ offerId: offer.id, plan: said }) : await changes.send({ planId: plan.id, plan: said });
    if (answer) onPlanned({ days: answer.days, held: answer.held, returned: 0 });
  };
  return (
    <form className="pv-plan" noValidate onSubmit={(event) => void submit(event)}>
      <div className="pv-form pv-form--wide">
        <WeekFields form={form} isNew={plan === null} seats={offer.capacity} change={change} errorOf={errorOf} />
        <HolidayFields form={form} change={change} />
      </div>
      <PlanPreview offerId={offer.id} planId={plan?.id ?? null} definition={definition} form={form} change={change} />
      <div className="pv-form pv-form--wide">
        <SetbackNote setback={plans.setback ?? changes.setback} />
        <KernButton variant="primary" type="submit" text={t(plan === null ? 'submit' : 'changeSubmit')} disabled={plans.isSending || changes.isSending} />
      </div>
    </form>
  );
}
