import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Refusal, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Role, type Transaction } from '#platform';
import { badInput, type CalculationInputs } from '../../domain/calculation/calculation-inputs.js';
import { isCode, isTextValue } from '../../domain/text-value.js';
import { CalculationSheet } from '../../persistence/calculation/calculation-sheet.entity.js';
import { haveAgreement, insertCalculationSheet } from '../../persistence/calculation/calculation-sheet.sql.js';
import { findKinds } from '../../persistence/rates/parties.sql.js';
import { organisationUnknown, valueInvalid, type OrganisationNotFound, type ValueInvalid } from '../rates/rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../rates/run-command.js';
import { toSheetRecord, type CalculationSheetRecord } from './calculation-sheet-record.js';

export interface RecordCalculationSheetInput extends Keyed, CalculationInputs {
  /** The agency that it is given to. */
  readonly agencyId: string;
  readonly providerId: string;
  /** The same for all versions of one calculation, 1 to 64 characters. */
  readonly code: string;
  /** 1 to 200 characters. */
  readonly title: string;
}

/** The caller's role does not record calculations on this side. */
export interface RoleMissing extends Refusal {
  readonly code: 'ROLE_MISSING';
  readonly roles: readonly Role[];
}

export type RecordCalculationSheetRefusal = OrganisationNotFound | RoleMissing | ValueInvalid | AnyCommandRefusal;

/** Costs are a matter of those who negotiate fees, on either side. */
const OF_PROVIDER: readonly Role[] = ['ADMINISTRATOR', 'BILLING'];
const OF_AGENCY: readonly Role[] = ['CONTROLLER', 'BILLING'];

/**
 * Records the next version of a provider's calculation for an agency (NRW-14): the provider its own, for an agency of its
 * choice; an agency that of a provider with which it has an agreement. Any other pair answers like one that there is not.
 */
@Injectable()
export class RecordCalculationSheetUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordCalculationSheetInput): Promise<Result<CalculationSheetRecord, RecordCalculationSheetRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'recordCalculationSheet', input }, record);
  }
}

type Sheet = Omit<RecordCalculationSheetInput, 'idempotencyKey'>;

async function record(tx: Transaction, sheet: Sheet): Promise<Result<CalculationSheetRecord, OrganisationNotFound | RoleMissing | ValueInvalid>> {
  const roles = await recordingRoles(tx, sheet);
  if (roles === null) return refuse(organisationUnknown);
  if (!roles.some((role) => tx.context.roles.includes(role))) return refuse({ code: 'ROLE_MISSING', message: `This is done by ${roles.join(' or ')}.`, roles });
  const invalid = invalidValue(sheet);
  if (invalid !== null) return refuse(invalid);
  const id = await insertCalculationSheet(tx, sheet);
  const { createdBy: _author, ...recorded } = await tx.repository(CalculationSheet).findOneByOrFail({ id });
  await tx.journal.write({
    agencyId: sheet.agencyId,
    action: 'calculation-sheet.recorded',
    subjectKind: 'calculation_sheet',
    subjectId: id,
    before: recorded.version === 1 ? undefined : { code: recorded.code, version: recorded.version - 1 },
    after: {
      ...recorded,
      hourCostCents: String(recorded.hourCostCents),
      roomMaterialCents: String(recorded.roomMaterialCents),
    },
  });
  return ok(toSheetRecord({ ...recorded, createdBy: _author }));
}

/** The roles that record it on the acting side; null where it is not the acting organisation's to record. */
async function recordingRoles(tx: Transaction, { agencyId, providerId }: Sheet): Promise<readonly Role[] | null> {
  if (!isUuid(agencyId) || !isUuid(providerId)) return null;
  const own = tx.context.organisationId;
  const isOfProvider = own === providerId.toLowerCase();
  if (!isOfProvider && own !== agencyId.toLowerCase()) return null;
  const kinds = await findKinds(tx, [agencyId, providerId]);
  const provider = kinds.get(providerId.toLowerCase());
  if (kinds.get(agencyId.toLowerCase()) !== 'AGENCY' || provider === undefined || provider === 'AGENCY') return null;
  if (isOfProvider) return OF_PROVIDER;
  return (await haveAgreement(tx, agencyId, providerId)) ? OF_AGENCY : null;
}

function invalidValue(sheet: Sheet): ValueInvalid | null {
  if (!isCode(sheet.code)) return valueInvalid('code', 'an identifier of 1 to 64 letters, digits, dots, hyphens and underscores');
  if (!isTextValue(sheet.title, 200)) return valueInvalid('title', 'a text of 1 to 200 characters');
  const field = badInput(sheet);
  return field === null ? null : valueInvalid(field, EXPECTED[field]);
}

const EXPECTED: Readonly<Record<keyof CalculationInputs, string>> = {
  staffCount: 'a whole number from 1 to 100',
  sessionMinutes: 'a whole number from 1 to 1,440',
  preparationMinutes: 'a whole number from 0 to 10,080',
  hourCostCents: 'an amount from 0',
  roomMaterialCents: 'an amount from 0',
  seats: 'a whole number from 1 to 1,000',
  utilisationPercent: 'a decimal number above 0 and at most 100 with at most two places',
};
