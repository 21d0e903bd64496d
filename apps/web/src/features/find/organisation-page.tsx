import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useLabel } from '../../shared/use-label.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { TermsBadge } from '../terms/terms-state.js';
import { OrganisationPageDocument, type OrganisationPageQuery } from './find.generated.js';
import './find-texts.js';

/** What everybody may know of an organisation: what it is, its groups, and the agreements with one's own. */
export function OrganisationPage(): ReactNode {
  const { t } = useTranslation('find');
  const { id } = useParams({ from: '/organisationen/$id' });
  const { membership } = useSession();
  const own = membership?.organisation;
  // Agreements lie between an agency and somebody else: whichever of the two one is, the other is the organisation shown.
  const sides = own?.kind === 'AGENCY' ? { agencyId: own.id, providerId: id } : { agencyId: id, providerId: own?.id ?? null };
  const query = useQuery({ query: OrganisationPageDocument, variables: { id, ...sides } });
  return (
    <Loaded of={query}>
      {(data) =>
        data.organisation ? (
          <Page key={id} title={data.organisation.name}>
            <Facts organisation={data.organisation} />
            {data.organisation.kind !== 'AGENCY' && <Offers offers={data.offers} />}
            {own !== undefined && own.id !== id && (own.kind === 'AGENCY') !== (data.organisation.kind === 'AGENCY') && <Agreements agreements={data.agreements} />}
          </Page>
        ) : (
          <Page title={t('organisation.unknown')}>
            <Empty title={t('organisation.unknown')}>{t('organisation.unknownBody')}</Empty>
          </Page>
        )
      }
    </Loaded>
  );
}

function Facts({ organisation }: { readonly organisation: NonNullable<OrganisationPageQuery['organisation']> }): ReactNode {
  const { t } = useTranslation('find');
  const facts: readonly (readonly [string, string | null])[] = [
    [t('organisation.kind'), t(`kind.${organisation.kind}`)],
    [t('organisation.code'), organisation.code],
    [t('organisation.street'), organisation.street],
    [t('organisation.postalCode'), organisation.postalCode],
    [t('organisation.municipality'), organisation.municipalityAgs],
  ];
  return (
    <dl className="pv-facts pv-facts--grid">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

type Offer = OrganisationPageQuery['offers']['edges'][number]['node'];

function Offers({ offers: { edges, pageInfo } }: { readonly offers: OrganisationPageQuery['offers'] }): ReactNode {
  const { t } = useTranslation('find');
  const label = useLabel();
  const columns: readonly Column<Offer>[] = [
    {
      key: 'title',
      title: t('organisation.title'),
      isHeader: true,
      cell: ({ id, title }) => (
        <Link className="kern-link" to="/angebote/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    { key: 'category', title: t('organisation.category'), cell: ({ categoryLabel }) => label(categoryLabel) },
  ];
  return (
    <Section title={t('organisation.offers')}>
      {edges.length === 0 ? (
        <Empty title={t('organisation.noOffers')}>{t('organisation.noOffersBody')}</Empty>
      ) : (
        <DataTable caption={t('organisation.offers')} columns={columns} rows={edges.map(({ node }) => node)} rowKey={({ id }) => id} />
      )}
      {pageInfo.hasNextPage && <p className="kern-body">{t('organisation.moreOffers')}</p>}
    </Section>
  );
}

function Agreements({ agreements: { edges } }: { readonly agreements: OrganisationPageQuery['agreements'] }): ReactNode {
  const { t } = useTranslation('find');
  return (
    <Section title={t('organisation.agreements')}>
      {edges.length === 0 && <Empty title={t('organisation.noAgreements')}>{t('organisation.noAgreementsBody')}</Empty>}
      <ul className="pv-cards">
        {edges.map(({ node: { id, code, state, validFrom, validTo } }) => (
          <li key={id} className="pv-card">
            <Link className="kern-link" to="/vereinbarungen/$id" params={{ id }}>
              {validTo === null ? t('organisation.span', { code, from: day(validFrom) }) : t('organisation.spanTo', { code, from: day(validFrom), to: day(validTo) })}
            </Link>
            <TermsBadge state={state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
