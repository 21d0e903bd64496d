import type { Transaction } from '#platform';

/** A reminder that was noted just now. */
export interface NotedReminder {
  readonly itemId: string;
  readonly agencyId: string;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly level: number;
  readonly openCents: string;
}

export async function lockReminders(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ ours: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('settlement.remind-of-payments', 7355663)) AS ours`);
  return row!.ours;
}

/**
 * Notes the next level of every item that is due for it, in one statement, for the operator: on the agency's day after the due day, and never
 * sooner after the level before than the rules put between them. What was paid too much is owed back without reminders.
 */
export const noteReminders = (tx: Transaction): Promise<NotedReminder[]> =>
  tx.sql<NotedReminder & Record<string, unknown>>(
    `WITH today AS (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS day),
     rules AS (
       SELECT o.id AS agency_id, ARRAY[coalesce(s.first_reminder_days, 7), coalesce(s.second_reminder_days, 21), coalesce(s.third_reminder_days, 35)] AS days
       FROM identity.organisation_v o LEFT JOIN settlement.payment_setting s ON s.agency_id = o.id WHERE o.kind = 'AGENCY'
     ), due AS (
       SELECT i.id, i.agency_id, i.debtor_id, i.creditor_id, i.open_cents, (i.reminder_level + 1)::smallint AS level
       FROM settlement.open_item_v i JOIN rules r ON r.agency_id = i.agency_id CROSS JOIN today t
       LEFT JOIN settlement.payment_reminder p ON p.item_id = i.id AND p.level = i.reminder_level
       WHERE i.open_cents > 0 AND i.kind <> 'CREDIT' AND i.reminder_level < 3 AND t.day >= i.due_on + r.days[i.reminder_level + 1]
         AND (p.reminded_on IS NULL OR t.day >= p.reminded_on + (r.days[i.reminder_level + 1] - r.days[i.reminder_level]))
     ), noted AS (
       INSERT INTO settlement.payment_reminder (agency_id, item_id, level, open_cents, reminded_on)
       SELECT d.agency_id, d.id, d.level, d.open_cents, t.day FROM due d CROSS JOIN today t ON CONFLICT (item_id, level) DO NOTHING RETURNING item_id, level
     )
     SELECT d.id AS "itemId", d.agency_id AS "agencyId", d.debtor_id AS "debtorId", d.creditor_id AS "creditorId", d.level, d.open_cents AS "openCents"
     FROM noted n JOIN due d ON d.id = n.item_id ORDER BY d.debtor_id, d.id`,
  );

/** Whom to write to. */
export interface BillingPerson {
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
}

/** Those who bill for the organisations, by their addresses; for the operator. */
export const findBillingPeople = (tx: Transaction, organisationIds: readonly string[]): Promise<BillingPerson[]> =>
  tx.sql<BillingPerson & Record<string, unknown>>(
    `SELECT DISTINCT m.organisation_id AS "organisationId", o.name, a.email FROM identity.member_v m JOIN identity.address_v a ON a.user_id = m.user_id
     JOIN identity.organisation_v o ON o.id = m.organisation_id WHERE m.organisation_id = ANY ($1::uuid[]) AND m.role = 'BILLING' ORDER BY 1, 3`,
    [organisationIds],
  );

export interface Place {
  readonly organisationId: string;
  readonly federalState: string;
  readonly today: string;
}

export const findPlaces = (tx: Transaction, organisationIds: readonly string[]): Promise<Place[]> =>
  tx.sql<Place & Record<string, unknown>>(
    `SELECT id AS "organisationId", federal_state AS "federalState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today FROM identity.organisation_v WHERE id = ANY ($1::uuid[])`,
    [organisationIds],
  );

/** Months that are closed and owed for and that nobody has booked: closed before there was a ledger. */
export const findUnbookedMonths = (tx: Transaction): Promise<{ readonly agencyId: string; readonly period: string; readonly runId: string }[]> =>
  tx.sql(
    `SELECT m.agency_id AS "agencyId", to_char(m.period, 'YYYY-MM') AS period, m.run_id AS "runId" FROM settlement.month m
     WHERE m.closed_at IS NOT NULL AND (EXISTS (SELECT 1 FROM settlement.gross g WHERE g.run_id = m.run_id) OR EXISTS (SELECT 1 FROM settlement.charge_sum c WHERE c.run_id = m.run_id AND c.cents <> 0))
       AND NOT EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.kind = 'CLAIM' AND e.source_id = m.run_id) ORDER BY m.agency_id, m.period`,
  );
