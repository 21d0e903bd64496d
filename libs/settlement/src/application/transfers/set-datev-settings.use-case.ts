import { Injectable } from '@nestjs/common';
import { findBillingParties } from '#identity';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { findDatevProblem, type DatevSettings } from '../../domain/transfers/datev-settings.js';
import { lockDatevSettings, writeDatevSettings } from '../../persistence/transfers/datev-setting.sql.js';
import { readDatevSettings } from './read-datev-settings.js';

export interface SetDatevSettingsInput extends DatevSettings {
  readonly idempotencyKey?: string | undefined;
}

/** DATEV would refuse a batch with this number or account. */
export interface DatevSettingsInvalid extends Refusal {
  readonly code: 'DATEV_SETTINGS_INVALID';
  readonly field: keyof DatevSettings;
}

export type SetDatevSettingsRefusal = DatevSettingsInvalid | TryAgain | IdempotencyConflict;

/** An organisation says how it keeps its books in DATEV. What was exported before stays as it was. */
@Injectable()
export class SetDatevSettingsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SetDatevSettingsInput): Promise<Result<DatevSettings, SetDatevSettingsRefusal>> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setDatevSettings', key, input }, () => set(tx, input))));
  }
}

async function set(tx: Transaction, settings: DatevSettings): Promise<Result<DatevSettings, DatevSettingsInvalid>> {
  const field = findDatevProblem(settings);
  if (field !== null) return refuse({ code: 'DATEV_SETTINGS_INVALID', message: `DATEV takes no batch with this ${field}.`, field });
  const own = tx.context.organisationId!;
  await lockDatevSettings(tx);
  const parties = await findBillingParties(tx, [own]);
  const before = (await readDatevSettings(tx, parties)).get(own);
  await writeDatevSettings(tx, settings);
  const agencyId = parties.get(own)!.kind === 'AGENCY' ? own : null;
  await tx.journal.write({ agencyId, action: 'datev-settings.set', subjectKind: 'organisation', subjectId: own, before, after: settings });
  return ok(settings);
}
