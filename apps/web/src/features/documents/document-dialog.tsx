import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { CaseDocument } from './case-documents.js';
import { SetDocumentStatusDocument, type DocumentState } from './documents.generated.js';

interface DocumentDialogProps {
  readonly referralId: string;
  readonly document: CaseDocument;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

const STATES: readonly DocumentState[] = ['MISSING', 'IN_WORK', 'DONE'];

/** Says how far a document has come, and of one that is done on which day. */
export function DocumentDialog({ referralId, document: { kind, state: before, doneOn: doneBefore, revision }, onClose, onDone }: DocumentDialogProps): ReactNode {
  const { t } = useTranslation('documents');
  const form = useId();
  const [state, setState] = useState(before);
  const [doneOn, setDoneOn] = useState(before === 'DONE' && doneBefore !== null ? doneBefore : today());
  const [isTried, setTried] = useState(false);
  const set = useCommand(SetDocumentStatusDocument);
  const name = t(`kind.${kind}`);
  const isDayWrong = state === 'DONE' && (doneOn === '' || doneOn > today());
  const isSame = state === before && (state !== 'DONE' || doneOn === doneBefore);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isDayWrong || isSame) return;
    if (await set.send({ referralId, kind, state, revision, ...(state === 'DONE' && { doneOn }) })) onDone(t(`done.${state}`, { kind: name }));
  };
  return (
    <Dialog
      title={t('dialog', { kind: name })}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
          <KernButton form={form} type="submit" variant="primary" text={t('save')} disabled={set.isSending} />
        </>
      }
    >
      <form id={form} className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t(`help.${kind}`)}</p>
        <ChoiceGroup legend={t('how')} error={isTried && isSame ? t('same') : null}>
          {STATES.map((value) => (
            <RadioField key={value} name="state" label={t(`state.${value}`)} checked={state === value} onChange={() => setState(value)} />
          ))}
        </ChoiceGroup>
        {state === 'DONE' && (
          <TextField type="date" required label={t('day')} max={today()} value={doneOn} error={isTried && isDayWrong ? t('dayWrong', { to: day(today()) }) : null} onChange={({ target }) => setDoneOn(target.value)} />
        )}
        <div role="alert">
          <SetbackNote setback={set.setback} />
        </div>
      </form>
    </Dialog>
  );
}
