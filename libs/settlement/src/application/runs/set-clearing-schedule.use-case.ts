import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { badSchedule, NO_SCHEDULE, type ClearingSchedule } from '../../domain/runs/clearing-schedule.js';
import { findAgency, type AgencyNotFound } from '../clear-month.use-case.js';

export interface SetClearingScheduleInput extends ClearingSchedule {
  readonly idempotencyKey?: string | undefined;
}

export type SetClearingScheduleRefusal = AgencyNotFound | ValueInvalid | TryAgain | IdempotencyConflict;

/** The agency says when the month that was over last is cleared by itself, or that it is not. Moments that have passed are not made up for. */
@Injectable()
export class SetClearingScheduleUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetClearingScheduleInput): Promise<Result<ClearingSchedule, SetClearingScheduleRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setClearingSchedule', key, input: rest }, () => set(tx, rest))));
  }

  /** As it stands for the agency that is acted for; null for whoever is no agency. */
  read(context: RequestContext): Promise<ClearingSchedule | null> {
    return this.unitOfWork.run(context, async (tx) => {
      const agency = context.organisationId === null ? null : await findAgency(tx, context.organisationId);
      return agency && ((await readSchedule(tx, agency.id)) ?? NO_SCHEDULE);
    });
  }
}

async function readSchedule(tx: Transaction, agencyId: string): Promise<ClearingSchedule | undefined> {
  const [row] = await tx.sql<ClearingSchedule & Record<string, unknown>>(
    'SELECT is_active AS "isActive", day, hour FROM settlement.clearing_schedule WHERE agency_id = $1',
    [agencyId],
  );
  return row;
}

async function set(tx: Transaction, { isActive, day, hour }: ClearingSchedule): Promise<Result<ClearingSchedule, AgencyNotFound | ValueInvalid>> {
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  const bad = badSchedule({ isActive, day, hour });
  if (bad !== null) return refuse(valueInvalid(bad.field, bad.expected));
  const before = (await readSchedule(tx, agency.id)) ?? NO_SCHEDULE;
  await tx.execute(
    `INSERT INTO settlement.clearing_schedule (agency_id, is_active, day, hour) VALUES ($1, $2, $3, $4)
     ON CONFLICT (agency_id) DO UPDATE SET is_active = excluded.is_active, day = excluded.day, hour = excluded.hour, changed_at = platform.now()`,
    [agency.id, isActive, day, hour],
  );
  const after: ClearingSchedule = { isActive, day, hour };
  await tx.journal.write({ agencyId: agency.id, action: 'clearing-schedule.set', subjectKind: 'clearing_schedule', subjectId: agency.id, before, after });
  return ok(after);
}
