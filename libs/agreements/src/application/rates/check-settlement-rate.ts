import { isUuid, ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { isSameScope } from '../../domain/rates/rate-scope.js';
import { badTerm, type SettlementRateTerms } from '../../domain/rates/settlement-rate-terms.js';
import { findKinds } from '../../persistence/rates/parties.sql.js';
import { findRateBasis } from '../../persistence/rates/settlement-rate.sql.js';
import { SettlementRate } from '../../persistence/settlement-rate.entity.js';
import { termsUnknown, wrongState, type TermsNotFound, type WrongState } from '../terms/terms-refusals.js';
import {
  calculationSheetUnknown,
  organisationUnknown,
  replacesOtherScope,
  serviceDescriptionUnknown,
  valueInvalid,
  type CalculationSheetNotFound,
  type OrganisationNotFound,
  type ReplacesOtherScope,
  type ServiceDescriptionNotFound,
  type ValueInvalid,
} from './rate-refusals.js';

export type SettlementRateTermsRefusal =
  | ValueInvalid
  | OrganisationNotFound
  | ServiceDescriptionNotFound
  | CalculationSheetNotFound
  | TermsNotFound
  | WrongState
  | ReplacesOtherScope;

/** The terms with their ids in one spelling, and the version that they make. */
export interface CheckedTerms {
  readonly terms: SettlementRateTerms;
  readonly version: number;
}

/**
 * Checks what a settlement rate of the agency says, and what it refers to. Host and debtor must be organisations.
 *
 * The offer is not looked up: offers are built upon agreements and not the other way round. A rate whose offer there is
 * not, or whose offer is another host's, applies to no seat use, since all given scope fields must equal the use's; the
 * rate's own `offer` shows the authors and both approvers which offer they name, and null where there is none.
 */
export async function checkSettlementRate(tx: Transaction, agencyId: string, wish: SettlementRateTerms): Promise<Result<CheckedTerms, SettlementRateTermsRefusal>> {
  const invalid = badTerm(wish);
  if (invalid !== null) return refuse(valueInvalid(invalid.field, invalid.expected));
  if (wish.offerId !== null && !isUuid(wish.offerId)) return refuse(valueInvalid('offerId', 'an id'));
  const terms = inOneSpelling(wish);
  const parties = [terms.hostId, terms.userId].filter((id) => id !== null);
  if (!parties.every(isUuid) || (await findKinds(tx, parties)).size !== new Set(parties).size) return refuse(organisationUnknown);
  const basis = await checkBasis(tx, agencyId, terms);
  if (!basis.ok) return basis;
  const version = await versionAfter(tx, agencyId, terms);
  return version.ok ? ok({ terms, version: version.value }) : version;
}

async function checkBasis(
  tx: Transaction,
  agencyId: string,
  { serviceDescriptionId, calculationSheetId }: SettlementRateTerms,
): Promise<Result<null, ServiceDescriptionNotFound | CalculationSheetNotFound>> {
  if (!isUuid(serviceDescriptionId)) return refuse(serviceDescriptionUnknown);
  if (calculationSheetId !== null && !isUuid(calculationSheetId)) return refuse(calculationSheetUnknown);
  const found = await findRateBasis(tx, agencyId, { description: serviceDescriptionId, sheet: calculationSheetId });
  if (!found.description) return refuse(serviceDescriptionUnknown);
  if (calculationSheetId !== null && !found.sheet) return refuse(calculationSheetUnknown);
  return ok(null);
}

/** 1, or one more than that of the active rate that is to be replaced. */
async function versionAfter(tx: Transaction, agencyId: string, terms: SettlementRateTerms): Promise<Result<number, TermsNotFound | WrongState | ReplacesOtherScope>> {
  if (terms.replacesId === null) return ok(1);
  const replaced = isUuid(terms.replacesId) ? await tx.repository(SettlementRate).findOneBy({ id: terms.replacesId, agencyId }) : null;
  if (replaced === null) return refuse(termsUnknown);
  if (replaced.state !== 'ACTIVE') return refuse(wrongState(replaced.state));
  if (!isSameScope(replaced, terms)) return refuse(replacesOtherScope);
  return ok(replaced.version + 1);
}

const lower = (id: string | null): string | null => id?.toLowerCase() ?? null;

const inOneSpelling = (terms: SettlementRateTerms): SettlementRateTerms => ({
  ...terms,
  hostId: lower(terms.hostId),
  userId: lower(terms.userId),
  offerId: lower(terms.offerId),
  replacesId: lower(terms.replacesId),
});
