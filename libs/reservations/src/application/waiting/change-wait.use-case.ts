import { Injectable } from '@nestjs/common';
import { isUuid, OFFER_FREED_SEATS, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { mayActForCase } from '../../domain/case-access.js';
import type { PauseReason, WaitRecord } from '../../domain/waiting/wait-record.js';
import { lockWait, writeWait, type LockedWait, type WaitChange } from '../../persistence/waiting/wait.sql.js';
import type { OfferNotFound, ReferralNotSearching } from '../reservation-refusals.js';
import { checkOffers } from './join-waiting-list.use-case.js';
import { notWaitable, waitUnknown, waitWrongState, type WaitNotFound, type WaitOffersInvalid, type WaitWrongState } from './waiting-refusals.js';

export interface ChangeWaitInput {
  readonly waitId: string;
  /** Absent: as it is. Empty: for any that matches. */
  readonly offerIds?: readonly string[] | undefined;
  readonly variant?: WaitRecord['variant'] | undefined;
  readonly sameOffer?: boolean | undefined;
  /** PAUSED with a reason, or WAITING again; absent: as it is. */
  readonly pauseReason?: PauseReason | undefined;
  readonly resume?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = WaitNotFound | WaitWrongState | OfferNotFound | WaitOffersInvalid | ReferralNotSearching | TryAgain;
export type ChangeWaitRefusal = Refusals | IdempotencyConflict;
export type ChangeWaitResult = Result<WaitRecord, ChangeWaitRefusal>;

/** Changes what a referral waits for, lets it pause or wait again. Its place stays. An open offer of one that pauses is taken back. */
@Injectable()
export class ChangeWaitUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: ChangeWaitInput): Promise<ChangeWaitResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'changeWait', key, input }, () => change(tx, input))));
  }
}

async function change(tx: Transaction, input: Omit<ChangeWaitInput, 'idempotencyKey'>): Promise<Result<WaitRecord, Refusals>> {
  const opened = await openWait(tx, input.waitId);
  if (!opened.ok) return opened;
  const was = opened.value;
  const offers = input.offerIds === undefined ? ok(was.offerIds) : await checkOffers(tx, input.offerIds);
  if (!offers.ok) return offers;
  if (input.resume === true && was.state === 'PAUSED' && was.caseState !== 'SEARCHING') return refuse(notWaitable(was.caseState));
  return ok(await writeChange(tx, was, { offerIds: offers.value, variant: input.variant ?? was.variant, sameOffer: input.sameOffer ?? was.sameOffer, ...stateOf(was, input) }));
}

function stateOf(was: LockedWait, { pauseReason, resume }: Pick<ChangeWaitInput, 'pauseReason' | 'resume'>): Pick<WaitChange, 'state' | 'stateReason'> {
  if (pauseReason !== undefined) return { state: 'PAUSED', stateReason: pauseReason };
  return resume === true ? { state: 'WAITING', stateReason: null } : { state: was.state, stateReason: was.stateReason };
}

/** A wait that is not over, locked, for somebody who acts for its case. */
export async function openWait(tx: Transaction, waitId: string): Promise<Result<LockedWait, WaitNotFound | WaitWrongState>> {
  const wait = isUuid(waitId) ? await lockWait(tx, waitId) : undefined;
  if (!wait || !mayActForCase(tx.context, wait)) return refuse(waitUnknown);
  return wait.state === 'WAITING' || wait.state === 'PAUSED' ? ok(wait) : refuse(waitWrongState(wait.state));
}

/** Writes what has become of a wait; the cascade looks what follows. */
export async function writeChange(tx: Transaction, was: LockedWait, change: WaitChange): Promise<WaitRecord> {
  const now = await writeWait(tx, was.id, change);
  await tx.journal.write({ agencyId: was.agencyId, action: now.state === 'WITHDRAWN' ? 'wait.left' : 'wait.changed', subjectKind: 'wait', subjectId: was.id, before: partsOf(was), after: partsOf(now) });
  await tx.outbox.add({ ...OFFER_FREED_SEATS, payload: { subjectId: was.id } });
  return now;
}

const partsOf = ({ offerIds, variant, sameOffer, state, stateReason }: WaitRecord) => ({ offerIds, variant, sameOffer, state, stateReason });
