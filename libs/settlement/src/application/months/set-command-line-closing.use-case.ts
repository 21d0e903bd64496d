import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { findAgency, type AgencyNotFound } from '../clear-month.use-case.js';

export interface SetCommandLineClosingInput {
  readonly isAllowed: boolean;
  readonly idempotencyKey?: string | undefined;
}

export interface ClosingSetting {
  /** Whether `pv close` closes months of the agency, which takes no second person. */
  readonly commandLineClosing: boolean;
}

export type SetCommandLineClosingRefusal = AgencyNotFound | TryAgain | IdempotencyConflict;

/** The agency forbids the command line to close its months, or allows it again. Without a word it is allowed. */
@Injectable()
export class SetCommandLineClosingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetCommandLineClosingInput): Promise<Result<ClosingSetting, SetCommandLineClosingRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setCommandLineClosing', key, input: rest }, () => set(tx, rest.isAllowed))));
  }

  /** As it stands for the agency that is acted for. */
  read(context: RequestContext): Promise<ClosingSetting> {
    return this.unitOfWork.run(context, async (tx) => ({ commandLineClosing: await mayCommandLineClose(tx, context.organisationId) }));
  }
}

export async function mayCommandLineClose(tx: Transaction, agencyId: string | null): Promise<boolean> {
  const [row] = await tx.sql<{ allowed: boolean }>('SELECT command_line AS allowed FROM settlement.closing_setting WHERE agency_id = $1', [agencyId]);
  return row?.allowed ?? true;
}

async function set(tx: Transaction, isAllowed: boolean): Promise<Result<ClosingSetting, AgencyNotFound>> {
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  const before = { commandLineClosing: await mayCommandLineClose(tx, agency.id) };
  await tx.execute(
    'INSERT INTO settlement.closing_setting (agency_id, command_line) VALUES ($1, $2) ON CONFLICT (agency_id) DO UPDATE SET command_line = excluded.command_line',
    [agency.id, isAllowed],
  );
  const after = { commandLineClosing: isAllowed };
  await tx.journal.write({ agencyId: agency.id, action: 'settlement.closing-set', subjectKind: 'organisation', subjectId: agency.id, before, after });
  return ok(after);
}
