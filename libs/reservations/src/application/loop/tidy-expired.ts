import { operatorContext, type Transaction, type UnitOfWork } from '#platform';
import { expireSome } from '../../persistence/loop/expire.sql.js';
import { markEscalated, markSettled, type FollowedRequest } from '../../persistence/loop/seat-request.sql.js';
import { tellOfExpired } from './expire-wishes.js';
import { tellOfEscalation, tellOfExpiry } from './tell-of-request-end.js';

/** Rows in one transaction: few, so that nobody waits long for one. */
const BATCH = 200;
const MOST_BATCHES = 50;

export interface Tidied {
  /** Holds and requests of which it was written down that their deadline has passed. */
  readonly expired: number;
  /** Requests of which those who asked, and those who were asked, were told that they have run out. */
  readonly told: number;
  /** Requests of which those who asked were told that they were escalated. */
  readonly escalated: number;
}

/**
 * Writes EXPIRED where a deadline has passed, tells whoever asked, takes their tasks from those who were asked, and tells of requests
 * that are escalated: at most 10,000 of each in one call, in short transactions that wait for nobody, so that several may run at once
 * and one that was killed is taken up by the next. Nothing rests on it: what has a deadline is over from that instant on, for
 * everybody, and its seats are free; without this work only the news comes later. The claims are freed by freeExpiredSeats, which locks
 * sessions, and sessions are locked before reservations everywhere.
 */
export async function tidyExpired(unitOfWork: UnitOfWork, signal?: AbortSignal): Promise<Tidied> {
  const batches = (name: string, work: (tx: Transaction) => Promise<{ readonly rows: number; readonly counted: number }>) => inBatches(unitOfWork, name, work, signal);
  return {
    expired: await batches('expire-reservations', expireBatch),
    told: await batches('settle-requests', settleBatch),
    escalated: await batches('escalate-requests', escalateBatch),
  };
}

async function inBatches(unitOfWork: UnitOfWork, name: string, work: (tx: Transaction) => Promise<{ readonly rows: number; readonly counted: number }>, signal?: AbortSignal): Promise<number> {
  let sum = 0;
  for (let batch = 0; batch < MOST_BATCHES && !signal?.aborted; batch++) {
    const { rows, counted } = await unitOfWork.run(operatorContext('CASE_WORK', name), work);
    sum += counted;
    if (rows < BATCH) break;
  }
  return sum;
}

async function expireBatch(tx: Transaction) {
  const expired = await expireSome(tx, BATCH);
  await tellOfExpired(tx, expired);
  return { rows: expired.length, counted: expired.length };
}

/** Whoever answers or withdraws tells of it there and then; what ran out is told here. */
async function settleBatch(tx: Transaction) {
  const settled = await markSettled(tx, BATCH);
  const expired = settled.filter(({ state }) => state === 'EXPIRED');
  await tellOfExpiry(tx, expired);
  return { rows: settled.length, counted: expired.length };
}

async function escalateBatch(tx: Transaction) {
  const escalated = await markEscalated(tx, BATCH);
  await tellOfEscalation(tx, escalated);
  if (escalated.length > 0) await tx.journal.writeAll(escalated.map(entryOf));
  return { rows: escalated.length, counted: escalated.length };
}

const entryOf = ({ id, agencyId, hostAnswer, agencyAnswer }: FollowedRequest) => ({
  agencyId,
  action: 'reservation.request-escalated',
  subjectKind: 'reservation',
  subjectId: id,
  before: { escalated: false },
  after: { escalated: true, hostAnswer, agencyAnswer },
});
