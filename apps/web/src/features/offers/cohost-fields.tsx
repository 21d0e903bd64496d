import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Part } from './publish-part.js';
import type { CohostForm } from './publish-content.js';
import type { FieldsProps } from './publish-fields.js';

/** With whom the group is held, and what of the settlement goes there (the rest stays with the host). */
export function CohostFields({ form, change, errorOf, choices }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  const { membership } = useSession();
  const partners = choices.organisations.edges.map(({ node }) => node).filter(({ id, kind }) => kind !== 'AGENCY' && id !== membership?.organisation.id);
  const edit = (at: number, part: Partial<CohostForm>): void => change({ cohosts: form.cohosts.map((cohost, place) => (place === at ? { ...cohost, ...part } : cohost)) });
  const problem = errorOf('cohosts');
  return (
    <Part title={t('cohosts.title')}>
      {form.cohosts.map(({ organisationId, percent }, at) => (
        <fieldset key={at} className="kern-fieldset pv-lead">
          <legend className="kern-label">{t('cohosts.one', { number: at + 1 })}</legend>
          <SelectField label={t('cohosts.organisation')} value={organisationId} error={organisationId === '' ? problem : null} options={[{ value: '', text: t('cancel.choose') }, ...partners.map(({ id, name }) => ({ value: id, text: name }))]} onChange={({ target }) => edit(at, { organisationId: target.value })} />
          <TextField inputMode="decimal" label={t('cohosts.percent')} hint={t('cohosts.percentHint')} value={percent} error={organisationId === '' ? null : problem} onChange={({ target }) => edit(at, { percent: target.value })} />
          <KernButton icon="delete" text={t('leads.remove')} aria-label={t('cohosts.removeOf', { number: at + 1 })} onClick={() => change({ cohosts: form.cohosts.filter((_, place) => place !== at) })} />
        </fieldset>
      ))}
      <KernButton icon="add" text={t('cohosts.add')} onClick={() => change({ cohosts: [...form.cohosts, { organisationId: '', percent: '' }] })} />
    </Part>
  );
}
