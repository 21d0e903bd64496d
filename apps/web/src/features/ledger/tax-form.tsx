import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { FinanceForm, type PartProps } from './finance-form.js';
import { UpdateTaxStatusDocument, type ExemptionBasis, type FinanceFragment, type VatStatus } from './finance.generated.js';

const FIRST_YEAR = 1990;

/** Whether services are exempt and on what that rests; the number that stands on invoices. */
export function TaxForm({ finance, ...own }: PartProps & { readonly finance: FinanceFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  const thisYear = today().slice(0, 4);
  const [status, setStatus] = useState<VatStatus | ''>(finance.vatStatus ?? '');
  const [basis, setBasis] = useState<ExemptionBasis | ''>(finance.exemptionBasis ?? '');
  const [year, setYear] = useState(finance.exemptionYear === null ? thisYear : String(finance.exemptionYear));
  const [taxNumber, setTaxNumber] = useState(finance.taxNumber ?? '');
  const [vatId, setVatId] = useState(finance.vatId ?? '');
  const [isTried, setTried] = useState(false);
  const command = useCommand(UpdateTaxStatusDocument);
  const isExempt = status === 'EXEMPT';
  const wrong = {
    basis: isExempt && basis === '',
    year: isExempt && !(/^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && year <= thisYear),
    vatId: /^DE/i.test(vatId.trim()) && !/^DE\d{9}$/i.test(vatId.replace(/\s/g, '')),
  };
  const send = async (): Promise<boolean> => {
    const sent = await command.send({
      vatStatus: status === '' ? null : status,
      exemptionBasis: isExempt && basis !== '' ? basis : null,
      exemptionYear: isExempt ? Number(year) : null,
      taxNumber: taxNumber.trim() === '' ? null : taxNumber.trim(),
      vatId: vatId.trim() === '' ? null : vatId.replace(/\s/g, '').toUpperCase(),
    });
    return sent !== null;
  };
  return (
    <FinanceForm {...own} isRight={!wrong.basis && !wrong.year && !wrong.vatId} onTried={() => setTried(true)} send={send} isSending={command.isSending} setback={command.setback}>
      <p className="kern-body">{t('finance.tax.explained')}</p>
      <SelectField
        label={t('finance.tax.status')}
        value={status}
        onChange={({ target }) => setStatus(target.value as VatStatus | '')}
        options={[
          { value: '', text: t('finance.tax.none') },
          { value: 'EXEMPT', text: t('finance.tax.EXEMPT') },
          { value: 'TAXABLE', text: t('finance.tax.TAXABLE') },
        ]}
      />
      {isExempt && (
        <>
          <SelectField
            label={t('finance.tax.basis')}
            value={basis}
            error={isTried && wrong.basis ? t('finance.tax.basisMissing') : null}
            onChange={({ target }) => setBasis(target.value as ExemptionBasis | '')}
            options={[
              { value: '', text: t('finance.tax.noBasis') },
              { value: 'RECOGNISED_75', text: t('finance.tax.RECOGNISED_75') },
              { value: 'PREDOMINANTLY_PUBLIC_FUNDED', text: t('finance.tax.PREDOMINANTLY_PUBLIC_FUNDED') },
            ]}
          />
          <TextField label={t('finance.tax.year')} inputMode="numeric" maxLength={4} value={year} error={isTried && wrong.year ? t('finance.tax.yearWrong', { year: thisYear }) : null} onChange={({ target }) => setYear(target.value)} />
        </>
      )}
      <div className="pv-fields">
        <TextField label={t('finance.tax.number')} hint={t('finance.tax.numberHint')} autoComplete="off" value={taxNumber} onChange={({ target }) => setTaxNumber(target.value)} />
        <TextField label={t('finance.tax.vatId')} hint={t('finance.tax.vatIdHint')} autoComplete="off" value={vatId} error={isTried && wrong.vatId ? t('finance.tax.vatIdWrong') : null} onChange={({ target }) => setVatId(target.value)} />
      </div>
    </FinanceForm>
  );
}
