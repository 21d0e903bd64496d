import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentMonth, hours } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { CheckGroup } from '../../shared/ui/check-group.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { LegalBasisField, useLegalBasisOptions } from './legal-basis-field.js';
import type { HelpModule, HelpOutcome, HelpReason, ReferralPurpose } from './referral.generated.js';
import type { Former } from './request-content.js';
import { GroupError, Part, type FieldsProps } from './request-field.js';

const REASONS: readonly HelpReason[] = [
  'UNATTENDED', 'INSUFFICIENT_CARE', 'ENDANGERMENT', 'LIMITED_PARENTING_SKILLS', 'PROBLEMS_OF_PARENTS', 'FAMILY_CONFLICTS', 'SOCIAL_BEHAVIOUR', 'DEVELOPMENT_OR_MENTAL_PROBLEMS', 'SCHOOL_OR_VOCATION', 'TAKEN_OVER',
];
const OUTCOMES: readonly HelpOutcome[] = ['GOAL_REACHED', 'ENDED_AS_PLANNED', 'NOT_ENOUGH', 'BROKEN_OFF', 'GOES_ON', 'UNKNOWN'];
const MOST_FORMER = 10;

/** What is asked for, of whom, on which legal basis, and why. */
export function HelpFields({ form, change, errorOf, choices, isLocked }: FieldsProps): ReactNode {
  const { t } = useTranslation('referral');
  const { membership } = useSession();
  const own = membership === null ? [] : [{ value: membership.organisation.id, text: t('help.ownAgency', { name: membership.organisation.name }) }];
  const providers = new Map(choices.agreements.edges.map(({ node }) => [node.provider.id, node.provider.name]));
  const current = choices.referral?.responsible;
  if (current && !own.some(({ value }) => value === current.id)) providers.set(current.id, current.name);
  const module = choices.modules.find(({ code }) => code === form.requestedModule);
  return (
    <Part id="hilfe" title={t('help.title')} lead={t('help.lead')}>
      <SelectField
        label={t('help.purpose')}
        hint={t('help.purposeHint')}
        disabled={isLocked}
        value={form.purpose}
        options={(['HELP', 'RELIEF'] as const).map((value) => ({ value, text: t(`help.purposes.${value}`) }))}
        onChange={({ target }) => change({ purpose: target.value as ReferralPurpose })}
      />
      <SelectField
        label={t('field.responsibleId')}
        hint={t('help.responsibleHint')}
        name="responsibleId"
        disabled={isLocked}
        value={form.responsibleId}
        error={errorOf('responsibleId')}
        options={[{ value: '', text: t('choose') }, ...[...providers].map(([value, text]) => ({ value, text })), ...own]}
        onChange={({ target }) => change({ responsibleId: target.value })}
      />
      <LegalBasisField value={form.legalBasis} error={errorOf('legalBasis')} disabled={isLocked} onChange={(legalBasis) => change({ legalBasis })} />
      {choices.modules.length > 0 && (
        <SelectField
          label={t('help.module')}
          hint={module ? t('help.moduleHours', { from: hours(module.fromMinutes), to: hours(module.toMinutes) }) : t('help.moduleHint')}
          optional
          disabled={isLocked}
          value={form.requestedModule}
          error={errorOf('requestedModule')}
          options={[{ value: '', text: t('help.noModule') }, ...choices.modules.map(({ code, name }) => ({ value: code, text: name }))]}
          onChange={({ target }) => change({ requestedModule: target.value as HelpModule | '' })}
        />
      )}
      <TextField
        inputMode="decimal"
        label={t('help.hours')}
        hint={t('help.hoursHint')}
        optional
        disabled={isLocked}
        value={form.requestedHours}
        error={errorOf('requestedHours')}
        onChange={({ target }) => change({ requestedHours: target.value })}
      />
      <fieldset className="pv-plain" disabled={isLocked}>
        <CheckGroup
          legend={t('help.reasons')}
          hint={t('help.reasonsHint')}
          options={REASONS.map((value) => ({ value, text: form.reasons.includes(value) ? t('help.reasonAt', { place: form.reasons.indexOf(value) + 1, reason: t(`help.reason.${value}`) }) : t(`help.reason.${value}`) }))}
          chosen={form.reasons}
          onChange={(reasons) => change({ reasons: reasons as HelpReason[] })}
        />
      </fieldset>
      <GroupError error={errorOf('reasons')} />
      <FormerHelps helps={form.formerHelps} disabled={isLocked} error={errorOf('formerHelps')} onChange={(formerHelps) => change({ formerHelps })} />
    </Part>
  );
}

interface FormerHelpsProps {
  readonly helps: readonly Former[];
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onChange: (helps: readonly Former[]) => void;
}

function FormerHelps({ helps, disabled, error, onChange }: FormerHelpsProps): ReactNode {
  const { t } = useTranslation('referral');
  const options = useLegalBasisOptions();
  const change = (index: number, part: Partial<Former>): void => onChange(helps.map((help, at) => (at === index ? { ...help, ...part } : help)));
  return (
    <fieldset className="kern-fieldset pv-rows" disabled={disabled}>
      <legend className="kern-label">{t('former.title')}</legend>
      <div className="kern-hint">{t('former.hint')}</div>
      {helps.map((help, index) => (
        <div className="pv-row pv-row--former" key={index} role="group" aria-label={t('former.one', { number: index + 1 })}>
          <SelectField label={t('former.legalBasis')} value={help.legalBasis} options={[{ value: '', text: t('choose') }, ...options(help.legalBasis)]} onChange={({ target }) => change(index, { legalBasis: target.value })} />
          <TextField type="month" max={currentMonth()} label={t('former.from')} optional value={help.fromMonth} onChange={({ target }) => change(index, { fromMonth: target.value })} />
          <TextField type="month" label={t('former.to')} optional value={help.toMonth} onChange={({ target }) => change(index, { toMonth: target.value })} />
          <SelectField label={t('former.outcome')} value={help.outcome} options={OUTCOMES.map((value) => ({ value, text: t(`former.outcomes.${value}`) }))} onChange={({ target }) => change(index, { outcome: target.value as HelpOutcome })} />
          <KernButton variant="tertiary" text={t('remove')} aria-label={t('former.remove', { number: index + 1 })} onClick={() => onChange(helps.filter((_, at) => at !== index))} />
        </div>
      ))}
      <GroupError error={error} />
      {helps.length < MOST_FORMER && <KernButton variant="secondary" text={t('former.add')} disabled={disabled} onClick={() => onChange([...helps, { legalBasis: '', fromMonth: '', toMonth: '', outcome: 'UNKNOWN' }])} />}
    </fieldset>
  );
}
