import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { DEFAULT_PAYMENT_RULES, type PaymentRules } from '../../domain/payments/payment-rules.js';

/** What the agency has decided, or what holds where it has decided nothing. */
export async function findPaymentRules(tx: Transaction, agencyId: string): Promise<PaymentRules> {
  const [row] = await tx.sql<PaymentRules & Record<string, unknown>>(
    `SELECT payment_days AS "paymentDays", first_reminder_days AS "firstReminderDays", second_reminder_days AS "secondReminderDays", third_reminder_days AS "thirdReminderDays"
     FROM settlement.payment_setting WHERE agency_id = $1`,
    [agencyId],
  );
  return row ?? DEFAULT_PAYMENT_RULES;
}

/** Writes the rules of the agency acted for. */
export const writePaymentRules = (tx: Transaction, rules: PaymentRules): Promise<unknown> =>
  tx.execute(
    `INSERT INTO settlement.payment_setting (agency_id, payment_days, first_reminder_days, second_reminder_days, third_reminder_days) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (agency_id) DO UPDATE SET payment_days = EXCLUDED.payment_days, first_reminder_days = EXCLUDED.first_reminder_days,
       second_reminder_days = EXCLUDED.second_reminder_days, third_reminder_days = EXCLUDED.third_reminder_days`,
    [tx.context.organisationId, rules.paymentDays, rules.firstReminderDays, rules.secondReminderDays, rules.thirdReminderDays],
  );

export const lockPaymentRules = (tx: Transaction): Promise<unknown> =>
  tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 7355661))`, [tx.context.organisationId]);

/** Whether the organisation acted for is an agency. */
export async function actsForAgency(tx: Transaction): Promise<boolean> {
  return (await tx.sql(`SELECT 1 FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [tx.context.organisationId])).length > 0;
}

export interface Office {
  readonly federalState: FederalState;
  /** Today in Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
}

export async function findOffice(tx: Transaction, organisationId: string): Promise<Office> {
  const [row] = await tx.sql<Office & Record<string, unknown>>(
    `SELECT federal_state AS "federalState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today FROM identity.organisation_v WHERE id = $1`,
    [organisationId],
  );
  return row!;
}
