import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseLeitwegId } from '../../domain/organisations/leitweg-id.js';
import type { OrganisationFinance } from '../../persistence/organisations/finance.sql.js';
import { runCommand, type Command } from '../run-command.js';
import { changeFinance } from './change-finance.js';
import { leitwegIdInvalid, type LeitwegIdInvalid } from './organisation-refusals.js';

export interface SetLeitwegIdInput extends Command {
  /** Left out: there is none any more. */
  readonly leitwegId?: string | undefined;
}

export type SetLeitwegIdRefusal = LeitwegIdInvalid | TryAgain | IdempotencyConflict;

/** Sets under which Leitweg-ID the acting organisation takes electronic invoices. */
@Injectable()
export class SetLeitwegIdUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetLeitwegIdInput): Promise<Result<OrganisationFinance, SetLeitwegIdRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'setLeitwegId', input }, set);
  }
}

async function set(tx: Transaction, input: SetLeitwegIdInput): Promise<Result<OrganisationFinance, LeitwegIdInvalid>> {
  const leitwegId = input.leitwegId === undefined ? null : parseLeitwegId(input.leitwegId);
  if (input.leitwegId !== undefined && leitwegId === null) return refuse(leitwegIdInvalid);
  return ok(await changeFinance(tx, 'organisation.leitweg-id-set', { leitwegId }));
}
