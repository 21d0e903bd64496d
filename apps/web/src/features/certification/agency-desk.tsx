import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TextField } from '../../shared/ui/field.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { ApplicationTable } from './application-table.js';
import { CertificateTable, type CertificateRow } from './certificate-table.js';
import { AgencyCertificationDocument, type AgencyCertificationQuery, type CertifiedFragment } from './certification.generated.js';

const SEARCH = 'certificate-search';

/** What waits for a decision, oldest first; what was decided; and the agency's certificates. */
export function AgencyDesk({ agencyId }: { readonly agencyId: string }): ReactNode {
  const [text, setText] = useState('');
  const query = useQuery({ query: AgencyCertificationDocument, variables: text === '' ? {} : { text } });
  return (
    <Loaded of={query}>
      {(data) => (
        <>
          <Queue data={data} />
          <Certificates data={data} agencyId={agencyId} text={text} onSearch={setText} />
        </>
      )}
    </Loaded>
  );
}

function Queue({ data: { submitted, inReview, granted, refused } }: { readonly data: AgencyCertificationQuery }): ReactNode {
  const { t } = useTranslation('certification');
  const waiting = submitted.edges.map(({ node }) => node);
  const reviewed = inReview.edges.map(({ node }) => node);
  const decided = [...granted.edges, ...refused.edges].map(({ node }) => node).sort((one, other) => (other.decidedAt ?? '').localeCompare(one.decidedAt ?? ''));
  return (
    <>
      <Section title={t('agency.submitted', { count: waiting.length })}>
        {waiting.length === 0 ? <Empty title={t('agency.none.title')}>{t('agency.none.body')}</Empty> : <ApplicationTable caption={t('agency.submittedCaption')} rows={waiting} of="host" />}
        {submitted.pageInfo.hasNextPage && <p className="kern-body">{t('more', { count: waiting.length })}</p>}
      </Section>
      {reviewed.length > 0 && (
        <Section title={t('agency.inReview', { count: reviewed.length })}>
          <ApplicationTable caption={t('agency.inReviewCaption')} rows={reviewed} of="host" />
          {inReview.pageInfo.hasNextPage && <p className="kern-body">{t('more', { count: reviewed.length })}</p>}
        </Section>
      )}
      {decided.length > 0 && (
        <Section title={t('agency.decided')}>
          <ApplicationTable caption={t('agency.decided')} rows={decided} of="host" />
        </Section>
      )}
    </>
  );
}

interface CertificatesProps {
  readonly data: AgencyCertificationQuery;
  readonly agencyId: string;
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

function Certificates({ data: { offers }, agencyId, text, onSearch }: CertificatesProps): ReactNode {
  const { t } = useTranslation('certification');
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get(SEARCH) ?? '').trim());
  };
  const rows = offers.edges.flatMap(({ node }) => rowsOf(node, agencyId));
  return (
    <Section title={t('agency.certificates')}>
      <form className="pv-certificate-search" role="search" onSubmit={search}>
        <TextField name={SEARCH} type="search" label={t('agency.search')} defaultValue={text} />
        <KernButton type="submit" variant="secondary" icon="search" text={t('agency.find')} />
      </form>
      {rows.length === 0 ? <Empty title={t('agency.noCertificates.title')}>{t('agency.noCertificates.body')}</Empty> : <CertificateTable caption={t('agency.certificates')} rows={rows} of="host" />}
      {offers.pageInfo.hasNextPage && <p className="kern-body">{t('agency.moreOffers', { count: offers.edges.length })}</p>}
    </Section>
  );
}

const rowsOf = (offer: CertifiedFragment, agencyId: string): CertificateRow[] =>
  offer.certificates.filter(({ agency }) => agency.id === agencyId).map((certificate) => ({ offer, certificate }));
