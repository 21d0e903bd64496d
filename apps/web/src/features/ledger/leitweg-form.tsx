import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { TextField } from '../../shared/ui/field.js';
import { FinanceForm, type PartProps } from './finance-form.js';
import { SetLeitwegIdDocument, type FinanceFragment } from './finance.generated.js';

const LEITWEG_ID = /^\d{2,12}(-[A-Za-z0-9]{1,30})?-\d{2}$/;

/** Where an agency takes electronic invoices. */
export function LeitwegForm({ finance, ...own }: PartProps & { readonly finance: FinanceFragment }): ReactNode {
  const { t } = useTranslation('ledger');
  const [text, setText] = useState(finance.leitwegId ?? '');
  const [isTried, setTried] = useState(false);
  const command = useCommand(SetLeitwegIdDocument);
  const leitwegId = text.trim();
  const isRight = leitwegId === '' || LEITWEG_ID.test(leitwegId);
  return (
    <FinanceForm {...own} isRight={isRight} onTried={() => setTried(true)} send={async () => (await command.send({ leitwegId: leitwegId === '' ? null : leitwegId })) !== null} isSending={command.isSending} setback={command.setback}>
      <p className="kern-body">{t('finance.leitweg.explained')}</p>
      <TextField label={t('finance.leitweg.label')} hint={t('finance.leitweg.hint')} autoComplete="off" value={text} error={isTried && !isRight ? t('finance.leitweg.wrong') : null} onChange={({ target }) => setText(target.value)} />
    </FinanceForm>
  );
}
