import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, day, money } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { TermsBadge } from '../terms/terms-state.js';
import { RatesDocument, type RateFragment } from './rates.generated.js';
import { RateScope, type Categories } from './rate-scope.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('rates', { de, en });

/** An agency's settlement rates: what one seat costs whom, from when on. */
export function RatesPage(): ReactNode {
  const { t } = useTranslation('rates');
  const { membership } = useSession();
  const query = useQuery({ query: RatesDocument, variables: { agencyId: membership?.organisation.kind === 'AGENCY' ? membership.organisation.id : null } });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded of={query}>
        {({ categories, settlementRates: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? <Empty title={t('none.title')}>{t('none.body')}</Empty> : <RateTable caption={t('title')} rates={edges.map(({ node }) => node)} categories={categories} />}
            {pageInfo.hasNextPage && <p className="kern-body">{t('more', { count: edges.length })}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

export function RateTable({ caption, rates, categories }: { readonly caption: string; readonly rates: readonly RateFragment[]; readonly categories: Categories }): ReactNode {
  const { t } = useTranslation('rates');
  const columns: readonly Column<RateFragment>[] = [
    {
      key: 'code',
      title: t('column.code'),
      isHeader: true,
      cell: ({ id, code }) => (
        <Link className="kern-link" to="/satz/$id" params={{ id }}>
          {code}
        </Link>
      ),
    },
    { key: 'scope', title: t('column.scope'), cell: (rate) => <RateScope of={rate} categories={categories} /> },
    { key: 'amount', title: t('column.amount'), numeric: true, cell: ({ amountCents }) => money(amountCents) },
    { key: 'unit', title: t('column.unit'), cell: ({ unit }) => t(`unit.${unit}`) },
    { key: 'from', title: t('column.from'), numeric: true, cell: ({ validFrom }) => day(validFrom) },
    { key: 'to', title: t('column.to'), numeric: true, cell: ({ validTo }) => (validTo === null ? t('open') : day(validTo)) },
    { key: 'version', title: t('column.version'), numeric: true, cell: ({ version }) => count(version) },
    { key: 'state', title: t('column.state'), cell: ({ state }) => <TermsBadge state={state} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rates} rowKey={({ id }) => id} />;
}
