import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { SEAT_SUBJECTS, type BookableKind } from '../../domain/budgets/budget-codes.js';
import { isPossible } from '../../domain/budgets/most.js';
import { findBalances } from '../../persistence/budgets/budget.sql.js';
import { consumeBudget, releaseBudget, reserveBudget, type BookedBudget } from './book-budget.js';
import {
  agencyPersonNeeded,
  alreadyBooked,
  budgetAccountUnknown,
  budgetInputInvalid,
  type AgencyPersonNeeded,
  type AlreadyBooked,
  type BudgetAccountNotFound,
  type BudgetInputInvalid,
} from './budget-refusals.js';
import { isPerson } from './is-person.js';

export interface BookBudgetInput {
  readonly accountId: string;
  readonly kind: BookableKind;
  /** 0 or more; of no matter for RELEASED, which frees all that is reserved for the subject. */
  readonly cents: bigint;
  readonly minutes: bigint;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = BudgetAccountNotFound | AgencyPersonNeeded | BudgetInputInvalid | AlreadyBooked;
export type BookBudgetRefusal = Refusals | TryAgain | IdempotencyConflict;
export type BookBudgetResult = Result<BookedBudget, BookBudgetRefusal>;

const SUBJECT_KIND = /^[a-z][a-z_]{1,39}$/;
const SUBJECT_ID = /^[0-9a-f-]{36}(:[0-9a-f-]{36})*$/;

/**
 * Books on a budget account by hand: a purchase, a bill, what no seat stands behind. An exhausted account warns and never
 * refuses (GZ-18). On the ASD account only people of the agency book (TS-09); a provider books for itself, while its agreement is
 * in force. The same once more does nothing; with other amounts it is refused ALREADY_BOOKED.
 */
@Injectable()
export class BookBudgetUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: BookBudgetInput): Promise<BookBudgetResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'bookBudget', key, input: rest }, () => book(tx, rest))));
    } catch (error) {
      // Seen, but not the organisation's to book on: a steering provider without an agreement that is in force there.
      if (sqlState(error) === '42501') return refuse(budgetAccountUnknown);
      throw error;
    }
  }
}

async function book(tx: Transaction, wish: Omit<BookBudgetInput, 'idempotencyKey'>): Promise<Result<BookedBudget, Refusals>> {
  const [account] = isUuid(wish.accountId) ? await findBalances(tx, { accountIds: [wish.accountId] }) : [];
  if (!account) return refuse(budgetAccountUnknown);
  if (account.kind === 'ASD' && !isPerson(tx.context)) return refuse(agencyPersonNeeded);
  // What seats bind follows from the stays alone.
  if (!SUBJECT_KIND.test(wish.subjectKind) || SEAT_SUBJECTS.includes(wish.subjectKind) || !SUBJECT_ID.test(wish.subjectId)) return refuse(budgetInputInvalid('SUBJECT'));
  if (!isPossible(wish.cents, wish.minutes) || (wish.kind !== 'RELEASED' && wish.cents === 0n && wish.minutes === 0n)) return refuse(budgetInputInvalid('AMOUNT'));
  const { kind, ...booking } = wish;
  const work = { RESERVED: reserveBudget, CONSUMED: consumeBudget, RELEASED: releaseBudget }[kind];
  const booked = await work(tx, [{ ...booking, accountId: account.id }]);
  const [conflict] = booked.conflicts;
  return conflict === undefined ? ok(booked) : refuse(alreadyBooked(conflict.booked));
}
