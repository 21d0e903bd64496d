import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { invitationState, type InvitationState } from '../../domain/people/invitation-state.js';
import type { OrganisationRole } from '../../domain/people/organisation-roles.js';
import { INVITATION_COLUMNS, type InvitationRow } from '../../persistence/people/invitations.sql.js';

export interface InvitationRecord {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
  readonly signingRight: boolean;
  readonly state: InvitationState;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

const BY_ID = new Keyset('invitations', [{ sql: 'id', type: 'uuid' }]);

/** Whom the organisation acted for has invited, the oldest first: ids are made in the order of time. */
@Injectable()
export class FindInvitationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<InvitationRecord>> {
    const after = BY_ID.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const now = await tx.now();
      const rows = await tx.sql<InvitationRow & { invited_at: Date; key: string[] }>(
        `SELECT ${INVITATION_COLUMNS}, invited_at, ${BY_ID.keySql} AS key FROM identity.invitation
         WHERE organisation_id = $1 AND ${BY_ID.after('$2')} ORDER BY id LIMIT $3`,
        [context.organisationId, after, request.first + 1],
      );
      return BY_ID.page(rows.map((row) => ({ node: toRecord(row, now), key: row.key })), request);
    });
  }
}

function toRecord(row: InvitationRow & { readonly invited_at: Date }, now: Date): InvitationRecord {
  return {
    id: row.id,
    email: row.email,
    roles: row.roles,
    signingRight: row.signing_right,
    state: invitationState({ acceptedAt: row.accepted_at, withdrawnAt: row.withdrawn_at, expiresAt: row.expires_at }, now),
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
  };
}
