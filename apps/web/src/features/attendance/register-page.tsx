import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '../../app/format.js';
import { today } from '../../app/days.js';
import { addTexts } from '../../app/i18n.js';
import { Bar } from '../../shared/ui/bar.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import './attendance.css';
import type { EntryQueue, QueueState } from './entry-queue.js';
import { endOf, saidOf } from './marks.js';
import { QueueNote } from './queue-note.js';
import { Refused } from './refused.js';
import { RegisterHelp } from './register-help.js';
import { RegisterList } from './register-list.js';
import de from './texts.de.json';
import en from './texts.en.json';
import { useEntryQueue } from './use-entry-queue.js';
import { LAST_DAYS, useRegister, type Register } from './use-registers.js';

addTexts('attendance', { de, en });

/** The list of one session: whoever is expected, and a tap for each. */
export function RegisterPage(): ReactNode {
  const { sessionId } = useParams({ from: '/teilnahme/$sessionId' });
  const { t } = useTranslation('attendance');
  const { queue, state } = useEntryQueue();
  const query = useRegister(sessionId, LAST_DAYS, state, queue);
  return (
    <Loaded of={query}>
      {({ register }) =>
        register === null ? (
          <Page title={t('gone.title')} preline={<Back />}>
            <Empty title={t('gone.body')} />
          </Page>
        ) : (
          <OneRegister register={register} queue={queue} state={state} />
        )
      }
    </Loaded>
  );
}

function Back(): ReactNode {
  const { t } = useTranslation('attendance');
  return (
    <Link className="kern-link" to="/teilnahme">
      {t('back')}
    </Link>
  );
}

function OneRegister({ register, queue, state }: { readonly register: Register; readonly queue: EntryQueue; readonly state: QueueState }): ReactNode {
  const { t } = useTranslation('attendance');
  const { session, entries } = register;
  const said = saidOf(register, state);
  const time = t('time', { from: session.start.slice(0, 5), to: endOf(session.start, session.minutes) });
  const isToCome = session.date > today();
  return (
    <Page title={session.offer.title} preline={<Back />} lead={t('when', { day: longDay(session.date), time })}>
      <QueueNote queue={queue} state={state} />
      {session.state === 'CANCELLED' && <KernAlert variant="info" title={t('cancelled')} body={t('cancelledBody')} />}
      {isToCome && <KernAlert variant="info" title={t('toCome.title')} body={t('toCome.body')} />}
      <Refused queue={queue} entries={state.entries.filter(({ sessionId }) => sessionId === session.id)} />
      {entries.length === 0 && <Empty title={t('nobody.title')}>{t('nobody.body')}</Empty>}
      {entries.length > 0 && session.state !== 'CANCELLED' && !isToCome && (
        <>
          <div className="pv-register__progress">
            <Bar label={t('progressOf', { group: session.offer.title })} value={said} max={entries.length} />
            <p className="kern-title" role="status">
              {t(said === entries.length ? 'progress.all' : 'progress.some', { said, count: entries.length })}
            </p>
          </div>
          <RegisterList register={register} queue={queue} state={state} />
        </>
      )}
      <RegisterHelp />
    </Page>
  );
}
