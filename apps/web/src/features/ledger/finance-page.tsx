import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import '../billing/billing.css';
import { BankForm } from './bank-form.js';
import { ContactForm } from './contact-form.js';
import { DatevForm } from './datev-form.js';
import { FinancePageDocument, type FinancePageQuery } from './finance.generated.js';
import './ledger.css';
import { LeitwegForm } from './leitweg-form.js';
import { MissingList } from './missing-list.js';
import { TaxForm } from './tax-form.js';
import './texts.js';

/** What invoices, transfers and bookkeeping need of the own organisation, and what of it is missing. */
export function FinancePage(): ReactNode {
  const { t } = useTranslation('ledger');
  const { membership } = useSession();
  const query = useQuery({ query: FinancePageDocument, variables: {} });
  return (
    <Page title={t('finance.title')} preline={membership?.organisation.name} lead={t('finance.lead')}>
      <Loaded of={query}>{(data) => <Parts data={data} ask={() => query[1]({ requestPolicy: 'network-only' })} />}</Loaded>
    </Page>
  );
}

function Parts({ data, ask }: { readonly data: FinancePageQuery; readonly ask: () => void }): ReactNode {
  const { t } = useTranslation('ledger');
  const { has, membership } = useSession();
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const mayChange = has('BILLING', 'ADMINISTRATOR');
  const { organisationFinance: finance, invoiceContact: contact, datevSettings: datev } = data;
  const own = { mayChange, onSaved: ask };
  return (
    <>
      <Section title={t('finance.missing.title')}>
        <MissingList finance={finance} contact={contact} isAgency={isAgency} />
      </Section>
      {!mayChange && <p className="kern-body">{t('finance.readOnly')}</p>}
      <div id="IBAN">
        <Section title={t('finance.bank.title')}>
          <BankForm finance={finance} {...own} />
        </Section>
      </div>
      {isAgency ? (
        <div id="LEITWEG">
          <Section title={t('finance.leitweg.title')}>
            <LeitwegForm finance={finance} {...own} />
          </Section>
        </div>
      ) : (
        <div id="VAT_STATUS">
          <Section title={t('finance.tax.title')}>
            <TaxForm finance={finance} {...own} />
          </Section>
        </div>
      )}
      <div id="CONTACT">
        <Section title={t('finance.contact.title')}>
          <ContactForm contact={contact} {...own} />
        </Section>
      </div>
      {datev !== null && (
        <Section title={t('finance.datev.title')}>
          <DatevForm datev={datev} {...own} />
        </Section>
      )}
    </>
  );
}
