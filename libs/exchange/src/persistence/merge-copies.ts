import type { Transaction } from '#platform';

/** Referrals and offers whose agency or host changes, and what the rows of others repeat of them. Called before the rows are written. */
export async function findMoves(tx: Transaction): Promise<void> {
  await tx.execute(`
    CREATE TEMP TABLE moved_referral ON COMMIT DROP AS
    SELECT r.id, r.agency_id FROM row_referrals r JOIN referrals.referral t ON t.id = r.id WHERE r.action = 'U' AND t.agency_id <> r.agency_id;
    CREATE TEMP TABLE moved_offer ON COMMIT DROP AS
    SELECT r.id, r.host_id FROM row_offers r JOIN offers.offer t ON t.id = r.id WHERE r.action = 'U' AND t.host_id <> r.host_id`);
}

/**
 * Reservations, attendance, hours, days of a Hilfeplan and seats repeat the agency of their referral and the host of their offer: policies
 * decide by them. The people who lead, with their certificates of good conduct, and who stood in for whom are the former host's own and are
 * forgotten with it.
 */
export async function mergeCopies(tx: Transaction): Promise<void> {
  const [moves] = await tx.sql<{ referrals: boolean; offers: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM moved_referral) AS referrals, EXISTS (SELECT 1 FROM moved_offer) AS offers',
  );
  if (moves?.referrals) {
    const tables = ['reservations.reservation', 'care.attendance', 'care.care_hours', 'care.plan_days', 'offers.seat_claim'];
    await tx.execute(
      tables.map((table) => `UPDATE ${table} t SET agency_id = m.agency_id FROM moved_referral m WHERE t.referral_id = m.id AND t.agency_id <> m.agency_id`).join(';'),
    );
  }
  if (moves?.offers) {
    await tx.execute(`
      UPDATE reservations.reservation t SET host_id = m.host_id FROM moved_offer m WHERE t.offer_id = m.id AND t.host_id <> m.host_id;
      DELETE FROM offers.offer_staff t USING moved_offer m WHERE t.offer_id = m.id;
      SELECT care.forget_session_notes(ARRAY(SELECT m.id FROM moved_offer m));
      UPDATE offers.seat_claim t SET host_id = m.host_id FROM moved_offer m JOIN offers.session s ON s.offer_id = m.id
      WHERE t.session_id = s.id AND t.host_id <> m.host_id;
      UPDATE care.attendance t SET host_id = m.host_id FROM moved_offer m JOIN offers.session s ON s.offer_id = m.id
      WHERE t.session_id = s.id AND t.host_id <> m.host_id`);
  }
}
