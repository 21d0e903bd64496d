import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { answerInvitation, joinNetwork, type NetworkInvitationRecord } from '../../persistence/networks/invitation.sql.js';
import { findLaterMembership } from '../../persistence/networks/membership.sql.js';
import { alreadyInNetwork, type AlreadyInNetwork } from './network-refusals.js';

export const NETWORK_ANSWERS = ['ACCEPT', 'DECLINE'] as const;
export type NetworkAnswer = (typeof NETWORK_ANSWERS)[number];

/** Answers a locked, open invitation in the name of the invited organisation, which must be there. */
export async function answerLocked(tx: Transaction, was: NetworkInvitationRecord, answer: NetworkAnswer): Promise<Result<NetworkInvitationRecord, AlreadyInNetwork>> {
  const joined = answer === 'ACCEPT' ? await join(tx, was) : ok(null);
  if (!joined.ok) return joined;
  const invitation = await answerInvitation(tx, was.id, answer === 'ACCEPT' ? 'ACCEPTED' : 'DECLINED');
  await tx.journal.write({
    agencyId: was.agencyId,
    action: answer === 'ACCEPT' ? 'network.joined' : 'network.invitation-declined',
    subjectKind: 'network_invitation',
    subjectId: was.id,
    before: { state: was.state },
    after: { state: invitation.state, ...(joined.value && { membershipId: joined.value.id, validFrom: joined.value.validFrom }) },
  });
  return ok(invitation);
}

/** An import may have brought a membership since the invitation was written. */
async function join(tx: Transaction, invitation: NetworkInvitationRecord): Promise<Result<{ id: string; validFrom: string }, AlreadyInNetwork>> {
  const membership = await findLaterMembership(tx, invitation.agencyId, invitation.organisationId, invitation.validFrom);
  return membership ? refuse(alreadyInNetwork(membership.validTo)) : ok(await joinNetwork(tx, invitation));
}
