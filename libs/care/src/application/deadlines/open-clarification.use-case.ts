import { Injectable } from '@nestjs/common';
import { findRegimesOfCases } from '#agreements';
import { openTasks } from '#inbox';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { organisationOf, otherSide } from '../../domain/deadlines/case-side.js';
import type { ClarificationSubject } from '../../domain/deadlines/deadline-codes.js';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { findOpenClarification, readDeadline } from '../../persistence/deadlines/deadline-list.sql.js';
import { insertDeadlines } from '../../persistence/deadlines/write-deadlines.sql.js';
import { lockOwnCase, runOnce, type AnyCommandRefusal, type Keyed } from './case-command.js';
import { caseOver, caseUnknown, clarificationOpen, deadlineNotInRegime, type CaseOver, type CaseUnknown, type ClarificationOpen, type DeadlineNotInRegime } from './deadline-refusals.js';
import { entryOf, taskOf } from './keep-deadlines.js';
import { rulesOf } from './rules-of-regime.js';

export interface OpenClarificationInput extends Keyed {
  readonly referralId: string;
  /** What has to be agreed upon. */
  readonly subject: ClarificationSubject;
}

type Refused = CaseUnknown | CaseOver | DeadlineNotInRegime | ClarificationOpen;
export type OpenClarificationRefusal = Refused | AnyCommandRefusal;
export type OpenClarificationResult = Result<DeadlineRecord, OpenClarificationRefusal>;

/** Agency or responsible provider says that something has to be agreed upon; the other side answers within the days of the regime (BHV-15). One subject at a time. */
@Injectable()
export class OpenClarificationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: OpenClarificationInput): Promise<OpenClarificationResult> {
    return runOnce(this.unitOfWork, context, { name: 'openClarification', input }, openOne);
  }
}

async function openOne(tx: Transaction, { referralId, subject }: Omit<OpenClarificationInput, 'idempotencyKey'>): Promise<Result<DeadlineRecord, Refused>> {
  const own = await lockOwnCase(tx, referralId);
  if (own === undefined) return refuse(caseUnknown);
  if (own.isOver) return refuse(caseOver);
  const asked = await findOpenClarification(tx, own.referralId, subject);
  if (asked !== undefined) return refuse(clarificationOpen(asked));
  const { agencyId, responsibleId, today } = own;
  const regime = (await findRegimesOfCases(tx, [{ ...own, caseId: own.referralId, providerId: responsibleId }])).get(own.referralId);
  const rules = regime && (await rulesOf(regime));
  const dueOn = rules?.rules.get('COORDINATION')?.dueOn(today, 1) ?? null;
  if (rules === undefined || dueOn === null) return refuse(deadlineNotInRegime('COORDINATION'));
  const owedById = organisationOf(otherSide(own.side), own);
  const [row] = await insertDeadlines(tx, [
    { referralId: own.referralId, agencyId, responsibleId, code: 'COORDINATION', owedById, countedFrom: today, dueOn, versionId: rules.versionId, subject },
  ]);
  await tx.journal.write(entryOf(row!, 'clarification.opened', { after: { referralId: own.referralId, subject, owedBy: owedById, dueOn, regimeVersionId: rules.versionId } }));
  await openTasks(tx, [taskOf(row!)]);
  return ok((await readDeadline(tx, row!.id))!);
}
