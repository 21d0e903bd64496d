import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { BudgetRecord } from '../../domain/budgets/budget-record.js';
import { isPossible } from '../../domain/budgets/most.js';
import { splitBudget } from '../../domain/budgets/split-budget.js';
import { totalVolume, type VolumeBasis } from '../../domain/budgets/total-volume.js';
import { contractEnd } from '../../domain/regimes/contract-end.js';
import { insertBudget, ownsBudgetHolder } from '../../persistence/budgets/budget.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { regimeOn } from '../regimes/find-regimes.query.js';
import {
  budgetHolderUnknown,
  budgetInputInvalid,
  budgetOverlaps,
  regimeMissing,
  type BudgetHolderNotFound,
  type BudgetInputInvalid,
  type BudgetOverlaps,
  type RegimeMissing,
} from './budget-refusals.js';

export interface CreateBudgetInput {
  readonly name: string;
  /** Exactly one of the two: a social space's budget or the one of a PROVIDER_BUDGET agreement. */
  readonly socialSpaceId?: string | undefined;
  readonly agreementId?: string | undefined;
  readonly validFrom: LocalDate;
  /** Absent: the end of the regime's contract years (TS-19). */
  readonly validTo?: LocalDate | undefined;
  /** Exactly one of the two: the total, or what it is made of (TS-01), for the year of the first day. */
  readonly totalCents?: bigint | undefined;
  readonly volume?: VolumeBasis | undefined;
  readonly totalMinutes?: bigint | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = NotAnAgency | BudgetHolderNotFound | RegimeMissing | BudgetInputInvalid;
export type CreateBudgetRefusal = Refusals | BudgetOverlaps | TryAgain | IdempotencyConflict;
export type CreateBudgetResult = Result<BudgetRecord, CreateBudgetRefusal>;

type Wish = Omit<CreateBudgetInput, 'idempotencyKey'>;

/** Opens a budget and its accounts, split to the cent as the regime of its first day says (TS-02, TS-03, GZ-02). */
@Injectable()
export class CreateBudgetUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: CreateBudgetInput): Promise<CreateBudgetResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'createBudget', key, input: rest }, () => create(tx, rest))));
    } catch (error) {
      if (sqlState(error) === '23P01') return refuse(budgetOverlaps);
      throw error;
    }
  }
}

async function create(tx: Transaction, wish: Wish): Promise<Result<BudgetRecord, Refusals>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  const socialSpaceId = wish.socialSpaceId ?? null;
  const agreementId = wish.agreementId ?? null;
  if ((socialSpaceId === null) === (agreementId === null)) return refuse(budgetInputInvalid('HOLDER'));
  if (!isUuid(socialSpaceId ?? agreementId!) || !(await ownsBudgetHolder(tx, agency.id, { socialSpaceId, agreementId }))) return refuse(budgetHolderUnknown);
  const totalCents = totalOf(wish);
  if (totalCents === null || !isPossible(totalCents, wish.totalMinutes ?? 0n) || wish.name.trim() === '') return refuse(budgetInputInvalid('TOTAL'));
  const regime = await regimeOn(tx, agency.id, socialSpaceId === null ? 'PROVIDER_BUDGET' : 'SOCIAL_SPACE_BUDGET', wish.validFrom);
  if (!regime) return refuse(regimeMissing);
  const validTo = wish.validTo ?? (regime.contractYears === null ? null : contractEnd(wish.validFrom, regime.contractYears));
  if (validTo === null || validTo < wish.validFrom) return refuse(budgetInputInvalid('DAYS'));
  const totalMinutes = wish.totalMinutes ?? null;
  const minutes = totalMinutes === null ? null : new Map(splitBudget(totalMinutes, regime).map(({ kind, amount }) => [kind, amount]));
  const accounts = splitBudget(totalCents, regime).map(({ kind, amount }) => ({ kind, cents: amount, minutes: minutes?.get(kind) ?? null }));
  const { name, validFrom } = wish;
  const budget = await insertBudget(tx, {
    agencyId: agency.id,
    name: name.trim(),
    socialSpaceId,
    agreementId,
    validFrom,
    validTo,
    totalCents,
    totalMinutes,
    volume: wish.volume ?? null,
    accounts,
  });
  await tx.journal.write({
    agencyId: agency.id,
    action: 'budget.created',
    subjectKind: 'budget',
    subjectId: budget.id,
    after: {
      socialSpaceId,
      agreementId,
      validFrom,
      validTo,
      totalCents: totalCents.toString(),
      totalMinutes: totalMinutes?.toString() ?? null,
      accounts: accounts.map((account) => ({ ...account, cents: account.cents.toString(), minutes: account.minutes?.toString() ?? null })),
    },
  });
  return ok(budget);
}

/** Null where not exactly one of the two is given, or an amount is below 0. */
function totalOf({ totalCents, volume, validFrom }: Wish): bigint | null {
  if (volume === undefined) return totalCents ?? null;
  const amounts = [volume.baseCents, volume.networkAndPreventionCents, ...volume.tariffRises.map((rise) => rise.cents), BigInt(volume.staffShareBasisPoints)];
  return totalCents === undefined && amounts.every((amount) => amount >= 0n) ? totalVolume(volume, Number(validFrom.slice(0, 4))) : null;
}
