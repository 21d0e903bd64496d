import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { termsProblem, type AgreementTerms, type PartTexts } from '../../domain/agreements/agreement-terms.js';
import { CO_USE_CLAUSES } from '../../domain/agreements/clauses.js';
import { mayKnowPrices } from '../../domain/price-roles.js';
import { isWritable } from '../../domain/terms-state.js';
import { isTextValue } from '../../domain/text-value.js';
import type { Agreement } from '../../persistence/agreement.entity.js';
import { AGREEMENT_FIELDS, findClauses, revisionOf, updateAgreement, writeClauses, type AgreementClause } from '../../persistence/agreements/agreement.sql.js';
import { valueInvalid, type ValueInvalid } from '../rates/rate-refusals.js';
import type { AnyCommandRefusal } from '../rates/run-command.js';
import { openTerms } from '../terms/move-terms.js';
import { chainOf } from '../terms/terms-journal.js';
import { wrongState, type TermsNotFound, type WrongState } from '../terms/terms-refusals.js';
import { AGREEMENT, readAgreement, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';
import { clauseUnknown, feeNotOpen, staleRevision, type ClauseNotFound, type FeeNotOpen, type StaleRevision } from './agreement-refusals.js';
import { isOwnSpace } from './draft-agreement.use-case.js';

/** A change of a clause: new words, or whether it is agreed at all. Co-use clauses that are not there yet are added. */
export interface ClauseChange {
  readonly code: string;
  readonly text?: string | undefined;
  readonly isAgreed?: boolean | undefined;
}

/** What is absent stays as it is. */
export interface EditAgreementInput extends AgreementCommand, Partial<AgreementTerms>, Partial<PartTexts> {
  /** Of the agreement as the caller has seen it. */
  readonly revision: string;
  readonly clauses?: readonly ClauseChange[] | undefined;
}

type Refusals = TermsNotFound | WrongState | StaleRevision | ValueInvalid | ClauseNotFound | FeeNotOpen;
export type EditAgreementRefusal = Refusals | AnyCommandRefusal;

/** Writes parts, terms and clauses while they are negotiated, by either side; never over what the caller has not seen. */
@Injectable()
export class EditAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EditAgreementInput): AgreementResult<Refusals> {
    return runOnAgreement(this.unitOfWork, context, { name: 'editAgreement', input }, edit);
  }
}

type Change = Omit<EditAgreementInput, 'idempotencyKey'>;

async function edit(tx: Transaction, change: Change): Promise<Result<{ id: string }, Refusals>> {
  const opened = await openTerms(tx, AGREEMENT, change.agreementId, 'BOTH');
  if (!opened.ok) return opened;
  const { id, state } = opened.value;
  if (!isWritable(state)) return refuse(wrongState(state));
  const revision = await revisionOf(tx, id);
  if (revision !== change.revision) return refuse(staleRevision(revision));
  const was = await readAgreement(tx, id);
  const fields = AGREEMENT_FIELDS.filter((field) => change[field] !== undefined);
  const wanted: Partial<AgreementTerms & PartTexts> = Object.fromEntries(fields.map((field) => [field, change[field]]));
  const clauses = (await findClauses(tx, [id])).get(id) ?? [];
  const written = mergeClauses(clauses, change.clauses ?? []);
  if (!written.ok) return written;
  const problem = await problemOf(tx, was, wanted, clauses, written.value);
  if (problem !== null) return refuse(problem);
  await updateAgreement(tx, id, wanted);
  await writeClauses(tx, id, written.value);
  await writeJournal(tx, was, clauses, written.value);
  return ok({ id });
}

/** The changed clauses as they are to be. */
function mergeClauses(clauses: readonly AgreementClause[], changes: readonly ClauseChange[]): Result<AgreementClause[], ClauseNotFound> {
  const known = new Map(clauses.map((clause) => [clause.code, clause]));
  const unknown = changes.map(({ code }) => code).filter((code) => !known.has(code) && !(code in CO_USE_CLAUSES));
  if (unknown.length > 0) return refuse(clauseUnknown(unknown));
  return ok(
    [...new Map(changes.map((change) => [change.code, change])).values()].map(({ code, text, isAgreed }) => {
      const was = known.get(code) ?? { part: 'CO_USE' as const, text: CO_USE_CLAUSES[code]!, isAgreed: true };
      return { code, part: was.part, text: text ?? was.text, isAgreed: isAgreed ?? was.isAgreed };
    }),
  );
}

const PART_OF = { servicePart: 'SERVICE', qualityPart: 'QUALITY', feePart: 'FEE' } as const;
const FEES: readonly string[] = ['feePart', 'hourRateEur', 'budgetTotalCents'];

async function problemOf(
  tx: Transaction,
  was: Agreement,
  wanted: Partial<AgreementTerms & PartTexts>,
  clauses: readonly AgreementClause[],
  written: readonly AgreementClause[],
): Promise<ValueInvalid | FeeNotOpen | null> {
  const isFee = Object.keys(wanted).some((field) => FEES.includes(field)) || written.some((clause) => clause.part === 'FEE');
  if (isFee && !mayKnowPrices(tx.context.roles)) return feeNotOpen;
  for (const field of ['servicePart', 'qualityPart', 'feePart'] as const) {
    if (field in wanted && clauses.some((clause) => clause.part === PART_OF[field])) return valueInvalid(field, 'no text, because the part is made of clauses,');
  }
  if (!written.every((clause) => isTextValue(clause.text, 20_000))) return valueInvalid('clauses.text', 'a text of 1 to 20000 characters');
  const terms = { ...was, ...wanted };
  const problem = termsProblem(terms);
  if (problem !== null && problem.field in wanted) return valueInvalid(problem.field, problem.expected);
  if (problem !== null && 'funding' in wanted) return valueInvalid(problem.field, problem.expected);
  return (await isOwnSpace(tx, was.agencyId, terms.socialSpaceId)) ? null : valueInvalid('socialSpaceId', 'a social space of the agency');
}

/** What was and what became of it, field by field; of clauses only those that were named. */
async function writeJournal(tx: Transaction, was: Agreement, clauses: readonly AgreementClause[], written: readonly AgreementClause[]): Promise<void> {
  const is = await readAgreement(tx, was.id);
  const changed = [...AGREEMENT_FIELDS, 'coUseOutgoing' as const, 'coUseIncoming' as const].filter((field) => text(was[field]) !== text(is[field]));
  const codes = new Set(written.map(({ code }) => code));
  const entry = (agreement: Agreement, list: readonly AgreementClause[]) => ({
    ...Object.fromEntries(changed.map((field) => [field, typeof agreement[field] === 'bigint' ? agreement[field].toString() : agreement[field]])),
    ...(codes.size > 0 && { clauses: list.filter(({ code }) => codes.has(code)).map(({ code, text: words, isAgreed }) => ({ code, text: words, isAgreed })) }),
  });
  await tx.journal.write({
    agencyId: chainOf(is),
    action: 'agreement.edited',
    subjectKind: 'agreement',
    subjectId: was.id,
    before: entry(was, clauses),
    after: entry(is, written),
  });
}

const text = (value: unknown): string => (typeof value === 'bigint' ? value.toString() : JSON.stringify(value));
