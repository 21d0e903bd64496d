import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { Invoice } from './invoice-page.js';
import { CancelInvoiceDocument, type CancelInvoiceReason } from './invoices.generated.js';

const REASONS: readonly CancelInvoiceReason[] = ['WRONG_MASTER_DATA', 'WRONG_TAX', 'OTHER'];

/** Asks back before an invoice is taken back by another one: that cannot be undone. */
export function CancelInvoiceDialog({ invoice, onClose }: { readonly invoice: Invoice; readonly onClose: (isDone: boolean) => void }): ReactNode {
  const { t } = useTranslation('billing');
  const [reason, setReason] = useState<CancelInvoiceReason>('WRONG_MASTER_DATA');
  const command = useCommand(CancelInvoiceDocument);
  const cancel = async (): Promise<void> => {
    if (await command.send({ invoiceId: invoice.id, reason })) onClose(true);
  };
  return (
    <Dialog
      title={t('invoice.cancel.title', { number: invoice.number })}
      onClose={() => onClose(false)}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={() => onClose(false)} />
          <KernButton variant="primary" text={t('invoice.cancel.button')} disabled={command.isSending} onClick={() => void cancel()} />
        </>
      }
    >
      <div className="pv-dialog">
        <p className="kern-body">{t('invoice.cancel.body')}</p>
        <SelectField label={t('invoice.cancel.reason')} value={reason} onChange={({ target }) => setReason(target.value as CancelInvoiceReason)} options={REASONS.map((value) => ({ value, text: t(`invoice.cancel.${value}`) }))} />
        <SetbackNote setback={command.setback} />
      </div>
    </Dialog>
  );
}
