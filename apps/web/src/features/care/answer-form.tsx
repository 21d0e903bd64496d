import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day, hours } from '../../app/format.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { useAnswerText } from './report-words.js';
import { AnswerCareReportDocument, type CareReportAnswerKind, type HelpModule, type ReportFragment, type ReportPageQuery } from './reports.generated.js';

const ANSWERS: readonly CareReportAnswerKind[] = ['LEAVE', 'TALK', 'CHANGE_MODULE'];
/** Talks are planned two years ahead and no further. */
const MOST_DAYS_AHEAD = 731;

interface AnswerFormProps {
  readonly report: ReportFragment;
  readonly modules: ReportPageQuery['modules'];
  readonly onDone: (said: string) => void;
}

/** What the agency wants after a report. A later answer takes the place of this one, so nothing is asked back. */
export function AnswerForm({ report, modules, onDone }: AnswerFormProps): ReactNode {
  const { t } = useTranslation('care');
  const text = useAnswerText();
  const send = useCommand(AnswerCareReportDocument);
  const [answer, setAnswer] = useState<CareReportAnswerKind | null>(null);
  const [module, setModule] = useState<HelpModule | ''>('');
  const [talkOn, setTalkOn] = useState('');
  const [isTried, setTried] = useState(false);
  const lastDay = addDays(today(), MOST_DAYS_AHEAD);
  const isModuleMissing = answer === 'CHANGE_MODULE' && module === '';
  const isDayWrong = answer === 'TALK' && talkOn !== '' && (talkOn < today() || talkOn > lastDay);
  const others = modules.filter(({ code }) => code !== report.module);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (answer === null || isModuleMissing || isDayWrong) return;
    const wish = { ...(answer === 'CHANGE_MODULE' && module !== '' && { module }), ...(answer === 'TALK' && talkOn !== '' && { talkOn }) };
    const done = await send.send({ reportId: report.id, answer, ...wish });
    if (done) onDone(t('answer.done', { answer: text({ answer, module: wish.module ?? null, talkOn: wish.talkOn ?? null }) }));
  };
  return (
    <form className="pv-form pv-answer-form" noValidate onSubmit={(event) => void submit(event)}>
      <ChoiceGroup legend={t('answer.question')} error={isTried && answer === null ? t('answer.choose') : null}>
        {ANSWERS.filter((one) => one !== 'CHANGE_MODULE' || others.length > 0).map((one) => (
          <RadioField key={one} name="answer" label={t(`answer.${one}`)} hint={t(`answerHelp.${one}`)} checked={answer === one} onChange={() => setAnswer(one)} />
        ))}
      </ChoiceGroup>
      {answer === 'CHANGE_MODULE' && (
        <SelectField
          label={t('answer.module')}
          value={module}
          error={isTried && isModuleMissing ? t('answer.moduleMissing') : null}
          options={[{ value: '', text: t('answer.moduleChoose') }, ...others.map(({ code, fromMinutes, toMinutes, hoursBasis }) => ({ value: code, text: t(`answer.moduleOf.${hoursBasis}`, { module: t(`module.${code}`), from: hours(fromMinutes), to: hours(toMinutes) }) }))]}
          onChange={({ target }) => setModule(target.value as HelpModule | '')}
        />
      )}
      {answer === 'TALK' && (
        <TextField
          type="date"
          optional
          min={today()}
          max={lastDay}
          label={t('answer.talkDay')}
          hint={t('answer.talkHint')}
          value={talkOn}
          error={isTried && isDayWrong ? t('answer.talkWrong', { from: day(today()), to: day(lastDay) }) : null}
          onChange={({ target }) => setTalkOn(target.value)}
        />
      )}
      <div aria-live="polite">
        <SetbackNote setback={send.setback} />
      </div>
      <KernButton type="submit" variant="primary" text={t('answer.send')} disabled={send.isSending} />
    </form>
  );
}
