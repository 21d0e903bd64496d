import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { openTasks } from '#inbox';
import { firstDay, isUuid, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { MonthRecord } from '../../domain/months/month-record.js';
import { MONTH_COMMENT, MONTH_SUBJECT } from '../../domain/months/month-tasks.js';
import { parseLineId, type LineKey } from '../../domain/months/line-key.js';
import { textProblem } from '../text-problem.js';
import { PAIRS } from '../../persistence/months/pair.sql.js';
import { readMonth } from '../../persistence/months/month.sql.js';
import { findAgency, type AgencyNotFound } from '../clear-month.use-case.js';
import { pairsOf } from './find-pairs.query.js';
import { monthMissing, type MonthMissing } from './month-refusals.js';

/** Longest comment, in characters. */
export const LONGEST_COMMENT = 2_000;

export interface AddReviewCommentInput {
  /** Whose month it is; left out: the organisation acted for. */
  readonly agencyId?: string | undefined;
  readonly period: YearMonth;
  /** About what these two owe each other; left out with lineId: about the month. */
  readonly between?: readonly [string, string] | undefined;
  readonly lineId?: string | undefined;
  readonly text: string;
  /** Whether the parties of the pair or line read it, too; the agency reads whatever is said. */
  readonly isShared: boolean;
  readonly idempotencyKey?: string | undefined;
}

/** The month has no such pair or line, or the two are not to be said at once. */
export interface SubjectNotFound extends Refusal {
  readonly code: 'REVIEW_SUBJECT_NOT_FOUND';
}

/** There is nobody to share it with: it is about the whole month, or about a line that nobody owes. */
export interface NobodyToShareWith extends Refusal {
  readonly code: 'NOBODY_TO_SHARE_WITH';
}

export interface CommentAdded {
  readonly id: string;
}

type Refusals = AgencyNotFound | MonthMissing | SubjectNotFound | NobodyToShareWith | ValueInvalid;
export type AddReviewCommentRefusal = Refusals | TryAgain | IdempotencyConflict;

const subjectNotFound: SubjectNotFound = { code: 'REVIEW_SUBJECT_NOT_FOUND', message: 'The month has no such pair or line that the organisation may see.' };
const nobody: NobodyToShareWith = { code: 'NOBODY_TO_SHARE_WITH', message: 'There is nobody to share this comment with.' };

/**
 * The agency says something about a month, a pair or a line of it; a provider about its own pairs and lines, to the agency, and if it shares it to
 * the other side, too. Whoever reads it has a task. What is said stays; no word of it is in the journal.
 */
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
  const agencyId = input.agencyId ?? tx.context.organisationId;
  const agency = agencyId !== null && isUuid(agencyId) ? await findAgency(tx, agencyId) : null;
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  const month = await readMonth(tx, agency.id, period);
  if (!month) return refuse(monthMissing(period));
  const isAgency = tx.context.organisationId === agency.id;
  if (!isAgency && input.between === undefined && input.lineId === undefined) {
    return refuse(valueInvalid('pair', 'eines Ihrer Paare oder lineId: eine Ihrer Zeilen; zum ganzen Monat schreibt nur das Jugendamt'));
  }
  const subject = await findSubject(tx, month, input);
  if (subject === null) return refuse(subjectNotFound);
  if (isShared && !subject.hasParties) return refuse(nobody);
  const [first, second] = subject.pair ?? [null, null];
  const { sessionId = null, reservationId = null, corrects = null } = subject.line ?? {};
  const [row] = await tx.sql<{ id: string; readers: readonly string[] }>(
    `INSERT INTO settlement.review_comment (agency_id, period, first_id, second_id, session_id, reservation_id, corrects, text, is_shared, author)
     VALUES ($1, $2, $3, $4, $5, $6, to_date($7, 'YYYY-MM'), $8, $9, $10)
     RETURNING id, ARRAY(SELECT r.id FROM unnest(agency_id || CASE WHEN is_shared THEN party_ids ELSE '{}' END) AS r(id) WHERE r.id <> organisation_id ORDER BY r.id) AS readers`,
    [agency.id, firstDay(period), first, second, sessionId, reservationId, corrects, text.trim(), isShared, tx.context.actor],
  );
  const after = { period, firstId: first, secondId: second, sessionId, reservationId, corrects, isShared };
  await tx.journal.write({ agencyId: agency.id, action: 'month.commented', subjectKind: 'review_comment', subjectId: row!.id, after });
  // One task however many comments wait; it names the month.
  await openTasks(tx, [...new Set(row!.readers)].map((organisationId) => ({ kind: MONTH_COMMENT, organisationId, subjectKind: MONTH_SUBJECT, subjectId: month.id, ownerRole: 'BILLING' })));
  return ok({ id: row!.id });
}

interface Subject {
  readonly pair?: readonly [string, string];
  readonly line?: LineKey;
  readonly hasParties: boolean;
}

async function findSubject(tx: Transaction, { runId, agencyId }: MonthRecord, { between, lineId }: AddReviewCommentInput): Promise<Subject | null> {
  if (between === undefined && lineId === undefined) return { hasParties: false };
  if (between !== undefined && lineId !== undefined) return null;
  if (between !== undefined) {
    if (!between.every(isUuid)) return null;
    const [found] = await tx.sql<{ firstId: string; secondId: string }>(PAIRS, [runId, null, ...between, pairsOf(tx.context, agencyId)]);
    return found === undefined ? null : { pair: [found.firstId, found.secondId], hasParties: true };
  }
  const line = parseLineId(lineId!);
  if (line === null) return null;
  const [found] = await tx.sql<{ hasParties: boolean }>(
    `SELECT bool_or(l.debtor_id IS NOT NULL OR l.outcome = 'HELD') AS "hasParties" FROM settlement.line l WHERE l.run_id = $1 AND l.reservation_id = $2 AND l.session_id = $3
       AND l.corrects IS NOT DISTINCT FROM to_date($4, 'YYYY-MM') GROUP BY l.run_id`,
    [runId, line.reservationId, line.sessionId, line.corrects],
  );
  return found === undefined ? null : { line, hasParties: found.hasParties };
}
