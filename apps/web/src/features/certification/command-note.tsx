import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { CertificationProblemCode } from './certification.generated.js';

interface Problem {
  readonly code: CertificationProblemCode;
  /** Of whoever leads the group; null: it is not about one of them. */
  readonly position: number | null;
}

const problemsOf = (setback: Setback | null): readonly Problem[] => (setback !== null && 'refused' in setback && 'problems' in setback.refused ? (setback.refused.problems as readonly Problem[]) : []);

/** Why a command of certification was not carried out, with all that stands in the way. */
export function CommandNote({ setback }: { readonly setback: Setback | null }): ReactNode {
  const { t } = useTranslation('certification');
  const problems = problemsOf(setback);
  return (
    <div aria-live="polite">
      <SetbackNote setback={setback} />
      {problems.length > 0 && (
        <ul className="kern-body">
          {problems.map(({ code, position }) => (
            <li key={`${code} ${position}`}>
              {t(`problem.${code}`)} {position !== null && t('problem.position', { position })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
