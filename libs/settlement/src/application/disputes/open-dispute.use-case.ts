import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { firstDay, isUuid, ok, refuse, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { UseCents } from '../../domain/disputes/dispute-record.js';
import { sidesOf } from '../../domain/disputes/dispute-sides.js';
import type { DisputeReason } from '../../domain/disputes/dispute-states.js';
import { isPerson } from '../../domain/months/month-states.js';
import { findDisputableLines, findMonthOfDispute, findOpenDispute, insertDispute, insertStep, insertUses } from '../../persistence/disputes/dispute.sql.js';
import type { MonthClosed } from '../start-clearing.use-case.js';
import {
  lineInDispute, lineRuled, linesUnknown, monthApproved, personNeeded, severalPairs,
  type DisputePersonNeeded, type LineInDispute, type LineRuled, type LinesNotFound, type LinesOfSeveralPairs, type MonthApproved,
} from './dispute-refusals.js';
import { centsProblem, linesProblem, sumOf, textProblem } from './dispute-values.js';
import { orOvertaken } from './or-overtaken.js';
import { dueDay, queuePair, tellOfDispute } from './tell-of-dispute.js';

export interface OpenDisputeInput {
  readonly agencyId: string;
  /** The month in whose lines they are. */
  readonly period: YearMonth;
  /** Each line with what it should be. */
  readonly lines: readonly UseCents[];
  readonly reason: DisputeReason;
  /** Must be there for OTHER; 1 to 2000 characters. */
  readonly text: string | null;
  readonly idempotencyKey?: string | undefined;
}

export interface DisputeMoved {
  readonly id: string;
}

type Refused = DisputePersonNeeded | LinesNotFound | LinesOfSeveralPairs | LineInDispute | LineRuled | MonthClosed | MonthApproved | ValueInvalid;
export type OpenDisputeRefusal = Refused | TryAgain | IdempotencyConflict;
export type OpenDisputeResult = Result<DisputeMoved, OpenDisputeRefusal>;

/** What is left to whoever comes too late. */
const tooLate = (period: YearMonth): string =>
  `Der Monat ${period} ist geschlossen; gegen seine Zeilen ist kein Einwand mehr möglich. Ist die Anwesenheit falsch, lassen Sie sie vom Träger der Gruppe oder vom Jugendamt berichtigen, ` +
  'ist der Verrechnungssatz falsch, vom Jugendamt: Die Korrektur steht im nächsten offenen Monat, und gegen deren Zeilen können Sie dort Einwand erheben.';

/**
 * Disputes lines of the run in force of a month that is neither approved nor closed: by the debtor, the host, a co-host with a share, or the agency.
 * From the next clearing on, which is queued for the pair, they are held; all others go on. What the agency has ruled binds the others, and the
 * claim is signed, so that a person makes it. A co-host claims what its share should be.
 */
@Injectable()
export class OpenDisputeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: OpenDisputeInput): Promise<OpenDisputeResult> {
    const { idempotencyKey: key, ...wish } = input;
    // A ruling may be one that the opener does not read, as another co-host: the database alone knows it.
    const told = { dispute_ruled: lineRuled, dispute_month_approved: monthApproved(wish.period) };
    return orOvertaken(told, () => orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'openDispute', key, input: wish }, () => open(tx, wish)))));
  }
}

async function open(tx: Transaction, wish: Omit<OpenDisputeInput, 'idempotencyKey'>): Promise<Result<DisputeMoved, Refused>> {
  const { agencyId, period, lines, reason } = wish;
  const text = wish.text === null ? null : wish.text.trim();
  const problem = linesProblem(lines) ?? centsProblem(lines) ?? textProblem(wish.text) ?? (reason === 'OTHER' && text === null ? valueInvalid('text', 'words about another reason') : null);
  if (problem !== null) return refuse(problem);
  if (!isPerson(tx.context.actor)) return refuse(personNeeded);
  const month = isUuid(agencyId) ? await findMonthOfDispute(tx, agencyId, firstDay(period)) : undefined;
  if (month?.isClosed === true) return refuse({ code: 'MONTH_CLOSED', message: tooLate(period) });
  if (month?.isApproved === true) return refuse(monthApproved(period));
  if (isUuid(agencyId) && (await findOpenDispute(tx, agencyId, lines)) !== undefined) return refuse(lineInDispute);
  const found = month === undefined ? [] : await findDisputableLines(tx, agencyId, firstDay(period), lines);
  const parties = found.map((line) => ({ line, sides: sidesOf(line, tx.context.organisationId!) }));
  const [one] = parties;
  const sides = one?.sides ?? null;
  if (one === undefined || sides === null || parties.length < lines.length || parties.some((other) => other.sides === null)) return refuse(linesUnknown);
  const pairOf = ({ line, sides: facing }: (typeof parties)[number]): string => JSON.stringify([line.debtorId, line.creditorId, facing]);
  if (parties.some((other) => pairOf(other) !== pairOf(one))) return refuse(severalPairs);
  const { debtorId, creditorId } = one.line;
  const dueOn = await dueDay(tx, sides.respondentId, agencyId);
  const dispute = await insertDispute(tx, { ...sides, agencyId, firstDay: firstDay(period), debtorId, creditorId, reason, text, dueOn });
  if ((await insertUses(tx, dispute, lines)) < lines.length) return refuse(lineInDispute);
  const cents = sumOf(lines.map((line) => line.cents));
  await insertStep(tx, { disputeId: dispute.id, agencyId, action: 'OPEN', from: null, to: 'OPEN', cents, text });
  const uses = lines.map((line) => ({ sessionId: line.sessionId, reservationId: line.reservationId, cents: String(line.cents) }));
  await tx.journal.write({ agencyId, action: 'dispute.opened', subjectKind: 'dispute', subjectId: dispute.id, after: { state: 'OPEN', period, reason, uses } });
  await tellOfDispute(tx, dispute);
  await queuePair(tx, dispute);
  return ok({ id: dispute.id });
}
