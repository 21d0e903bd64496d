import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The view of approvals tells why one was shortened: nobody has to decide on the end of such a one any more (DD-08). */
export class ApprovalEnds1764000000061 implements MigrationInterface {
  readonly name = 'ApprovalEnds1764000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE OR REPLACE VIEW referrals.approval_v WITH (security_invoker = true) AS
  SELECT a.id, a.referral_id, a.agency_id, a.legal_basis, a.module, a.weekly_minutes_from, a.weekly_minutes_to, a.valid_from, a.valid_to, a.validity, a.end_reason
  FROM referrals.approval a WHERE a.withdrawn_at IS NULL
  UNION ALL
  SELECT r.id, r.id, r.agency_id, r.legal_basis, r.module, NULL, NULL, r.approved_from, r.approved_to,
    CASE WHEN r.approved_to < r.approved_from THEN 'empty'::daterange ELSE daterange(r.approved_from, r.approved_to, '[]') END, NULL
  FROM referrals.referral r
  WHERE r.approved_from IS NOT NULL AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = r.id);
`);
  }

  async down(): Promise<void> {
    throw new Error('A view that others read would lose a column: restore a backup instead.');
  }
}
