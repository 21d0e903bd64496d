import type { Transaction } from '#platform';
import type { CaseState } from '../../domain/case-state.js';
import type { OfferMadeRecord, WaitRecord } from '../../domain/waiting/wait-record.js';

export const WAIT_COLUMNS = `w.id, w.referral_id AS "referralId", r.code AS "referralCode", w.agency_id AS "agencyId", w.group_id AS "groupId", w.same_offer AS "sameOffer",
  w.offer_ids AS "offerIds", w.variant, w.priority, w.state, w.state_reason AS "stateReason", w.waiting_since AS "waitingSince", w.ended_at AS "endedAt"`;

export const WAITS = 'reservations.wait w JOIN referrals.referral_v r ON r.id = w.referral_id';

export interface WaitingCase {
  readonly id: string;
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly state: CaseState;
  readonly siblingGroup: string | null;
  readonly isWaiting: boolean;
}

/** The referral and, if they are to wait with it, its siblings that are searched for, as far as the caller sees them. */
export function findFamily(tx: Transaction, referralId: string, withSiblings: boolean): Promise<WaitingCase[]> {
  return tx.sql<WaitingCase & Record<string, unknown>>(
    `SELECT f.id, f.agency_id AS "agencyId", f.responsible_id AS "responsibleId", f.state, f.sibling_group AS "siblingGroup",
       EXISTS (SELECT 1 FROM reservations.wait w WHERE w.referral_id = f.id AND w.state IN ('WAITING', 'PAUSED')) AS "isWaiting"
     FROM referrals.referral_v r JOIN referrals.referral_v f ON f.id = r.id OR $2 AND f.sibling_group = r.sibling_group AND f.state = 'SEARCHING'
     WHERE r.id = $1 ORDER BY f.id = r.id DESC, f.code`,
    [referralId, withSiblings],
  );
}

export const lockWaitingCases = (tx: Transaction, referralIds: readonly string[]): Promise<unknown> =>
  tx.sql(`SELECT reservations.lock_for_offers($1::uuid[], '{}', '{}', '{}')`, [referralIds]);

/** How many of the offers are in the catalogue. */
export async function countOffers(tx: Transaction, offerIds: readonly string[]): Promise<number> {
  const [row] = await tx.sql<{ n: number }>('SELECT count(*)::int AS n FROM offers.offer_v o WHERE o.id = ANY ($1::uuid[]) AND o.archived_at IS NULL', [offerIds]);
  return row!.n;
}

export interface NewWait {
  readonly offerIds: readonly string[];
  readonly variant: WaitRecord['variant'];
  readonly sameOffer: boolean;
}

/** Everybody of the family begins to wait at the same moment and as one group; since when is the database's to say. */
export async function insertWaits(tx: Transaction, referralIds: readonly string[], wait: NewWait): Promise<WaitRecord[]> {
  const rows = await tx.sql<{ id: string }>(
    `WITH family AS MATERIALIZED (SELECT platform.new_id() AS id)
     INSERT INTO reservations.wait (referral_id, agency_id, group_id, same_offer, offer_ids, variant, priority)
     SELECT r.id, r.agency_id, g.id, $2, $3::uuid[], $4, r.priority FROM unnest($1::uuid[]) WITH ORDINALITY AS f(id, n) JOIN referrals.referral_v r ON r.id = f.id
     CROSS JOIN family g ORDER BY f.n RETURNING id`,
    [referralIds, wait.sameOffer, wait.offerIds, wait.variant],
  );
  const ids = rows.map(({ id }) => id);
  const written = new Map((await findWaits(tx, ids)).map((one) => [one.id, one]));
  return ids.map((id) => written.get(id)!);
}

export const findWaits = (tx: Transaction, ids: readonly string[]): Promise<WaitRecord[]> =>
  tx.sql<WaitRecord & Record<string, unknown>>(`SELECT ${WAIT_COLUMNS} FROM ${WAITS} WHERE w.id = ANY ($1::uuid[]) ORDER BY w.id`, [ids]);

export interface LockedWait extends WaitRecord {
  readonly responsibleId: string;
  readonly caseState: CaseState;
}

/** A wait that the caller sees, as it is once its case is locked. */
export async function lockWait(tx: Transaction, id: string): Promise<LockedWait | undefined> {
  await tx.sql(`SELECT reservations.lock_for_offers(ARRAY(SELECT w.referral_id FROM reservations.wait w WHERE w.id = $1), '{}', '{}', '{}')`, [id]);
  const [row] = await tx.sql<LockedWait & Record<string, unknown>>(`SELECT ${WAIT_COLUMNS}, r.responsible_id AS "responsibleId", r.state AS "caseState" FROM ${WAITS} WHERE w.id = $1`, [id]);
  return row;
}

export interface WaitChange extends NewWait {
  readonly state: WaitRecord['state'];
  readonly stateReason: string | null;
}

export async function writeWait(tx: Transaction, id: string, change: WaitChange): Promise<WaitRecord> {
  await tx.execute(
    `UPDATE reservations.wait SET offer_ids = $2::uuid[], variant = $3, same_offer = $4, state = $5, state_reason = $6,
       ended_at = CASE WHEN $5 IN ('PLACED', 'WITHDRAWN') THEN platform.now() END WHERE id = $1`,
    [id, change.offerIds, change.variant, change.sameOffer, change.state, change.stateReason],
  );
  const [row] = await findWaits(tx, [id]);
  return row!;
}

/** What was offered to those who wait, the last first, by wait. */
export const findOffersMade = (tx: Transaction, waitIds: readonly string[]): Promise<OfferMadeRecord[]> =>
  tx.sql<OfferMadeRecord & Record<string, unknown>>(
    `SELECT m.reservation_id AS "reservationId", m.wait_id AS "waitId", m.offer_id AS "offerId", m.made_at AS "madeAt", m.outcome, m.reason, m.consequence, m.answered_at AS "answeredAt"
     FROM reservations.offer_made m WHERE m.wait_id = ANY ($1::uuid[]) ORDER BY m.made_at DESC, m.answered_at DESC NULLS FIRST, m.reservation_id`,
    [waitIds],
  );

/** All who wait in these groups, as far as the caller sees them. */
export const findGroupsOf = (tx: Transaction, groupIds: readonly string[]): Promise<WaitRecord[]> =>
  tx.sql<WaitRecord & Record<string, unknown>>(
    `SELECT ${WAIT_COLUMNS} FROM ${WAITS} WHERE w.group_id = ANY ($1::uuid[]) AND w.state IN ('WAITING', 'PAUSED') ORDER BY w.group_id, w.waiting_since, w.id`,
    [groupIds],
  );
