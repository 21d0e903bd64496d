import type { Transaction } from '#platform';
import { DEFAULT_CONSEQUENCES, DEFAULT_WAITING_RULES, type Consequences, type WaitingRules } from '../../domain/waiting/waiting-rules.js';

/** The rules of an agency; of one that has decided nothing the default ones. */
export async function findWaitingRules(tx: Transaction, agencyId: string): Promise<WaitingRules> {
  const [row] = await tx.sql<Omit<WaitingRules, 'consequences'> & { consequences: Partial<Consequences> }>(
    `SELECT offer_working_days AS "offerWorkingDays", offer_reminder_working_days AS "offerReminderWorkingDays", ask_again_days AS "askAgainDays", decline_consequences AS consequences
     FROM reservations.agency_setting WHERE agency_id = $1`,
    [agencyId],
  );
  return row ? { ...row, consequences: { ...DEFAULT_CONSEQUENCES, ...row.consequences } } : DEFAULT_WAITING_RULES;
}

/** Writes the rules of the agency acted for. */
export async function writeWaitingRules(tx: Transaction, rules: WaitingRules): Promise<void> {
  await tx.execute(
    `INSERT INTO reservations.agency_setting (agency_id, offer_working_days, offer_reminder_working_days, ask_again_days, decline_consequences) VALUES ($1, $2, $3, $4, $5::jsonb)
     ON CONFLICT (agency_id) DO UPDATE SET offer_working_days = EXCLUDED.offer_working_days, offer_reminder_working_days = EXCLUDED.offer_reminder_working_days,
       ask_again_days = EXCLUDED.ask_again_days, decline_consequences = EXCLUDED.decline_consequences`,
    [tx.context.organisationId, rules.offerWorkingDays, rules.offerReminderWorkingDays, rules.askAgainDays, JSON.stringify(rules.consequences)],
  );
}

export const writeStopped = (tx: Transaction, offerId: string, stopped: boolean): Promise<unknown> =>
  tx.execute(
    `INSERT INTO reservations.offer_rule (offer_id, host_id, waiting_stopped) VALUES ($1, $2, $3) ON CONFLICT (offer_id) DO UPDATE SET waiting_stopped = EXCLUDED.waiting_stopped`,
    [offerId, tx.context.organisationId, stopped],
  );

/** Those of the offers whose hosts have stopped the waiting list. */
export async function findStoppedOffers(tx: Transaction, offerIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ id: string }>('SELECT offer_id AS id FROM reservations.offer_rule WHERE waiting_stopped AND offer_id = ANY ($1::uuid[])', [offerIds]);
  return new Set(rows.map(({ id }) => id));
}
