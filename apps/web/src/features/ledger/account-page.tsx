import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import '../billing/billing.css';
import { EntriesTable } from './entries-table.js';
import { ItemsTable } from './items-table.js';
import './ledger.css';
import { AccountPageDocument, type AccountPageQuery } from './ledger.generated.js';
import { OwedSums } from './owed-sums.js';
import { PaymentsTable } from './payments-table.js';
import { partnerOf } from './sides.js';
import './texts.js';
import { useAccountItems } from './use-account-items.js';

/** Everything between the own organisation and another one in the clearing of an agency: items, payments and the entries behind both. */
export function AccountPage(): ReactNode {
  const { id = '' } = useParams({ strict: false });
  const { behoerde }: { readonly behoerde?: string } = useSearch({ strict: false });
  const { membership } = useSession();
  const ownId = membership?.organisation.id ?? '';
  const of = { agencyId: behoerde ?? ownId, counterpartId: id };
  const query = useQuery({ query: AccountPageDocument, variables: of });
  const ask = (): void => query[1]({ requestPolicy: 'network-only' });
  return <Loaded of={query}>{(data) => <Account key={`${of.agencyId}${id}`} of={of} data={data} ownId={ownId} ask={ask} />}</Loaded>;
}

interface AccountProps {
  readonly of: { readonly agencyId: string; readonly counterpartId: string };
  readonly data: AccountPageQuery;
  readonly ownId: string;
  readonly ask: () => void;
}

function Account({ of, data, ownId, ask }: AccountProps): ReactNode {
  const { t } = useTranslation('ledger');
  const [done, setDone] = useState<string | null>(null);
  const pages = useAccountItems(of, data.openItems);
  const own = pages.rows.find(({ debtor, creditor }) => debtor.id === ownId || creditor.id === ownId);
  const preline = (
    <Link to="/zahlungen" className="kern-link">
      {t('title')}
    </Link>
  );
  if (own === undefined) {
    return (
      <Page title={t('account.title')} preline={preline}>
        <Empty title={t('account.none.title')}>{t('account.none.body')}</Empty>
      </Page>
    );
  }
  const say = (said: string): void => {
    setDone(said);
    ask();
  };
  return (
    <Page title={t('account.with', { partner: partnerOf(own, ownId).name })} preline={preline} lead={t('account.lead', { agency: own.agency.name })}>
      <p className="kern-body pv-notice" aria-live="polite">
        {done}
      </p>
      <OwedSums items={pages.rows} ownId={ownId} isMore={pages.isMore} />
      <Section title={t('account.items')}>
        <ItemsTable pages={pages} ownId={ownId} onDone={say} />
      </Section>
      <Section title={t('payments.title')}>
        <PaymentsTable first={data.payments} variables={of} ownId={ownId} settled={settledBy(data, pages.rows)} onDone={say} />
      </Section>
      <Section title={t('entries.title')}>
        <EntriesTable of={of} first={data.ledgerEntries} />
      </Section>
    </Page>
  );
}

type Items = ReturnType<typeof useAccountItems>['rows'];

/** Which items the entry of a payment settled. */
const settledBy =
  ({ ledgerEntries }: AccountPageQuery, items: Items) =>
  (entryId: string): Items => {
    const ids = ledgerEntries.edges.find(({ node }) => node.id === entryId)?.node.postings.map(({ itemId }) => itemId);
    return items.filter(({ id }) => ids?.includes(id));
  };
