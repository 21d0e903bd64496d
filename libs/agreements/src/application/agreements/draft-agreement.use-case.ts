import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { Funding } from '../../domain/agreement-codes.js';
import { termsProblem, type AgreementTerms, type PartTexts } from '../../domain/agreements/agreement-terms.js';
import { mayKnowPrices } from '../../domain/price-roles.js';
import { contractEnd } from '../../domain/regimes/contract-end.js';
import { adoptClauses, hasSocialSpace, insertAgreement } from '../../persistence/agreements/agreement.sql.js';
import { findKinds } from '../../persistence/rates/parties.sql.js';
import { findTemplateVersion } from '../../persistence/templates/template.sql.js';
import { valueInvalid, type ValueInvalid } from '../rates/rate-refusals.js';
import type { AnyCommandRefusal, Keyed } from '../rates/run-command.js';
import { regimeOn } from '../regimes/find-regimes.query.js';
import { chainOf } from '../terms/terms-journal.js';
import { readAgreement, runOnAgreement, type AgreementResult } from './agreement-command.js';
import { counterpartUnknown, feeNotOpen, templateUnknown, type CounterpartNotFound, type FeeNotOpen, type TemplateNotFound } from './agreement-refusals.js';

export interface DraftAgreementInput extends Keyed {
  /** The provider, where an agency drafts; the agency, where a provider does. */
  readonly counterpartId: string;
  /** A published version of a template of the agency; absent: the parts are written freely. */
  readonly templateVersionId?: string | undefined;
  readonly validFrom: LocalDate;
  /** Absent: the end of the contract that the regime of this funding names (TS-19), else open; null: open. */
  readonly validTo?: LocalDate | null | undefined;
  readonly legalBases: readonly string[];
  readonly funding?: Funding | undefined;
  readonly socialSpaceId?: string | null | undefined;
  readonly hourRateEur?: string | null | undefined;
  readonly budgetTotalCents?: bigint | null | undefined;
  readonly servicePart?: string | null | undefined;
  readonly qualityPart?: string | null | undefined;
  readonly feePart?: string | null | undefined;
}

type Refusals = CounterpartNotFound | TemplateNotFound | ValueInvalid | FeeNotOpen;
export type DraftAgreementRefusal = Refusals | AnyCommandRefusal;

/** Begins an agreement (LQE) as a draft, which only the side that writes it sees until it is negotiated (NRW-01, DD-28). */
@Injectable()
export class DraftAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DraftAgreementInput): AgreementResult<Refusals> {
    return runOnAgreement(this.unitOfWork, context, { name: 'draftAgreement', input }, draft);
  }
}

type Wish = Omit<DraftAgreementInput, 'idempotencyKey'>;

async function draft(tx: Transaction, wish: Wish): Promise<Result<{ id: string }, Refusals>> {
  const parties = await findParties(tx, wish.counterpartId);
  if (parties === null) return refuse(counterpartUnknown);
  const isFee = [wish.feePart, wish.hourRateEur, wish.budgetTotalCents].some((value) => (value ?? null) !== null);
  if (isFee && !mayKnowPrices(tx.context.roles)) return refuse(feeNotOpen);
  const template = wish.templateVersionId === undefined ? null : await findTemplateVersion(tx, parties.agencyId, wish.templateVersionId);
  if (template === undefined) return refuse(templateUnknown);
  const terms = await termsOf(tx, parties.agencyId, wish);
  const problem = termsProblem(terms);
  if (problem !== null) return refuse(valueInvalid(problem.field, problem.expected));
  if (!(await isOwnSpace(tx, parties.agencyId, terms.socialSpaceId))) return refuse(valueInvalid('socialSpaceId', 'a social space of the agency'));
  const id = await insertAgreement(tx, {
    ...terms,
    ...parties,
    version: 1,
    replacesId: null,
    templateVersionId: template?.id ?? null,
    serviceDescriptionId: null,
  });
  if (template !== null) await adoptClauses(tx, id, template.id);
  await writeJournal(tx, id);
  return ok({ id });
}

/** Agency and provider out of the two sides; null where the other one is not there or could not be it. */
async function findParties(tx: Transaction, counterpartId: string): Promise<{ agencyId: string; providerId: string } | null> {
  const ownId = tx.context.organisationId;
  if (ownId === null || !isUuid(counterpartId)) return null;
  const otherId = counterpartId.toLowerCase();
  const kinds = await findKinds(tx, [ownId, otherId]);
  const isAgency = kinds.get(ownId) === 'AGENCY';
  if (!kinds.has(otherId) || isAgency === (kinds.get(otherId) === 'AGENCY')) return null;
  return isAgency ? { agencyId: ownId, providerId: otherId } : { agencyId: otherId, providerId: ownId };
}

async function termsOf(tx: Transaction, agencyId: string, wish: Wish): Promise<AgreementTerms & PartTexts> {
  const funding = wish.funding ?? 'STA_LUMP';
  return {
    validFrom: wish.validFrom,
    validTo: wish.validTo === undefined ? await endOfContract(tx, agencyId, funding, wish.validFrom) : wish.validTo,
    legalBases: wish.legalBases,
    funding,
    socialSpaceId: wish.socialSpaceId ?? null,
    hourRateEur: wish.hourRateEur ?? null,
    budgetTotalCents: wish.budgetTotalCents ?? null,
    servicePart: wish.servicePart ?? null,
    qualityPart: wish.qualityPart ?? null,
    feePart: wish.feePart ?? null,
  };
}

/** TS-19: the regime names how many years a contract runs; null where it does not. */
async function endOfContract(tx: Transaction, agencyId: string, funding: Funding, firstDay: LocalDate): Promise<LocalDate | null> {
  const years = (await regimeOn(tx, agencyId, funding, firstDay))?.contractYears ?? null;
  return years === null ? null : contractEnd(firstDay, years);
}

/** True where no social space is named. */
export const isOwnSpace = async (tx: Transaction, agencyId: string, socialSpaceId: string | null): Promise<boolean> =>
  socialSpaceId === null || (isUuid(socialSpaceId) && (await hasSocialSpace(tx, agencyId, socialSpaceId)));

/** What was begun; the texts stand in the row. */
export async function writeJournal(tx: Transaction, id: string): Promise<void> {
  const agreement = await readAgreement(tx, id);
  const { code, agencyId, providerId, validFrom, validTo, version, replacesId, templateVersionId } = agreement;
  await tx.journal.write({
    agencyId: chainOf(agreement),
    action: 'agreement.drafted',
    subjectKind: 'agreement',
    subjectId: id,
    after: { code, agencyId, providerId, validFrom, validTo, version, replacesId, templateVersionId },
  });
}
