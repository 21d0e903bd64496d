import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { compareCodePoints, firstDay, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { findAgency, type AgencyNotFound } from '../clear-month.use-case.js';
import type { MonthNotCleared } from '../close-month.use-case.js';
import type { ExportedFile, ExportedMonth, ExportFormat, ExportProblem, MonthExporter } from './month-exporter.js';
import { MONTH_EXPORTERS } from './month-exporters.js';

export interface ExportMonthInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly as: ExportFormat;
}

export interface MonthExport {
  /** Ordered by name. */
  readonly files: readonly ExportedFile[];
  /** What is due and was not written, and why. */
  readonly problems: readonly ExportProblem[];
  /** Sentences for whoever exports. */
  readonly notes: readonly string[];
}

/** Invoices, transfers and bookings are of figures that no longer change. */
export interface MonthNotClosed extends Refusal {
  readonly code: 'MONTH_NOT_CLOSED';
}

export type ExportMonthRefusal = AgencyNotFound | MonthNotCleared | MonthNotClosed;

/** Drawing and packing the documents of a large agency takes minutes; far above that something is wrong. */
const EXPORT_TIMEOUT_MS = 15 * 60_000;

/**
 * The documents of one month of one agency in one format, from one snapshot (exchange-format.md 1: `pv export`). Invoices, transfers and bookings only
 * of a closed month; lists also of one that is cleared, with `provisional` in their names. What is taken out is noted in the access log.
 */
@Injectable()
export class ExportMonthUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: ExportMonthInput): Promise<Result<MonthExport, ExportMonthRefusal>> {
    const exporter = MONTH_EXPORTERS.find((one) => one.as === input.as);
    if (exporter === undefined) throw new Error(`No writer of ${input.as} is registered`);
    const found = await this.unitOfWork.run(context, (tx) => expectMonth(tx, input, exporter));
    if (!found.ok) return found;
    await exporter.prepare?.(this.unitOfWork, context, found.value);
    return this.unitOfWork.run(context, (tx) => exportMonth(tx, input, exporter), { isolation: 'REPEATABLE READ', statementTimeoutMs: EXPORT_TIMEOUT_MS });
  }
}

async function exportMonth(tx: Transaction, input: ExportMonthInput, exporter: MonthExporter): Promise<Result<MonthExport, ExportMonthRefusal>> {
  const month = await expectMonth(tx, input, exporter);
  if (!month.ok) return month;
  const files: ExportedFile[] = [];
  const problems: ExportProblem[] = [];
  const notes: string[] = [];
  for await (const item of exporter.files(tx, month.value)) {
    if ('bytes' in item) files.push(item);
    else if ('note' in item) notes.push(item.note);
    else problems.push(item);
  }
  await logAccess(tx, { subjectKind: 'settlement-month', subjectIds: [`${input.agencyId}:${input.period}:${input.as}`], granted: true });
  files.sort((a, b) => compareCodePoints(a.name, b.name));
  return ok({ files, problems, notes });
}

/** The month as the caller sees it, or why nothing of it is written. */
export async function expectMonth(tx: Transaction, { agencyId, period }: Omit<ExportMonthInput, 'as'>, { as, closedOnly }: MonthExporter): Promise<Result<ExportedMonth, ExportMonthRefusal>> {
  const agency = await findAgency(tx, agencyId);
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  const month = await findMonth(tx, { agencyId, agencyCode: agency.code, period });
  if (!month) return refuse({ code: 'MONTH_NOT_CLEARED', message: `The month ${period} has never been cleared: clear it first.` });
  if (closedOnly && month.closedAt === null) {
    return refuse({ code: 'MONTH_NOT_CLOSED', message: `The month ${period} is not closed: its figures may still change, so ${as} is not written.` });
  }
  return ok(month);
}

async function findMonth(tx: Transaction, month: Pick<ExportedMonth, 'agencyId' | 'agencyCode' | 'period'>): Promise<ExportedMonth | null> {
  const [row] = await tx.sql<{ runId: string; closedAt: string | null }>(
    `SELECT run_id AS "runId", to_char(closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "closedAt"
     FROM settlement.month WHERE agency_id = $1 AND period = $2`,
    [month.agencyId, firstDay(month.period)],
  );
  return row ? { ...month, ...row } : null;
}
