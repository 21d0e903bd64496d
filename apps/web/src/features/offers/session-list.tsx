import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '../../app/format.js';
import { SeatBar } from './seat-bar.js';
import type { SessionsProps } from './session-month.js';

/** The same month one below the other: for phones, and for whoever prefers reading to looking. */
export function SessionList({ sessions, onOpen }: SessionsProps): ReactNode {
  const { t } = useTranslation('offers');
  return (
    <ul className="pv-sessions">
      {sessions.map((session) => (
        <li key={session.id}>
          <div>
            <p className="kern-title">{longDay(session.date)}</p>
            <p className="kern-body">
              {t('session.at', { time: session.start.slice(0, 5) })}
              {session.state === 'PLANNED' && ` · ${t('session.free', { count: session.seatsFree })}`}
            </p>
            {session.state !== 'CANCELLED' && <SeatBar session={session} />}
          </div>
          {session.state !== 'PLANNED' && <KernBadge variant={session.state === 'HELD' ? 'success' : 'info'} text={t(session.state === 'HELD' ? 'session.held' : 'session.cancelled')} />}
          <KernButton text={t('session.details')} aria-label={t('session.detailsOf', { day: longDay(session.date) })} onClick={() => onOpen(session)} />
        </li>
      ))}
    </ul>
  );
}
