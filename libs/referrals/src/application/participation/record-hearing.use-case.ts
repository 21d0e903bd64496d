import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { CaseSides } from '../../domain/consent/case-actor.js';
import type { HearingRecord, HeardParty } from '../../domain/participation/hearing.js';
import { isPastDay, pastDays } from '../../domain/known-days.js';
import { insertHearing } from '../../persistence/participation/hearing.sql.js';
import { todayOf } from '../../persistence/today.sql.js';
import { runOnCase } from '../consent/case-command.js';
import type { CaseNotFound } from '../identity/identity-refusals.js';

export interface RecordHearingInput {
  readonly referralId: string;
  readonly who: HeardParty;
  /** Not ahead, and not before anybody who is helped was born. */
  readonly heardOn: LocalDate;
  readonly idempotencyKey?: string | undefined;
}

export type RecordHearingRefusal = ValueInvalid | CaseNotFound | TryAgain | IdempotencyConflict;
export type RecordHearingResult = Result<HearingRecord, RecordHearingRefusal>;

/** Records that the young person or the parents were heard on a day, by whoever records it (NRW-10). */
@Injectable()
export class RecordHearingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordHearingInput): Promise<RecordHearingResult> {
    return runOnCase(this.unitOfWork, context, { name: 'recordHearing', input }, record);
  }
}

async function record(
  tx: Transaction,
  { referralId, who, heardOn }: Omit<RecordHearingInput, 'idempotencyKey'>,
  { agencyId }: CaseSides,
): Promise<Result<HearingRecord, ValueInvalid>> {
  const today = await todayOf(tx);
  if (!isPastDay(heardOn, today)) return refuse(valueInvalid('heardOn', pastDays(today)));
  const hearing = await insertHearing(tx, { referralId, agencyId, who, heardOn });
  await tx.journal.write({
    agencyId,
    action: 'hearing.recorded',
    subjectKind: 'hearing',
    subjectId: hearing.id,
    after: { referralId, who, heardOn, heardBy: hearing.heardBy },
  });
  return ok(hearing);
}
