import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../app/days.js';
import { day, listed } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import { EndPlanDialog } from './end-plan-dialog.js';
import './planning-texts.js';
import './planning.css';
import type { PlanPartsFragment } from './planning.generated.js';
import { rhythmOf, useRhythmWords } from './rhythm.js';

/** A plan of a group, as far as its list shows it. */
export type ListedPlan = Omit<PlanPartsFragment, 'kept' | 'leftOut' | 'extra'>;

interface RhythmsProps {
  readonly offerId: string;
  readonly plans: readonly ListedPlan[];
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** In which rhythm the sessions of a group come back; what is over is left out. */
export function Rhythms({ offerId, plans, mayChange, onChanged }: RhythmsProps): ReactNode {
  const { t } = useTranslation('planning');
  const words = useRhythmWords();
  const [ending, setEnding] = useState<ListedPlan | null>(null);
  const current = plans.filter(({ endsOn }) => endsOn === null || endsOn >= today());
  if (current.length === 0) return null;
  return (
    <Section title={t('rhythms.title')}>
      <ul className="pv-rhythms">
        {current.map((plan) => (
          <li key={plan.id}>
            <div>
              <p className="kern-title">{words(plan)}</p>
              <p className="kern-body">
                {t('rhythms.at', { time: plan.start.slice(0, 5), minutes: plan.minutes })} · {spanOf(plan, t)} · {holidaysOf(plan, t)}
              </p>
            </div>
            {mayChange && (
              <div className="pv-actions">
                {rhythmOf(plan.rrule) !== null && (
                  <Link className="kern-btn kern-btn--secondary" to="/angebote/verwalten/$id/termine" params={{ id: offerId }} search={{ plan: plan.id }} aria-label={t('rhythms.changeOf', { rhythm: words(plan) })}>
                    <span className="kern-label">{t('rhythms.change')}</span>
                  </Link>
                )}
                <KernButton text={t('rhythms.end')} aria-label={t('rhythms.endOf', { rhythm: words(plan) })} onClick={() => setEnding(plan)} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndPlanDialog
          plan={ending}
          firstChoice={addDays(today(), 28)}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

type Translate = ReturnType<typeof useTranslation<'planning'>>['t'];

const spanOf = ({ firstDay, endsOn, plannedUntil }: ListedPlan, t: Translate): string =>
  endsOn === null ? t('rhythms.open', { from: day(firstDay), until: day(plannedUntil) }) : t('rhythms.span', { from: day(firstDay), to: day(endsOn) });

function holidaysOf({ publicHolidays, schoolHolidays }: ListedPlan, t: Translate): string {
  const without = [...(schoolHolidays === 'LEAVE_OUT' ? [t('rhythms.school')] : []), ...(publicHolidays === 'LEAVE_OUT' ? [t('rhythms.public')] : [])];
  return without.length === 0 ? t('rhythms.always') : t('rhythms.not', { when: listed(without) });
}
