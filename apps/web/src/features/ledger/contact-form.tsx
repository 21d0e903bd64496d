import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { TextField } from '../../shared/ui/field.js';
import { FinanceForm, type PartProps } from './finance-form.js';
import { SetInvoiceContactDocument, type FinancePageQuery } from './finance.generated.js';

/** Whom to ask about invoices: an XRechnung names name, telephone and e-mail. */
export function ContactForm({ contact, ...own }: PartProps & { readonly contact: FinancePageQuery['invoiceContact'] }): ReactNode {
  const { t } = useTranslation('ledger');
  const [name, setName] = useState(contact?.name ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [email, setEmail] = useState(contact?.email ?? '');
  const [isTried, setTried] = useState(false);
  const command = useCommand(SetInvoiceContactDocument);
  const wrong = { name: name.trim() === '', phone: phone.replace(/\D/g, '').length < 3, email: !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) };
  const send = async (): Promise<boolean> => (await command.send({ name: name.trim(), phone: phone.trim(), email: email.trim() })) !== null;
  return (
    <FinanceForm {...own} isRight={!wrong.name && !wrong.phone && !wrong.email} onTried={() => setTried(true)} send={send} isSending={command.isSending} setback={command.setback}>
      <p className="kern-body">{t('finance.contact.explained')}</p>
      <TextField label={t('finance.contact.name')} autoComplete="off" maxLength={100} value={name} error={isTried && wrong.name ? t('finance.contact.nameMissing') : null} onChange={({ target }) => setName(target.value)} />
      <div className="pv-fields">
        <TextField label={t('finance.contact.phone')} type="tel" autoComplete="off" value={phone} error={isTried && wrong.phone ? t('finance.contact.phoneWrong') : null} onChange={({ target }) => setPhone(target.value)} />
        <TextField label={t('finance.contact.email')} type="email" autoComplete="off" value={email} error={isTried && wrong.email ? t('finance.contact.emailWrong') : null} onChange={({ target }) => setEmail(target.value)} />
      </div>
    </FinanceForm>
  );
}
