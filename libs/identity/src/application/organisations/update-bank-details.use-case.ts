import { Injectable } from '@nestjs/common';
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { OrganisationFinance } from '../../persistence/organisations/finance.sql.js';
import { runCommand, type Command } from '../run-command.js';
import { changeFinance } from './change-finance.js';
import { bicInvalid, ibanInvalid, type BicInvalid, type IbanInvalid } from './organisation-refusals.js';

export interface UpdateBankDetailsInput extends Command {
  /** Left out: there is no account any more. */
  readonly iban?: string | undefined;
  readonly bic?: string | undefined;
}

type Refusals = IbanInvalid | BicInvalid;
export type UpdateBankDetailsRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Replaces the account of the acting organisation, checked against the rules of the IBAN's country and stored without blanks. */
@Injectable()
export class UpdateBankDetailsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: UpdateBankDetailsInput): Promise<Result<OrganisationFinance, UpdateBankDetailsRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'updateBankDetails', input }, update);
  }
}

async function update(tx: Transaction, input: UpdateBankDetailsInput): Promise<Result<OrganisationFinance, Refusals>> {
  const iban = input.iban === undefined ? null : electronicFormatIBAN(input.iban);
  const bic = input.bic?.replaceAll(' ', '').toUpperCase() ?? null;
  if (input.iban !== undefined && (iban === null || !isValidIBAN(iban))) return refuse(ibanInvalid);
  if (bic !== null && !isValidBIC(bic)) return refuse(bicInvalid);
  return ok(await changeFinance(tx, 'organisation.bank-details-updated', { iban, bic }));
}
