import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import { Empty } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import './agreements-texts.js';
import './agreements.css';
import { PUBLISHERS } from './template-clauses.js';
import { TemplateForm } from './template-form.js';

/** The first version of a template. */
export function NewTemplatePage(): ReactNode {
  const { t } = useTranslation('agreements');
  const { membership, has } = useSession();
  const navigate = useNavigate();
  const back = (
    <Link className="kern-link" to="/vereinbarungen/vorlagen">
      {t('templates.title')}
    </Link>
  );
  const mayPublish = membership?.organisation.kind === 'AGENCY' && has(...PUBLISHERS);
  return (
    <Page title={t('templates.new')} preline={back} lead={t('templates.newLead')}>
      {mayPublish ? (
        <TemplateForm template={null} onClose={() => void navigate({ to: '/vereinbarungen/vorlagen' })} onPublished={(id) => navigate({ to: '/vereinbarungen/vorlagen/$id', params: { id } })} />
      ) : (
        <Empty title={t('templates.notYours')}>{t('templates.notYoursBody')}</Empty>
      )}
    </Page>
  );
}
