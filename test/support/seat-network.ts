import type { LocalDate } from '#kernel';
import type { RequestContext } from '#platform';
import type pg from 'pg';
import { asOrganisation } from './test-database.js';

export interface SeatNetwork {
  readonly agencyId: string;
  /** Responsible for the referrals; its agreement lets its cases use other providers' groups. */
  readonly mainId: string;
  /** Hosts the offers; its agreement lets others use them. */
  readonly hostId: string;
}

export interface TestOffer {
  readonly id: string;
  /** In the order of the days given. */
  readonly sessionIds: readonly string[];
}

/** One agency with two providers that may use each other's groups, certified and in its network from 2026-01-01 on. */
export async function buildSeatNetwork(superuser: pg.Client, prefix = ''): Promise<SeatNetwork> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES
       ($1 || 'AGENCY', 'AGENCY', 'Jugendamt', '06432004', 'HE'), ($1 || 'MAIN', 'PROVIDER', 'Träger', '06432004', 'HE'),
       ($1 || 'HOST', 'PROVIDER', 'Partner', '06432004', 'HE') RETURNING id`,
    [prefix],
  );
  const [agencyId, mainId, hostId] = rows.map((row) => row.id) as [string, string, string];
  await superuser.query(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part,
       co_use_outgoing, co_use_incoming, origin) VALUES
       ($1 || 'LQE-MAIN', $2, $3, '2026-01-01', '{31}', 's', 'q', 'f', true, false, 'DEMO'),
       ($1 || 'LQE-HOST', $2, $4, '2026-01-01', '{31}', 's', 'q', 'f', false, true, 'DEMO')`,
    [prefix, agencyId, mainId, hostId],
  );
  return { agencyId, mainId, hostId };
}

export interface OfferPlan {
  readonly code: string;
  readonly dates: readonly LocalDate[];
  readonly capacity?: number;
  readonly admission?: 'OPEN' | 'CLOSED';
  /** Days whose session may be joined later. */
  readonly entries?: readonly LocalDate[];
}

/** An offer of the host with one session of 90 minutes at 15:00 on each day, certified by the agency. */
export async function addOffer(superuser: pg.Client, network: SeatNetwork, plan: OfferPlan): Promise<TestOffer> {
  const { capacity = 8, admission = 'OPEN', entries = [] } = plan;
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
     VALUES ($1, $2, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', $3, 'ON_SITE', $4, '06432004') RETURNING id`,
    [plan.code, network.hostId, admission, capacity],
  );
  const id = rows[0]!.id;
  await superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [id, network.agencyId]);
  const sessions = await superuser.query<{ id: string }>(
    `WITH planned AS (
       INSERT INTO offers.session (offer_id, date, start, minutes, capacity, entry)
       SELECT $1, day, '15:00', 90, $3, day = ANY ($4) FROM unnest($2::date[]) AS day RETURNING id, date)
     SELECT id FROM planned ORDER BY date`,
    [id, plan.dates, capacity, entries],
  );
  return { id, sessionIds: sessions.rows.map((row) => row.id) };
}

/** A referral of the agency whose help the main provider is responsible for: wanted from 2026-05-04 for 12 weeks. */
export async function addReferral(superuser: pg.Client, network: SeatNetwork, code: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const row = {
    code,
    agency_id: network.agencyId,
    responsible_id: network.mainId,
    birth_month: '2014-03-01',
    legal_basis: '31',
    needs: '{}',
    municipality_ags: '06432004',
    wanted_from: '2026-05-04',
    weeks: 12,
    consent: true,
    approved_from: '2026-01-01',
    ...change,
  };
  const columns = Object.keys(row);
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO referrals.referral (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    Object.values(row),
  );
  return rows[0]!.id;
}

export const asCaseworker = (network: SeatNetwork): RequestContext => asOrganisation(network.agencyId, ['CASEWORKER']);
export const asCaseLead = (network: SeatNetwork): RequestContext => asOrganisation(network.mainId, ['CASE_LEAD']);
export const asGroupLead = (network: SeatNetwork): RequestContext => asOrganisation(network.hostId, ['GROUP_LEAD']);

/** `count` days, one week apart. */
export function weekly(first: LocalDate, count: number): LocalDate[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, week) => new Date(start + week * 7 * 86_400_000).toISOString().slice(0, 10));
}

/** Where the claims differ from the confirmed reservations: one claim per covered session and reservation, no more, no less. */
export async function findClaimDifferences(superuser: pg.Client): Promise<unknown[]> {
  const { rows } = await superuser.query<Record<string, unknown>>(
    `WITH due AS (
       SELECT s.id AS session_id, r.id AS holder_id FROM reservations.reservation r
       JOIN offers.session s ON s.offer_id = r.offer_id AND r.days @> s.date
       WHERE r.state = 'CONFIRMED'
     ), held AS (SELECT session_id, holder_id FROM offers.seat_claim WHERE expires_at IS NULL)
     SELECT 'missing' AS difference, d.* FROM (TABLE due EXCEPT TABLE held) d
     UNION ALL SELECT 'too many', h.* FROM (TABLE held EXCEPT TABLE due) h
     UNION ALL SELECT 'miscounted', s.id, NULL FROM offers.session s
       WHERE s.seats_taken <> (SELECT count(*) FROM offers.seat_claim c WHERE c.session_id = s.id)`,
  );
  return rows;
}

/** Waits for what another connection is about to do; a spec that never sees it runs into its time limit. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}
