import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What matching reads of offers in great numbers: free seats without a question for every session, and offers in the order of their codes. */
export class MatchReads1764000000039 implements MigrationInterface {
  readonly name = 'MatchReads1764000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Lists of rejected offers go by code, in the order of code points whatever the database's own is.
CREATE INDEX offer_code_points_idx ON offers.offer (code COLLATE "C");
-- Answers alone on which days an offer is certified.
CREATE INDEX certificate_days_idx ON offers.certificate (offer_id, agency_id, valid_from, valid_to);
-- Archived offers have no search entry, and a near miss may be one.
CREATE INDEX offer_archived_idx ON offers.offer (id) WHERE archived_at IS NOT NULL;

-- As before, but the claims of a session are looked for only while any claim at all has expired and its row still stands: mostly
-- none, because expired ones are freed every few seconds, and a look at each session would cost as much as the session.
CREATE OR REPLACE VIEW offers.session_v AS
  SELECT s.id, s.offer_id, s.date, s.start, s.minutes, s.state, s.entry, s.capacity,
    s.capacity - s.seats_taken + CASE WHEN (SELECT EXISTS (SELECT FROM offers.seat_claim c WHERE c.expires_at <= platform.now()))
      THEN (SELECT coalesce(sum(c.seats), 0)::int FROM offers.seat_claim c WHERE c.session_id = s.id AND c.expires_at IS NOT NULL AND c.expires_at <= platform.now())
      ELSE 0 END AS seats_free,
    CASE WHEN s.seats_kept = 0 THEN 0 ELSE (SELECT coalesce(sum(c.seats), 0)::int FROM offers.seat_claim c
      WHERE c.session_id = s.id AND c.kind = 'KEPT' AND c.expires_at > platform.now()) END AS seats_kept
  FROM offers.session s WHERE (SELECT platform.is_known());`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX offers.offer_code_points_idx, offers.offer_archived_idx, offers.certificate_days_idx;
CREATE OR REPLACE VIEW offers.session_v AS
  SELECT s.id, s.offer_id, s.date, s.start, s.minutes, s.state, s.entry, s.capacity,
    s.capacity - s.seats_taken + (SELECT coalesce(sum(c.seats), 0)::int FROM offers.seat_claim c
      WHERE c.session_id = s.id AND c.expires_at IS NOT NULL AND c.expires_at <= platform.now()) AS seats_free,
    CASE WHEN s.seats_kept = 0 THEN 0 ELSE (SELECT coalesce(sum(c.seats), 0)::int FROM offers.seat_claim c
      WHERE c.session_id = s.id AND c.kind = 'KEPT' AND c.expires_at > platform.now()) END AS seats_kept
  FROM offers.session s WHERE (SELECT platform.is_known());`);
  }
}
