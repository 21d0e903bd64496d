import { keeperContext, type OidcConfig, type Transaction, type UnitOfWork } from '#platform';
import { mappedRoles, type Claims } from '../../domain/mapped-roles.js';
import { endHandedOut, type EndedHandOuts } from '../../persistence/people/invitations.sql.js';
import { correlationIdOfCall } from './sign-in-call.js';

interface MembershipRow {
  readonly organisation_id: string;
  readonly role: string;
}

/** Roles that the mapping names and that the organisation can have: $1 codes, $2 roles. */
const WANTED = `SELECT DISTINCT o.id AS organisation_id, w.role FROM unnest($1::text[], $2::text[]) AS w(code, role)
  JOIN identity.organisation o ON o.code = w.code AND identity.role_fits(o.kind, w.role)`;

/** Memberships that claims of the identity provider give and take. What the service itself gave is never touched. */
export class ClaimedMemberships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly oidc: OidcConfig,
  ) {}

  /** True when the claims stand for a role in at least one organisation that there is. */
  async areAny(claims: Claims): Promise<boolean> {
    const rows = await this.unitOfWork.run(keeperContext('job:sign-in', 'SIGN_IN', correlationIdOfCall()), (tx) => tx.sql(WANTED, this.named(claims)));
    return rows.length > 0;
  }

  /**
   * Brings the person's memberships of source OIDC to what the claims say. The last administrator of an organisation stays
   * one until there is another: the database lets no organisation go without. To whoever runs the system claims give nothing.
   * With an administrator's role goes what they handed out.
   */
  async bring(personId: string, claims: Claims): Promise<void> {
    await this.unitOfWork.run(keeperContext('job:sign-in', 'SIGN_IN', correlationIdOfCall()), async (tx) => {
      // Two sign-ins of one person at once work one after the other.
      await tx.sql('SELECT 1 FROM auth."user" WHERE id = $1 FOR NO KEY UPDATE', [personId]);
      await tx.sql('SELECT identity.await_standing($1)', [personId]);
      const named = [...this.named(claims), personId];
      const revoked = await tx.sql<MembershipRow>(
        `DELETE FROM identity.membership m WHERE m.user_id = $3 AND m.source = 'OIDC'
           AND NOT EXISTS (SELECT 1 FROM (${WANTED}) wanted WHERE wanted.organisation_id = m.organisation_id AND wanted.role = m.role)
           AND (m.role <> 'ADMINISTRATOR' OR identity.has_other_administrator(m.organisation_id, $3))
         RETURNING m.organisation_id, m.role`,
        named,
      );
      const granted = await tx.sql<MembershipRow>(
        `INSERT INTO identity.membership (user_id, organisation_id, role, source)
         SELECT $3, wanted.organisation_id, wanted.role, 'OIDC' FROM (${WANTED}) wanted WHERE NOT identity.keeps_system($3)
         ON CONFLICT (user_id, organisation_id, role) DO NOTHING RETURNING organisation_id, role`,
        named,
      );
      const left = revoked.filter((one) => one.role === 'ADMINISTRATOR').map((one) => one.organisation_id);
      const ended = left.length === 0 ? {} : await endHandedOut(tx, personId, left);
      await write(tx, personId, revoked, granted, ended);
    });
  }

  private named(claims: Claims): [codes: string[], roles: string[]] {
    const roles = mappedRoles(this.oidc, claims);
    return [roles.map((one) => one.organisation), roles.map((one) => one.role)];
  }
}

async function write(tx: Transaction, personId: string, revoked: readonly MembershipRow[], granted: readonly MembershipRow[], ended: Partial<EndedHandOuts>): Promise<void> {
  const subject = { agencyId: null, subjectKind: 'person', subjectId: personId };
  if (revoked.length > 0) await tx.journal.write({ ...subject, action: 'membership.revoked', before: revoked, after: 'revokedTokens' in ended ? ended : [] });
  if (granted.length > 0) await tx.journal.write({ ...subject, action: 'membership.granted', before: [], after: granted });
}
