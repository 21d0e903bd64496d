import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, money } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import type { Download } from '../../shared/download.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { MoreInvoicesDocument, type InvoicesFragment, type MoreInvoicesQuery } from './documents.generated.js';

type Invoice = InvoicesFragment['edges'][number]['node'];
const invoicesOf = ({ invoices }: MoreInvoicesQuery): InvoicesFragment => invoices;

interface InvoicesTableProps {
  readonly of: { readonly period: string; readonly agencyId: string };
  readonly first: InvoicesFragment;
  readonly isClosed: boolean;
  readonly download: Download;
}

/** The invoices of a month, each as XRechnung. */
export function InvoicesTable({ of, first, isClosed, download }: InvoicesTableProps): ReactNode {
  const { t } = useTranslation('billing');
  const { rows, problem, loadMore } = usePages({ first, query: MoreInvoicesDocument, variables: of, of: invoicesOf });
  if (rows.length === 0) return <p className="kern-body">{t(isClosed ? 'invoices.noneYet' : 'invoices.afterClosing')}</p>;
  const columns: readonly Column<Invoice>[] = [
    { key: 'number', title: t('invoices.number'), isHeader: true, cell: ({ id, number }) => <InvoiceLink id={id} number={number} agencyId={of.agencyId} /> },
    { key: 'type', title: t('invoices.type'), cell: (invoice) => <Type of={invoice} /> },
    { key: 'issuer', title: t('invoices.issuer'), cell: ({ issuer }) => issuer.name },
    { key: 'recipient', title: t('invoices.recipient'), cell: ({ recipient }) => recipient.name },
    { key: 'issued', title: t('invoices.issuedOn'), cell: ({ issuedOn }) => day(issuedOn) },
    { key: 'due', title: t('invoices.dueOn'), cell: ({ dueOn }) => day(dueOn) },
    { key: 'gross', title: t('totals.gross'), numeric: true, cell: ({ grossCents }) => money(grossCents) },
    { key: 'payable', title: t('invoices.payable'), numeric: true, cell: ({ payableCents }) => money(payableCents) },
    {
      key: 'file',
      title: t('invoices.file'),
      cell: ({ id, number }) => <KernButton variant="tertiary" icon="download" text={t('invoices.xml')} aria-label={t('documents.save', { name: number, kind: t('invoices.xml') })} onClick={() => void download.save(`/abrechnung/rechnungen/${id}.xml`)} />,
    },
  ];
  return (
    <>
      <DataTable caption={t('documents.invoices')} columns={columns} rows={rows} rowKey={({ id }) => id} onEnd={loadMore} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

/** What it is, and that it counts no more. */
function Type({ of: { type, kind, cancelledBy } }: { readonly of: Invoice }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <>
      {t('invoices.typeOf', { type: t(`invoices.types.${type}`), kind: t(`totals.${kind}`) })}
      {cancelledBy !== null && (
        <>
          {' '}
          <KernBadge className="kern-badge--small" variant="warning" text={t('invoices.cancelled')} withIcon />
        </>
      )}
    </>
  );
}

function InvoiceLink({ id, number, agencyId }: { readonly id: string; readonly number: string; readonly agencyId: string }): ReactNode {
  const { membership } = useSession();
  return (
    <Link to="/rechnungen/$id" params={{ id }} search={agencyId === membership?.organisation.id ? {} : { behoerde: agencyId }} className="kern-link pv-nowrap">
      {number}
    </Link>
  );
}
