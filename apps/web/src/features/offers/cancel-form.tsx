import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { longDay } from '../../app/format.js';
import { SelectField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Impact } from './impact.js';
import type { ManagedSession } from './manage-page.js';
import { CancelSessionsDocument, type SessionCancelReason } from './offers.generated.js';
import type { Done } from './session-dialog.js';

const REASONS: readonly SessionCancelReason[] = ['STAFF_ABSENT', 'TOO_FEW_PARTICIPANTS', 'NO_ROOM', 'HOLIDAY', 'SAFETY', 'OTHER'];

/** Cancels a session for good, after showing whom it concerns. */
export function CancelForm({ session, onDone }: { readonly session: ManagedSession; readonly onDone: (done: Done) => void }): ReactNode {
  const { t } = useTranslation('offers');
  const [reason, setReason] = useState<SessionCancelReason | ''>('');
  const [isChecked, setChecked] = useState(false);
  const cancel = useCommand(CancelSessionsDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    const answer = reason === '' ? null : await cancel.send({ sessionIds: [session.id], reason });
    if (answer) onDone({ title: t('cancel.done', { day: longDay(session.date) }), body: answer.withSeats > 0 ? t('cancel.told') : t('impact.noneBody') });
  };
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void submit(event)}>
      <Impact sessionId={session.id} />
      <SelectField
        label={t('cancel.reason')}
        value={reason}
        error={isChecked && reason === '' ? t('cancel.missing') : null}
        options={[{ value: '', text: t('cancel.choose') }, ...REASONS.map((value) => ({ value, text: t(`reason.${value}`) }))]}
        onChange={({ target }) => setReason(target.value as SessionCancelReason | '')}
      />
      <SetbackNote setback={cancel.setback} />
      <KernButton variant="primary" type="submit" text={t('cancel.submit')} disabled={cancel.isSending} />
    </form>
  );
}
