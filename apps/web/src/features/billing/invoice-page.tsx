import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day, month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useDownload } from '../../shared/download.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import './billing.css';
import { CancelInvoiceDialog } from './cancel-invoice-dialog.js';
import { InvoiceLines } from './invoice-lines.js';
import { InvoicePageDocument, type InvoicePageQuery } from './invoices.generated.js';
import { MissingFile } from './missing-file.js';
import { addressOf } from './month-address.js';
import './texts.js';

export type Invoice = NonNullable<InvoicePageQuery['invoice']>;

/** An invoice as it was issued: who to whom, its lines, its totals; its issuer can cancel it. */
export function InvoicePage(): ReactNode {
  const { t } = useTranslation('billing');
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ query: InvoicePageDocument, variables: { id } });
  return (
    <Loaded of={query}>
      {({ invoice }) =>
        invoice === null ? (
          <Page title={t('documents.invoices')}>
            <Empty title={t('invoice.none.title')}>{t('invoice.none.body')}</Empty>
          </Page>
        ) : (
          <Shown invoice={invoice} ask={() => query[1]({ requestPolicy: 'network-only' })} />
        )
      }
    </Loaded>
  );
}

function Shown({ invoice, ask }: { readonly invoice: Invoice; readonly ask: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const { has, membership } = useSession();
  const download = useDownload();
  const [isCancelling, setCancelling] = useState(false);
  const mayCancel = has('BILLING') && membership?.organisation.id === invoice.issuer.id && invoice.cancelledBy === null && invoice.type !== 'CANCELLATION';
  const xml = t('invoices.xml');
  return (
    <Page
      title={t('invoice.title', { type: t(`invoices.types.${invoice.type}`), number: invoice.number })}
      preline={<WayBack invoice={invoice} />}
      actions={
        <>
          <KernButton variant="primary" icon="download" text={xml} aria-label={t('documents.save', { name: invoice.number, kind: xml })} onClick={() => void download.save(`/abrechnung/rechnungen/${invoice.id}.xml`)} />
          {mayCancel && <KernButton variant="secondary" text={t('invoice.cancel.button')} onClick={() => setCancelling(true)} />}
        </>
      }
    >
      <MissingFile failed={download.failed} />
      <Cancelled invoice={invoice} />
      <dl className="pv-bill-facts">
        <Party name={t('invoices.issuer')} of={invoice.issuer} />
        <Party name={t('invoices.recipient')} of={invoice.recipient} />
        <Fact name={t('invoices.issuedOn')}>{day(invoice.issuedOn)}</Fact>
        <Fact name={t('invoices.dueOn')}>{day(invoice.dueOn)}</Fact>
      </dl>
      <Section title={t('invoice.lines')}>
        <InvoiceLines invoice={invoice} />
      </Section>
      <p className="kern-body">{t(invoice.vatCategory === 'E' ? 'invoice.exempt' : 'invoice.taxed', { percent: invoice.vatPercent })}</p>
      {isCancelling && (
        <CancelInvoiceDialog
          invoice={invoice}
          onClose={(isDone) => {
            setCancelling(false);
            if (isDone) ask();
          }}
        />
      )}
    </Page>
  );
}

/** To the documents of its month: of one's own agency, or of the one that the address names. */
function WayBack({ invoice: { kind, period } }: { readonly invoice: Invoice }): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const { behoerde }: { readonly behoerde?: string } = useSearch({ strict: false });
  const text = t('invoice.preline', { kind: t(`totals.${kind}`), month: monthName(period) });
  if (behoerde === undefined && membership?.organisation.kind !== 'AGENCY') return text;
  return (
    <Link to="/monate/$id/unterlagen" {...addressOf({ period, agencyId: behoerde ?? null })} className="kern-link">
      {text}
    </Link>
  );
}

/** What was cancelled leads to what cancelled it, and back. */
function Cancelled({ invoice: { cancelledBy, cancels, cancelReason } }: { readonly invoice: Invoice }): ReactNode {
  const { t } = useTranslation('billing');
  const { behoerde }: { readonly behoerde?: string } = useSearch({ strict: false });
  const other = cancelledBy ?? cancels;
  if (other === null) return null;
  return (
    <div className="pv-note">
      <KernAlert variant={cancelledBy === null ? 'info' : 'warning'} title={t(cancelledBy === null ? 'invoice.cancels' : 'invoice.cancelled')} body={cancelReason === null ? '' : t(`invoice.cancel.${cancelReason}`)} />
      <Link to="/rechnungen/$id" params={{ id: other }} search={behoerde === undefined ? {} : { behoerde }} className="kern-link">
        {t(cancelledBy === null ? 'invoice.toCancelled' : 'invoice.toCancellation')}
      </Link>
    </div>
  );
}

function Party({ name, of }: { readonly name: string; readonly of: Invoice['issuer'] }): ReactNode {
  return (
    <Fact name={name}>
      {of.name}
      <span className="pv-hint">{[of.street, of.postalCode].filter((part) => part !== null).join(', ')}</span>
    </Fact>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
