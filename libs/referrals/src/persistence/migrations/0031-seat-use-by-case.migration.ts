import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many seats of a hub own and foreign cases take (DD-25). */
export class SeatUseByCase1764000000031 implements MigrationInterface {
  readonly name = 'SeatUseByCase1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Seats of sessions at a site by month: those of cases for which the offer's host is responsible, and those of all others.
-- Numbers only: which case has a seat is hidden from hosts and other agencies. Counted are the offers of which the asker may
-- know it: its own, those at its own site, and for an agency those of hosts in whose network they are in that month. A month
-- without a use is there with zeros; nothing is there for a site without such an offer.
CREATE FUNCTION referrals.seat_use_of_sites(site_ids uuid[], first_day date, last_day date)
RETURNS TABLE (site_id uuid, month date, own_seats bigint, foreign_seats bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
  WITH shown AS (
    SELECT o.id, o.site_id, o.host_id, m.first::date AS month, least((m.first + interval '1 month')::date - 1, last_day) AS last
    FROM offers.offer_v o
    JOIN identity.site_v s ON s.id = o.site_id
    CROSS JOIN generate_series(first_day::timestamp, last_day::timestamp, interval '1 month') AS m(first)
    WHERE o.site_id = ANY (site_ids) AND (platform.is_operator() OR platform.current_organisation() IN (o.host_id, s.owner_id) OR EXISTS (
      SELECT 1 FROM identity.network_membership_v n WHERE n.agency_id = platform.current_organisation() AND n.provider_id = o.host_id
        AND n.validity && daterange(m.first::date, (m.first + interval '1 month')::date)))
  )
  SELECT h.site_id, h.month, count(r.id) FILTER (WHERE r.responsible_id = h.host_id), count(r.id) FILTER (WHERE r.responsible_id <> h.host_id)
  FROM shown h
  LEFT JOIN offers.session_v s ON s.offer_id = h.id AND s.date BETWEEN h.month AND h.last AND s.state <> 'CANCELLED'
  LEFT JOIN offers.seat_claim_v c ON c.session_id = s.id AND c.kind = 'SEAT'
  LEFT JOIN referrals.referral r ON r.id = c.referral_id
  GROUP BY h.site_id, h.month
$$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Hubs are shown with it: there is no way back.');
  }
}
