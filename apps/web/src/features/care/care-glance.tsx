import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day, hours, month } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import { CareBar, scaleOf } from './care-bar.js';
import type { WeekFragment } from './course.generated.js';
import { rangeOf } from './course.js';
import { useAnswerWords, type ReportGlance } from './report-words.js';
import { StandingNote } from './standing-note.js';
import { VerdictBadge } from './verdict-badge.js';
import './texts.js';

interface CareGlanceProps {
  readonly referralId: string;
  /** Of the last weeks; null: whoever looks does not work on the case. */
  readonly weeks: readonly WeekFragment[] | null;
  readonly reports: readonly ReportGlance[];
}

/** How the care of a case stands, in its file: the last weeks and the last monthly reports, and the way to each of them. */
export function CareGlance({ referralId, weeks, reports }: CareGlanceProps): ReactNode {
  const { t } = useTranslation('care');
  if (weeks === null && reports.length === 0) return null;
  return (
    <Section
      title={t('glance.title')}
      actions={
        weeks !== null && (
          <Link className="kern-btn kern-btn--secondary" to="/faelle/$id/betreuung" params={{ id: referralId }}>
            <span className="kern-label">{t('glance.all')}</span>
          </Link>
        )
      }
    >
      {weeks !== null && <StandingNote parts={weeks} today={today()} />}
      {weeks !== null && weeks.length > 0 && <Bars weeks={weeks} />}
      {reports.length > 0 && <Reports of={reports} />}
    </Section>
  );
}

function Bars({ weeks }: { readonly weeks: readonly WeekFragment[] }): ReactNode {
  const { t } = useTranslation('care');
  const scale = scaleOf(weeks);
  return (
    <ol className="pv-care-glance">
      {weeks.map((part) => (
        <li key={`${part.approvalId} ${part.from}`}>
          <span>{t('table.span', { from: day(part.from), to: day(part.to) })}</span>
          <CareBar part={part} range={rangeOf(part)} scale={scale} />
          <strong>{t('hours', { hours: hours(part.deliveredMinutes) })}</strong>
        </li>
      ))}
    </ol>
  );
}

function Reports({ of }: { readonly of: readonly ReportGlance[] }): ReactNode {
  const { t } = useTranslation('care');
  const words = useAnswerWords();
  return (
    <>
      <h3 className="kern-heading-small">{t('reports.title')}</h3>
      <ul className="pv-tasks">
        {of.map((report) => (
          <li key={report.id} className="pv-task">
            <div className="pv-task__what">
              <Link className="kern-link" to="/berichte/$id" params={{ id: report.id }}>
                {t('report.of', { month: month(report.period) })}
              </Link>
              <span className="kern-body">{t('hours', { hours: hours(report.deliveredMinutes) })}</span>
              <VerdictBadge verdict={report.verdict} />
              <span className="kern-body kern-body--small">{words(report)}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
