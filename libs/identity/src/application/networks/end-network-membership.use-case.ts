import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { MembershipRecord } from '../../persistence/networks/membership.sql.js';
import { runCommand } from '../run-command.js';
import { endFrom, type EndMembershipInput, type EndMembershipRefusal } from './end-membership.js';

const SIDE = { column: 'agency_id', action: 'network.membership-ended' } as const;

/** The agency ends the membership of a provider in its network, with the same notice that the provider has. */
@Injectable()
export class EndNetworkMembershipUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndMembershipInput): Promise<Result<MembershipRecord, EndMembershipRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'endNetworkMembership', input }, (tx, wish) => endFrom(tx, SIDE, wish));
  }
}
