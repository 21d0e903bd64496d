import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { groupBy, isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { isMoment, isSameEntry, judgeEntry, keyReused, saidOf, type DeviceEntry, type EntryRefusal, type Judgement } from '../../domain/register/judge-entry.js';
import { recorderOf, type Recorder } from '../../domain/register/recorder.js';
import type { AttendanceRecord } from '../../domain/register/session-register.js';
import { lockRegisters } from '../../persistence/register/attendance.sql.js';
import { findContexts, findKnown, findStands, readMoment, type Arrival, type EntryContext, type NewEntry } from '../../persistence/register/attendance-entry.sql.js';
import { takeEntries } from './take-entries.js';

export interface RecordAttendanceEntriesInput {
  /** The device's clock at the moment of sending. */
  readonly sentAt: Date;
  /** Up to 500, of any number of sessions, in any order. */
  readonly entries: readonly DeviceEntry[];
  readonly idempotencyKey?: string | undefined;
}

/** TAKEN: it stands in the register. UNCHANGED: it was sent before. OLDER: it is kept, and a later one stands. */
export type EntryOutcomeCode = 'TAKEN' | 'UNCHANGED' | 'OLDER' | 'REFUSED';

export interface EntryOutcome {
  readonly key: string;
  readonly outcome: EntryOutcomeCode;
  /** Why it was refused; null: it was not. */
  readonly refusal: EntryRefusal | null;
  /** What stands in the register now for the side of the entry: itself, or the later one; null: it was refused. */
  readonly stands: AttendanceRecord | null;
}

export interface EntriesReceived {
  /** One for each entry, in their order. */
  readonly entries: readonly EntryOutcome[];
}

export type RecordAttendanceEntriesRefusal = ValueInvalid | TryAgain | IdempotencyConflict;
export type RecordAttendanceEntriesResult = Result<EntriesReceived, RecordAttendanceEntriesRefusal>;

export const MOST_ENTRIES = 500;

/**
 * Takes over what a device has recorded while it had no connection: entries arrive late, twice and in any order, and each is answered by
 * itself, so that a bad one keeps no other on the device. When an entry was true is reckoned from its age by the device's own clock; of all
 * entries of a session, a referral and a side the latest stands, of two of one moment that with the greater key. A device may send its
 * queue again with a new `sentAt` under the same idempotency key: how old the entries are is no part of what they say.
 */
@Injectable()
export class RecordAttendanceEntriesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: RecordAttendanceEntriesInput): Promise<RecordAttendanceEntriesResult> {
    const command = { name: 'recordAttendanceEntries', key, input: { entries: input.entries } };
    return orTryAgain(() =>
      this.unitOfWork.run(context, async (tx) => {
        // Before any lock: what is waited for is no age of the entries.
        const arrival = { receivedAt: await readMoment(tx), sentAt: input.sentAt };
        return answerOnce(tx, command, () => receive(tx, input.entries, arrival));
      }),
    );
  }
}

interface Case {
  readonly entry: DeviceEntry;
  readonly context: EntryContext | null;
  readonly recorder: Recorder | null;
  readonly judgement: Judgement;
}

async function receive(tx: Transaction, entries: readonly DeviceEntry[], arrival: Arrival): Promise<Result<EntriesReceived, ValueInvalid>> {
  if (entries.length > MOST_ENTRIES) return refuse(valueInvalid('entries', `at most ${MOST_ENTRIES} entries`));
  if (!isMoment(arrival.sentAt)) return refuse(valueInvalid('sentAt', 'a moment from 1970 to 2969'));
  const cases = await judgeAll(tx, entries, arrival);
  const fresh = [...new Map(cases.filter(({ judgement }) => judgement.outcome === 'NEW').map((one) => [one.entry.key, one])).values()];
  const offers = new Map(fresh.map(({ entry, context }) => [entry.sessionId.toLowerCase(), context!.offerId!]));
  const { written, standing } = await takeEntries(tx, fresh.map(entryOf), arrival, offers);
  const taken = new Set(written.map(({ key }) => key));
  const beaten = fresh.filter(({ entry }) => !taken.has(entry.key));
  const known = beaten.length === 0 ? new Map<string, never>() : await findKnown(tx, beaten.map(({ entry }) => entry.key));
  const answered = new Set<string>();
  const outcomes = cases.map(({ entry, context, recorder, judgement }): Outcome => {
    if (judgement.outcome !== 'NEW') return outcomeOf(entry.key, judgement);
    const isFirst = !answered.has(entry.key);
    answered.add(entry.key);
    if (taken.has(entry.key) && isFirst) return { key: entry.key, outcome: standing.has(entry.key) ? 'TAKEN' : 'OLDER', refusal: null };
    // The same entry stands twice in the queue, or another one of the devices has sent it at this very moment.
    const before = known.get(entry.key);
    return outcomeOf(entry.key, before === undefined || isSameEntry(entry, recorder, before, context!.session) ? { outcome: 'UNCHANGED' } : keyReused);
  });
  const stands = await findStands(tx, outcomes.filter(({ outcome }) => outcome !== 'REFUSED').map(({ key }) => key));
  return ok({ entries: outcomes.map((one) => ({ ...one, stands: one.outcome === 'REFUSED' ? null : (stands.get(one.key) ?? null) })) });
}

