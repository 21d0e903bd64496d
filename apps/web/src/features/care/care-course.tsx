import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day, hours, month } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { Said } from '../seats/said.js';
import { PARTS, scaleOf } from './care-bar.js';
import { CareHelp } from './care-help.js';
import { ContactDialog, type CareWarning } from './contact-dialog.js';
import { MoreContactsDocument, type CarePageQuery, type ContactFragment, type ContactsFragment, type MoreContactsQuery } from './course.generated.js';
import { weeksOf } from './course.js';
import { SpanControl } from './span-control.js';
import { StandingNote } from './standing-note.js';
import { WeekRow } from './week-row.js';
import { WeekTable } from './week-table.js';
import { WithdrawDialog } from './withdraw-dialog.js';

interface CareCourseProps {
  readonly referral: NonNullable<CarePageQuery['referral']>;
  readonly course: NonNullable<CarePageQuery['careCourse']>;
  readonly contacts: ContactsFragment;
  readonly span: { readonly id: string; readonly from: string; readonly to: string };
  readonly again: () => void;
}

type Asked = { readonly kind: 'RECORD' } | { readonly kind: 'CORRECT' | 'WITHDRAW'; readonly contact: ContactFragment } | null;
const contactsOf = ({ careContacts }: MoreContactsQuery): ContactsFragment => careContacts;

/** How the care stands, and its weeks, the newest first. */
export function CareCourse({ referral, course, contacts, span, again }: CareCourseProps): ReactNode {
  const { t } = useTranslation('care');
  const { has, membership } = useSession();
  const [asked, setAsked] = useState<Asked>(null);
  const [said, setSaid] = useState('');
  const [warnings, setWarnings] = useState<readonly CareWarning[]>([]);
  const now = today();
  const { rows, isMore, problem, loadMore } = usePages({ first: contacts, query: MoreContactsDocument, variables: span, of: contactsOf });
  const weeks = weeksOf(span.from, span.to, course.weeks, course.sessions, rows);
  const scale = scaleOf(course.weeks);
  const own = membership?.organisation.id;
  const mayRecord = has('CASE_LEAD') && referral.responsible.id === own;
  const onDone = (what: string, about: readonly CareWarning[]): void => {
    setAsked(null);
    setSaid(what);
    setWarnings(about);
    again();
  };
  const mayChange = ({ provider }: ContactFragment): boolean => mayRecord && provider.id === own;
  return (
    <>
      <Said what={said} />
      <Warnings of={warnings} />
      <Section title={t('standing.title')} actions={mayRecord && <KernButton variant="primary" icon="add" text={t('contact.recordTitle')} onClick={() => setAsked({ kind: 'RECORD' })} />}>
        <StandingNote parts={course.weeks} today={now} />
        <CareHelp />
      </Section>
      <Section title={t('course.weeks')}>
        <SpanControl from={span.from} to={span.to} />
        <ul className="pv-course-legend" aria-hidden="true">
          {PARTS.map((kind) => (
            <li key={kind} className={`pv-care-key pv-care-part--${kind}`}>
              {t(`part.${kind}`)}
            </li>
          ))}
          <li className="pv-care-key pv-care-key--range">{t('part.range')}</li>
        </ul>
        <ol className="pv-course" reversed>
          {weeks.map((week) => (
            <WeekRow
              key={week.monday}
              week={week}
              scale={scale}
              today={now}
              mayChange={mayChange}
              onCorrect={(contact) => setAsked({ kind: 'CORRECT', contact })}
              onWithdraw={(contact) => setAsked({ kind: 'WITHDRAW', contact })}
            />
          ))}
        </ol>
        {isMore && <KernButton text={t('course.moreContacts')} onClick={loadMore} />}
        {problem && <ProblemNote problem={problem} again={loadMore} />}
        <WeekTable parts={course.weeks} today={now} />
      </Section>
      {(asked?.kind === 'RECORD' || asked?.kind === 'CORRECT') && (
        <ContactDialog
          referralId={referral.id}
          contact={asked.kind === 'CORRECT' ? asked.contact : null}
          onClose={() => setAsked(null)}
          onDone={(date, about) => onDone(t(asked.kind === 'CORRECT' ? 'contact.corrected' : 'contact.recorded', { day: day(date) }), about)}
        />
      )}
      {asked?.kind === 'WITHDRAW' && <WithdrawDialog contact={asked.contact} onClose={() => setAsked(null)} onDone={() => onDone(t('contact.withdrawn', { day: day(asked.contact.date) }), [])} />}
    </>
  );
}

/** What about the contact may want a look; it is recorded all the same. */
function Warnings({ of }: { readonly of: readonly CareWarning[] }): ReactNode {
  const { t } = useTranslation('care');
  if (of.length === 0) return null;
  const words = ({ code, date, month: of, approvedMinutes, deliveredMinutes }: CareWarning): string =>
    code === 'OUTSIDE_APPROVAL'
      ? t('warning.OUTSIDE_APPROVAL', { day: day(date ?? '') })
      : t('warning.ABOVE_APPROVED_HOURS', { month: month(of ?? ''), approved: hours(approvedMinutes ?? 0), delivered: hours(deliveredMinutes ?? 0) });
  return <KernAlert variant="warning" title={t('warning.title')} body={of.map(words).join(' ')} />;
}
