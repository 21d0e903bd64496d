import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { SelectField, TextArea } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { WriteNoteDocument, type CoordinationNoteKind } from './notes.generated.js';

const KINDS: readonly CoordinationNoteKind[] = ['OBSERVATION', 'QUESTION', 'ANSWER', 'AGREEMENT', 'ABSENCE_EXPECTED', 'CONCERN_FOR_PLAN'];
const LONGEST = 2000;

/** Writes a note; what was typed stays until it has arrived. */
export function NoteForm({ threadId, onDone }: { readonly threadId: string; readonly onDone: (said: string) => void }): ReactNode {
  const { t } = useTranslation('notes');
  const [kind, setKind] = useState<CoordinationNoteKind>('OBSERVATION');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const write = useCommand(WriteNoteDocument);
  const isEmpty = text.trim() === '';
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return;
    if (!(await write.send({ threadId, kind, text: text.trim() }))) return;
    // Somebody may have typed on meanwhile.
    setText((now) => (now === text ? '' : now));
    setTried(false);
    onDone(t('write.done'));
  };
  return (
    <form className="pv-form pv-form--wide" noValidate onSubmit={(event) => void send(event)}>
      <SelectField label={t('write.kind')} value={kind} options={KINDS.map((value) => ({ value, text: t(`kind.${value}`) }))} onChange={({ target }) => setKind(target.value as CoordinationNoteKind)} />
      <TextArea label={t('write.text')} hint={t('write.hint')} rows={5} maxLength={LONGEST} value={text} error={isTried && isEmpty ? t('write.missing') : null} onChange={({ target }) => setText(target.value)} />
      <div role="alert">
        <SetbackNote setback={write.setback} />
      </div>
      <KernButton type="submit" variant="primary" text={t('write.action')} disabled={write.isSending} />
    </form>
  );
}
