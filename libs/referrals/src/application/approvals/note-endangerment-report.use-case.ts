import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { isPastDay, pastDays } from '../../domain/known-days.js';
import { noteReport } from '../../persistence/approvals/approval-terms.sql.js';
import { todayOf } from '../../persistence/today.sql.js';
import { wrongState, type ReferralWrongState } from '../requests/request-refusals.js';
import { lockOwnCase, runOnce, type Keyed } from './approval-command.js';
import { invalid, referralUnknown, type ApprovalInvalid, type ReferralUnknown } from './approval-refusals.js';

export interface NoteEndangermentReportInput extends Keyed {
  readonly referralId: string;
  readonly reportedOn: LocalDate;
}

export interface EndangermentReportNoted {
  readonly referralId: string;
  readonly reportedOn: LocalDate;
}

export type NoteEndangermentReportRefusal = ReferralUnknown | ReferralWrongState | ApprovalInvalid | TryAgain | IdempotencyConflict;
export type NoteEndangermentReportResult = Result<EndangermentReportNoted, NoteEndangermentReportRefusal>;

/** Notes that there is a report under § 8a SGB VIII, and of which day; never what it says. A wrong day is corrected, and both stay in the journal. */
@Injectable()
export class NoteEndangermentReportUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: NoteEndangermentReportInput): Promise<NoteEndangermentReportResult> {
    return runOnce(this.unitOfWork, context, { name: 'noteEndangermentReport', input }, note);
  }
}

async function note(tx: Transaction, { referralId, reportedOn }: Omit<NoteEndangermentReportInput, 'idempotencyKey'>): Promise<NoteEndangermentReportResult> {
  const referral = await lockOwnCase(tx, referralId);
  if (!referral) return refuse(referralUnknown);
  if (referral.state === 'ENDED') return refuse(wrongState(referral));
  const today = await todayOf(tx);
  if (!isPastDay(reportedOn, today)) return refuse(invalid('reportedOn', pastDays(today), reportedOn));
  if (!(await noteReport(tx, referral.id, reportedOn))) throw new Error('The report was not noted');
  if (referral.endangermentReportedOn !== reportedOn) {
    await tx.journal.write({
      agencyId: referral.agencyId,
      action: 'referral.endangerment-report-noted',
      subjectKind: 'referral',
      subjectId: referral.id,
      before: { reportedOn: referral.endangermentReportedOn },
      after: { reportedOn },
    });
  }
  return ok({ referralId: referral.id, reportedOn });
}
