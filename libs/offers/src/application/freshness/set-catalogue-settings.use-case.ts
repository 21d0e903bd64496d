import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DEFAULT_CATALOGUE_SETTINGS, settingsProblem, type CatalogueSettings } from '../../domain/freshness/catalogue-settings.js';
import { writeSettings } from '../../persistence/freshness/settings.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { settingsInvalid, type SettingsInvalid } from './freshness-refusals.js';

export interface SetCatalogueSettingsInput extends CatalogueSettings {
  readonly idempotencyKey?: string | undefined;
}

type Refusals = NotAnAgency | SettingsInvalid;
export type SetCatalogueSettingsRefusal = Refusals | TryAgain | IdempotencyConflict;
export type SetCatalogueSettingsResult = Result<CatalogueSettings, SetCatalogueSettingsRefusal>;

/** An agency decides when a capacity is ageing and stale in its network, and below which utilisation a group is listed. */
@Injectable()
export class SetCatalogueSettingsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SetCatalogueSettingsInput): Promise<SetCatalogueSettingsResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setCatalogueSettings', key, input }, () => set(tx, input))));
  }
}

async function set(tx: Transaction, settings: CatalogueSettings): Promise<Result<CatalogueSettings, Refusals>> {
  if ((await actingAgency(tx)) === undefined) return refuse(notAnAgency);
  const problem = settingsProblem(settings);
  if (problem) return refuse(settingsInvalid(problem.field, problem.expected));
  const was = (await writeSettings(tx, settings)) ?? DEFAULT_CATALOGUE_SETTINGS;
  await tx.journal.write({
    agencyId: tx.context.organisationId,
    action: 'catalogue.settings-set',
    subjectKind: 'organisation',
    subjectId: tx.context.organisationId!,
    before: was,
    after: settings,
  });
  return ok(settings);
}
