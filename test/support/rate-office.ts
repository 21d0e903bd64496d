import {
  ActivateSettlementRateUseCase,
  ApproveSettlementRateEconomicallyUseCase,
  ApproveSettlementRateProfessionallyUseCase,
  DraftSettlementRateUseCase,
  NegotiateSettlementRateUseCase,
  PublishServiceDescriptionUseCase,
} from '#agreements';
import type { Result } from '#kernel';
import type { RequestContext } from '#platform';
import { asOrganisation, type TestDatabase } from './test-database.js';

/** The people of an agency who make rates: one writes, one approves professionally, one economically. */
export interface RateOffice {
  readonly agencyId: string;
  readonly author: RequestContext;
  readonly expert: RequestContext;
  readonly controller: RequestContext;
  /** A service description of the agency, for which the rates are calculated (NRW-02). */
  readonly descriptionId: string;
}

export const person = (actor: string, organisationId: string, ...roles: string[]): RequestContext => ({ ...asOrganisation(organisationId, roles), actor });

/** The value of a command that must succeed. */
export async function must<T>(outcome: Promise<Result<T>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

/** The code of the refusal, or `ok`. */
export async function codeOf(outcome: Promise<Result<unknown>>): Promise<string> {
  const result = await outcome;
  return result.ok ? 'ok' : result.refusal.code;
}

export async function openRateOffice(database: TestDatabase, agencyId: string): Promise<RateOffice> {
  const expert = person('expert', agencyId, 'CERTIFIER');
  const publish = new PublishServiceDescriptionUseCase(database.unitOfWork);
  const { id } = await must(publish.run(expert, { code: 'SOCIAL-TRAINING', title: 'Soziales Training', text: 'Zwei Fachkräfte, acht Plätze.' }));
  return { agencyId, author: person('author', agencyId, 'ADMINISTRATOR'), expert, controller: person('controller', agencyId, 'CONTROLLER'), descriptionId: id };
}

type Terms = Parameters<DraftSettlementRateUseCase['run']>[1];

export const rateTerms = (office: RateOffice, change: Partial<Terms> = {}): Terms => ({
  hostId: null,
  userId: null,
  offerId: null,
  category: null,
  unit: 'SEAT_SESSION',
  amountCents: 7_000n,
  excusedPercent: '0',
  unexcusedPercent: '100',
  validFrom: '2026-01-01',
  validTo: null,
  serviceDescriptionId: office.descriptionId,
  calculationSheetId: null,
  replacesId: null,
  ...change,
});

/** A settlement rate that only has to be made active; its id. */
export async function approvedRate(database: TestDatabase, office: RateOffice, change: Partial<Terms> = {}): Promise<string> {
  const { unitOfWork } = database;
  const { id } = await must(new DraftSettlementRateUseCase(unitOfWork).run(office.author, rateTerms(office, change)));
  await must(new NegotiateSettlementRateUseCase(unitOfWork).run(office.author, { id }));
  await must(new ApproveSettlementRateProfessionallyUseCase(unitOfWork).run(office.expert, { id }));
  await must(new ApproveSettlementRateEconomicallyUseCase(unitOfWork).run(office.controller, { id }));
  return id;
}

export async function activeRate(database: TestDatabase, office: RateOffice, change: Partial<Terms> = {}): Promise<string> {
  const id = await approvedRate(database, office, change);
  await must(new ActivateSettlementRateUseCase(database.unitOfWork).run(office.author, { id }));
  return id;
}
