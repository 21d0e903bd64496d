import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';
import type { CareReportAnswerKind, CareReportVerdict, HelpModule } from './reports.generated.js';

/** What a list shows of a report. */
export interface ReportGlance {
  readonly id: string;
  readonly period: string;
  readonly deliveredMinutes: number;
  readonly verdict: CareReportVerdict;
  readonly answerBy: string | null;
  readonly answer: Answer | null;
}

interface Answer {
  readonly answer: CareReportAnswerKind;
  readonly module: HelpModule | null;
  readonly talkOn: string | null;
}

/** What the agency wants after a report. */
export function useAnswerText(): (answer: Answer) => string {
  const { t } = useTranslation('care');
  return ({ answer, module, talkOn }) => {
    if (answer === 'CHANGE_MODULE' && module !== null) return t('answer.changeTo', { module: t(`module.${module}`) });
    return answer === 'TALK' && talkOn !== null ? t('answer.talkOn', { day: day(talkOn) }) : t(`answer.${answer}`);
  };
}

/** What was answered, by when it is to be, or that nobody asks. */
export function useAnswerWords(): (report: Pick<ReportGlance, 'answer' | 'answerBy'>) => string {
  const { t } = useTranslation('care');
  const text = useAnswerText();
  return ({ answer, answerBy }) => {
    if (answer !== null) return t('answer.given', { answer: text(answer) });
    return answerBy === null ? t('answer.notAsked') : t('answer.by', { day: day(answerBy) });
  };
}
