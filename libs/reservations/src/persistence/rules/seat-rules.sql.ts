import type { Transaction } from '#platform';
import type { SeatRules } from '../../domain/rules/seat-rules.js';

const COLUMNS = `hold_minutes AS "holdMinutes", most_holds AS "mostHolds", decision_working_days AS "decisionWorkingDays", answer_working_days AS "answerWorkingDays",
  chase_working_days AS "chaseWorkingDays", escalate_working_days AS "escalateWorkingDays"`;

/** What the agency has decided; undefined: nothing yet. */
export async function findSeatRules(tx: Transaction, agencyId: string): Promise<SeatRules | undefined> {
  const [row] = await tx.sql<SeatRules & Record<string, unknown>>(`SELECT ${COLUMNS} FROM reservations.agency_setting WHERE agency_id = $1`, [agencyId]);
  return row;
}

/** Writes the rules of the agency acted for. */
export async function writeSeatRules(tx: Transaction, rules: SeatRules): Promise<void> {
  await tx.execute(
    `INSERT INTO reservations.agency_setting (agency_id, hold_minutes, most_holds, decision_working_days, answer_working_days, chase_working_days, escalate_working_days)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (agency_id) DO UPDATE SET hold_minutes = EXCLUDED.hold_minutes, most_holds = EXCLUDED.most_holds,
       decision_working_days = EXCLUDED.decision_working_days, answer_working_days = EXCLUDED.answer_working_days,
       chase_working_days = EXCLUDED.chase_working_days, escalate_working_days = EXCLUDED.escalate_working_days`,
    [tx.context.organisationId, rules.holdMinutes, rules.mostHolds, rules.decisionWorkingDays, rules.answerWorkingDays, rules.chaseWorkingDays, rules.escalateWorkingDays],
  );
}

export const lockSeatRules = (tx: Transaction): Promise<unknown> =>
  tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 7355612))', [tx.context.organisationId]);

/** Whether the organisation acted for is an agency. */
export async function actsForAgency(tx: Transaction): Promise<boolean> {
  const rows = await tx.sql(`SELECT 1 FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [tx.context.organisationId]);
  return rows.length > 0;
}

/** Whether the offer is one of the organisation acted for; locked against others that change the rule. */
export async function lockOwnOffer(tx: Transaction, offerId: string): Promise<{ asksFirst: boolean } | undefined> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 7355613))', [offerId]);
  const [row] = await tx.sql<{ asksFirst: boolean }>(
    `SELECT coalesce(u.asks_first, false) AS "asksFirst" FROM offers.offer_v o LEFT JOIN reservations.offer_rule u ON u.offer_id = o.id
     WHERE o.id = $1 AND o.host_id = $2`,
    [offerId, tx.context.organisationId],
  );
  return row;
}

export const writeAsksFirst = (tx: Transaction, offerId: string, asksFirst: boolean): Promise<unknown> =>
  tx.execute(
    `INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, $3) ON CONFLICT (offer_id) DO UPDATE SET asks_first = EXCLUDED.asks_first`,
    [offerId, tx.context.organisationId, asksFirst],
  );

/** Those of the offers whose hosts want to be asked first. */
export async function findAskingOffers(tx: Transaction, offerIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ id: string }>('SELECT offer_id AS id FROM reservations.offer_rule WHERE asks_first AND offer_id = ANY ($1::uuid[])', [offerIds]);
  return new Set(rows.map(({ id }) => id));
}
