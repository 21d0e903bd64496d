import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { CompleteDeadlineDocument, type DeadlineFragment } from './deadlines.generated.js';
import { useDeadlineName } from './deadline-words.js';

interface DeadlineDialogProps {
  readonly deadline: DeadlineFragment;
  /** The case, as it is called in lists. */
  readonly code: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says that something that was due is done, and on which day; of a plan of action also whether groups are possible (BHV-14). */
export function CompleteDialog({ deadline, code, onClose, onDone }: DeadlineDialogProps): ReactNode {
  const { t } = useTranslation('care');
  const name = useDeadlineName();
  const complete = useCommand(CompleteDeadlineDocument);
  const [doneOn, setDoneOn] = useState(today());
  const [covers, setCovers] = useState<boolean | null>(null);
  const [isTried, setTried] = useState(false);
  const isPlan = deadline.kind === 'ACTION_PLAN';
  const isDayWrong = doneOn === '' || doneOn > today() || doneOn < deadline.countedFrom;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isDayWrong || (isPlan && covers === null)) return;
    if (await complete.send({ deadlineId: deadline.id, doneOn, ...(isPlan && covers !== null && { coversGroupOffers: covers }) })) onDone();
  };
  return (
    <Dialog title={t('deadline.completeTitle', { what: name(deadline), code })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="kern-body">{t(`deadline.help.${deadline.kind}`)}</p>
        <TextField
          type="date"
          required
          label={t('deadline.doneOn')}
          hint={t('deadline.doneOnHint', { from: day(deadline.countedFrom) })}
          min={deadline.countedFrom}
          max={today()}
          value={doneOn}
          error={isTried && isDayWrong ? t('deadline.doneOnWrong', { from: day(deadline.countedFrom), to: day(today()) }) : null}
          onChange={({ target }) => setDoneOn(target.value)}
        />
        {isPlan && (
          <ChoiceGroup legend={t('deadline.covers')} hint={t('deadline.coversHint')} error={isTried && covers === null ? t('deadline.coversMissing') : null}>
            <RadioField name="covers" label={t('deadline.coversYes')} checked={covers === true} onChange={() => setCovers(true)} />
            <RadioField name="covers" label={t('deadline.coversNo')} checked={covers === false} onChange={() => setCovers(false)} />
          </ChoiceGroup>
        )}
        <div aria-live="polite">
          <SetbackNote setback={complete.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('deadline.complete')} disabled={complete.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
