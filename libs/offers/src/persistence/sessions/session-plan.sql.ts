import { isUuid, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { PlanDefinition, SessionPlanRecord } from '../../domain/sessions/session-plan.js';

export const PLAN_COLUMNS = `p.id, p.offer_id AS "offerId", p.rrule, p.first_day AS "firstDay", to_char(p.start, 'HH24:MI') AS start, p.minutes, p.capacity,
  p.school_holidays AS "schoolHolidays", p.public_holidays AS "publicHolidays", p.left_out::text[] AS "leftOut", p.kept::text[] AS kept, p.extra::text[] AS extra,
  p.ends_on AS "endsOn", p.planned_until AS "plannedUntil"`;

export interface PlanReach {
  readonly endsOn: LocalDate | null;
  readonly plannedUntil: LocalDate;
}

const valuesOf = (plan: PlanDefinition, reach: PlanReach): unknown[] => [
  plan.rrule,
  plan.firstDay,
  plan.start,
  plan.minutes,
  plan.capacity,
  plan.schoolHolidays,
  plan.publicHolidays,
  plan.leftOut,
  plan.kept,
  plan.extra,
  reach.endsOn,
  reach.plannedUntil,
];

export async function insertPlan(tx: Transaction, offerId: string, plan: PlanDefinition, reach: PlanReach): Promise<SessionPlanRecord> {
  const [row] = await tx.sql<SessionPlanRecord>(
    `INSERT INTO offers.session_plan AS p (rrule, first_day, start, minutes, capacity, school_holidays, public_holidays, left_out, kept, extra, ends_on, planned_until, offer_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${PLAN_COLUMNS}`,
    [...valuesOf(plan, reach), offerId],
  );
  return row!;
}

export async function updatePlan(tx: Transaction, id: string, plan: PlanDefinition, reach: PlanReach): Promise<SessionPlanRecord> {
  const [row] = await tx.sql<SessionPlanRecord>(
    `UPDATE offers.session_plan AS p SET rrule = $1, first_day = $2, start = $3, minutes = $4, capacity = $5, school_holidays = $6, public_holidays = $7,
       left_out = $8, kept = $9, extra = $10, ends_on = $11, planned_until = $12 WHERE p.id = $13 RETURNING ${PLAN_COLUMNS}`,
    [...valuesOf(plan, reach), id],
  );
  return row!;
}

export async function readPlan(tx: Transaction, id: string): Promise<SessionPlanRecord> {
  const [row] = await tx.sql<SessionPlanRecord>(`SELECT ${PLAN_COLUMNS} FROM offers.session_plan p WHERE p.id = $1`, [id]);
  return row!;
}

/** Those of the ids that there are; plans are part of the catalogue. */
export async function findPlans(tx: Transaction, ids: readonly string[]): Promise<SessionPlanRecord[]> {
  return tx.sql(`SELECT ${PLAN_COLUMNS} FROM offers.session_plan p WHERE p.id = ANY ($1::uuid[])`, [ids.filter(isUuid)]);
}

export async function findPlansOfOffers(tx: Transaction, offerIds: readonly string[]): Promise<SessionPlanRecord[]> {
  return tx.sql(`SELECT ${PLAN_COLUMNS} FROM offers.session_plan p WHERE p.offer_id = ANY ($1::uuid[]) ORDER BY p.first_day, p.start, p.id`, [offerIds.filter(isUuid)]);
}

/** Hosts with plans without an end of which not everything up to the day is planned. */
export async function findHostsOfOpenPlans(tx: Transaction, until: LocalDate): Promise<string[]> {
  const rows = await tx.sql<{ host_id: string }>(
    `SELECT DISTINCT o.host_id FROM offers.session_plan p JOIN offers.offer o ON o.id = p.offer_id
     WHERE p.ends_on IS NULL AND p.planned_until < $1 AND o.archived_at IS NULL ORDER BY o.host_id`,
    [until],
  );
  return rows.map((row) => row.host_id);
}

/** The host's offers with such plans. */
export async function findOffersOfOpenPlans(tx: Transaction, hostId: string, until: LocalDate): Promise<string[]> {
  const rows = await tx.sql<{ offer_id: string }>(
    `SELECT DISTINCT p.offer_id FROM offers.session_plan p JOIN offers.offer o ON o.id = p.offer_id
     WHERE p.ends_on IS NULL AND p.planned_until < $2 AND o.host_id = $1 AND o.archived_at IS NULL ORDER BY p.offer_id`,
    [hostId, until],
  );
  return rows.map((row) => row.offer_id);
}

export async function findOpenPlans(tx: Transaction, offerIds: readonly string[], until: LocalDate): Promise<SessionPlanRecord[]> {
  return tx.sql(
    `SELECT ${PLAN_COLUMNS} FROM offers.session_plan p WHERE p.offer_id = ANY ($1::uuid[]) AND p.ends_on IS NULL AND p.planned_until < $2 ORDER BY p.id`,
    [offerIds, until],
  );
}

export async function notePlannedUntil(tx: Transaction, plans: readonly { readonly id: string; readonly plannedUntil: LocalDate }[]): Promise<void> {
  await tx.execute(
    `UPDATE offers.session_plan p SET planned_until = n."plannedUntil" FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "plannedUntil" date) WHERE p.id = n.id`,
    [JSON.stringify(plans)],
  );
}
