import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ProviderTier } from '../../domain/networks/provider-tier.js';

/** A provider's or partner's part in an agency's network. */
export interface MembershipRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly validFrom: LocalDate;
  /** Last day; null: open. */
  readonly validTo: LocalDate | null;
  /** Today; before the membership its first, after it its last tier. */
  readonly tier: ProviderTier;
  /** Days of notice that the agency has settled. */
  readonly noticeDays: number;
  /**
   * Last day that the safeguarding agreements (§ 8a (4) SGB VIII) cover without a gap; a day in the past: they have ended;
   * null: there is none, or it is not for the caller to know.
   */
  readonly safeguardingAgreementValidUntil: LocalDate | null;
}

export const MEMBERSHIP_COLUMNS = `m.id, m.agency_id AS "agencyId", m.provider_id AS "providerId", m.valid_from AS "validFrom", m.valid_to AS "validTo",
  coalesce((SELECT t.tier FROM identity.provider_tier t WHERE t.agency_id = m.agency_id AND t.provider_id = m.provider_id
    AND t.valid_from <= greatest(m.valid_from, least(d.today, m.valid_to)) ORDER BY t.valid_from DESC LIMIT 1), 'CORE') AS tier,
  identity.notice_days(m.agency_id) AS "noticeDays",
  (SELECT s.valid_until FROM identity.safeguarding_span_v s WHERE s.agency_id = m.agency_id AND s.provider_id = m.provider_id
    AND s.valid_from <= d.today ORDER BY s.valid_from DESC LIMIT 1) AS "safeguardingAgreementValidUntil"`;

export const MEMBERSHIP_FROM = 'identity.network_membership m CROSS JOIN (SELECT identity.today() AS today) d';

export async function findMembership(tx: Transaction, id: string): Promise<MembershipRecord> {
  const [row] = await tx.sql<MembershipRecord>(`SELECT ${MEMBERSHIP_COLUMNS} FROM ${MEMBERSHIP_FROM} WHERE m.id = $1`, [id]);
  return row!;
}

export interface LockedMembership {
  readonly id: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly noticeDays: number;
  readonly today: LocalDate;
}

/** The membership, if the organisation acted for is on that side of it, locked. */
export async function lockMembership(tx: Transaction, side: 'agency_id' | 'provider_id', id: string): Promise<LockedMembership | undefined> {
  const [row] = await tx.sql<LockedMembership & { id: string }>(
    `SELECT id, agency_id AS "agencyId", provider_id AS "providerId", valid_from AS "validFrom", valid_to AS "validTo",
       identity.notice_days(agency_id) AS "noticeDays", identity.today() AS today
     FROM identity.network_membership WHERE id = $1 AND ${side} = $2 FOR UPDATE`,
    [id, tx.context.organisationId],
  );
  return row;
}

export async function endMembership(tx: Transaction, id: string, lastDay: LocalDate): Promise<void> {
  await tx.execute('UPDATE identity.network_membership SET valid_to = $2 WHERE id = $1', [id, lastDay]);
}

/** The membership of the two that covers this day (today, where it has passed or is not given) or a later one, if there is one. */
export async function findLaterMembership(tx: Transaction, agencyId: string, providerId: string, day: LocalDate | null): Promise<{ validTo: LocalDate | null } | undefined> {
  const [row] = await tx.sql<{ validTo: LocalDate | null }>(
    `SELECT valid_to AS "validTo" FROM identity.network_membership
     WHERE agency_id = $1 AND provider_id = $2 AND validity && daterange(greatest($3::date, identity.today()), NULL) ORDER BY valid_from DESC LIMIT 1`,
    [agencyId, providerId, day],
  );
  return row;
}

/** Writes the tier from a day on and returns the one that held on that day before. */
export async function writeTier(tx: Transaction, pair: { agencyId: string; providerId: string }, day: LocalDate, tier: ProviderTier): Promise<ProviderTier | null> {
  const [was] = await tx.sql<{ tier: ProviderTier }>(
    'SELECT tier FROM identity.provider_tier WHERE agency_id = $1 AND provider_id = $2 AND valid_from <= $3 ORDER BY valid_from DESC LIMIT 1',
    [pair.agencyId, pair.providerId, day],
  );
  await tx.execute(
    `INSERT INTO identity.provider_tier (agency_id, provider_id, valid_from, tier) VALUES ($1, $2, $3, $4)
     ON CONFLICT (agency_id, provider_id, valid_from) DO UPDATE SET tier = excluded.tier`,
    [pair.agencyId, pair.providerId, day, tier],
  );
  return was?.tier ?? null;
}
