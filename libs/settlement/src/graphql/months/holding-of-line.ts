import type { ReviewLine } from '../../application/months/find-review-lines.query.js';
import { holdingOf, type HoldingSide, type HoldingTarget } from '../../domain/months/held-reasons.js';
import type { LineHoldingType } from './review.type.js';

/** Who can resolve a held line, by organisation, and what is opened there; null for a line that is not held. */
export function holdingOfLine(line: ReviewLine): LineHoldingType | null {
  const holding = holdingOf(line.outcome, line.reason);
  if (holding === null) return null;
  const sides: Readonly<Record<HoldingSide, string | null>> = { AGENCY: line.agencyId, HOST: line.hostId, DEBTOR: line.payerId };
  const targets: Readonly<Record<HoldingTarget, string | null>> = {
    SESSION_REGISTER: line.sessionId,
    ATTENDANCE_DIFFERENCES: line.sessionId,
    SETTLEMENT_RATES: line.offerId,
    DISPUTE: line.disputeId,
  };
  const resolvers = holding.resolvers.flatMap(({ side, role }) => (sides[side] === null ? [] : [{ organisationId: sides[side]!, role }]));
  const once = new Map(resolvers.map((one) => [`${one.organisationId} ${one.role}`, one]));
  return { text: holding.text, target: holding.target, targetId: targets[holding.target], resolvers: [...once.values()] };
}
