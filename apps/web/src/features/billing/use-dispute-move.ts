import { useCommand, type Setback } from '../../app/api/use-command.js';
import {
  AcceptDisputeSettlementDocument,
  AnswerDisputeDocument,
  ConfirmDisputeRulingDocument,
  EscalateDisputeDocument,
  ProposeDisputeRulingDocument,
  ProposeDisputeSettlementDocument,
  WithdrawDisputeDocument,
  type DisputeAction,
  type DisputeDetailFragment,
} from './disputes.generated.js';

/** What people do about a dispute that is open; that a day has passed is nobody's doing. */
export type DisputeMove = Exclude<DisputeAction, 'OPEN' | 'EXPIRE'>;

interface LineCents {
  readonly sessionId: string;
  readonly reservationId: string;
  readonly cents: string;
}

interface MoveCommand {
  readonly send: (lines: LineCents[], text: string | null) => Promise<boolean>;
  readonly isSending: boolean;
  readonly setback: Setback | null;
}

/** The command behind a move: whoever is asked first answers, later the two propose and sign. */
export function useDisputeMove(dispute: DisputeDetailFragment, move: DisputeMove): MoveCommand {
  const answer = useCommand(AnswerDisputeDocument);
  const propose = useCommand(ProposeDisputeSettlementDocument);
  const accept = useCommand(AcceptDisputeSettlementDocument);
  const escalate = useCommand(EscalateDisputeDocument);
  const withdraw = useCommand(WithdrawDisputeDocument);
  const rule = useCommand(ProposeDisputeRulingDocument);
  const confirm = useCommand(ConfirmDisputeRulingDocument);
  const { id: disputeId, proposalId } = dispute;
  const isFirstAnswer = dispute.state === 'OPEN';
  const command = {
    ACCEPT: isFirstAnswer ? answer : accept,
    ACCEPT_PART: answer,
    REJECT: answer,
    PROPOSE: propose,
    ESCALATE: escalate,
    WITHDRAW: withdraw,
    DROP_LINES: withdraw,
    PROPOSE_RULING: rule,
    CONFIRM_RULING: confirm,
  }[move];
  const send = async (lines: LineCents[], text: string | null): Promise<boolean> => {
    const done = async (outcome: Promise<object | null>): Promise<boolean> => (await outcome) !== null;
    switch (move) {
      case 'ACCEPT':
        return done(isFirstAnswer ? answer.send({ disputeId, answer: 'ACCEPTED', text }) : accept.send({ disputeId, proposalId: proposalId ?? '', text }));
      case 'ACCEPT_PART':
        return done(answer.send({ disputeId, answer: 'PARTLY', lines, text }));
      case 'REJECT':
        return done(answer.send({ disputeId, answer: 'REJECTED', text }));
      case 'PROPOSE':
        return done(propose.send({ disputeId, lines, text }));
      case 'ESCALATE':
        return done(escalate.send({ disputeId, text }));
      case 'WITHDRAW':
        return done(withdraw.send({ disputeId, text }));
      case 'DROP_LINES':
        return done(withdraw.send({ disputeId, lines: lines.map(({ sessionId, reservationId }) => ({ sessionId, reservationId })), text }));
      case 'PROPOSE_RULING':
        return done(rule.send({ disputeId, lines, text }));
      case 'CONFIRM_RULING':
        return done(confirm.send({ disputeId, proposalId: proposalId ?? '', text }));
    }
  };
  return { send, isSending: command.isSending, setback: command.setback };
}
