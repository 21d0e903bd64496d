import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { inFours } from './iban.js';
import { sendStatement, type StatementOutcome } from './send-statement.js';

/** What the service takes at once. */
const MOST_BYTES = 5 * 1024 * 1024;

/** One file from the bank, and what became of its entries. */
export function StatementUpload({ iban, onTaken }: { readonly iban: string; readonly onTaken: () => void }): ReactNode {
  const { t } = useTranslation('ledger');
  const { membership } = useSession();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<'bank.upload.missing' | 'bank.upload.tooLarge' | null>(null);
  const [outcome, setOutcome] = useState<StatementOutcome | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setOutcome(null);
    setWrong(file === undefined ? 'bank.upload.missing' : file.size > MOST_BYTES ? 'bank.upload.tooLarge' : null);
    if (file === undefined || file.size > MOST_BYTES) return;
    setSending(true);
    const answer = await sendStatement(file, membership?.organisation.id);
    setSending(false);
    setOutcome(answer);
    if (answer.kind !== 'TAKEN') return;
    if (input.current) input.current.value = '';
    onTaken();
  };
  return (
    <form className="pv-section" onSubmit={(event) => void send(event)} noValidate>
      <p className="kern-body">{t('bank.upload.body', { iban: inFours(iban) })}</p>
      <div className="pv-upload">
        <div className={`kern-form-input${wrong === null ? '' : ' kern-form-input--error'}`}>
          <label className="kern-label" htmlFor={id}>
            {t('bank.upload.file')}
          </label>
          <div className="kern-hint" id={`${id}-hint`}>
            {t('bank.upload.hint')}
          </div>
          <input ref={input} id={id} type="file" accept=".xml,application/xml,text/xml" aria-describedby={wrong === null ? `${id}-hint` : `${id}-hint ${id}-error`} aria-invalid={wrong === null ? undefined : true} />
          {wrong !== null && (
            <p className="kern-error" id={`${id}-error`}>
              <span className="kern-icon kern-icon--danger" aria-hidden="true" />
              <span className="kern-body">{t(wrong)}</span>
            </p>
          )}
        </div>
        <KernButton type="submit" variant="primary" text={t('bank.upload.button')} disabled={isSending} />
      </div>
      <div aria-live="polite">{outcome && <Outcome of={outcome} />}</div>
    </form>
  );
}

function Outcome({ of: outcome }: { readonly of: StatementOutcome }): ReactNode {
  const { t } = useTranslation('ledger');
  if (outcome.kind === 'TAKEN') {
    const { statements, known, booked, recorded, waiting, unrelated } = outcome.counts;
    const isKnown = statements > 0 && known === statements;
    return (
      <KernAlert
        variant={isKnown ? 'info' : 'success'}
        title={t(isKnown ? 'bank.upload.known' : 'bank.upload.taken')}
        body={t(isKnown ? 'bank.upload.knownBody' : 'bank.upload.takenBody', { booked: count(booked), recorded: count(recorded), waiting: count(waiting), unrelated: count(unrelated) })}
      />
    );
  }
  if (outcome.kind === 'BROKEN') return <KernAlert variant="danger" title={t('bank.upload.broken')} body={t('bank.upload.brokenBody', { where: outcome.where })} />;
  return <KernAlert variant="danger" title={t('bank.upload.failed')} body={t(outcome.kind === 'BUSY' ? 'bank.upload.busy' : 'bank.upload.failedBody')} />;
}
