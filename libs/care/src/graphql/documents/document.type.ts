import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { codeList, CommandInput, connectionOf, DateTimeScalar, IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { SetDocumentStatusRefusal } from '../../application/documents/set-document-status.use-case.js';
import type { DocumentKind, DocumentState } from '../../domain/documents/document-kinds.js';

export const DocumentKindCodes = codeList<DocumentKind>('DocumentKind', 'Documents of a case whose state is kept, and nothing of what stands in them (GZ-06).', {
  ASSESSMENT: 'Assessmentformular.',
  JOURNAL: 'Journal.',
  HELP_AGREEMENT: 'Hilfevereinbarung.',
  PROGRESS_REPORT: 'Verlaufsbericht.',
  FINAL_REPORT: 'Abschlussbericht.',
});

export const DocumentStateCodes = codeList<DocumentState>('DocumentState', 'How far a document has come.', {
  MISSING: 'There is none.',
  IN_WORK: 'Somebody writes it.',
  DONE: 'It is done.',
});

@ObjectType('CaseDocument', { description: 'How far a document of a case has come, which itself lies elsewhere (GZ-06).' })
export class CaseDocumentType {
  @Field(() => DocumentKindCodes, { description: 'Which document.' })
  kind: DocumentKind;

  @Field(() => DocumentStateCodes, { description: 'How far it has come.' })
  state: DocumentState;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was done; of progress reports that of the last one, also while the next is in work. Null: on none.' })
  doneOn: string | null;

  @Field(() => Int, { description: 'Counts the changes, for setDocumentStatus; 0: nobody has said anything yet.' })
  revision: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was last said; null: never.' })
  updatedAt: Date | null;
}

@ObjectType('DocumentStatusSet', { description: 'How far the document has come now.' })
export class DocumentStatusSetType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => DocumentKindCodes, { description: 'Which document.' })
  kind: DocumentKind;

  @Field(() => DocumentStateCodes, { description: 'How far it has come.' })
  state: DocumentState;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was done.' })
  doneOn: string | null;

  @Field(() => Int, { description: 'Counts the changes.' })
  revision: number;
}

@ObjectType('IncompleteCase', { description: 'A case that has ended without a final report that is done (GZ-06).' })
export class IncompleteCaseType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => [DocumentKindCodes], { description: 'What is not done, in the order in which these documents are written.' })
  missing: readonly DocumentKind[];
}

export const IncompleteCaseConnection = connectionOf(IncompleteCaseType, 'IncompleteCase');

@InputType('SetDocumentStatusInput', { description: 'How far which document of a case has come.' })
export class SetDocumentStatusInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => DocumentKindCodes, { description: 'Which document.' })
  kind: DocumentKind;

  @Field(() => DocumentStateCodes, { description: 'How far it has come.' })
  state: DocumentState;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was done, up to today; left out: today. Of what is done alone.' })
  doneOn?: string | null;

  @Field(() => Int, { description: 'The revision as one has seen it; 0: nobody had said anything.' })
  revision: number;
}

@ObjectType('DocumentChanged', { implements: () => RefusalType, description: 'Somebody has changed the state since one looked (DOCUMENT_CHANGED).' })
export class DocumentChangedType extends RefusalType {
  @Field(() => Int, { description: 'The revision as it is now.' })
  revision: number;
}

export const setDocumentStatusRefusals: RefusalTypes<SetDocumentStatusRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  DOCUMENT_CHANGED: DocumentChangedType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetDocumentStatusResultUnion = createUnionType({
  name: 'SetDocumentStatusResult',
  description: 'The new state, or why it was not set.',
  types: () => [DocumentStatusSetType, DocumentChangedType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
