import { Injectable } from '@nestjs/common';
import type { ValueInvalid } from '#agreements';
import { firstDay, isUuid, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseLineId, type LineKey } from '../../domain/months/line-key.js';
import { textProblem } from '../text-problem.js';
import { PAIRS } from '../../persistence/months/pair.sql.js';
import { readMonth } from '../../persistence/months/month.sql.js';
import { findAgency, type AgencyNotFound } from '../clear-month.use-case.js';
import { monthMissing, type MonthMissing } from './month-refusals.js';

/** Longest comment, in characters. */
export const LONGEST_COMMENT = 2_000;

export interface AddReviewCommentInput {
  readonly period: YearMonth;
  /** About what these two owe each other; left out with lineId: about the month. */
  readonly between?: readonly [string, string] | undefined;
  readonly lineId?: string | undefined;
  readonly text: string;
  /** Whether the parties of the pair or line read it, too. */
  readonly isShared: boolean;
  readonly idempotencyKey?: string | undefined;
}

/** The month has no such pair or line, or the two are not to be said at once. */
export interface SubjectNotFound extends Refusal {
  readonly code: 'REVIEW_SUBJECT_NOT_FOUND';
}

/** There is nobody to share it with: it is about the whole month, or about a line that nobody owes yet. */
export interface NobodyToShareWith extends Refusal {
  readonly code: 'NOBODY_TO_SHARE_WITH';
}

export interface CommentAdded {
  readonly id: string;
}

type Refusals = AgencyNotFound | MonthMissing | SubjectNotFound | NobodyToShareWith | ValueInvalid;
export type AddReviewCommentRefusal = Refusals | TryAgain | IdempotencyConflict;

const subjectNotFound: SubjectNotFound = { code: 'REVIEW_SUBJECT_NOT_FOUND', message: 'The month has no such pair or line.' };
const nobody: NobodyToShareWith = { code: 'NOBODY_TO_SHARE_WITH', message: 'There is nobody to share this comment with.' };

/** The agency says something about a month, a pair or a line of it. What is said stays; no word of it is in the journal. */
@Injectable()
export class AddReviewCommentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AddReviewCommentInput): Promise<Result<CommentAdded, AddReviewCommentRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'addReviewComment', key, input: rest }, () => add(tx, rest))));
  }
}

async function add(tx: Transaction, input: AddReviewCommentInput): Promise<Result<CommentAdded, Refusals>> {
  const { period, text, isShared } = input;
  const problem = textProblem('text', text, LONGEST_COMMENT);
  if (problem !== null) return refuse(problem);
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  const month = await readMonth(tx, agency.id, period);
  if (!month) return refuse(monthMissing(period));
  const subject = await findSubject(tx, month.runId, input);
  if (subject === null) return refuse(subjectNotFound);
  if (isShared && !subject.hasParties) return refuse(nobody);
  const [first, second] = subject.pair ?? [null, null];
  const { sessionId = null, reservationId = null, corrects = null } = subject.line ?? {};
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO settlement.review_comment (agency_id, period, first_id, second_id, session_id, reservation_id, corrects, text, is_shared, author)
     VALUES ($1, $2, $3, $4, $5, $6, to_date($7, 'YYYY-MM'), $8, $9, $10) RETURNING id`,
    [agency.id, firstDay(period), first, second, sessionId, reservationId, corrects, text.trim(), isShared, tx.context.actor],
  );
  const after = { period, firstId: first, secondId: second, sessionId, reservationId, corrects, isShared };
  await tx.journal.write({ agencyId: agency.id, action: 'month.commented', subjectKind: 'review_comment', subjectId: row!.id, after });
  return ok({ id: row!.id });
}

interface Subject {
  readonly pair?: readonly [string, string];
  readonly line?: LineKey;
  readonly hasParties: boolean;
}

async function findSubject(tx: Transaction, runId: string, { between, lineId }: AddReviewCommentInput): Promise<Subject | null> {
  if (between === undefined && lineId === undefined) return { hasParties: false };
  if (between !== undefined && lineId !== undefined) return null;
  if (between !== undefined) {
    if (!between.every(isUuid)) return null;
    const [found] = await tx.sql<{ firstId: string; secondId: string }>(PAIRS, [runId, null, ...between]);
    return found === undefined ? null : { pair: [found.firstId, found.secondId], hasParties: true };
  }
  const line = parseLineId(lineId!);
  if (line === null) return null;
  const [found] = await tx.sql<{ hasParties: boolean }>(
    `SELECT bool_or(l.debtor_id IS NOT NULL) AS "hasParties" FROM settlement.line l WHERE l.run_id = $1 AND l.reservation_id = $2 AND l.session_id = $3
       AND l.corrects IS NOT DISTINCT FROM to_date($4, 'YYYY-MM') GROUP BY l.run_id`,
    [runId, line.reservationId, line.sessionId, line.corrects],
  );
  return found === undefined ? null : { line, hasParties: found.hasParties };
}
