import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { WeeklyRateRowFragment } from './agreements.generated.js';
import { EndWeeklyRatesDocument } from './weekly-rates.generated.js';

interface EndWeeklyRateProps {
  readonly rate: WeeklyRateRowFragment;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** The last day of a weekly rate without another one after it. */
export function EndWeeklyRate({ rate, onClose, onEnded }: EndWeeklyRateProps): ReactNode {
  const { t } = useTranslation('agreements');
  const end = useCommand(EndWeeklyRatesDocument);
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const lastDay = String(new FormData(event.currentTarget).get('lastDay') ?? '');
    setError(lastDay === '' ? t('weekly.end.unfit') : null);
    if (lastDay !== '' && (await end.send({ ids: [rate.id], lastDay }))) onEnded();
  };
  return (
    <Dialog title={t('weekly.end.title', { module: t(`module.${rate.module}`) })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('weekly.end.body')}</p>
        <TextField name="lastDay" type="date" label={t('end.lastDay')} error={error} required />
        <div aria-live="polite">
          <SetbackNote setback={end.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('weekly.end.submit')} disabled={end.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
