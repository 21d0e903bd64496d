import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, hours } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import { CareBar, minutesOf, PARTS } from './care-bar.js';
import type { ReportFragment } from './reports.generated.js';
import { VerdictBadge } from './verdict-badge.js';

/** Of a report: where the care stands to its range, and what it consists of. */
export function ReportFigures({ report }: { readonly report: ReportFragment }): ReactNode {
  const { t } = useTranslation('care');
  const range = expectedOf(report);
  const scale = Math.max(60, report.deliveredMinutes, range?.to ?? 0) * 1.05;
  return (
    <Section title={t('report.figures')}>
      <p className="kern-body pv-course-part__words">
        <VerdictBadge verdict={report.verdict} />
        <span>{sentence(report, t, range)}</span>
      </p>
      <CareBar part={report} range={range} scale={scale} />
      <dl className="pv-care-figures">
        {PARTS.map((kind) => (
          <div key={kind}>
            <dt className={`pv-care-key pv-care-part--${kind}`}>{t(`part.${kind}`)}</dt>
            <dd>{t('hours', { hours: hours(minutesOf(report, kind)) })}</dd>
          </div>
        ))}
        <div>
          <dt>{t('table.sum')}</dt>
          <dd>
            <strong>{t('hours', { hours: hours(report.deliveredMinutes) })}</strong>
          </dd>
        </div>
      </dl>
      <dl className="pv-care-facts">
        <Fact title={t('report.case')}>
          {report.referral === null ? (
            report.referralCode
          ) : (
            <Link className="kern-link" to="/faelle/$id" params={{ id: report.referral.id }}>
              {report.referralCode}
            </Link>
          )}
        </Fact>
        <Fact title={t('report.days')}>{t('report.daysOf', { from: day(report.from), to: day(report.to), count: report.days })}</Fact>
        <Fact title={t('table.module')}>{report.module === null ? t('module.none') : t(`module.${report.module}`)}</Fact>
        <Fact title={t('report.basis')}>{t('report.basisOf', { basis: report.legalBasis })}</Fact>
        <Fact title={t('reports.provider')}>{report.provider.name}</Fact>
        <Fact title={t('report.sessions')}>
          {t('report.sessionsOf', { attended: report.sessionsAttended, expected: report.sessionsExpected, excused: report.sessionsExcused, unexcused: report.sessionsUnexcused })}
        </Fact>
        <Fact title={t('report.staff')}>
          {t('report.staffOf', { professional: hours(report.professionalMinutes), semi: hours(report.semiProfessionalMinutes), unknown: hours(report.notGivenMinutes) })}
        </Fact>
        <Fact title={t('report.answerBy')}>{report.answerBy === null ? t('answer.notAsked') : day(report.answerBy)}</Fact>
      </dl>
    </Section>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The range for exactly the days of the report, in minutes for showing. */
function expectedOf({ expectedFromHours: from, expectedToHours: to }: ReportFragment): { readonly from: number; readonly to: number } | null {
  return from === null || to === null ? null : { from: Math.round(Number(from) * 60), to: Math.round(Number(to) * 60) };
}

/** In one sentence, with how much is missing or beyond. */
function sentence({ verdict, deliveredMinutes, interventionMinutes, hoursBasis }: ReportFragment, t: ReturnType<typeof useTranslation<'care'>>['t'], range: ReturnType<typeof expectedOf>): string {
  if (range === null) return t('report.noRange');
  const counted = hoursBasis === 'PER_INTERVENTION' ? (interventionMinutes ?? deliveredMinutes) : deliveredMinutes;
  const values = { delivered: hours(counted), from: hours(range.from), to: hours(range.to), gap: hours(Math.max(range.from - counted, counted - range.to, 0)) };
  return t(`report.says.${verdict === 'NO_RANGE' ? 'RUNNING' : verdict}`, values);
}
