import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import type { NewWeeklyRate } from '../../domain/rates/new-weekly-rate.js';
import type { Competence } from '../../domain/terms-kind.js';
import type { TermsState } from '../../domain/terms-state.js';

export interface WeeklyRateRow {
  readonly id: string;
  /** Its agreement's code and its module. */
  readonly code: string;
  readonly agreementId: string;
  readonly agencyId: string;
  readonly module: ModuleCode;
  /** Whole cents as text. */
  readonly amountCents: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly state: TermsState;
  readonly round: number;
  readonly replacesId: string | null;
  /** Today in Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
}

const SELECT = `SELECT w.id, g.code || ' ' || w.module AS code, w.agreement_id AS "agreementId", g.agency_id AS "agencyId", w.module,
  w.amount_cents AS "amountCents", w.valid_from AS "validFrom", w.valid_to AS "validTo", w.state, w.round, w.replaces_id AS "replacesId",
  (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
  FROM agreements.weekly_rate w JOIN agreements.agreement g ON g.id = w.agreement_id`;

/** The order of modules is that of their hours. */
const IN_ORDER = `ORDER BY array_position('{FLEX,BASIS,STANDARD,ZUSATZ,SONDER,KRISE}'::text[], w.module), w.valid_from, w.id`;

/** Those of the rates that the caller may see. */
export const findWeeklyRates = (tx: Transaction, ids: readonly string[]): Promise<WeeklyRateRow[]> =>
  tx.sql<WeeklyRateRow>(`${SELECT} WHERE w.id = ANY ($1::uuid[]) ${IN_ORDER}`, [ids]);

/** The rates of an agreement that the caller may see; with a day: the active ones that hold on it. */
export const findWeeklyRatesOf = (tx: Transaction, agreementId: string, validOn: LocalDate | null): Promise<WeeklyRateRow[]> =>
  tx.sql<WeeklyRateRow>(
    `${SELECT} WHERE w.agreement_id = $1 AND ($2::date IS NULL OR (w.state = 'ACTIVE' AND w.validity @> $2::date)) ${IN_ORDER}`,
    [agreementId, validOn],
  );

/** Locks the rates in the order of their ids. */
export async function lockWeeklyRates(tx: Transaction, ids: readonly string[]): Promise<WeeklyRateRow[]> {
  return tx.sql<WeeklyRateRow>(`${SELECT} WHERE w.id = ANY ($1::uuid[]) ORDER BY w.id FOR UPDATE OF w`, [ids]);
}

/** As lockScope of one rate, for several: the scopes in one order, so that nobody waits crosswise. */
export async function lockWeeklyScopes(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `SELECT pg_advisory_xact_lock(scope.key) FROM (
       SELECT DISTINCT hashtextextended('WEEKLY_RATE ' || w.agreement_id || ' ' || w.module, 7355611) AS key
       FROM agreements.weekly_rate w WHERE w.id = ANY ($1::uuid[]) ORDER BY key) scope`,
    [ids],
  );
}

/** The agency of an agreement that the caller may see; locked against nothing, for an agreement is never taken away. */
export async function findAgencyOfAgreement(tx: Transaction, agreementId: string): Promise<string | undefined> {
  const [row] = await tx.sql<{ agencyId: string }>('SELECT agency_id AS "agencyId" FROM agreements.agreement WHERE id = $1', [agreementId]);
  return row?.agencyId;
}

/** Drafts of an agreement; answers their ids. */
export async function insertWeeklyRates(tx: Transaction, agreementId: string, rates: readonly NewWeeklyRate[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from, valid_to, replaces_id)
     SELECT $1, r.module, r.amount, r.valid_from, r.valid_to, r.replaces_id
     FROM unnest($2::text[], $3::bigint[], $4::date[], $5::date[], $6::uuid[]) AS r(module, amount, valid_from, valid_to, replaces_id)
     RETURNING id`,
    [
      agreementId,
      rates.map((rate) => rate.module),
      rates.map((rate) => rate.amountCents),
      rates.map((rate) => rate.validFrom),
      rates.map((rate) => rate.validTo),
      rates.map((rate) => rate.replacesId),
    ],
  );
  return rows.map(({ id }) => id);
}

/** Opened again: a new round. The guard of the table refuses what may not be. */
export async function setWeeklyStates(tx: Transaction, ids: readonly string[], state: TermsState, isReopened: boolean): Promise<void> {
  await tx.execute('UPDATE agreements.weekly_rate SET state = $2, round = round + $3 WHERE id = ANY ($1::uuid[])', [ids, state, isReopened ? 1 : 0]);
}

/** The overlaps are looked for now and not at the commit, so that the refusal can name the other one. */
export async function setWeeklyActive(tx: Transaction, ids: readonly string[]): Promise<void> {
  await setWeeklyStates(tx, ids, 'ACTIVE', false);
  await tx.execute('SET CONSTRAINTS agreements.weekly_rate_no_overlap IMMEDIATE');
}

/** The database names the actor, the time, the round and the agency itself; and moves the rates to their next state. */
export async function approveWeekly(tx: Transaction, ids: readonly string[], competence: Competence): Promise<void> {
  await tx.execute(
    `INSERT INTO agreements.approval (subject_kind, subject_id, round, agency_id, competence, actor, at)
     SELECT 'WEEKLY_RATE', w.id, w.round, g.agency_id, $2, platform.current_actor(), platform.now()
     FROM agreements.weekly_rate w JOIN agreements.agreement g ON g.id = w.agreement_id WHERE w.id = ANY ($1::uuid[])`,
    [ids, competence],
  );
}

export interface WeeklyEnd {
  readonly id: string;
  /** Null: another version has taken its place on every day. */
  readonly lastDay: LocalDate | null;
}

/** False where one of them could not be ended; the caller then takes the others back. */
export async function endWeekly(tx: Transaction, ends: readonly WeeklyEnd[]): Promise<boolean> {
  const rows = await tx.sql<{ ended: boolean }>(
    `SELECT agreements.end_terms('WEEKLY_RATE', e.id, e.last_day) AS ended FROM unnest($1::uuid[], $2::date[]) AS e(id, last_day)`,
    [ends.map(({ id }) => id), ends.map(({ lastDay }) => lastDay)],
  );
  return rows.every(({ ended }) => ended);
}

/** An active rate of the same agreement and module on days of one of these, or one of these on days of another of them. */
export async function findWeeklyOverlap(tx: Transaction, ids: readonly string[]): Promise<Pick<WeeklyRateRow, 'code' | 'validFrom' | 'validTo'> | undefined> {
  const [other] = await tx.sql<WeeklyRateRow>(
    `${SELECT} JOIN agreements.weekly_rate n ON n.agreement_id = w.agreement_id AND n.module = w.module AND n.validity && w.validity AND n.id <> w.id
     WHERE n.id = ANY ($1::uuid[]) AND (w.state = 'ACTIVE' OR w.id = ANY ($1::uuid[])) ORDER BY w.state <> 'ACTIVE', w.valid_from, w.id LIMIT 1`,
    [ids],
  );
  return other;
}
