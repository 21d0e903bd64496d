import type { Transaction } from '#platform';
import type { SetOffRecord } from '../../domain/payments/set-off-record.js';

export const SET_OFF_COLUMNS = `s.id, s.agency_id AS "agencyId", s.proposer_id AS "proposerId", s.partner_id AS "partnerId",
  CASE WHEN a.id IS NULL THEN 'PROPOSED' WHEN NOT a.accepted THEN 'ENDED' WHEN r.id IS NULL THEN 'AGREED' ELSE 'REVERSED' END AS state,
  s.item_ids AS "itemIds", s.item_cents AS "itemCents", ((SELECT sum(c) FROM unnest(s.item_cents) AS c) / 2)::bigint AS cents,
  s.proposed_at AS "proposedAt", a.answered_at AS "answeredAt", e.id AS "entryId"`;
export const SET_OFF_ROWS = `settlement.set_off s LEFT JOIN settlement.set_off_answer a ON a.id = s.id
  LEFT JOIN settlement.ledger_entry e ON e.kind = 'SET_OFF' AND e.source_id = s.id LEFT JOIN settlement.ledger_entry r ON r.reverses_id = e.id`;

export interface NewSetOff {
  readonly agencyId: string;
  readonly partnerId: string;
  readonly items: readonly { readonly itemId: string; readonly cents: bigint }[];
}

export async function insertSetOff(tx: Transaction, { agencyId, partnerId, items }: NewSetOff): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO settlement.set_off (agency_id, proposer_id, partner_id, item_ids, item_cents, proposed_by) VALUES ($1, $2, $3, $4::uuid[], $5::bigint[], $6) RETURNING id`,
    [agencyId, tx.context.organisationId, partnerId, items.map(({ itemId }) => itemId), items.map(({ cents }) => String(cents)), tx.context.actor],
  );
  return row!.id;
}

/** One that the organisation acted for is a side of. */
export async function findSetOff(tx: Transaction, id: string): Promise<SetOffRecord | undefined> {
  const [row] = await tx.sql<SetOffRecord & Record<string, unknown>>(`SELECT ${SET_OFF_COLUMNS} FROM ${SET_OFF_ROWS} WHERE s.id = $1 AND $2 IN (s.proposer_id, s.partner_id)`, [
    id,
    tx.context.organisationId,
  ]);
  return row;
}

export const insertAnswer = (tx: Transaction, { id, agencyId }: SetOffRecord, accepted: boolean): Promise<unknown> =>
  tx.execute('INSERT INTO settlement.set_off_answer (id, agency_id, accepted, answered_for, answered_by) VALUES ($1, $2, $3, $4, $5)', [
    id,
    agencyId,
    accepted,
    tx.context.organisationId,
    tx.context.actor,
  ]);
