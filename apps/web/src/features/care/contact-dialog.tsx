import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { hours } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { CorrectCareContactDocument, RecordCareContactDocument, type ContactFragment, type RecordCareContactMutation } from './course.generated.js';

type Recorded = Extract<RecordCareContactMutation['recordCareContact'], { readonly __typename: 'CareContactsRecorded' }>;
export type CareWarning = Recorded['warnings'][number];

const KINDS = ['SINGLE', 'PARENT', 'RESOURCE_PERSON', 'GROUP_INTERNAL'] as const;
const WORK_TYPES = ['CASE', 'CASE_RELATED', 'CROSS_CASE', 'NETWORK'] as const;
const STAFF = ['PROFESSIONAL', 'SEMI_PROFESSIONAL'] as const;
const MOST_MINUTES = 1440;
const QUICK = [30, 60, 90, 120] as const;

interface ContactDialogProps {
  readonly referralId: string;
  /** The contact that is corrected; null: a new one. */
  readonly contact: ContactFragment | null;
  readonly onClose: () => void;
  readonly onDone: (date: string, warnings: readonly CareWarning[]) => void;
}

/** Records a contact, or says how one really was. What was talked about is written nowhere here. */
export function ContactDialog({ referralId, contact, onClose, onDone }: ContactDialogProps): ReactNode {
  const { t } = useTranslation('care');
  const record = useCommand(RecordCareContactDocument);
  const correct = useCommand(CorrectCareContactDocument);
  const command = contact === null ? record : correct;
  const [said, setSaid] = useState(() => startOf(contact));
  const [isTried, setTried] = useState(false);
  const minutes = Number(said.minutes);
  const isMinutesWrong = !Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES;
  const isDateWrong = said.date === '' || said.date > today();
  const change = (more: Partial<typeof said>): void => setSaid({ ...said, ...more });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isMinutesWrong || isDateWrong) return;
    const { date, start, kind, workType, staff } = said;
    const entry = { date, minutes, kind, workType, staff, ...(start !== '' && { start }) };
    const done = contact === null ? await record.send({ ...entry, referralId }) : await correct.send({ ...entry, contactId: contact.id, revision: contact.revision });
    if (done) onDone(date, done.warnings);
  };
  return (
    <Dialog title={t(contact === null ? 'contact.recordTitle' : 'contact.correctTitle')} onClose={onClose}>
      <form className="pv-form pv-contact-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t('contact.lead')}</p>
        <TextField type="date" required max={today()} label={t('contact.date')} value={said.date} error={isTried && isDateWrong ? t('contact.dateWrong') : null} onChange={({ target }) => change({ date: target.value })} />
        <TextField type="time" optional label={t('contact.start')} value={said.start} onChange={({ target }) => change({ start: target.value })} />
        <TextField
          inputMode="numeric"
          required
          label={t('contact.minutes')}
          hint={isMinutesWrong ? t('contact.minutesHint') : t('contact.minutesAre', { hours: hours(minutes) })}
          value={said.minutes}
          error={isTried && isMinutesWrong ? t('contact.minutesWrong') : null}
          onChange={({ target }) => change({ minutes: target.value.trim() })}
        />
        <div className="pv-actions" role="group" aria-label={t('contact.quick')}>
          {QUICK.map((one) => (
            <KernButton key={one} variant="secondary" text={t('contact.quickOf', { count: one })} aria-pressed={minutes === one} onClick={() => change({ minutes: String(one) })} />
          ))}
        </div>
        <SelectField label={t('contact.kind')} hint={t(`kindHelp.${said.kind}`)} value={said.kind} options={KINDS.map((value) => ({ value, text: t(`kind.${value}`) }))} onChange={({ target }) => change({ kind: target.value as typeof said.kind })} />
        <SelectField
          label={t('contact.workType')}
          hint={t(`workTypeHelp.${said.workType}`)}
          value={said.workType}
          options={WORK_TYPES.map((value) => ({ value, text: t(`workType.${value}`) }))}
          onChange={({ target }) => change({ workType: target.value as typeof said.workType })}
        />
        <SelectField label={t('contact.staff')} value={said.staff} options={STAFF.map((value) => ({ value, text: t(`staff.${value}`) }))} onChange={({ target }) => change({ staff: target.value as typeof said.staff })} />
        <div aria-live="polite">
          <SetbackNote setback={command.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t(contact === null ? 'contact.record' : 'contact.save')} disabled={command.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}

const startOf = (contact: ContactFragment | null) => ({
  date: contact?.date ?? today(),
  start: contact?.start?.slice(0, 5) ?? '',
  minutes: contact === null ? '60' : String(contact.minutes),
  kind: contact?.kind ?? ('SINGLE' as const),
  workType: contact?.workType ?? ('CASE' as const),
  staff: contact?.staff ?? ('PROFESSIONAL' as const),
});
