import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { REGIME_PRESETS } from '../../domain/regimes/regime-presets.js';
import type { RegimeRecord } from '../../domain/regimes/regime-record.js';
import type { RegimePresetCode } from '../../domain/regimes/regime-terms.js';
import { findRegimeOf, insertRegime, insertVersion, lockRegimes } from '../../persistence/regimes/regime.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { regimeExists, type RegimeExists } from './regime-refusals.js';

export interface AdoptRegimePresetInput {
  readonly preset: RegimePresetCode;
  readonly validFrom: LocalDate;
  readonly idempotencyKey?: string | undefined;
}

export type AdoptRegimePresetRefusal = NotAnAgency | RegimeExists | TryAgain | IdempotencyConflict;
export type AdoptRegimePresetResult = Result<RegimeRecord, AdoptRegimePresetRefusal>;

/**
 * Makes a preset the agency's own regime from a day on. Working days go by the agency's own federal state. Refuses
 * NOT_AN_AGENCY and REGIME_EXISTS: an agency has one regime of each form of funding.
 */
@Injectable()
export class AdoptRegimePresetUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AdoptRegimePresetInput): Promise<AdoptRegimePresetResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'adoptRegimePreset', key, input: rest }, () => adopt(tx, rest))),
    );
  }
}

async function adopt(tx: Transaction, wish: Omit<AdoptRegimePresetInput, 'idempotencyKey'>): Promise<Result<RegimeRecord, NotAnAgency | RegimeExists>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  const { regimeCode, name, funding, terms } = REGIME_PRESETS[wish.preset];
  await lockRegimes(tx, agency.id);
  const existing = await findRegimeOf(tx, agency.id, funding, regimeCode);
  if (existing) return refuse(regimeExists(existing.id));
  const regime = await insertRegime(tx, { agencyId: agency.id, code: regimeCode, name, funding, preset: wish.preset });
  const own = { ...terms, federalState: agency.federalState };
  await insertVersion(tx, { regimeId: regime.id, agencyId: agency.id, validFrom: wish.validFrom, validTo: null, terms: own });
  await tx.journal.write({
    agencyId: agency.id,
    action: 'regime.adopted',
    subjectKind: 'regime',
    subjectId: regime.id,
    after: { preset: wish.preset, validFrom: wish.validFrom, terms: own },
  });
  return ok(regime);
}
