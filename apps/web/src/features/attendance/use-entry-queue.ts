import { useEffect, useSyncExternalStore } from 'react';
import { useClient, type Client } from 'urql';
import { useSession } from '../../app/session/session.js';
import { EntryQueue, type QueueState } from './entry-queue.js';

let current: { readonly owner: string; readonly client: Client; readonly queue: EntryQueue; users: number; end: () => void } | null = null;

function queueOf(owner: string, client: Client): EntryQueue {
  if (current?.owner !== owner || current.client !== client) {
    current?.end();
    current = { owner, client, queue: new EntryQueue(owner, client), users: 0, end: () => undefined };
  }
  return current.queue;
}

/** The queue of whoever acts for an organisation at this device; it works as long as anything on the screen uses it. */
export function useEntryQueue(): { readonly queue: EntryQueue; readonly state: QueueState } {
  const { me, membership } = useSession();
  const client = useClient();
  const queue = queueOf(`${me.id} ${membership?.organisation.id ?? ''}`, client);
  useEffect(() => {
    const used = current;
    if (used === null) return undefined;
    if (used.users === 0) used.end = used.queue.start();
    used.users += 1;
    return () => {
      used.users -= 1;
      if (used.users === 0) used.end();
    };
  }, [queue]);
  return { queue, state: useSyncExternalStore(queue.subscribe, queue.snapshot) };
}
