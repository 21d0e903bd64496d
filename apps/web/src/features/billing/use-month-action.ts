import { useCommand, type Setback } from '../../app/api/use-command.js';
import { ApproveMonthDocument, CloseMonthDocument, SendMonthBackDocument, StartReviewDocument, SubmitMonthDocument, type MonthAction, type MonthFiguresFragment } from './month.generated.js';

interface MonthCommand {
  /** Whether it happened; where it did not, `setback` says why. */
  readonly send: (reason: string) => Promise<boolean>;
  readonly isSending: boolean;
  readonly setback: Setback | null;
}

/** The command behind an action; a signature stands under the figures that are shown. */
export function useMonthAction({ period, digest }: Pick<MonthFiguresFragment, 'period' | 'digest'>, action: MonthAction): MonthCommand {
  const review = useCommand(StartReviewDocument);
  const submit = useCommand(SubmitMonthDocument);
  const approve = useCommand(ApproveMonthDocument);
  const back = useCommand(SendMonthBackDocument);
  const close = useCommand(CloseMonthDocument);
  const command = { START_REVIEW: review, SUBMIT: submit, APPROVE: approve, SEND_BACK: back, REOPEN_REVIEW: back, CLOSE: close }[action];
  const send = async (reason: string): Promise<boolean> => {
    switch (action) {
      case 'START_REVIEW':
        return (await review.send({ period })) !== null;
      case 'SUBMIT':
        return (await submit.send({ period, digest })) !== null;
      case 'APPROVE':
        return (await approve.send({ period, digest })) !== null;
      case 'CLOSE':
        return (await close.send({ period })) !== null;
      default:
        return (await back.send({ period, reason })) !== null;
    }
  };
  return { send, isSending: command.isSending, setback: command.setback };
}
