import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { SettlementRateTerms } from '../../domain/rates/settlement-rate-terms.js';
import { insertSettlementRate } from '../../persistence/rates/settlement-rate.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { checkSettlementRate, type SettlementRateTermsRefusal } from './check-settlement-rate.js';
import { journalledTerms } from './journalled-terms.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import { readRate, type SettlementRateRecord } from './settlement-rate-record.js';

export interface DraftSettlementRateInput extends Keyed, SettlementRateTerms {}

export type DraftSettlementRateRefusal = NotAnAgency | SettlementRateTermsRefusal | AnyCommandRefusal;

/** Drafts a settlement rate of the agency, new or as the next version of an active one. It counts nowhere before it is active. */
@Injectable()
export class DraftSettlementRateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DraftSettlementRateInput): Promise<Result<SettlementRateRecord, DraftSettlementRateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'draftSettlementRate', input }, draft);
  }
}

async function draft(tx: Transaction, wish: SettlementRateTerms): Promise<Result<SettlementRateRecord, NotAnAgency | SettlementRateTermsRefusal>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  const checked = await checkSettlementRate(tx, agency.id, wish);
  if (!checked.ok) return checked;
  const rate = await readRate(tx, await insertSettlementRate(tx, checked.value.terms, checked.value.version));
  await tx.journal.write({
    agencyId: agency.id,
    action: 'settlement-rate.drafted',
    subjectKind: 'settlement_rate',
    subjectId: rate.id,
    after: { code: rate.code, state: rate.state, ...journalledTerms(rate) },
  });
  return ok(rate);
}
