import { Injectable } from '@nestjs/common';
import { addDays, isUuid, normaliseLegalBasis, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { checkTerms } from '../../domain/regimes/check-terms.js';
import type { RegimeRecord, RegimeVersionRecord } from '../../domain/regimes/regime-record.js';
import type { RegimeTerms } from '../../domain/regimes/regime-terms.js';
import { findToday } from '../../persistence/rates/settlement-rate.sql.js';
import { endVersion, findRegime, findVersions, insertVersion, lockRegimes, withdrawVersion } from '../../persistence/regimes/regime.sql.js';
import {
  invalidTerms,
  noVersionOnDay,
  regimeUnknown,
  versionExists,
  type InvalidTerms,
  type NoVersionOnDay,
  type RegimeNotFound,
  type VersionExists,
} from './regime-refusals.js';

export interface ChangeRegimeInput {
  readonly regimeId: string;
  /** First day of the new version. */
  readonly validFrom: LocalDate;
  /** What changes; lists are replaced as a whole, what is not given stays. */
  readonly terms: Partial<RegimeTerms>;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = RegimeNotFound | NoVersionOnDay | VersionExists | InvalidTerms;
export type ChangeRegimeRefusal = Refusals | TryAgain | IdempotencyConflict;
export type ChangeRegimeResult = Result<RegimeRecord, ChangeRegimeRefusal>;

/**
 * Changes a regime from a day on, which may lie in the past: the version of that day ends on the day before, and the new
 * one lasts as long as that one would have. Versions themselves never change; one that begins on this very day and not
 * before today is withdrawn, so that a slip need not hold for a day.
 */
@Injectable()
export class ChangeRegimeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeRegimeInput): Promise<ChangeRegimeResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'changeRegime', key, input: rest }, () => change(tx, rest))));
  }
}

async function change(tx: Transaction, wish: Omit<ChangeRegimeInput, 'idempotencyKey'>): Promise<Result<RegimeRecord, Refusals>> {
  const regime = isUuid(wish.regimeId) ? await findRegime(tx, wish.regimeId) : undefined;
  if (!regime || regime.agencyId !== tx.context.organisationId) return refuse(regimeUnknown);
  await lockRegimes(tx, regime.agencyId);
  const versions = await findVersions(tx, [regime.id]);
  const was = versions.find((one) => one.validFrom <= wish.validFrom && (one.validTo === null || wish.validFrom <= one.validTo));
  if (!was) return refuse(noVersionOnDay);
  const isReplaced = was.validFrom === wish.validFrom;
  if (isReplaced && was.validFrom < (await findToday(tx))) return refuse(versionExists);
  const terms = { ...termsOf(was), ...spelled(wish.terms) };
  const problems = checkTerms(terms);
  if (problems.length > 0) return refuse(invalidTerms(problems));
  await (isReplaced ? withdrawVersion(tx, was.id) : endVersion(tx, was.id, addDays(wish.validFrom, -1)));
  await insertVersion(tx, { regimeId: regime.id, agencyId: regime.agencyId, validFrom: wish.validFrom, validTo: was.validTo, terms });
  await tx.journal.write({
    agencyId: regime.agencyId,
    action: 'regime.changed',
    subjectKind: 'regime',
    subjectId: regime.id,
    before: { validFrom: was.validFrom, validTo: was.validTo, terms: termsOf(was) },
    after: { validFrom: wish.validFrom, validTo: was.validTo, terms },
  });
  return ok(regime);
}

function termsOf({ id: _id, regimeId: _regime, agencyId: _agency, validFrom: _from, validTo: _to, ...terms }: RegimeVersionRecord): RegimeTerms {
  return terms;
}

/** Legal bases in the spelling of referrals; what was not given is left out. */
function spelled(terms: Partial<RegimeTerms>): Partial<RegimeTerms> {
  const given = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as Partial<RegimeTerms>;
  const respelled = (['legalBases', 'excludedLegalBases', 'payableLegalBases'] as const).flatMap((name) => {
    const listed = given[name];
    return listed === undefined ? [] : [[name, listed.map(normaliseLegalBasis)] as const];
  });
  return { ...given, ...Object.fromEntries(respelled) };
}
