import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { DocumentsPageQuery } from './documents.generated.js';
import { IssueInvoicesDocument } from './invoices.generated.js';

type Gap = DocumentsPageQuery['invoiceGaps'][number];

interface InvoiceGapsProps {
  readonly of: { readonly period: string; readonly agencyId: string };
  readonly gaps: readonly Gap[];
  readonly onIssued: () => void;
}

/** For which invoices something is missing and who can say it; what is there by now is issued when somebody asks for it. */
export function InvoiceGaps({ of, gaps, onIssued }: InvoiceGapsProps): ReactNode {
  const { t } = useTranslation('billing');
  const { has, membership } = useSession();
  const ownId = membership?.organisation.id;
  const [isAsked, setAsked] = useState(false);
  const command = useCommand(IssueInvoicesDocument);
  const issue = async (): Promise<void> => {
    if (!(await command.send(of))) return;
    setAsked(true);
    onIssued();
  };
  const columns: readonly Column<Gap>[] = [
    { key: 'who', title: t('gaps.who'), isHeader: true, cell: ({ organisation }) => organisation.name },
    { key: 'field', title: t('gaps.field'), cell: ({ field }) => t(`gaps.fields.${field}`) },
    { key: 'invoice', title: t('gaps.invoice'), cell: ({ issuer, recipient }) => t('gaps.fromTo', { issuer: issuer.name, recipient: recipient.name }) },
  ];
  return (
    <>
      {gaps.length > 0 && (
        <>
          <KernAlert variant="warning" title={t('gaps.title')} body={t('gaps.body')} />
          <DataTable caption={t('gaps.title')} columns={columns} rows={gaps} rowKey={({ field, issuer, recipient, organisation }) => [field, issuer.id, recipient.id, organisation.id].join()} />
          {gaps.some(({ organisation }) => organisation.id === ownId) && (
            <Link to="/organisation/rechnungsdaten" className="kern-link">
              {t('gaps.toData')}
            </Link>
          )}
        </>
      )}
      {has('BILLING') && (
        <div className="pv-actions">
          <KernButton variant="secondary" text={t('gaps.issue')} disabled={command.isSending} onClick={() => void issue()} />
        </div>
      )}
      <SetbackNote setback={command.setback} />
      <p className="kern-body pv-notice" aria-live="polite">
        {isAsked && t('gaps.asked')}
      </p>
    </>
  );
}
