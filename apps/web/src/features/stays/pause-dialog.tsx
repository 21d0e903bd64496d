import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { isDay, isPausedOn, later, type Stay } from './stay.js';
import { StayDaysNote } from './stay-days-note.js';
import { StayDialog, type StayDialogOf } from './stay-dialog.js';
import { PauseStayDocument, type StayPauseReason } from './stays.generated.js';
import { useStayDays } from './use-stay-days.js';

const REASONS: readonly StayPauseReason[] = ['HOLIDAY', 'ILLNESS', 'STAY_ELSEWHERE', 'FAMILY_WISH', 'OTHER'];

/** Frees a seat for some days to come; after them it is the case's again. */
export function PauseDialog({ stay, onClose, onDone }: StayDialogOf<Stay>): ReactNode {
  const { t } = useTranslation('stays');
  const earliest = later(stay.validFrom, today());
  const [from, setFrom] = useState(() => later(stay.validFrom, addDays(today(), 1)));
  const [to, setTo] = useState('');
  const [reason, setReason] = useState<StayPauseReason | ''>('');
  const [isTried, setTried] = useState(false);
  const pause = useCommand(PauseStayDocument);
  const days = useStayDays(stay.offer.id, from, to);
  const last = stay.validTo;
  const isFromWrong = !isDay(from) || from < earliest || (last !== null && from > last);
  const isToWrong = !isDay(to) || to < from || (last !== null && to > last);
  const send = async (): Promise<void> => {
    setTried(true);
    if (isFromWrong || isToWrong || reason === '') return;
    if (await pause.send({ reservationId: stay.id, from, to, reason })) onDone(t('pause.done', { offer: stay.offer.title, from: day(from), to: day(to) }));
  };
  const bounds = last === null ? t('bounds.from', { from: day(earliest) }) : t('bounds.span', { from: day(earliest), to: day(last) });
  return (
    <StayDialog title={t('pause.title')} body={t('pause.body', { offer: stay.offer.title })} confirm={t('pause.action')} isSending={pause.isSending} setback={pause.setback} onClose={onClose} onConfirm={() => void send()}>
      <div className="pv-pair">
        <TextField type="date" required label={t('pause.from')} min={earliest} max={last ?? undefined} value={from} error={isTried && isFromWrong ? bounds : null} onChange={({ target }) => setFrom(target.value)} />
        <TextField type="date" required label={t('pause.to')} min={from} max={last ?? undefined} value={to} error={isTried && isToWrong ? t('pause.toWrong', { bounds }) : null} onChange={({ target }) => setTo(target.value)} />
      </div>
      <SelectField
        label={t('reason')}
        value={reason}
        error={isTried && reason === '' ? t('reasonMissing') : null}
        options={[{ value: '', text: t('choose') }, ...REASONS.map((value) => ({ value, text: t(`pause.reasons.${value}`) }))]}
        onChange={({ target }) => setReason(target.value as StayPauseReason | '')}
      />
      <StayDaysNote of={days && { ...days, sessions: days.sessions.filter(({ date }) => !isPausedOn(stay, date)) }} kind="freed" />
    </StayDialog>
  );
}
