import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, hours, shortDay, weekday } from '../../app/format.js';
import { CareBar, minutesOf, PARTS } from './care-bar.js';
import type { ContactFragment, WeekFragment } from './course.generated.js';
import { rangeOf, type CareSession, type CourseWeek } from './course.js';
import { VerdictBadge } from './verdict-badge.js';

interface WeekRowProps {
  readonly week: CourseWeek;
  readonly scale: number;
  readonly today: string;
  /** Whether a contact may be changed by whoever looks. */
  readonly mayChange: (contact: ContactFragment) => boolean;
  readonly onCorrect: (contact: ContactFragment) => void;
  readonly onWithdraw: (contact: ContactFragment) => void;
}

/** A week of a case's care: its hours beside the range, and what they consist of. */
export function WeekRow({ week, scale, today, ...contactProps }: WeekRowProps): ReactNode {
  const { t } = useTranslation('care');
  const { monday, sunday, parts, sessions, contacts } = week;
  const isRunning = monday <= today && today <= sunday;
  const outside = contacts.filter(({ date }) => !parts.some(({ from, to }) => from <= date && date <= to));
  return (
    <li className="pv-course-week">
      <h3 className="kern-title">
        {t('week.title', { from: shortDay(monday), to: day(sunday) })} {isRunning && <span className="pv-course-week__now">{t('week.running')}</span>}
      </h3>
      <div className="pv-course-week__body">
        {parts.length === 0 && <p className="kern-body pv-care-muted">{t('week.notApproved')}</p>}
        {parts.map((part) => (
          <PartOfWeek key={`${part.approvalId} ${part.from}`} part={part} scale={scale} isOver={part.to < today} isAlone={parts.length === 1} />
        ))}
        {outside.length > 0 && parts.length > 0 && <p className="kern-body pv-care-muted">{t('week.outside', { count: outside.length })}</p>}
        {(sessions.length > 0 || contacts.length > 0) && (
          <details className="pv-course-week__more">
            <summary>{t('week.more', { sessions: t('week.sessions', { count: sessions.length }), contacts: t('week.contacts', { count: contacts.length }) })}</summary>
            <ul className="pv-course-events">
              {eventsOf(week).map((event) => (
                <li key={event.key}>{'session' in event ? <SessionEvent session={event.session} today={today} /> : <ContactEvent contact={event.contact} {...contactProps} />}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

interface PartOfWeekProps {
  readonly part: WeekFragment;
  readonly scale: number;
  readonly isOver: boolean;
  /** Another approval has the other days of the week. */
  readonly isAlone: boolean;
}

function PartOfWeek({ part, scale, isOver, isAlone }: PartOfWeekProps): ReactNode {
  const { t } = useTranslation('care');
  const range = rangeOf(part);
  const given = PARTS.filter((kind) => minutesOf(part, kind) > 0).map((kind) => t(`part.${kind}Of`, { hours: hours(minutesOf(part, kind)) }));
  return (
    <div className="pv-course-part">
      {!isAlone && <p className="kern-body pv-care-muted">{t('week.days', { from: shortDay(part.from), to: shortDay(part.to) })}</p>}
      <CareBar part={part} range={range} scale={scale} />
      <p className="kern-body pv-course-part__words">
        <strong>{t('hours', { hours: hours(part.deliveredMinutes) })}</strong>
        {range && <span>{t(part.days === 7 ? 'week.range' : 'week.rangeOfDays', { from: hours(range.from), to: hours(range.to), count: part.days })}</span>}
        {isOver && range && <VerdictBadge verdict={part.verdict} />}
        {given.length > 0 && <span className="pv-care-muted">{given.join(', ')}</span>}
      </p>
    </div>
  );
}

type Event = { readonly key: string; readonly at: string } & ({ readonly session: CareSession } | { readonly contact: ContactFragment });

/** By day and time; what has no time begins the day. */
function eventsOf({ sessions, contacts }: CourseWeek): Event[] {
  const events: Event[] = [
    ...sessions.map((session) => ({ key: session.sessionId, at: `${session.date} ${session.start}`, session })),
    ...contacts.map((contact) => ({ key: contact.id, at: `${contact.date} ${contact.start ?? ''}`, contact })),
  ];
  return events.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function SessionEvent({ session: { date, start, status, minutes, offer }, today }: { readonly session: CareSession; readonly today: string }): ReactNode {
  const { t } = useTranslation('care');
  return (
    <div className="pv-course-event">
      <span className="pv-course-event__at">{t('event.at', { day: weekday(date), time: start.slice(0, 5) })}</span>
      <span>
        {t('event.session', { title: offer?.title ?? t('event.unknownGroup') })}
        {': '}
        {status === null ? t(date > today ? 'event.toCome' : 'event.notRecorded') : t(`event.${status}`)}
      </span>
      <span className="pv-course-event__hours">{minutes === null ? '' : t('hours', { hours: hours(minutes) })}</span>
    </div>
  );
}

function ContactEvent({ contact, mayChange, onCorrect, onWithdraw }: { readonly contact: ContactFragment } & Pick<WeekRowProps, 'mayChange' | 'onCorrect' | 'onWithdraw'>): ReactNode {
  const { t } = useTranslation('care');
  const { date, start, minutes, kind, workType, staff, provider } = contact;
  const what = t(`kind.${kind}`);
  const name = t('event.name', { what, day: day(date) });
  const more = [...(workType === null ? [] : [t(`workType.${workType}`)]), ...(staff === null ? [] : [t(`staff.${staff}`)]), provider.name];
  return (
    <div className="pv-course-event">
      <span className="pv-course-event__at">{start === null ? weekday(date) : t('event.at', { day: weekday(date), time: start.slice(0, 5) })}</span>
      <span>
        {what} <span className="pv-care-muted">({more.join(', ')})</span>
      </span>
      <span className="pv-course-event__hours">{t('hours', { hours: hours(minutes) })}</span>
      {mayChange(contact) && (
        <span className="pv-actions">
          <KernButton variant="tertiary" text={t('contact.correct')} aria-label={t('contact.correctOf', { name })} onClick={() => onCorrect(contact)} />
          <KernButton variant="tertiary" text={t('contact.withdraw')} aria-label={t('contact.withdrawOf', { name })} onClick={() => onWithdraw(contact)} />
        </span>
      )}
    </div>
  );
}
