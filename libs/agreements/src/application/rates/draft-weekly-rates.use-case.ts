import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { badWeeklyRate, type NewWeeklyRate } from '../../domain/rates/new-weekly-rate.js';
import { findAgencyOfAgreement, findWeeklyRates, insertWeeklyRates } from '../../persistence/rates/weekly-rate.sql.js';
import { termsUnknown, wrongState, type TermsNotFound, type WrongState } from '../terms/terms-refusals.js';
import { journalWeekly } from './open-weekly-rates.js';
import { replacesOtherScope, valueInvalid, type ReplacesOtherScope, type ValueInvalid } from './rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import { toWeeklyRecord, type WeeklyRates } from './weekly-rate-record.js';

export interface DraftWeeklyRatesInput extends Keyed {
  readonly agreementId: string;
  /** 1 to 100. */
  readonly rates: readonly NewWeeklyRate[];
}

type Refusals = TermsNotFound | WrongState | ReplacesOtherScope | ValueInvalid;
export type DraftWeeklyRatesRefusal = Refusals | AnyCommandRefusal;

/** Drafts weekly rates of an agreement of the agency (DD-09), all of them or none. They count nowhere before they are active. */
@Injectable()
export class DraftWeeklyRatesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DraftWeeklyRatesInput): Promise<Result<WeeklyRates, DraftWeeklyRatesRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'draftWeeklyRates', input }, draft);
  }
}

type Wish = Omit<DraftWeeklyRatesInput, 'idempotencyKey'>;

async function draft(tx: Transaction, { agreementId, rates }: Wish): Promise<Result<WeeklyRates, Refusals>> {
  const agencyId = isUuid(agreementId) ? await findAgencyOfAgreement(tx, agreementId) : undefined;
  if (agencyId === undefined || agencyId !== tx.context.organisationId) return refuse(termsUnknown);
  const invalid = badWeeklyRate(rates);
  if (invalid !== null) return refuse(valueInvalid(invalid.field, invalid.expected));
  const replaced = await checkReplaced(tx, agreementId.toLowerCase(), rates);
  if (!replaced.ok) return replaced;
  const drafted = await findWeeklyRates(tx, await insertWeeklyRates(tx, agreementId, rates));
  const after = drafted.map(({ state, agreementId: of, module, amountCents, validFrom, validTo, replacesId }) => ({ state, agreementId: of, module, amountCents, validFrom, validTo, replacesId }));
  await journalWeekly(tx, 'drafted', drafted.map((rate, index) => ({ rate, after: after[index]! })));
  return ok({ rates: drafted.map(toWeeklyRecord) });
}

/** What is to be replaced is active, of this agreement and of the same module. */
async function checkReplaced(tx: Transaction, agreementId: string, rates: readonly NewWeeklyRate[]): Promise<Result<null, TermsNotFound | WrongState | ReplacesOtherScope>> {
  const named = rates.flatMap(({ replacesId }) => (replacesId === null ? [] : [replacesId]));
  if (!named.every(isUuid)) return refuse(termsUnknown);
  const found = new Map((await findWeeklyRates(tx, named)).map((rate) => [rate.id, rate]));
  for (const { replacesId, module } of rates) {
    if (replacesId === null) continue;
    const replaced = found.get(replacesId.toLowerCase());
    if (replaced === undefined || replaced.agencyId !== tx.context.organisationId) return refuse(termsUnknown);
    if (replaced.state !== 'ACTIVE') return refuse(wrongState(replaced.state));
    if (replaced.agreementId !== agreementId || replaced.module !== module) return refuse(replacesOtherScope);
  }
  return ok(null);
}