type Outcome = Omit<EntryOutcome, 'stands'>;

async function judgeAll(tx: Transaction, entries: readonly DeviceEntry[], arrival: Arrival): Promise<Case[]> {
  // Judged without anything known first: what says nothing that can be looked for comes into no statement.
  const nothing = { session: null, recorder: null, hasSeat: false, known: null };
  const isAsked = (entry: DeviceEntry): boolean => {
    const first = judgeEntry(entry, nothing);
    return first.outcome === 'REFUSED' && first.code === 'SESSION_NOT_FOUND' && isUuid(entry.sessionId);
  };
  const asked = entries.filter(isAsked);
  await lockRegisters(tx, asked.map(({ sessionId }) => sessionId));
  const rows = await findContexts(tx, asked.map(lookedFor), arrival);
  const contexts = new Map(asked.map((entry, index) => [entry, rows[index]!]));
  const ambiguous = new Set([...groupBy(entries, ({ key }) => key)].filter(([, same]) => !same.every((entry) => isTwin(entry, same[0]!))).map(([key]) => key));
  return entries.map((entry) => {
    const context = contexts.get(entry) ?? null;
    const hostId = context?.hostId ?? null;
    const recorder = hostId === null ? null : recorderOf(tx.context, hostId);
    const facts = context === null ? nothing : { session: context.session, recorder, hasSeat: context.agencyId !== null, known: context.known };
    const judgement = judgeEntry(entry, facts);
    // Which of two contradicting entries of one key was meant nobody knows, and their order in a queue does not say it.
    return { entry, context, recorder, judgement: judgement.outcome === 'NEW' && ambiguous.has(entry.key) ? keyReused : judgement };
  });
}

/** As the database is asked: a referral that is no id has no seat anywhere. */
const lookedFor = (entry: DeviceEntry): DeviceEntry => ({ ...entry, referralId: isUuid(entry.referralId) ? entry.referralId : NOBODY });
const NOBODY = '00000000-0000-0000-0000-000000000000';

const isTwin = (a: DeviceEntry, b: DeviceEntry): boolean =>
  isSameEntry(a, 'PROVIDER', {
    sessionId: b.sessionId.toLowerCase(),
    referralId: b.referralId.toLowerCase(),
    recorder: 'PROVIDER',
    status: b.status,
    presentFrom: b.presentFrom ?? null,
    presentTo: b.presentTo ?? null,
  });

const outcomeOf = (key: string, judgement: Exclude<Judgement, { readonly outcome: 'NEW' }>): Outcome =>
  judgement.outcome === 'REFUSED' ? { key, outcome: 'REFUSED', refusal: { code: judgement.code, message: judgement.message } } : { key, outcome: 'UNCHANGED', refusal: null };

function entryOf({ entry, context, recorder }: Case): NewEntry {
  return {
    key: entry.key,
    sessionId: entry.sessionId.toLowerCase(),
    referralId: entry.referralId.toLowerCase(),
    recorder: recorder!,
    agencyId: context!.agencyId!,
    hostId: context!.hostId!,
    ...saidOf(entry, context!.session),
    madeAt: entry.madeAt,
  };
}
