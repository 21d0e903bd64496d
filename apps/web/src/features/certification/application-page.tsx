import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { instant } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { ApplicationActions } from './application-actions.js';
import { ApplicationFacts } from './application-facts.js';
import { ApplicationState } from './application-state.js';
import { CertificateState } from './certificate-table.js';
import { ApplicationDocument, type ApplicationQuery } from './certification.generated.js';
import { StaffTable } from './staff-table.js';
import './certification.css';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('certification', { de, en });

export type Application = NonNullable<ApplicationQuery['certification']>;

/** One application: what is asked, who leads the group, and the decision on it. */
export function ApplicationPage(): ReactNode {
  const { id } = useParams({ from: '/zertifizierung/$id' });
  const query = useQuery({ query: ApplicationDocument, variables: { id } });
  return <Loaded of={query}>{({ certification }) => (certification ? <Whole application={certification} /> : <Unknown />)}</Loaded>;
}

function Unknown(): ReactNode {
  const { t } = useTranslation('certification');
  return (
    <Page title={t('title')}>
      <Empty title={t('unknown.title')}>
        <Link className="kern-link" to="/zertifizierung">
          {t('unknown.back')}
        </Link>
      </Empty>
    </Page>
  );
}

function Whole({ application }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation('certification');
  const { offer, note, reasons, conditions, certificate, state, decidedAt } = application;
  return (
    <Page
      title={offer.title}
      preline={
        <Link className="kern-link" to="/zertifizierung">
          {t('title')}
        </Link>
      }
    >
      <ApplicationState state={state} />
      <ApplicationFacts application={application} />
      {note !== '' && (
        <Section title={t('note.title')}>
          <p className="kern-body pv-page__lead pv-written">{note}</p>
        </Section>
      )}
      <Section title={t('staff.title')}>
        <StaffTable application={application} />
      </Section>
      {reasons !== null && (
        <Section title={t('reasons.title')}>
          <p className="kern-body pv-page__lead pv-written">{reasons}</p>
        </Section>
      )}
      {certificate && (
        <Section title={t('granted.title')}>
          <p className="kern-body">{t('granted.at', { number: certificate.number ?? t('noNumber'), at: decidedAt === null ? '' : instant(decidedAt) })}</p>
          <CertificateState of={certificate} />
          {conditions.length > 0 && <Conditions conditions={conditions} />}
          <p className="kern-body">
            <Link className="kern-link" to="/zertifizierung/angebot/$offerId" params={{ offerId: offer.id }}>
              {t('granted.all')}
            </Link>
          </p>
        </Section>
      )}
      <ApplicationActions application={application} />
    </Page>
  );
}

function Conditions({ conditions }: { readonly conditions: readonly string[] }): ReactNode {
  const { t } = useTranslation('certification');
  return (
    <>
      <h3 className="kern-heading-small">{t('conditions')}</h3>
      <ul className="kern-body">
        {conditions.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
