import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { SelectField } from '../../shared/ui/field.js';
import { NumberForm } from './number-form.js';
import { SetWaitingRulesDocument, type OfferConsequence, type RulesPageQuery } from './rules.generated.js';

const BOUNDS = { offerWorkingDays: [1, 30], offerReminderWorkingDays: [0, 30], askAgainDays: [1, 365] } as const;
const CONSEQUENCES: readonly OfferConsequence[] = ['ASK_AGAIN', 'SKIP_OFFER', 'PAUSE'];

/** How long a freed seat stays offered to a family, and what follows from why they did not take it. */
export function WaitingForm({ rules }: { readonly rules: NonNullable<RulesPageQuery['waitingRules']> }): ReactNode {
  const { t } = useTranslation('rules');
  const { has } = useSession();
  const command = useCommand(SetWaitingRulesDocument);
  const names = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];
  const mayWrite = has('ADMINISTRATOR');
  return (
    <NumberForm
      title={t('waiting.title')}
      lead={t('waiting.lead')}
      rules={names.map((name) => ({ name, label: t(`waiting.${name}.label`), hint: t(`waiting.${name}.hint`), value: rules[name], least: BOUNDS[name][0], most: BOUNDS[name][1] }))}
      mayWrite={mayWrite}
      isSending={command.isSending}
      setback={command.setback}
      onSave={async (values, form) => {
        const consequences = rules.consequences.map(({ reason }) => ({ reason, consequence: String(form.get(reason)) as OfferConsequence }));
        return (await command.send({ ...values, consequences })) !== null;
      }}
    >
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{t('waiting.consequences')}</legend>
        <div className="kern-fieldset__body">
          {rules.consequences.map(({ reason, consequence }) =>
            mayWrite ? (
              <SelectField key={reason} name={reason} label={t(`endReason.${reason}`)} defaultValue={consequence} options={CONSEQUENCES.map((value) => ({ value, text: t(`consequence.${value}`) }))} />
            ) : (
              <p key={reason} className="kern-body">
                {t('waiting.follows', { reason: t(`endReason.${reason}`), consequence: t(`consequence.${consequence}`) })}
              </p>
            ),
          )}
        </div>
      </fieldset>
    </NumberForm>
  );
}
