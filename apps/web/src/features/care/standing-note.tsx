import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, hours } from '../../app/format.js';
import type { WeekFragment } from './course.generated.js';
import { standingOf } from './course.js';

interface StandingNoteProps {
  readonly parts: readonly WeekFragment[];
  readonly today: string;
}

/** What was approved, what was given on average, and whether that is below or above it, in sentences. */
export function StandingNote({ parts, today }: StandingNoteProps): ReactNode {
  const { t } = useTranslation('care');
  const standing = standingOf(parts, today);
  if (standing === null) return <p className="kern-body">{t('standing.nothing')}</p>;
  const { part, verdict, averageMinutes, runningMinutes, minutes, days } = standing;
  const range = { from: hours(part.rangeFromMinutes ?? 0), to: hours(part.rangeToMinutes ?? 0) };
  const module = part.module === null ? t('standing.noModule') : t('standing.module', { module: t(`module.${part.module}`) });
  const first = parts.find(({ approvalId }) => approvalId === part.approvalId)!.from;
  const total = minutes + (runningMinutes ?? 0);
  return (
    <div className="pv-standing">
      <p className="kern-body">
        {module} {t(part.hoursBasis === null ? 'standing.unbound' : part.hoursBasis === 'PER_WEEK' ? 'standing.perWeek' : 'standing.perIntervention', range)}
      </p>
      {part.hoursBasis === 'PER_INTERVENTION' ? (
        <p className="kern-body">{t('standing.total', { first: day(first), hours: hours(total) })}</p>
      ) : (
        days > 0 && (
          <p className="kern-body">
            <strong>{t('standing.average', { first: day(first), hours: hours(averageMinutes) })}</strong> {verdict !== null && t(`standing.${verdict}`, { gap: gapOf(standing) })}
          </p>
        )
      )}
      {runningMinutes !== null && <p className="kern-body">{t('standing.running', { hours: hours(runningMinutes) })}</p>}
    </div>
  );
}

/** How much is missing to the range, or beyond it, a week. */
function gapOf({ part, averageMinutes }: NonNullable<ReturnType<typeof standingOf>>): string {
  const [from, to] = [part.rangeFromMinutes ?? 0, part.rangeToMinutes ?? 0];
  return hours(Math.max(from - averageMinutes, averageMinutes - to, 0));
}
