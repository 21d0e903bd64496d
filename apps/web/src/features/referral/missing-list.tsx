import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { missingToKeep, missingToSubmit, type Field, type RequestForm } from './request-content.js';

const PART_OF: { readonly [Name in Field]?: string } = { responsibleId: 'hilfe', legalBasis: 'hilfe', birthMonth: 'person', needs: 'bedarf', municipality: 'ort', wantedFrom: 'ort' };

/** What is still missing, beside the form and up to date with every stroke. */
export function MissingList({ form }: { readonly form: RequestForm }): ReactNode {
  const { t } = useTranslation('referral');
  const keep = missingToKeep(form);
  const submit = missingToSubmit(form);
  return (
    <aside className="pv-request-form__aside" aria-labelledby="missing-title">
      <h2 className="kern-heading-small" id="missing-title">
        {t('missing.title')}
      </h2>
      <div aria-live="polite" className="pv-stack">
        {keep.length === 0 && submit.length === 0 && <p className="kern-body">{t('missing.nothing')}</p>}
        {keep.length > 0 && <Missing title={t('missing.keep')} fields={keep} />}
        {submit.length > 0 && <Missing title={t('missing.submit')} fields={submit} />}
      </div>
      <p className="kern-body kern-body--small">{t('missing.later')}</p>
    </aside>
  );
}

function Missing({ title, fields }: { readonly title: string; readonly fields: readonly Field[] }): ReactNode {
  const { t } = useTranslation('referral');
  return (
    <div>
      <p className="kern-title kern-title--small">{title}</p>
      <ul className="pv-missing">
        {fields.map((field) => (
          <li key={field}>
            <Link className="kern-link" to="." search={(search) => search} hash={PART_OF[field] ?? ''} replace>
              {t(`field.${field as 'needs'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
