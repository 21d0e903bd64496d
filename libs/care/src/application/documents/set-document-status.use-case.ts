import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { doneDay, type CaseDocument, type DocumentKind, type DocumentState } from '../../domain/documents/document-kinds.js';
import { findDocumentedCase, findDocuments, lockDocuments, writeStatus, type DocumentedCase } from '../../persistence/documents/document-status.sql.js';
import { caseUnknown, documentChanged, type DocumentChanged, type DocumentedCaseNotFound } from './document-refusals.js';
import { keepFinalReportTask } from './keep-final-report-task.js';

export interface SetDocumentStatusInput {
  readonly referralId: string;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  /** Of what is done; absent: today. */
  readonly doneOn?: LocalDate | undefined;
  /** Of the document as the caller has seen it; 0: nobody had said anything. */
  readonly revision: number;
  readonly idempotencyKey?: string | undefined;
}

export interface DocumentStatusSet extends CaseDocument {
  readonly referralId: string;
}

type Refusals = DocumentedCaseNotFound | DocumentChanged | ValueInvalid;
export type SetDocumentStatusRefusal = Refusals | TryAgain | IdempotencyConflict;
export type SetDocumentStatusResult = Result<DocumentStatusSet, SetDocumentStatusRefusal>;

/**
 * Says how far a document of a case has come (GZ-06), without a word of it: for case leads of the responsible provider and caseworkers
 * of the agency, also after the case has ended.
 */
@Injectable()
export class SetDocumentStatusUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: SetDocumentStatusInput): Promise<SetDocumentStatusResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setDocumentStatus', key, input: wish }, () => set(tx, wish))));
  }
}

type Wish = Omit<SetDocumentStatusInput, 'idempotencyKey'>;

async function set(tx: Transaction, { referralId, kind, state, doneOn, revision }: Wish): Promise<Result<DocumentStatusSet, Refusals>> {
  if (!isUuid(referralId)) return refuse(caseUnknown);
  await lockDocuments(tx, referralId);
  const found = await findDocumentedCase(tx, referralId);
  if (!found || !keepsDocuments(tx.context, found)) return refuse(caseUnknown);
  if (doneOn !== undefined && (state !== 'DONE' || doneOn > found.today)) return refuse(valueInvalid('doneOn', 'a day up to today, of a document that is done'));
  const was = (await findDocuments(tx, found.id)).find((document) => document.kind === kind);
  if ((was?.revision ?? 0) !== revision) return refuse(documentChanged(was?.revision ?? 0));
  const now = await writeStatus(tx, { referralId: found.id, kind, state, doneOn: doneDay(kind, state, doneOn ?? null, found.today, was?.doneOn ?? null) });
  await tx.journal.write({
    agencyId: found.agencyId,
    action: 'document-status.set',
    subjectKind: 'referral',
    subjectId: found.id,
    before: { kind, state: was?.state ?? 'MISSING', doneOn: was?.doneOn ?? null },
    after: { kind, state: now.state, doneOn: now.doneOn },
  });
  if (kind === 'FINAL_REPORT') await keepFinalReportTask(tx, found);
  return ok({ referralId: found.id, ...now });
}

const keepsDocuments = ({ organisationId, roles }: RequestContext, { agencyId, responsibleId }: DocumentedCase): boolean =>
  (organisationId === agencyId && roles.includes('CASEWORKER')) || (organisationId === responsibleId && roles.includes('CASE_LEAD'));
