import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { TextField } from '../../shared/ui/field.js';
import { FinanceForm, type PartProps } from './finance-form.js';
import { UpdateBankDetailsDocument, type FinanceFragment } from './finance.generated.js';
import { ibanProblem, inFours, plainIban } from './iban.js';

const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** Where money goes; check digits are looked at while it is typed. */
export function BankForm({ finance, ...own }: PartProps & { readonly finance: FinanceFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  const [iban, setIban] = useState(inFours(finance.iban ?? ''));
  const [bic, setBic] = useState(finance.bic ?? '');
  const [isTried, setTried] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const command = useCommand(UpdateBankDetailsDocument);
  const problem = iban.trim() === '' ? 'MISSING' : ibanProblem(iban);
  const bicWrong = bic.trim() !== '' && !BIC.test(plainIban(bic));
  // While somebody types it is not wrong yet.
  const isShown = isTried || (isLeft && problem !== 'MISSING');
  return (
    <FinanceForm
      {...own}
      isRight={problem === null && !bicWrong}
      onTried={() => setTried(true)}
      send={async () => (await command.send({ iban: plainIban(iban), bic: bic.trim() === '' ? null : plainIban(bic) })) !== null}
      isSending={command.isSending}
      setback={command.setback}
    >
      <TextField
        label={t('finance.bank.iban')}
        hint={t('finance.bank.ibanHint')}
        autoComplete="off"
        spellCheck={false}
        value={iban}
        error={isShown && problem !== null ? t(`finance.bank.${problem}`) : null}
        onChange={({ target }) => setIban(target.value)}
        onBlur={() => {
          setLeft(true);
          setIban(inFours(iban));
        }}
      />
      <p className="kern-body kern-body--small pv-notice" aria-live="polite">
        {problem === null && iban !== inFours(finance.iban ?? '') && t('finance.bank.right')}
      </p>
      <TextField label={t('finance.bank.bic')} hint={t('finance.bank.bicHint')} optional autoComplete="off" value={bic} error={isTried && bicWrong ? t('finance.bank.bicWrong') : null} onChange={({ target }) => setBic(target.value)} />
    </FinanceForm>
  );
}
