import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AccountKind } from '../../domain/budgets/budget-codes.js';
import type { AccountBalance, BudgetRecord } from '../../domain/budgets/budget-record.js';

export const BUDGET_COLUMNS = `b.id, b.agency_id AS "agencyId", b.name, b.social_space_id AS "socialSpaceId", b.agreement_id AS "agreementId",
  b.valid_from AS "validFrom", b.valid_to AS "validTo", b.total_cents AS "totalCents", b.total_minutes AS "totalMinutes"`;

/** Sums are numeric and may carry a scale of zeros (PostgreSQL 15), which no whole number has. */
const whole = (name: string, as: string): string => `trim_scale(a.${name}) AS "${as}"`;

const BALANCE_COLUMNS = [
  'a.id, a.budget_id AS "budgetId", a.agency_id AS "agencyId", a.kind',
  whole('total_cents', 'totalCents'),
  whole('reserved_cents', 'reservedCents'),
  whole('expected_cents', 'expectedCents'),
  whole('consumed_cents', 'consumedCents'),
  whole('free_cents', 'freeCents'),
  whole('total_minutes', 'totalMinutes'),
  whole('reserved_minutes', 'reservedMinutes'),
  whole('expected_minutes', 'expectedMinutes'),
  whole('consumed_minutes', 'consumedMinutes'),
  whole('free_minutes', 'freeMinutes'),
].join(', ');

/** A row as pg gives it: bigint columns are texts. */
export type Raw<T> = { [K in keyof T]: T[K] extends bigint ? string : T[K] extends bigint | null ? string | null : T[K] } & Record<string, unknown>;

const wide = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

export const toBudget = (row: Raw<BudgetRecord>): BudgetRecord => ({ ...row, totalCents: BigInt(row.totalCents), totalMinutes: wide(row.totalMinutes) });

const toBalance = (row: Raw<AccountBalance>): AccountBalance => ({
  ...row,
  totalCents: BigInt(row.totalCents),
  reservedCents: BigInt(row.reservedCents),
  expectedCents: BigInt(row.expectedCents),
  consumedCents: BigInt(row.consumedCents),
  freeCents: BigInt(row.freeCents),
  totalMinutes: wide(row.totalMinutes),
  reservedMinutes: BigInt(row.reservedMinutes),
  expectedMinutes: BigInt(row.expectedMinutes),
  consumedMinutes: BigInt(row.consumedMinutes),
  freeMinutes: wide(row.freeMinutes),
});

/** Balances of the accounts that the caller may see, of budgets or by their own ids. */
export async function findBalances(tx: Transaction, by: { readonly budgetIds?: readonly string[]; readonly accountIds?: readonly string[] }): Promise<AccountBalance[]> {
  const rows = await tx.sql<Raw<AccountBalance>>(
    `SELECT ${BALANCE_COLUMNS} FROM agreements.budget_account_v a WHERE a.budget_id = ANY ($1) OR a.id = ANY ($2)
     ORDER BY array_position('{PERSONALISED,VARIABLE,ASD,PROVIDER_BUDGET}', a.kind), a.id`,
    [by.budgetIds ?? [], by.accountIds ?? []],
  );
  return rows.map(toBalance);
}

export interface NewBudget extends Omit<BudgetRecord, 'id'> {
  /** What the total was made of, as kept for the record. */
  readonly volume: unknown;
  readonly accounts: readonly { readonly kind: AccountKind; readonly cents: bigint; readonly minutes: bigint | null }[];
}

export async function insertBudget(tx: Transaction, budget: NewBudget): Promise<BudgetRecord> {
  const [row] = await tx.sql<Raw<BudgetRecord>>(
    `INSERT INTO agreements.budget AS b (agency_id, name, social_space_id, agreement_id, valid_from, valid_to, total_cents, total_minutes, volume)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb) RETURNING ${BUDGET_COLUMNS}`,
    [
      budget.agencyId,
      budget.name,
      budget.socialSpaceId,
      budget.agreementId,
      budget.validFrom,
      budget.validTo,
      budget.totalCents,
      budget.totalMinutes,
      budget.volume === null ? null : JSON.stringify(budget.volume, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
    ],
  );
  const accounts = budget.accounts.map(({ kind, cents, minutes }) => ({ kind, cents: cents.toString(), minutes: minutes?.toString() ?? null }));
  await tx.execute(
    `INSERT INTO agreements.budget_account (budget_id, agency_id, kind, cents, minutes)
     SELECT $1, $2, a.kind, a.cents, a.minutes FROM jsonb_to_recordset($3::jsonb) AS a(kind text, cents bigint, minutes bigint)`,
    [row!.id, budget.agencyId, JSON.stringify(accounts)],
  );
  return toBudget(row!);
}

/** The social space or the agreement that a budget is for, if it is the agency's; null where there is none. */
export async function ownsBudgetHolder(tx: Transaction, agencyId: string, holder: { readonly socialSpaceId: string | null; readonly agreementId: string | null }): Promise<boolean> {
  const rows = await tx.sql(
    `SELECT 1 FROM agreements.social_space_v WHERE id = $1 AND agency_id = $3
     UNION ALL SELECT 1 FROM agreements.agreement_v WHERE id = $2 AND agency_id = $3 AND funding = 'PROVIDER_BUDGET'`,
    [holder.socialSpaceId, holder.agreementId, agencyId],
  );
  return rows.length > 0;
}

/**
 * The account that pays for a social space or an agreement on a day; undefined where there is none that the caller sees.
 * A budget of an agreement is the provider's: it pays for all versions of the agreement on its days.
 */
export async function findBudgetAccount(
  tx: Transaction,
  of: { readonly socialSpaceId: string } | { readonly agreementId: string },
  kind: AccountKind,
  on: LocalDate,
): Promise<{ id: string; agencyId: string } | undefined> {
  const [space, agreement] = 'socialSpaceId' in of ? [of.socialSpaceId, null] : [null, of.agreementId];
  const [row] = await tx.sql<{ id: string; agencyId: string }>(
    `SELECT a.id, a.agency_id AS "agencyId" FROM agreements.budget_account a JOIN agreements.budget b ON b.id = a.budget_id
     WHERE (b.social_space_id = $1 OR (b.agency_id, b.provider_id) = (SELECT g.agency_id, g.provider_id FROM agreements.agreement g WHERE g.id = $2)) AND a.kind = $3 AND b.validity @> $4::date`,
    [space, agreement, kind, on],
  );
  return row;
}
