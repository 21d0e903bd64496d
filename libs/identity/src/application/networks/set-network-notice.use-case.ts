import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { MOST_NOTICE_DAYS } from '../../domain/networks/notice.js';
import { findOwnAgency } from '../../persistence/networks/party.sql.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';
import { runCommand, type Command } from '../run-command.js';
import { agencyUnknown, type AgencyNotFound } from './network-refusals.js';

export interface SetNetworkNoticeInput extends Command {
  /** 0 to 730. */
  readonly noticeDays: number;
}

export interface NetworkSettings {
  readonly noticeDays: number;
}

type Refusals = AgencyNotFound | FieldInvalid;
export type SetNetworkNoticeRefusal = Refusals | TryAgain | IdempotencyConflict;

/** The agency settles how many days lie between giving notice and the last day in its network; ends that are set stay. */
@Injectable()
export class SetNetworkNoticeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetNetworkNoticeInput): Promise<Result<NetworkSettings, SetNetworkNoticeRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'setNetworkNotice', input }, set);
  }
}

async function set(tx: Transaction, { noticeDays }: SetNetworkNoticeInput): Promise<Result<NetworkSettings, Refusals>> {
  const agency = await findOwnAgency(tx);
  if (!agency) return refuse(agencyUnknown);
  if (!Number.isInteger(noticeDays) || noticeDays < 0 || noticeDays > MOST_NOTICE_DAYS) return refuse(fieldInvalid('noticeDays', 'a whole number from 0 to 730'));
  const [was] = await tx.sql<{ noticeDays: number }>('SELECT identity.notice_days($1) AS "noticeDays"', [agency.id]);
  await tx.execute(
    'INSERT INTO identity.network_setting (agency_id, notice_days) VALUES ($1, $2) ON CONFLICT (agency_id) DO UPDATE SET notice_days = excluded.notice_days',
    [agency.id, noticeDays],
  );
  await tx.journal.write({
    agencyId: agency.id,
    action: 'network.notice-set',
    subjectKind: 'organisation',
    subjectId: agency.id,
    before: was,
    after: { noticeDays },
  });
  return ok({ noticeDays });
}
