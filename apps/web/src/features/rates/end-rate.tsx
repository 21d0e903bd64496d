import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { EndSettlementRateDocument } from './rate-steps.generated.js';
import type { RateFragment } from './rates.generated.js';

interface EndRateProps {
  readonly rate: RateFragment;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** The last day of a rate without another version after it. */
export function EndRate({ rate, onClose, onEnded }: EndRateProps): ReactNode {
  const { t } = useTranslation('rates');
  const end = useCommand(EndSettlementRateDocument);
  const [error, setError] = useState<string | null>(null);
  const earliest = rate.validFrom > today() ? rate.validFrom : today();
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const lastDay = String(new FormData(event.currentTarget).get('lastDay') ?? '');
    const fits = lastDay >= earliest && (rate.validTo === null || lastDay <= rate.validTo);
    setError(fits ? null : t('end.unfit'));
    if (fits && (await end.send({ id: rate.id, lastDay }))) onEnded();
  };
  return (
    <Dialog title={t('end.title', { code: rate.code })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('end.body')}</p>
        <TextField name="lastDay" type="date" label={t('end.lastDay')} hint={t('end.hint')} min={earliest} max={rate.validTo ?? undefined} error={error} required />
        <div aria-live="polite">
          <SetbackNote setback={end.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('end.submit')} disabled={end.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
