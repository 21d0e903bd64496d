import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { ApplicationTable } from './application-table.js';
import { ApplyForm } from './apply-form.js';
import { CertificateState } from './certificate-table.js';
import { OfferCertificatesDocument, type OfferCertificatesQuery } from './certification.generated.js';
import { WithdrawCertificate } from './withdraw-certificate.js';
import './certification.css';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('certification', { de, en });

type Offer = NonNullable<OfferCertificatesQuery['offer']>;
export type OfferCertificate = Offer['certificates'][number];

/** The certificates of one offer: its host renews them, an agency withdraws its own. */
export function OfferCertificatesPage(): ReactNode {
  const { offerId } = useParams({ from: '/zertifizierung/angebot/$offerId' });
  const { membership, has } = useSession();
  const isHost = membership?.organisation.kind !== 'AGENCY' && has('ADMINISTRATOR', 'GROUP_LEAD');
  const query = useQuery({ query: OfferCertificatesDocument, variables: { offerId, hostId: membership?.organisation.id ?? null, isHost } });
  return <Loaded of={query}>{(data) => <Whole data={data} />}</Loaded>;
}

function Whole({ data }: { readonly data: OfferCertificatesQuery }): ReactNode {
  const { t } = useTranslation('certification');
  const { membership } = useSession();
  const { offer, certifications, networkMemberships } = data;
  const back = (
    <Link className="kern-link" to="/zertifizierung">
      {t('title')}
    </Link>
  );
  if (!offer) {
    return (
      <Page title={t('title')}>
        <Empty title={t('unknown.offer')}>{back}</Empty>
      </Page>
    );
  }
  const isOwn = offer.host.id === membership?.organisation.id;
  const agencies = (networkMemberships?.edges ?? []).filter(({ node }) => node.validTo === null || node.validTo >= today()).map(({ node }) => node.agency);
  return (
    <Page title={offer.title} preline={back} lead={offer.host.name}>
      <Section title={t('offer.certificates')}>
        {offer.certificates.length === 0 ? <Empty title={t('offer.none')} /> : <Cards certificates={offer.certificates} />}
      </Section>
      {isOwn && certifications && certifications.edges.length > 0 && (
        <Section title={t('host.applications')}>
          <ApplicationTable caption={t('host.applications')} rows={certifications.edges.map(({ node }) => node)} of="agency" />
        </Section>
      )}
      {isOwn && networkMemberships && offer.archivedAt === null && <ApplyForm offerId={offer.id} certificates={offer.certificates} agencies={agencies} />}
    </Page>
  );
}

function Cards({ certificates }: { readonly certificates: readonly OfferCertificate[] }): ReactNode {
  return (
    <ul className="pv-cards">
      {[...certificates]
        .sort((one, other) => other.validFrom.localeCompare(one.validFrom))
        .map((certificate) => (
          <li key={certificate.id}>
            <Card of={certificate} />
          </li>
        ))}
    </ul>
  );
}

function Card({ of }: { readonly of: OfferCertificate }): ReactNode {
  const { t } = useTranslation('certification');
  const { membership, has } = useSession();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { number, agency, validFrom, validTo, withdrawnFrom, withdrawalReason, conditions } = of;
  const mayWithdraw = agency.id === membership?.organisation.id && has('CERTIFIER') && withdrawnFrom === null && (validTo === null || validTo >= today());
  return (
    <article className="pv-card">
      <h3 className="kern-title">{number === null ? t('noNumber') : t('certificate', { number })}</h3>
      <p className="kern-body">{agency.name}</p>
      <p className="kern-body">{validTo === null ? t('spanOpen', { from: day(validFrom) }) : t('span', { from: day(validFrom), to: day(validTo) })}</p>
      <CertificateState of={of} />
      {withdrawalReason !== null && <p className="kern-body pv-written">{t('withdrawnBecause', { reason: withdrawalReason })}</p>}
      {conditions !== null && conditions.length > 0 && (
        <>
          <p className="kern-body">{t('conditions')}</p>
          <ul className="kern-body">
            {conditions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {mayWithdraw && <KernButton variant="secondary" text={t('withdraw.open')} onClick={() => setWithdrawing(true)} />}
      {isWithdrawing && <WithdrawCertificate certificate={of} onClose={() => setWithdrawing(false)} />}
    </article>
  );
}
