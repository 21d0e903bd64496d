import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { SettlementRateTerms } from '../../domain/rates/settlement-rate-terms.js';
import { isWritable } from '../../domain/terms-state.js';
import { updateSettlementRate } from '../../persistence/rates/settlement-rate.sql.js';
import { openTerms } from '../terms/move-terms.js';
import { termsUnknown, wrongState } from '../terms/terms-refusals.js';
import { checkSettlementRate, type SettlementRateTermsRefusal } from './check-settlement-rate.js';
import { journalledTerms } from './journalled-terms.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import { readRate, type SettlementRateRecord } from './settlement-rate-record.js';

export interface EditSettlementRateInput extends Keyed, SettlementRateTerms {
  readonly id: string;
}

export type EditSettlementRateRefusal = SettlementRateTermsRefusal | AnyCommandRefusal;

/** Writes a rate's terms anew as a whole, while it is a draft or negotiated. Whoever does so is one of its authors (NRW-13). */
@Injectable()
export class EditSettlementRateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EditSettlementRateInput): Promise<Result<SettlementRateRecord, EditSettlementRateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'editSettlementRate', input }, edit);
  }
}

type Wish = Omit<EditSettlementRateInput, 'idempotencyKey'>;

async function edit(tx: Transaction, { id, ...wish }: Wish): Promise<Result<SettlementRateRecord, SettlementRateTermsRefusal>> {
  const opened = await openTerms(tx, 'SETTLEMENT_RATE', id, 'AGENCY');
  if (!opened.ok) return opened;
  if (!isWritable(opened.value.state)) return refuse(wrongState(opened.value.state));
  const { agencyId, id: rateId } = opened.value;
  const checked = await checkSettlementRate(tx, agencyId, wish);
  if (!checked.ok) return checked;
  if (checked.value.terms.replacesId === rateId) return refuse(termsUnknown);
  const was = await readRate(tx, rateId);
  await updateSettlementRate(tx, rateId, checked.value.terms, checked.value.version);
  const rate = await readRate(tx, rateId);
  await tx.journal.write({
    agencyId,
    action: 'settlement-rate.edited',
    subjectKind: 'settlement_rate',
    subjectId: rateId,
    before: journalledTerms(was),
    after: journalledTerms(rate),
  });
  return ok(rate);
}
