import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { TextField } from '../../shared/ui/field.js';
import { FinanceForm, type PartProps } from './finance-form.js';
import { SetDatevSettingsDocument, type DatevFragment } from './finance.generated.js';

const FIELDS = ['consultantNumber', 'clientNumber', 'chartOfAccounts', 'accountLength', 'fiscalYearStart', 'receivableAccount', 'payableAccount', 'revenueAccount', 'expenseAccount'] as const;
type Field = (typeof FIELDS)[number];
type Texts = Readonly<Record<Field, string>>;

const within = (text: string, least: number, most: number): boolean => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
const isAccount = (text: string, ...lengths: readonly number[]): boolean => /^\d+$/.test(text) && /[1-9]/.test(text) && lengths.includes(text.length);

/** Which fields DATEV would not take. */
function wrongOf(texts: Texts): Readonly<Record<Field, boolean>> {
  const length = Number(texts.accountLength);
  return {
    consultantNumber: !within(texts.consultantNumber, 1001, 9_999_999),
    clientNumber: !within(texts.clientNumber, 1, 99_999),
    chartOfAccounts: !/^\d{2}$/.test(texts.chartOfAccounts),
    accountLength: !within(texts.accountLength, 4, 8),
    fiscalYearStart: !within(texts.fiscalYearStart, 1, 12),
    receivableAccount: !isAccount(texts.receivableAccount, length, length + 1),
    payableAccount: !isAccount(texts.payableAccount, length, length + 1),
    revenueAccount: !isAccount(texts.revenueAccount, length),
    expenseAccount: !isAccount(texts.expenseAccount, length),
  };
}

const ERRORS = { receivableAccount: 'personWrong', payableAccount: 'personWrong', revenueAccount: 'accountWrong', expenseAccount: 'accountWrong' } as const;
const errorOf = (field: Field) => (field in ERRORS ? ERRORS[field as keyof typeof ERRORS] : (`${field as Exclude<Field, keyof typeof ERRORS>}Wrong` as const));

/** How the organisation keeps its books in DATEV: of these its file of bookings is made. */
export function DatevForm({ datev, ...own }: PartProps & { readonly datev: DatevFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  const [texts, setTexts] = useState<Texts>(() => Object.fromEntries(FIELDS.map((field) => [field, String(datev[field])])) as Texts);
  const [isTried, setTried] = useState(false);
  const command = useCommand(SetDatevSettingsDocument);
  const wrong = wrongOf(texts);
  const { consultantNumber, clientNumber, accountLength, fiscalYearStart, ...accounts } = texts;
  const send = async (): Promise<boolean> =>
    (await command.send({ ...accounts, consultantNumber: Number(consultantNumber), clientNumber: Number(clientNumber), accountLength: Number(accountLength), fiscalYearStart: Number(fiscalYearStart) })) !== null;
  return (
    <FinanceForm {...own} isRight={!Object.values(wrong).includes(true)} onTried={() => setTried(true)} send={send} isSending={command.isSending} setback={command.setback}>
      <p className="kern-body">{t('finance.datev.explained')}</p>
      <div className="pv-fields">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`finance.datev.${field}`)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            value={texts[field]}
            error={isTried && wrong[field] ? t(`finance.datev.${errorOf(field)}`) : null}
            onChange={({ target }) => setTexts({ ...texts, [field]: target.value.trim() })}
          />
        ))}
      </div>
    </FinanceForm>
  );
}
