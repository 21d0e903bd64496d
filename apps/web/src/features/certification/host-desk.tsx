import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today } from '../../app/days.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { ApplicationTable } from './application-table.js';
import { CertificateTable, type CertificateRow } from './certificate-table.js';
import { HostCertificationDocument, type CertifiedFragment, type HostCertificationQuery } from './certification.generated.js';

/** A host's applications, and its certificates with those first that end first. */
export function HostDesk({ hostId }: { readonly hostId: string }): ReactNode {
  const query = useQuery({ query: HostCertificationDocument, variables: { hostId } });
  return <Loaded of={query}>{(data) => <Parts data={data} />}</Loaded>;
}

function Parts({ data: { certifications, offers } }: { readonly data: HostCertificationQuery }): ReactNode {
  const { t } = useTranslation('certification');
  const applications = certifications.edges.map(({ node }) => node);
  const rows = offers.edges.flatMap(({ node }) => rowsOf(node)).sort((one, other) => endOf(one).localeCompare(endOf(other)));
  return (
    <>
      <Section title={t('host.applications')}>
        {applications.length === 0 ? <Empty title={t('host.none.title')}>{t('host.none.body')}</Empty> : <ApplicationTable caption={t('host.applications')} rows={applications} of="agency" />}
        {certifications.pageInfo.hasNextPage && <p className="kern-body">{t('more', { count: applications.length })}</p>}
      </Section>
      <Section title={t('host.certificates')}>
        {rows.length === 0 ? <Empty title={t('host.noOffers.title')}>{t('host.noOffers.body')}</Empty> : <CertificateTable caption={t('host.certificates')} rows={rows} of="agency" />}
        {offers.pageInfo.hasNextPage && <p className="kern-body">{t('more', { count: offers.edges.length })}</p>}
      </Section>
    </>
  );
}

/** An offer without a certificate stands there once, so that one can be asked for; certificates that have ended long ago are left out. */
function rowsOf(offer: CertifiedFragment): CertificateRow[] {
  if (!offer.settleable || offer.archivedAt !== null) return [];
  const holding = offer.certificates.filter(({ validTo }) => validTo === null || validTo >= today());
  return holding.length === 0 ? [{ offer, certificate: null }] : holding.map((certificate) => ({ offer, certificate }));
}

/** What has none comes first, what never ends last. */
const endOf = ({ certificate }: CertificateRow): string => (certificate === null ? '' : (certificate.validTo ?? '9999'));
