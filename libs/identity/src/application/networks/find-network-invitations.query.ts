import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { INVITATION_COLUMNS, type NetworkInvitationRecord, type NetworkInvitationState } from '../../persistence/networks/invitation.sql.js';
import { findRows } from '../find-rows.js';

export type { NetworkInvitationRecord } from '../../persistence/networks/invitation.sql.js';

const BY_ID = new Keyset('network-invitations', [{ sql: 'i.id', type: 'uuid' }]);

/** Invitations that the organisation acted for has sent or received (row-level security). */
@Injectable()
export class FindNetworkInvitationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were written. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, state?: NetworkInvitationState): Promise<Page<NetworkInvitationRecord>> {
    const query = {
      keyset: BY_ID,
      columns: INVITATION_COLUMNS,
      from: 'identity.network_invitation i',
      where: `$1::text IS NULL OR $1 = CASE WHEN i.state = 'PENDING' AND i.expires_at <= platform.now() THEN 'EXPIRED' ELSE i.state END`,
      values: [state ?? null],
    };
    return this.unitOfWork.run(context, (tx) => findRows<NetworkInvitationRecord>(tx, query, request));
  }
}
