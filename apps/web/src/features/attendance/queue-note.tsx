import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryQueue, QueueState } from './entry-queue.js';
import { useOnline } from './use-online.js';

/** How much has not reached the service yet, and what will become of it. */
export function QueueNote({ queue, state }: { readonly queue: EntryQueue; readonly state: QueueState }): ReactNode {
  const { t } = useTranslation('attendance');
  const isOnline = useOnline();
  const waiting = state.entries.filter(({ refused }) => refused === null).length;
  const isStuck = waiting > 0 && isOnline && state.problem !== null;
  return (
    <div aria-live="polite" className="pv-queue">
      {!isOnline && <KernAlert variant="warning" title={t('queue.offline', { count: waiting })} body={t('queue.offlineBody')} />}
      {isStuck && <KernAlert variant="warning" title={t('queue.stuck', { count: waiting })} body={t(`queue.problem.${state.problem!.kind}`)} />}
      {isStuck && <KernButton text={t('queue.now')} icon="autorenew" disabled={state.isSending} onClick={() => void queue.send()} />}
      {isOnline && !isStuck && waiting > 0 && <p className="kern-body">{t('queue.soon', { count: waiting })}</p>}
      {isOnline && waiting === 0 && state.arrivals > 0 && <p className="kern-body pv-queue__done">{t('queue.done')}</p>}
    </div>
  );
}
