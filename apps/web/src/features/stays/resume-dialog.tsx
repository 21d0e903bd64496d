import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { TextField } from '../../shared/ui/field.js';
import { isDay, later, type Pause, type Stay } from './stay.js';
import { StayDaysNote } from './stay-days-note.js';
import { StayDialog, type StayDialogOf } from './stay-dialog.js';
import { ResumeStayDocument } from './stays.generated.js';
import { useStayDays } from './use-stay-days.js';

interface ResumeDialogProps extends StayDialogOf<Stay> {
  readonly pause: Pause;
}

/** Takes the seats of a pause back, from a day on to its end, where nobody has taken them meanwhile. */
export function ResumeDialog({ stay, pause, onClose, onDone }: ResumeDialogProps): ReactNode {
  const { t } = useTranslation('stays');
  const earliest = later(pause.from, today());
  const [from, setFrom] = useState(earliest);
  const [isTried, setTried] = useState(false);
  const resume = useCommand(ResumeStayDocument);
  const days = useStayDays(stay.offer.id, from, pause.to);
  const isWrong = !isDay(from) || from < earliest || from > pause.to;
  const send = async (): Promise<void> => {
    setTried(true);
    if (isWrong) return;
    if (await resume.send({ reservationId: stay.id, from })) onDone(t('resume.done', { offer: stay.offer.title, from: day(from) }));
  };
  return (
    <StayDialog
      title={t('resume.title')}
      body={t('resume.body', { offer: stay.offer.title, from: day(pause.from), to: day(pause.to) })}
      confirm={t('resume.action')}
      isSending={resume.isSending}
      setback={resume.setback}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <TextField
        type="date"
        required
        label={t('resume.from')}
        hint={t('resume.fromHint', { to: day(pause.to) })}
        min={earliest}
        max={pause.to}
        value={from}
        error={isTried && isWrong ? t('bounds.span', { from: day(earliest), to: day(pause.to) }) : null}
        onChange={({ target }) => setFrom(target.value)}
      />
      <StayDaysNote of={days} kind="back" />
    </StayDialog>
  );
}
