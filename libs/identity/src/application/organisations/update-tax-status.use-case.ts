import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, todayInBerlin, type Clock, type Result } from '#kernel';
import { CLOCK, UnitOfWork, type IdempotencyConflict, type RequestContext, type TryAgain } from '#platform';
import { taxStatusProblem, type ExemptionBasis, type VatStatus } from '../../domain/organisations/tax-status.js';
import { parseLine } from '../../domain/people/plain-text.js';
import type { OrganisationFinance } from '../../persistence/organisations/finance.sql.js';
import { runCommand, type Command } from '../run-command.js';
import { changeFinance } from './change-finance.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';
import { taxEvidenceUnfit, type TaxEvidenceUnfit } from './organisation-refusals.js';

export interface UpdateTaxStatusInput extends Command {
  readonly taxNumber?: string | undefined;
  /** Two letters of the country and the rest, such as DE123456789; blanks are left out. */
  readonly vatId?: string | undefined;
  readonly vatStatus?: VatStatus | undefined;
  readonly exemptionBasis?: ExemptionBasis | undefined;
  /** Calendar year of the evidence. */
  readonly exemptionYear?: number | undefined;
}

type Refusals = FieldInvalid | TaxEvidenceUnfit;
export type UpdateTaxStatusRefusal = Refusals | TryAgain | IdempotencyConflict;

const LONGEST_TAX_NUMBER = 30;
const VAT_ID = /^(DE\d{9}|(?!DE)[A-Z]{2}[0-9A-Z+*]{2,13})$/;

/** Replaces tax number, VAT id and tax status of the acting organisation (§ 4 Nr. 25 UStG, domain.md 2.3). */
@Injectable()
export class UpdateTaxStatusUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(context: RequestContext, input: UpdateTaxStatusInput): Promise<Result<OrganisationFinance, UpdateTaxStatusRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'updateTaxStatus', input }, async (tx, wish) => {
      const change = this.check(wish);
      return change.ok ? ok(await changeFinance(tx, 'organisation.tax-status-updated', change.value)) : change;
    });
  }

  private check(input: UpdateTaxStatusInput): Result<Partial<OrganisationFinance>, Refusals> {
    const taxNumber = input.taxNumber === undefined ? null : parseLine(input.taxNumber, LONGEST_TAX_NUMBER);
    if (input.taxNumber !== undefined && taxNumber === null) return refuse(fieldInvalid('taxNumber', 'a line of at most 30 characters'));
    const vatId = input.vatId?.replaceAll(' ', '').toUpperCase() ?? null;
    if (vatId !== null && !VAT_ID.test(vatId)) return refuse(fieldInvalid('vatId', 'two letters of the country and its VAT number'));
    const status = { vatStatus: input.vatStatus ?? null, exemptionBasis: input.exemptionBasis ?? null, exemptionYear: input.exemptionYear ?? null };
    const problem = taxStatusProblem(status, todayInBerlin(this.clock).year);
    return problem === null ? ok({ taxNumber, vatId, ...status }) : refuse(taxEvidenceUnfit(problem));
  }
}
