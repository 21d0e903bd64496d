import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, lastDayOf, today, weekdayOf } from '../../app/days.js';
import { longDay, month as monthName, shortWeekday } from '../../app/format.js';
import type { ManagedSession } from './manage-page.js';
import { SeatBar } from './seat-bar.js';

export interface SessionsProps {
  readonly month: string;
  readonly sessions: readonly ManagedSession[];
  readonly onOpen: (session: ManagedSession) => void;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const A_MONDAY = '2026-01-05';

/** A month as on a wall calendar. */
export function SessionMonth({ month, sessions, onOpen }: SessionsProps): ReactNode {
  const { t } = useTranslation('offers');
  return (
    <table className="pv-month">
      <caption className="kern-sr-only">{t('manage.sessions', { month: monthName(month) })}</caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col">
              {shortWeekday(addDays(A_MONDAY, day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={day.startsWith(month) ? undefined : 'pv-month__other'} aria-current={day === today() ? 'date' : undefined}>
                <span className="pv-month__day" aria-hidden="true">
                  {Number(day.slice(8))}
                </span>
                {sessions
                  .filter(({ date }) => date === day)
                  .map((session) => (
                    <SessionButton key={session.id} session={session} onOpen={onOpen} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SessionButton({ session, onOpen }: { readonly session: ManagedSession; readonly onOpen: SessionsProps['onOpen'] }): ReactNode {
  const { t } = useTranslation('offers');
  const time = session.start.slice(0, 5);
  const state = { CANCELLED: t('session.cancelled'), HELD: t('session.held'), PLANNED: t('session.free', { count: session.seatsFree }) }[session.state];
  return (
    <button type="button" className={`pv-month__session pv-month__session--${session.state.toLowerCase()}`} onClick={() => onOpen(session)}>
      <span className="pv-month__time">
        <span className="kern-sr-only">{longDay(session.date)}</span> {t('session.at', { time })}
      </span>
      <span>{state}</span>
      {session.state !== 'CANCELLED' && <SeatBar session={session} />}
    </button>
  );
}

function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  const weeks: string[][] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday <= last; monday = addDays(monday, 7)) weeks.push(DAYS.map((day) => addDays(monday, day)));
  return weeks;
}
