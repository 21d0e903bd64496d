import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { OrganisationRole } from '../../domain/people/organisation-roles.js';

export interface MachineTokenRecord {
  readonly id: string;
  readonly label: string;
  readonly role: OrganisationRole;
  readonly issuedAt: Date;
  /** Who issued it; null: it is from before this was kept. */
  readonly issuedBy: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const BY_ID = new Keyset('machineTokens', [{ sql: 'id', type: 'uuid' }]);

/** Tokens of the organisation acted for, the oldest first; never the token itself. */
@Injectable()
export class FindMachineTokensQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<MachineTokenRecord>> {
    const after = BY_ID.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<MachineTokenRecord & { key: string[] }>(
        `SELECT id, label, role, issued_at AS "issuedAt", issued_by AS "issuedBy", expires_at AS "expiresAt", revoked_at AS "revokedAt", ${BY_ID.keySql} AS key
         FROM identity.machine_token WHERE organisation_id = $1 AND ${BY_ID.after('$2')} ORDER BY id LIMIT $3`,
        [context.organisationId, after, request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
