import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Part, useLabels } from './publish-part.js';
import type { LeadForm } from './publish-content.js';
import type { FieldsProps } from './publish-fields.js';
import type { LeadKind } from './publish.generated.js';

const KINDS: readonly LeadKind[] = ['STA_PROFESSIONAL', 'SECOND_PROVIDER', 'SCHOOL_PROFESSIONAL', 'SCHOOL_OR_DAYCARE', 'SPORTS_TRAINER', 'VOLUNTEER'];
/** Those come from elsewhere, and from where may be known here. */
const FROM_ELSEWHERE: readonly LeadKind[] = ['SECOND_PROVIDER', 'SCHOOL_PROFESSIONAL', 'SCHOOL_OR_DAYCARE'];

/** Who leads the group: by kind, qualification and certificate of good conduct, never by name. Without anybody an agency certifies nothing. */
export function LeadFields({ form, change, errorOf, choices }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  const labels = useLabels();
  const qualifications = labels(choices.qualifications);
  const others = choices.organisations.edges.map(({ node }) => ({ value: node.id, text: node.name }));
  const edit = (at: number, part: Partial<LeadForm>): void => change({ leads: form.leads.map((lead, place) => (place === at ? { ...lead, ...part } : lead)) });
  const add = (): void =>
    change({ leads: [...form.leads, { kind: form.leads.length === 0 ? 'STA_PROFESSIONAL' : 'SECOND_PROVIDER', qualification: '', conductCertificateOn: '', organisationId: '', userId: null }] });
  const problem = errorOf('leads');
  return (
    <Part title={t('leads.title')}>
      <p className="kern-body">{t('leads.lead')}</p>
      {form.leads.map((lead, at) => (
        <fieldset key={at} className="kern-fieldset pv-lead">
          <legend className="kern-label">{t('leads.person', { number: at + 1 })}</legend>
          <SelectField label={t('leads.kind')} value={lead.kind} options={KINDS.map((value) => ({ value, text: t(`leads.kinds.${value}`) }))} onChange={({ target }) => edit(at, { kind: target.value as LeadKind, organisationId: '' })} />
          {FROM_ELSEWHERE.includes(lead.kind) && (
            <SelectField label={t('leads.organisation')} optional value={lead.organisationId} options={[{ value: '', text: t('leads.unknown') }, ...others]} onChange={({ target }) => edit(at, { organisationId: target.value })} />
          )}
          <SelectField
            label={t('leads.qualification')}
            value={lead.qualification}
            error={problem !== null && lead.qualification === '' ? problem : null}
            options={[{ value: '', text: t('cancel.choose') }, ...qualifications]}
            onChange={({ target }) => edit(at, { qualification: target.value })}
          />
          <TextField type="date" optional max={today()} label={t('leads.conduct')} hint={t('leads.conductHint')} value={lead.conductCertificateOn} onChange={({ target }) => edit(at, { conductCertificateOn: target.value })} />
          <KernButton icon="delete" text={t('leads.remove')} aria-label={t('leads.removeOf', { number: at + 1 })} onClick={() => change({ leads: form.leads.filter((_, place) => place !== at) })} />
        </fieldset>
      ))}
      {problem !== null && form.leads.every(({ qualification }) => qualification !== '') && <p className="kern-error" role="alert">{problem}</p>}
      <KernButton icon="add" text={t(form.leads.length === 0 ? 'leads.first' : 'leads.another')} onClick={add} />
    </Part>
  );
}
