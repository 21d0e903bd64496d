import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { addDays, today } from '../../app/days.js';
import type { Asked } from '../../shared/ui/notes.js';
import { AttendancePageDocument, RegisterPageDocument, type AttendancePageQuery, type RegisterPartsFragment } from './attendance.generated.js';
import { placeOf, type EntryQueue, type QueueState, type Said } from './entry-queue.js';

export type Register = RegisterPartsFragment;

/** Before today, that are shown at first. */
export const LAST_DAYS = 7;

/** What was last read, so that it is there when the connection is gone; in memory alone. */
const lastRead = new Map<string, unknown>();
function useLastRead<Data>(key: string, data: Data | undefined): Data | undefined {
  if (data !== undefined) lastRead.set(key, data);
  return data ?? (lastRead.get(key) as Data | undefined);
}

/** Registers of the last days, and the list anew when entries have reached the service. */
export function useRegisters(days: number, state: QueueState, queue: EntryQueue): Asked<AttendancePageQuery> {
  const to = today();
  const variables = { from: addDays(to, -days), to };
  const [result, ask] = useQuery({ query: AttendancePageDocument, variables });
  const data = useLastRead(`${queue.owner} ${variables.from} ${to}`, result.data);
  useReadAnew(ask, state, queue, result.data?.sessionRegisters.edges.map(({ node }) => node));
  return [{ data, error: result.error }, ask];
}

/** The register of one session: of those that were listed, or asked for by itself. */
export function useRegister(sessionId: string, days: number, state: QueueState, queue: EntryQueue): Asked<{ readonly register: Register | null }> {
  const [listed] = useRegisters(days, state, queue);
  const found = listed.data?.sessionRegisters.edges.find(({ node }) => node.session.id === sessionId)?.node;
  const isMissing = listed.data !== undefined && found === undefined;
  const [single, ask] = useQuery({ query: RegisterPageDocument, variables: { sessionId }, pause: !isMissing });
  useReadAnew(ask, state, queue, single.data?.sessionRegister ? [single.data.sessionRegister] : undefined);
  if (found) return [{ data: { register: found }, error: undefined }, ask];
  if (!isMissing) return [{ data: undefined, error: listed.error }, ask];
  return [{ data: single.data && { register: single.data.sessionRegister }, error: single.error }, ask];
}

/** When something has arrived it is read anew; what the register then says itself need not be remembered any more. */
function useReadAnew(ask: (options: { requestPolicy: 'network-only' }) => void, { arrivals, sent }: QueueState, queue: EntryQueue, read: readonly Register[] | undefined): void {
  const [seen, setSeen] = useState(arrivals);
  const isToAsk = read !== undefined && seen !== arrivals;
  useEffect(() => {
    if (!isToAsk) return;
    setSeen(arrivals);
    ask({ requestPolicy: 'network-only' });
  }, [isToAsk, arrivals, ask]);
  useEffect(() => {
    const all = (read ?? []).flatMap(({ session, entries }) => entries.map((entry) => ({ place: placeOf({ sessionId: session.id, referralId: entry.referralId }), record: entry.providerRecord })));
    queue.forgetSent(all.filter(({ place, record }) => isSame(sent.get(place), record)).map(({ place }) => place));
  }, [read, sent, queue]);
}

/** Times at the edges of a session are none to the register. */
const isSame = (said: Said | undefined, record: Register['entries'][number]['providerRecord']): boolean => said !== undefined && said.status === record?.status;
