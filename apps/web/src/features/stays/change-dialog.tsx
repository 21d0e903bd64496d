import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { TextField } from '../../shared/ui/field.js';
import { hasBegun, isDay, isPausedOn, lastLookedAt, later, type Stay } from './stay.js';
import { StayDaysNote } from './stay-days-note.js';
import { StayDialog, type StayDialogOf } from './stay-dialog.js';
import { ChangeStayDocument } from './stays.generated.js';
import { useStayDays } from './use-stay-days.js';

/** Makes a stay longer or shorter; days that have begun stay as they are. */
export function ChangeDialog({ stay, onClose, onDone }: StayDialogOf<Stay>): ReactNode {
  const { t } = useTranslation('stays');
  const [from, setFrom] = useState(stay.validFrom);
  const [to, setTo] = useState(stay.validTo ?? '');
  const [isTried, setTried] = useState(false);
  const change = useCommand(ChangeStayDocument);
  const isLonger = stay.validTo !== null && to > stay.validTo;
  const [first, last] = spanOfChange(stay, to);
  const days = useStayDays(stay.offer.id, first, last);
  const isBegun = hasBegun(stay);
  const isFromWrong = !isBegun && (!isDay(from) || from < today());
  const isToWrong = (to !== '' || stay.validTo !== null) && (!isDay(to) || to < later(from, today()));
  const isSame = from === stay.validFrom && to === (stay.validTo ?? '');
  const send = async (): Promise<void> => {
    setTried(true);
    if (isFromWrong || isToWrong || isSame) return;
    const changed = await change.send({ reservationId: stay.id, ...(!isBegun && from !== stay.validFrom && { from }), ...(to !== '' && to !== stay.validTo && { to }) });
    // Where somebody has to be asked the answer is the request for the further days.
    if (changed) onDone(changed.id === stay.id ? t('change.done', { offer: stay.offer.title, to: day(to === '' ? from : to) }) : t('change.asked', { offer: stay.offer.title }));
  };
  return (
    <StayDialog title={t('change.title')} body={t('change.body', { offer: stay.offer.title })} confirm={t('change.action')} isSending={change.isSending} setback={change.setback} onClose={onClose} onConfirm={() => void send()}>
      {stay.offer.admission === 'CLOSED' && <p className="kern-body">{t('change.closed')}</p>}
      <div className="pv-pair">
        {!isBegun && <TextField type="date" required label={t('change.from')} min={today()} value={from} error={isTried && isFromWrong ? t('bounds.from', { from: day(today()) }) : null} onChange={({ target }) => setFrom(target.value)} />}
        <TextField
          type="date"
          optional={stay.validTo === null}
          label={t('change.to')}
          hint={stay.validTo === null ? t('change.isOpen') : t('change.isTo', { to: day(stay.validTo) })}
          min={later(from, today())}
          value={to}
          error={isTried && isToWrong ? t('bounds.from', { from: day(later(from, today())) }) : isTried && isSame ? t('change.same') : null}
          onChange={({ target }) => setTo(target.value)}
        />
      </div>
      {to !== (stay.validTo ?? '') && <StayDaysNote of={days && { ...days, sessions: days.sessions.filter(({ date }) => isLonger || !isPausedOn(stay, date)) }} kind={isLonger ? 'added' : 'freed'} />}
    </StayDialog>
  );
}

/** The days that come, or go, with this last day. */
function spanOfChange(stay: Stay, to: string): readonly [from: string, to: string] {
  if (!isDay(to)) return ['', ''];
  if (stay.validTo !== null && to > stay.validTo) return [later(addDays(stay.validTo, 1), today()), to];
  return [addDays(to, 1), lastLookedAt(stay)];
}
