import type { AttendanceStatus } from './attendance.generated.js';
import type { DeviceEntry } from './device-store.js';
import { placeOf, type QueueState } from './entry-queue.js';
import type { Register } from './use-registers.js';

/** What is to be shown of somebody at a session: what is on the device before what the register says. */
export interface Mark {
  readonly status: AttendanceStatus | null;
  readonly presentFrom: string | null;
  readonly presentTo: string | null;
  readonly where: 'NOWHERE' | 'DEVICE' | 'REFUSED' | 'SERVICE';
}

const NOTHING: Mark = { status: null, presentFrom: null, presentTo: null, where: 'NOWHERE' };

export function markOf(sessionId: string, entry: Register['entries'][number], { entries, sent }: QueueState): Mark {
  const place = placeOf({ sessionId, referralId: entry.referralId });
  const onDevice = entries.filter((one) => placeOf(one) === place);
  const waiting = onDevice.findLast(({ refused }) => refused === null);
  if (waiting) return { ...saidBy(waiting), where: 'DEVICE' };
  const stands = sent.get(place) ?? entry.providerRecord;
  if (onDevice.length > 0) return { ...(stands ? saidBy(stands) : NOTHING), where: 'REFUSED' };
  return stands ? { ...saidBy(stands), where: 'SERVICE' } : NOTHING;
}

const saidBy = ({ status, presentFrom, presentTo }: Pick<DeviceEntry, 'status' | 'presentFrom' | 'presentTo'>): Omit<Mark, 'where'> => ({ status, presentFrom, presentTo });

/** How many of those expected somebody has said something of. */
export const saidOf = ({ session, entries }: Register, state: QueueState): number => entries.filter((entry) => markOf(session.id, entry, state).status !== null).length;

/** `15:00` and 90 minutes later. */
export function endOf(start: string, minutes: number): string {
  const [hour, minute] = start.split(':').map(Number) as [number, number];
  const end = hour * 60 + minute + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
