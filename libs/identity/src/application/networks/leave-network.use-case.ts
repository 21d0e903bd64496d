import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { MembershipRecord } from '../../persistence/networks/membership.sql.js';
import { runCommand } from '../run-command.js';
import { endFrom, type EndMembershipInput, type EndMembershipRefusal } from './end-membership.js';

const SIDE = { column: 'provider_id', action: 'network.left' } as const;

/** The acting organisation leaves a network with notice. */
@Injectable()
export class LeaveNetworkUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndMembershipInput): Promise<Result<MembershipRecord, EndMembershipRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'leaveNetwork', input }, (tx, wish) => endFrom(tx, SIDE, wish));
  }
}
