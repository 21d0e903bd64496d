import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import type { IdempotencyConflict, Transaction, TryAgain } from '#platform';
import { endingOf } from '../../domain/networks/notice.js';
import { endMembership, findMembership, lockMembership, type MembershipRecord } from '../../persistence/networks/membership.sql.js';
import type { Command } from '../run-command.js';
import {
  membershipEnds,
  membershipUnknown,
  noticeTooShort,
  type MembershipEnds,
  type MembershipNotFound,
  type NoticeTooShort,
} from './network-refusals.js';

export interface EndMembershipInput extends Command {
  readonly membershipId: string;
  /** Left out: the earliest that the notice allows. */
  readonly lastDay?: LocalDate | undefined;
}

type Refusals = MembershipNotFound | NoticeTooShort | MembershipEnds;
export type EndMembershipRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Ends a membership from one of its two sides; the notice is the same for both. */
export async function endFrom(
  tx: Transaction,
  side: { readonly column: 'agency_id' | 'provider_id'; readonly action: string },
  input: EndMembershipInput,
): Promise<Result<MembershipRecord, Refusals>> {
  const was = isUuid(input.membershipId) ? await lockMembership(tx, side.column, input.membershipId) : undefined;
  if (!was) return refuse(membershipUnknown);
  const ending = endingOf(was, input.lastDay ?? null, was.today, was.noticeDays);
  if ('refused' in ending) return refuse(ending.refused === 'NOTICE_TOO_SHORT' ? noticeTooShort(ending.earliestLastDay) : membershipEnds(ending.lastDay));
  await endMembership(tx, was.id, ending.lastDay);
  await tx.journal.write({
    agencyId: was.agencyId,
    action: side.action,
    subjectKind: 'network_membership',
    subjectId: was.id,
    before: { validTo: was.validTo },
    after: { validTo: ending.lastDay },
  });
  return ok(await findMembership(tx, was.id));
}
