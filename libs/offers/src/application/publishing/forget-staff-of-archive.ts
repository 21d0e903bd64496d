import { operatorContext, type UnitOfWork } from '#platform';

/**
 * Forgets accounts and days of certificates of good conduct of those who led offers that have been archived for three months
 * (§ 72a (5) SGB VIII: at the latest three months after the work has ended), and tells of how many people. Kinds and
 * qualifications stay. Whoever goes on in a copy that was published meanwhile stands there with a row of their own.
 */
export const forgetStaffOfArchive = (unitOfWork: UnitOfWork): Promise<number> =>
  unitOfWork.run(operatorContext('ADMINISTRATION', 'forget-staff-of-archive'), (tx) =>
    tx.execute(
      `UPDATE offers.offer_staff s SET user_id = NULL, conduct_certificate_on = NULL FROM offers.offer o
       WHERE o.id = s.offer_id AND o.archived_at <= platform.now() - interval '3 months' AND (s.user_id IS NOT NULL OR s.conduct_certificate_on IS NOT NULL)`,
    ),
  );
