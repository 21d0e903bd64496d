import {
  ActivateSettlementRateUseCase,
  ActivateWeeklyRatesUseCase,
  ApproveSettlementRateEconomicallyUseCase,
  ApproveSettlementRateProfessionallyUseCase,
  ApproveWeeklyRatesEconomicallyUseCase,
  ApproveWeeklyRatesProfessionallyUseCase,
  DiscardSettlementRateUseCase,
  DiscardWeeklyRatesUseCase,
  DraftSettlementRateUseCase,
  DraftWeeklyRatesUseCase,
  NegotiateSettlementRateUseCase,
  NegotiateWeeklyRatesUseCase,
  ReopenSettlementRateUseCase,
  ReopenWeeklyRatesUseCase,
} from '#agreements';
import type { Result } from '#kernel';
import type { UnitOfWork } from '#platform';
import type pg from 'pg';
import { agreementsOf } from './agreement-network.js';
import { must, openRateOffice, person, rateTerms, type RateOffice } from './rate-office.js';
import type { TestDatabase } from './test-database.js';

export const STEPS = ['negotiate', 'approveProfessionally', 'approveEconomically', 'activate', 'reopen', 'discard'] as const;
export type StepName = (typeof STEPS)[number];
export type Terms = 'AGREEMENT' | 'SETTLEMENT_RATE' | 'WEEKLY_RATE';

/** An agency in Hesse and a provider in Bremen. Drafts terms, each in a year of its own, and takes them from step to step through the use cases. */
export interface TermsOffice {
  readonly office: RateOffice;
  readonly providerId: string;
  draft(kind: Terms): Promise<{ readonly id: string; readonly subjectKind: string; readonly subjectId: string }>;
  draftWeekly(agreementId: string, count: number): Promise<string[]>;
  /** An active agreement without a story, for weekly rates. */
  addAgreement(): Promise<string>;
  take(kind: Terms, step: StepName, ids: readonly string[], unitOfWork?: UnitOfWork): Promise<Result<unknown>>;
}

export async function openTermsOffice(database: TestDatabase): Promise<TermsOffice> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES
       ('JA', 'AGENCY', 'Jugendamt', '06432004', 'HE'), ('TR', 'PROVIDER', 'Träger', '04012000', 'HB') RETURNING id`,
  );
  const [agencyId, providerId] = rows.map(({ id }) => id) as [string, string];
  const office = await openRateOffice(database, agencyId);
  let year = 2030;
  const span = () => ({ validFrom: `${++year}-01-01`, validTo: `${year}-12-31` });
  const { unitOfWork } = database;
  const draftWeekly = async (agreementId: string, count: number): Promise<string[]> => {
    const rates = Array.from({ length: count }, () => ({ module: 'BASIS' as const, amountCents: 20_000n, replacesId: null, ...span() }));
    return (await must(new DraftWeeklyRatesUseCase(unitOfWork).run(office.author, { agreementId, rates }))).rates.map(({ id }) => id);
  };
  const addAgreement = () => insertAgreement(database.superuser, agencyId, providerId, span());
  return {
    office,
    providerId,
    draftWeekly,
    addAgreement,
    take: (kind, step, ids, work = unitOfWork) => stepOf(work, office, kind, step, ids),
    draft: async (kind) => {
      if (kind === 'AGREEMENT') {
        const parts = { legalBases: ['31'], servicePart: 's', qualityPart: 'q', feePart: 'f' };
        const { id } = await must(agreementsOf(unitOfWork).draft.run(office.author, { counterpartId: providerId, ...span(), ...parts }));
        return { id, subjectKind: 'agreement', subjectId: id };
      }
      if (kind === 'SETTLEMENT_RATE') {
        const { id } = await must(new DraftSettlementRateUseCase(unitOfWork).run(office.author, rateTerms(office, span())));
        return { id, subjectKind: 'settlement_rate', subjectId: id };
      }
      const subjectId = await addAgreement();
      return { id: (await draftWeekly(subjectId, 1))[0]!, subjectKind: 'weekly_rates', subjectId };
    },
  };
}

async function insertAgreement(superuser: pg.Client, agencyId: string, providerId: string, span: { validFrom: string; validTo: string }): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, origin)
     VALUES ('LQE-' || $3::date, $1, $2, $3::date, $4, '{31}', 's', 'q', 'f', 'DEMO') RETURNING id`,
    [agencyId, providerId, span.validFrom, span.validTo],
  );
  return rows[0]!.id;
}

function stepOf(work: UnitOfWork, office: RateOffice, kind: Terms, step: StepName, ids: readonly string[]): Promise<Result<unknown>> {
  if (kind === 'AGREEMENT') return agreementStep(work, office, step, ids[0]!);
  const { author, expert, controller } = office;
  const id = ids[0]!;
  const isWeekly = kind === 'WEEKLY_RATE';
  switch (step) {
    case 'negotiate':
      return isWeekly ? new NegotiateWeeklyRatesUseCase(work).run(author, { ids }) : new NegotiateSettlementRateUseCase(work).run(author, { id });
    case 'approveProfessionally':
      return isWeekly ? new ApproveWeeklyRatesProfessionallyUseCase(work).run(expert, { ids }) : new ApproveSettlementRateProfessionallyUseCase(work).run(expert, { id });
    case 'approveEconomically':
      return isWeekly ? new ApproveWeeklyRatesEconomicallyUseCase(work).run(controller, { ids }) : new ApproveSettlementRateEconomicallyUseCase(work).run(controller, { id });
    case 'activate':
      return isWeekly ? new ActivateWeeklyRatesUseCase(work).run(author, { ids }) : new ActivateSettlementRateUseCase(work).run(author, { id });
    case 'reopen':
      return isWeekly ? new ReopenWeeklyRatesUseCase(work).run(author, { ids, reason: 'FEE' }) : new ReopenSettlementRateUseCase(work).run(author, { id, reason: 'FEE' });
    case 'discard':
      return isWeekly ? new DiscardWeeklyRatesUseCase(work).run(author, { ids }) : new DiscardSettlementRateUseCase(work).run(author, { id });
  }
}

function agreementStep(work: UnitOfWork, office: RateOffice, step: StepName, agreementId: string): Promise<Result<unknown>> {
  const all = agreementsOf(work);
  switch (step) {
    case 'negotiate':
      return all.negotiate.run(office.author, { agreementId });
    case 'approveProfessionally':
      return all.approve.professionally(person('expert', office.agencyId, 'QUALITY'), { agreementId });
    case 'approveEconomically':
      return all.approve.economically(office.controller, { agreementId });
    case 'activate':
      return all.activate.run(office.author, { agreementId, signedOn: '2026-05-26' });
    case 'reopen':
      return all.reopen.run(office.author, { agreementId, reason: 'FEE' });
    case 'discard':
      return all.discard.run(office.author, { agreementId });
  }
}
