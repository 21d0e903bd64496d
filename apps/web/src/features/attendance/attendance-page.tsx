import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { longDay } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { Bar } from '../../shared/ui/bar.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import './attendance.css';
import type { QueueState } from './entry-queue.js';
import { endOf, saidOf } from './marks.js';
import { QueueNote } from './queue-note.js';
import { Refused } from './refused.js';
import { RegisterHelp } from './register-help.js';
import de from './texts.de.json';
import en from './texts.en.json';
import { useEntryQueue } from './use-entry-queue.js';
import { LAST_DAYS, useRegisters, type Register } from './use-registers.js';

addTexts('attendance', { de, en });

const MORE_DAYS = 28;

/** The groups of today and of the last days, with how far their lists are filled. */
export function AttendancePage(): ReactNode {
  const { t } = useTranslation('attendance');
  const { queue, state } = useEntryQueue();
  const [days, setDays] = useState(LAST_DAYS);
  const query = useRegisters(days, state, queue);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueueNote queue={queue} state={state} />
      <Refused queue={queue} entries={state.entries} />
      <Loaded of={query}>{({ sessionRegisters }) => <Days registers={sessionRegisters.edges.map(({ node }) => node)} state={state} />}</Loaded>
      {days < MORE_DAYS && <KernButton className="pv-alone-button" text={t('earlier')} onClick={() => setDays(MORE_DAYS)} />}
      <RegisterHelp />
    </Page>
  );
}

function Days({ registers, state }: { readonly registers: readonly Register[]; readonly state: QueueState }): ReactNode {
  const { t } = useTranslation('attendance');
  const now = today();
  const days = [...new Set([now, ...registers.map(({ session }) => session.date).toReversed()])];
  return days.map((day) => {
    const ofDay = registers.filter(({ session }) => session.date === day);
    return (
      <Section key={day} title={day === now ? t('today', { day: longDay(day) }) : longDay(day)}>
        {ofDay.length === 0 && <Empty title={t('none.title')}>{t('none.body')}</Empty>}
        <ul className="pv-cards">
          {ofDay.map((register) => (
            <li key={register.session.id}>
              <SessionCard register={register} state={state} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

function SessionCard({ register, state }: { readonly register: Register; readonly state: QueueState }): ReactNode {
  const { t } = useTranslation('attendance');
  const { session, entries } = register;
  const said = saidOf(register, state);
  const waiting = state.entries.filter(({ sessionId, refused }) => sessionId === session.id && refused === null).length;
  return (
    <article className="pv-card pv-session">
      <h3 className="kern-title">
        <Link className="kern-link" to="/teilnahme/$sessionId" params={{ sessionId: session.id }}>
          {session.offer.title}
        </Link>
      </h3>
      <p className="kern-body">{t('time', { from: session.start.slice(0, 5), to: endOf(session.start, session.minutes) })}</p>
      {session.state === 'CANCELLED' ? (
        <KernBadge variant="info" text={t('cancelled')} />
      ) : (
        <>
          <Bar label={t('progressOf', { group: session.offer.title })} value={said} max={entries.length} />
          <p className="kern-body kern-body--small">{t(said === entries.length ? 'progress.all' : 'progress.some', { said, count: entries.length })}</p>
        </>
      )}
      {waiting > 0 && <KernBadge variant="warning" text={t('waitingHere', { count: waiting })} withIcon />}
    </article>
  );
}
