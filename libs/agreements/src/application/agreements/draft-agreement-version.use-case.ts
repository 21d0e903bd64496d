import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { termsProblem } from '../../domain/agreements/agreement-terms.js';
import { CO_USE_CLAUSES } from '../../domain/agreements/clauses.js';
import type { Agreement } from '../../persistence/agreement.entity.js';
import { copyClauses, findClauses, insertAgreement, writeClauses } from '../../persistence/agreements/agreement.sql.js';
import { findTerms } from '../../persistence/terms/terms.sql.js';
import { valueInvalid, type ValueInvalid } from '../rates/rate-refusals.js';
import type { AnyCommandRefusal } from '../rates/run-command.js';
import { termsUnknown, wrongState, type TermsNotFound, type WrongState } from '../terms/terms-refusals.js';
import { AGREEMENT, readAgreement, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';
import { writeJournal } from './draft-agreement.use-case.js';

export interface DraftAgreementVersionInput extends AgreementCommand {
  /** The day from which the new version is to take the other's place. */
  readonly validFrom: LocalDate;
  /** Absent: the last day of the version before; null: open. */
  readonly validTo?: LocalDate | null | undefined;
}

type Refusals = TermsNotFound | WrongState | ValueInvalid;
export type DraftAgreementVersionRefusal = Refusals | AnyCommandRefusal;

/** Copies an active agreement, also an imported one, as the draft of its next version: parts, terms and clauses. */
@Injectable()
export class DraftAgreementVersionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DraftAgreementVersionInput): AgreementResult<Refusals> {
    return runOnAgreement(this.unitOfWork, context, { name: 'draftAgreementVersion', input }, draft);
  }
}

async function draft(tx: Transaction, wish: Omit<DraftAgreementVersionInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  const found = isUuid(wish.agreementId) ? await findTerms(tx, AGREEMENT, wish.agreementId) : undefined;
  if (found === undefined) return refuse(termsUnknown);
  if (found.state !== 'ACTIVE') return refuse(wrongState(found.state));
  const was = await readAgreement(tx, found.id);
  const next = { ...was, validFrom: wish.validFrom, validTo: wish.validTo === undefined ? was.validTo : wish.validTo };
  const problem = termsProblem(next);
  if (problem !== null && problem.field.startsWith('valid')) return refuse(valueInvalid(problem.field, problem.expected));
  const isTemplated = was.origin === 'SERVICE';
  const id = await insertAgreement(tx, { ...next, version: was.version + 1, replacesId: was.id, templateVersionId: isTemplated ? was.templateVersionId : null });
  await copyClauses(tx, id, was.id);
  await writeClauses(tx, id, await coUseOf(tx, was));
  await writeJournal(tx, id);
  return ok({ id });
}

/** Imported agreements say that co-use is agreed and not in which words: the proposed ones stand in. */
async function coUseOf(tx: Transaction, was: Agreement) {
  const clauses = (await findClauses(tx, [was.id])).get(was.id) ?? [];
  const agreed = [...(was.coUseOutgoing ? ['CO_USE_OUTGOING'] : []), ...(was.coUseIncoming ? ['CO_USE_INCOMING'] : [])];
  const missing = agreed.filter((code) => !clauses.some((clause) => clause.code === code));
  return missing.map((code) => ({ code, part: 'CO_USE' as const, text: CO_USE_CLAUSES[code]!, isAgreed: true }));
}
