import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../app/days.js';
import { month as monthName } from '../../app/format.js';
import { Empty } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import type { ManagedOffer } from './manage-page.js';
import { SessionDialog, type Done } from './session-dialog.js';
import { SessionList } from './session-list.js';
import { SessionMonth } from './session-month.js';

interface SessionsProps {
  readonly offer: ManagedOffer;
  readonly month: string;
  readonly isLoading: boolean;
  readonly mayChange: boolean;
  readonly onMonth: (month: string) => void;
  readonly onChanged: () => void;
}

/** A month of sessions, each of which opens; what was changed about one is said above it. */
export function ManageSessions({ offer, month, isLoading, mayChange, onMonth, onChanged }: SessionsProps): ReactNode {
  const { t } = useTranslation('offers');
  // A month does not fit into the width of a phone.
  const [isGrid, setGrid] = useState(() => matchMedia('(min-width: 60rem)').matches);
  const [opened, setOpened] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  // While a month is being fetched those of the month before are still there.
  const sessions = offer.sessions.edges.map(({ node }) => node).filter(({ date }) => date.startsWith(month));
  const session = sessions.find(({ id }) => id === opened);
  const View = isGrid ? SessionMonth : SessionList;
  return (
    <Section
      title={t('manage.sessions', { month: monthName(month) })}
      actions={
        <>
          {mayChange && (
            <Link className="kern-btn kern-btn--primary" to="/angebote/verwalten/$id/termine" params={{ id: offer.id }}>
              <span className="kern-icon kern-icon--add" aria-hidden="true" />
              <span className="kern-label">{t('manage.plan')}</span>
            </Link>
          )}
          <KernButton icon="chevron-left" text={t('manage.before')} onClick={() => onMonth(addMonths(month, -1))} />
          <KernButton icon="chevron-right" text={t('manage.after')} onClick={() => onMonth(addMonths(month, 1))} />
          <KernButton text={t(isGrid ? 'manage.asList' : 'manage.asMonth')} onClick={() => setGrid(!isGrid)} />
        </>
      }
    >
      <div role="status">{done && <KernAlert variant="success" title={done.title} body={done.body} />}</div>
      <View
        month={month}
        sessions={sessions}
        onOpen={({ id }) => {
          setOpened(id);
          setDone(null);
        }}
      />
      {sessions.length === 0 && !isLoading && <Empty title={t('manage.none.title')}>{t('manage.none.body')}</Empty>}
      {session && (
        <SessionDialog
          session={session}
          offerId={offer.id}
          mayChange={mayChange}
          onClose={() => setOpened(null)}
          onChanged={(said) => {
            setOpened(null);
            setDone(said);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}
