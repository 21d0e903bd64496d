import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import '../seats/seats-texts.js';
import { isDay, isPausedOn, lastLookedAt, later, type Stay } from './stay.js';
import { StayDaysNote } from './stay-days-note.js';
import { StayDialog, type StayDialogOf } from './stay-dialog.js';
import { EndStayDocument, type CancellationReason } from './stays.generated.js';
import { useStayDays } from './use-stay-days.js';

const REASONS: readonly CancellationReason[] = ['HELP_ENDED', 'OTHER_OFFER', 'FAMILY_DECLINED', 'HOST_DECLINED', 'ENTERED_WRONGLY', 'OTHER'];

/** Ends a stay with a day, today at the earliest; the seats after it are free. */
export function EndDialog({ stay, onClose, onDone }: StayDialogOf<Stay>): ReactNode {
  const { t } = useTranslation('stays');
  const { t: seats } = useTranslation('seats');
  const earliest = later(stay.validFrom, today());
  const latest = stay.validTo === null ? null : addDays(stay.validTo, -1);
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState<CancellationReason | ''>('');
  const [isTried, setTried] = useState(false);
  const end = useCommand(EndStayDocument);
  const days = useStayDays(stay.offer.id, isDay(lastDay) ? addDays(lastDay, 1) : '', lastLookedAt(stay));
  const isWrong = !isDay(lastDay) || lastDay < earliest || (latest !== null && lastDay > latest);
  const send = async (): Promise<void> => {
    setTried(true);
    if (isWrong || reason === '') return;
    if (await end.send({ reservationId: stay.id, lastDay, reason })) onDone(t('end.done', { offer: stay.offer.title, day: day(lastDay) }));
  };
  const bounds = latest === null ? t('bounds.from', { from: day(earliest) }) : t('bounds.span', { from: day(earliest), to: day(latest) });
  return (
    <StayDialog title={t('end.title')} body={t('end.body', { offer: stay.offer.title })} confirm={t('end.action')} isDanger isSending={end.isSending} setback={end.setback} onClose={onClose} onConfirm={() => void send()}>
      <TextField type="date" required label={t('end.lastDay')} min={earliest} max={latest ?? undefined} value={lastDay} error={isTried && isWrong ? bounds : null} onChange={({ target }) => setLastDay(target.value)} />
      <SelectField
        label={t('reason')}
        value={reason}
        error={isTried && reason === '' ? t('reasonMissing') : null}
        options={[{ value: '', text: t('choose') }, ...REASONS.map((value) => ({ value, text: seats(`reason.cancel.${value}`) }))]}
        onChange={({ target }) => setReason(target.value as CancellationReason | '')}
      />
      <StayDaysNote of={days && { ...days, sessions: days.sessions.filter(({ date }) => !isPausedOn(stay, date)) }} kind="freed" />
    </StayDialog>
  );
}
