import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { instant } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import './agreements-texts.js';
import './agreements.css';
import { PUBLISHERS } from './template-clauses.js';
import { TemplateForm } from './template-form.js';
import { AgreementTemplateDocument, type AgreementTemplateQuery } from './templates.generated.js';
import { useClauseName } from './use-clause-name.js';

export type TemplateDetail = NonNullable<AgreementTemplateQuery['agreementTemplate']>;

/** One version of a template with its clauses, from which the next one is written. */
export function TemplatePage(): ReactNode {
  const { t } = useTranslation('agreements');
  const { id } = useParams({ from: '/vereinbarungen/vorlagen/$id' });
  const query = useQuery({ query: AgreementTemplateDocument, variables: { id } });
  return (
    <Loaded of={query}>
      {({ agreementTemplate: template }) =>
        template ? (
          <Page key={id} title={t('templateOf', { name: template.name, version: template.version })} preline={<Back />} lead={t('templates.publishedBy', { agency: template.agency.name, at: instant(template.publishedAt) })}>
            <Shown template={template} />
          </Page>
        ) : (
          <Page title={t('templates.title')}>
            <Empty title={t('templates.unknown')}>
              <Back />
            </Empty>
          </Page>
        )
      }
    </Loaded>
  );
}

function Back(): ReactNode {
  const { t } = useTranslation('agreements');
  return (
    <Link className="kern-link" to="/vereinbarungen/vorlagen">
      {t('templates.title')}
    </Link>
  );
}

function Shown({ template }: { readonly template: TemplateDetail }): ReactNode {
  const { t } = useTranslation('agreements');
  const { membership, has } = useSession();
  const navigate = useNavigate();
  const clauseName = useClauseName();
  const [isWriting, setWriting] = useState(false);
  const mayPublish = membership?.organisation.id === template.agency.id && has(...PUBLISHERS);
  if (isWriting) {
    return (
      <Section title={t('templates.next', { version: template.version + 1 })}>
        <TemplateForm template={template} onClose={() => setWriting(false)} onPublished={(id) => navigate({ to: '/vereinbarungen/vorlagen/$id', params: { id } })} />
      </Section>
    );
  }
  return (
    <Section title={t('templates.clauses')} actions={mayPublish && <KernButton icon="edit" text={t('templates.write')} onClick={() => setWriting(true)} />}>
      {template.clauses.map(({ code, part, text }) => (
        <div key={code}>
          <h3 className="kern-heading-small">{clauseName({ code, part })}</h3>
          <p className="kern-body pv-part">{text ?? t('clause.hidden')}</p>
        </div>
      ))}
    </Section>
  );
}
