import { isPerson } from '../months/month-states.js';
import type { DisputeRecord } from './dispute-record.js';
import { DISPUTE_ACTIONS, nextDisputeState, type DisputeAction } from './dispute-states.js';

/** Who asks: for which organisation, and the person. */
export interface Actor {
  readonly organisationId: string | null;
  readonly actor: string;
}

/**
 * Whether an action is for this person's organisation to take, apart from the state: the other side answers and accepts, whoever opened takes
 * back, either side proposes and escalates, the agency rules. Cents are signed by people, no machines: whoever has signed first does not sign again,
 * and what a machine has put there nobody signs.
 */
export function isActionOf(dispute: DisputeRecord, { organisationId: own, actor }: Actor, action: DisputeAction): boolean {
  const isSide = own === dispute.openerId || own === dispute.respondentId;
  const signs = isPerson(actor);
  const signsSecond = signs && (dispute.proposedBy === null || (isPerson(dispute.proposedBy) && dispute.proposedBy !== actor));
  switch (action) {
    case 'ACCEPT':
      return dispute.state === 'OPEN' ? own === dispute.respondentId && signsSecond : isSide && dispute.proposalId !== null && dispute.proposedFor !== own && signsSecond;
    case 'ACCEPT_PART':
      return own === dispute.respondentId && signs;
    case 'REJECT':
      return own === dispute.respondentId;
    case 'PROPOSE':
      return isSide && signs;
    case 'ESCALATE':
      return isSide;
    case 'DROP_LINES':
    case 'WITHDRAW':
      return own === dispute.openerId;
    case 'PROPOSE_RULING':
      return own === dispute.agencyId && signs;
    case 'CONFIRM_RULING':
      return own === dispute.agencyId && dispute.proposalId !== null && signsSecond;
    case 'EXPIRE':
      return false;
  }
}

/** What this person can do next. */
export const disputeActionsOf = (dispute: DisputeRecord, asker: Actor): DisputeAction[] =>
  DISPUTE_ACTIONS.filter((action) => nextDisputeState(dispute.state, action, dispute.isSettleable) !== null && isActionOf(dispute, asker, action));
