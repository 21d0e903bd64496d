import type { AttendanceEntryRefusalCode, AttendanceStatus } from './attendance.generated.js';

/**
 * Entries that the service has not got yet, in the device's own database: they outlive the tab and the device's restart. No names stand in
 * them, only what is sent anyway, the pseudonym and the group's title to say what is waiting; whatever was sent is removed.
 */
export interface DeviceEntry {
  /** Made once: sent again, the entry acts once. */
  readonly key: string;
  /** Whose it is: another person at the same device neither sees nor sends it. */
  readonly owner: string;
  readonly sessionId: string;
  readonly date: string;
  readonly group: string;
  readonly referralId: string;
  readonly referralCode: string;
  readonly status: AttendanceStatus;
  readonly presentFrom: string | null;
  readonly presentTo: string | null;
  /** By the device's clock. */
  readonly madeAt: string;
  /** Why the service did not take it; null: it was not asked yet. */
  readonly refused: AttendanceEntryRefusalCode | null;
}

const STORE = 'attendance-entries';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('platzverbund', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing'));
  });
}

/** Resolves when it stands on the device, not before. */
async function inStore<Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result> | undefined): Promise<Result | undefined> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('The device keeps nothing'));
      transaction.onabort = () => reject(transaction.error ?? new Error('The device keeps nothing'));
    });
  } finally {
    database.close();
  }
}

export const readEntries = async (owner: string): Promise<DeviceEntry[]> => {
  const all = (await inStore<DeviceEntry[]>('readonly', (store) => store.getAll() as IDBRequest<DeviceEntry[]>)) ?? [];
  return all.filter((entry) => entry.owner === owner).sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
};

/** Both at once or neither: an entry that replaces another one is never there beside it. */
export const changeEntries = async (put: readonly DeviceEntry[], remove: readonly string[]): Promise<void> => {
  await inStore('readwrite', (store) => {
    for (const key of remove) store.delete(key);
    for (const entry of put) store.put(entry);
    return undefined;
  });
};
