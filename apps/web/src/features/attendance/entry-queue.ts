import { deviceTime } from '../../app/device-time.js';
import type { Client } from 'urql';
import { problemOf, type Problem } from '../../app/api/problems.js';
import { SendAttendanceDocument, type AttendanceStatus, type SendAttendanceMutation } from './attendance.generated.js';
import { changeEntries, readEntries, type DeviceEntry } from './device-store.js';

/** What somebody said at the register. */
export interface Said {
  readonly sessionId: string;
  readonly date: string;
  readonly group: string;
  readonly referralId: string;
  readonly referralCode: string;
  readonly status: AttendanceStatus;
  readonly presentFrom: string | null;
  readonly presentTo: string | null;
}

export interface QueueState {
  /** On the device: waiting, or refused. */
  readonly entries: readonly DeviceEntry[];
  /** Sent since the page was loaded; they stand until the register is read anew. */
  readonly sent: ReadonlyMap<string, Said>;
  readonly isSending: boolean;
  /** How often entries have arrived at the service since the page was loaded. */
  readonly arrivals: number;
  /** Why the last try came to nothing; null: it did not, or there was none. */
  readonly problem: Problem | null;
}

/** So long an entry can be taken back without a trace before it is sent. */
const TAKE_BACK_MS = 5_000;
const TRY_AGAIN_MS = 15_000;
/** The service takes 500 at once. */
const AT_ONCE = 200;

export const placeOf = ({ sessionId, referralId }: { readonly sessionId: string; readonly referralId: string }): string => `${sessionId} ${referralId}`;

type Answer = Extract<SendAttendanceMutation['recordAttendanceEntries'], { readonly __typename: 'AttendanceEntriesReceived' }>['entries'][number];

/** Keeps entries on the device and brings them to the service as soon as it answers; one for each person and organisation. */
export class EntryQueue {
  private state: QueueState = { entries: [], sent: new Map(), arrivals: 0, isSending: false, problem: null };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Commands at the device's database, one after the other. */
  private work: Promise<void> = Promise.resolve();
  private inFlight: ReadonlySet<string> = new Set();

  constructor(
    readonly owner: string,
    private readonly client: Client,
  ) {}

  readonly snapshot = (): QueueState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins with what is on the device; the function given back ends it. */
  start(): () => void {
    const sendAll = (): void => void this.send();
    const whenLeaving = (): void => {
      if (document.visibilityState === 'hidden') sendAll();
    };
    addEventListener('online', sendAll);
    document.addEventListener('visibilitychange', whenLeaving);
    void this.read().then(sendAll);
    return () => {
      clearTimeout(this.timer);
      removeEventListener('online', sendAll);
      document.removeEventListener('visibilitychange', whenLeaving);
    };
  }

  /** Says something of each; what still waits of the same people at the same session is replaced. Returns how to take it back. */
  async say(all: readonly Said[]): Promise<() => Promise<boolean>> {
    const madeAt = deviceTime().toISOString();
    const put = all.map((said): DeviceEntry => ({ ...said, key: crypto.randomUUID(), owner: this.owner, madeAt, refused: null }));
    const places = new Set(all.map(placeOf));
    const replaced = this.state.entries.filter((entry) => places.has(placeOf(entry)) && !this.inFlight.has(entry.key));
    await this.change(put, replaced.map(({ key }) => key));
    this.later(TAKE_BACK_MS);
    return () => this.takeBack(put, replaced);
  }

  /** Whether it could be: what is sent already can be changed only. */
  private async takeBack(put: readonly DeviceEntry[], replaced: readonly DeviceEntry[]): Promise<boolean> {
    const keys = put.map(({ key }) => key);
    const isHere = keys.every((key) => !this.inFlight.has(key) && this.state.entries.some((entry) => entry.key === key));
    if (isHere) await this.change(replaced, keys);
    return isHere;
  }

  /** A refused entry once more, as a new one. */
  async again(entry: DeviceEntry): Promise<void> {
    await this.change([{ ...entry, key: crypto.randomUUID(), refused: null }], [entry.key]);
    await this.send();
  }

  discard(entry: DeviceEntry): Promise<void> {
    return this.change([], [entry.key]);
  }

  /** The register was read: what it says holds from now on. */
  forgetSent(places: readonly string[]): void {
    if (!places.some((place) => this.state.sent.has(place))) return;
    const sent = new Map(this.state.sent);
    for (const place of places) sent.delete(place);
    this.set({ sent });
  }

  async send(): Promise<void> {
    clearTimeout(this.timer);
    const waiting = this.state.entries.filter(({ refused }) => refused === null).slice(0, AT_ONCE);
    if (waiting.length === 0 || this.state.isSending) return;
    this.inFlight = new Set(waiting.map(({ key }) => key));
    this.set({ isSending: true });
    const problem = await this.bring(waiting);
    this.inFlight = new Set();
    this.set({ isSending: false, problem });
    if (this.state.entries.some(({ refused }) => refused === null)) this.later(problem === null ? 0 : TRY_AGAIN_MS);
  }

  private async bring(waiting: readonly DeviceEntry[]): Promise<Problem | null> {
    const entries = waiting.map(({ key, sessionId, referralId, status, presentFrom, presentTo, madeAt }) => ({ key, sessionId, referralId, status, presentFrom, presentTo, madeAt }));
    const input = { entries, sentAt: deviceTime().toISOString(), idempotencyKey: crypto.randomUUID() };
    const { data, error } = await this.client.mutation(SendAttendanceDocument, { input }).toPromise();
    if (error) return problemOf(error);
    const answer = data?.recordAttendanceEntries;
    if (answer?.__typename !== 'AttendanceEntriesReceived') return { kind: 'FAILED', correlationId: null };
    await this.settle(waiting, new Map(answer.entries.map((one) => [one.key, one])));
    return null;
  }

  /** What was taken leaves the device, what was refused stays with the reason; of a later entry of another device the register tells. */
  private async settle(waiting: readonly DeviceEntry[], answers: ReadonlyMap<string, Answer>): Promise<void> {
    const of = (entry: DeviceEntry): Answer | undefined => answers.get(entry.key);
    const stand = waiting.filter((entry) => ['TAKEN', 'UNCHANGED'].includes(of(entry)?.outcome ?? ''));
    const refused = waiting.flatMap((entry) => (of(entry)?.refusal ? [{ ...entry, refused: of(entry)!.refusal!.code }] : []));
    const gone = waiting.filter((entry) => of(entry) !== undefined && of(entry)!.refusal === null).map(({ key }) => key);
    const sent = new Map([...this.state.sent, ...stand.map((entry): [string, Said] => [placeOf(entry), entry])]);
    await this.change(refused, gone, { sent, arrivals: this.state.arrivals + 1 });
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  private read(): Promise<void> {
    return this.change([], []);
  }

  private async change(put: readonly DeviceEntry[], remove: readonly string[], also: Partial<QueueState> = {}): Promise<void> {
    const done = this.work.then(async () => {
      await changeEntries(put, remove);
      this.set({ ...also, entries: await readEntries(this.owner) });
    });
    this.work = done.catch(() => undefined);
    return done;
  }

  private set(change: Partial<QueueState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
