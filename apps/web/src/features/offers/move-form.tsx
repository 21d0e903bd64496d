import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { longDay } from '../../app/format.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Impact } from './impact.js';
import type { ManagedSession } from './manage-page.js';
import { MoveSessionDocument } from './offers.generated.js';
import { seatsOf } from './seat-bar.js';
import type { Done } from './session-dialog.js';

/** Moves a session to another day or time, after showing whose seats go with it. */
export function MoveForm({ session, onDone }: { readonly session: ManagedSession; readonly onDone: (done: Done) => void }): ReactNode {
  const { t } = useTranslation('offers');
  const [at, setAt] = useState({ date: session.date, start: session.start.slice(0, 5) });
  const [isChecked, setChecked] = useState(false);
  const move = useCommand(MoveSessionDocument);
  const isSame = at.date === session.date && at.start === session.start.slice(0, 5);
  const isPast = at.date < today();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isSame || isPast || at.start === '') return;
    if (!(await move.send({ sessionId: session.id, date: at.date, start: at.start }))) return;
    onDone({ title: t('move.done', { day: longDay(at.date), time: at.start }), body: seatsOf(session).taken > 0 ? t('move.told') : t('impact.noneBody') });
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void submit(event)}>
      <Impact sessionId={session.id} isMoved />
      <TextField
        type="date"
        min={today()}
        label={t('move.date')}
        value={at.date}
        error={isChecked && isPast ? t('move.past') : isChecked && isSame ? t('move.same') : null}
        onChange={({ target }) => setAt({ ...at, date: target.value })}
      />
      <TextField type="time" label={t('move.start')} value={at.start} error={isChecked && at.start === '' ? t('move.noTime') : null} onChange={({ target }) => setAt({ ...at, start: target.value })} />
      <SetbackNote setback={move.setback} />
      <KernButton variant="primary" type="submit" text={t('move.submit')} disabled={move.isSending} />
    </form>
  );
}
