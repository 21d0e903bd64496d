import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DEFAULT_TIER, type ProviderTier } from '../../domain/networks/provider-tier.js';
import { findMembership, lockMembership, writeTier, type MembershipRecord } from '../../persistence/networks/membership.sql.js';
import { runCommand, type Command } from '../run-command.js';
import { dayOutsideMembership, membershipUnknown, type DayOutsideMembership, type MembershipNotFound } from './network-refusals.js';

export interface SetProviderTierInput extends Command {
  readonly membershipId: string;
  readonly tier: ProviderTier;
  /** First day on which it holds, until the next one that is set; left out: today. May lie in the past. */
  readonly validFrom?: LocalDate | undefined;
}

type Refusals = MembershipNotFound | DayOutsideMembership;
export type SetProviderTierRefusal = Refusals | TryAgain | IdempotencyConflict;

/** The agency says how a provider stands in its network, from a day on (GZ-04). */
@Injectable()
export class SetProviderTierUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetProviderTierInput): Promise<Result<MembershipRecord, SetProviderTierRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'setProviderTier', input }, set);
  }
}

async function set(tx: Transaction, input: SetProviderTierInput): Promise<Result<MembershipRecord, Refusals>> {
  const membership = isUuid(input.membershipId) ? await lockMembership(tx, 'agency_id', input.membershipId) : undefined;
  if (!membership) return refuse(membershipUnknown);
  const validFrom = input.validFrom ?? membership.today;
  const { validTo } = membership;
  if (validFrom < membership.validFrom || (validTo !== null && validTo < validFrom)) return refuse(dayOutsideMembership(membership));
  const was = await writeTier(tx, membership, validFrom, input.tier);
  await tx.journal.write({
    agencyId: membership.agencyId,
    action: 'provider-tier.set',
    subjectKind: 'network_membership',
    subjectId: membership.id,
    before: { tier: was ?? DEFAULT_TIER },
    after: { tier: input.tier, validFrom },
  });
  return ok(await findMembership(tx, membership.id));
}
