import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day, listed } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { EndSessionPlanDocument, type BeforeFragment } from './planning.generated.js';
import { useRhythmWords } from './rhythm.js';
import type { ListedPlan } from './rhythms.js';

interface EndPlanDialogProps {
  readonly plan: ListedPlan;
  readonly firstChoice: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Ends a rhythm on a day; sessions after it in which somebody has a seat stay, and are named. */
export function EndPlanDialog({ plan, firstChoice, onClose, onDone }: EndPlanDialogProps): ReactNode {
  const { t } = useTranslation('planning');
  const words = useRhythmWords();
  const form = useId();
  const [lastDay, setLastDay] = useState(firstChoice);
  const [isChecked, setChecked] = useState(false);
  const [ended, setEnded] = useState<{ readonly cancelled: number; readonly held: readonly BeforeFragment[] } | null>(null);
  const end = useCommand(EndSessionPlanDocument);
  const isWrong = lastDay === '' || lastDay < addDays(today(), -1);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isWrong) return;
    const answer = await end.send({ planId: plan.id, lastDay });
    if (answer) setEnded({ cancelled: answer.cancelled.length, held: answer.held });
  };
  return (
    <Dialog
      title={t('end.title', { rhythm: words(plan) })}
      onClose={ended === null ? onClose : onDone}
      footer={ended === null ? <KernButton form={form} type="submit" variant="primary" text={t('end.submit')} disabled={end.isSending} /> : <KernButton variant="primary" text={t('end.close')} onClick={onDone} />}
    >
      {ended === null ? (
        <form id={form} className="pv-form" noValidate onSubmit={(event) => void submit(event)}>
          <p className="kern-body">{t('end.lead')}</p>
          <TextField type="date" min={today()} label={t('end.lastDay')} value={lastDay} error={isChecked && isWrong ? t('end.wrong') : null} onChange={({ target }) => setLastDay(target.value)} />
          <SetbackNote setback={end.setback} />
        </form>
      ) : (
        <div className="pv-note" role="status">
          <KernAlert variant="success" title={t('end.done', { day: day(lastDay) })} body={t('end.cancelled', { count: ended.cancelled })} />
          {ended.held.length > 0 && <KernAlert variant="warning" title={t('preview.held', { count: ended.held.length })} body={`${listed(ended.held.map(({ date }) => day(date)))}. ${t('preview.heldBody')}`} />}
        </div>
      )}
    </Dialog>
  );
}
