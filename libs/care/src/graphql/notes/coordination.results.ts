import { createUnionType, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import { ConsentMissingType } from '#reservations/graphql';
import type { MarkCoordinationNotesReadRefusal } from '../../application/notes/mark-coordination-notes-read.use-case.js';
import type { OpenCoordinationThreadRefusal } from '../../application/notes/open-coordination-thread.use-case.js';
import type { WithdrawCoordinationNoteRefusal } from '../../application/notes/withdraw-coordination-note.use-case.js';
import type { WriteCoordinationNoteRefusal } from '../../application/notes/write-coordination-note.use-case.js';
import { CoordinationNoteReceiptType, CoordinationNotesReadType, CoordinationThreadOpenedType } from './coordination.type.js';

@ObjectType('CoordinationClosed', { implements: () => RefusalType, description: 'Nothing is added to the thread any more: the seat is over, the consent was taken back, or one of the two is not any more what they were (THREAD_CLOSED).' })
export class CoordinationClosedType extends RefusalType {}

@ObjectType('CoordinationNoteNotOwn', { implements: () => RefusalType, description: 'A note is taken back once, by whoever wrote it (NOTE_NOT_OWN).' })
export class CoordinationNoteNotOwnType extends RefusalType {}

const COMMON = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

export const openThreadRefusals: RefusalTypes<OpenCoordinationThreadRefusal> = { RESERVATION_NOT_FOUND: NotFoundType, PARTNER_NOT_FOUND: NotFoundType, CONSENT_MISSING: ConsentMissingType, ...COMMON };

export const OpenCoordinationThreadResultUnion = createUnionType({
  name: 'OpenCoordinationThreadResult',
  description: 'The thread, or why there is none.',
  types: () => [CoordinationThreadOpenedType, ConsentMissingType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const writeNoteRefusals: RefusalTypes<WriteCoordinationNoteRefusal> = { THREAD_NOT_FOUND: NotFoundType, THREAD_CLOSED: CoordinationClosedType, VALUE_INVALID: ValueInvalidType, ...COMMON };

export const WriteCoordinationNoteResultUnion = createUnionType({
  name: 'WriteCoordinationNoteResult',
  description: 'The note, or why it was not written.',
  types: () => [CoordinationNoteReceiptType, CoordinationClosedType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const withdrawNoteRefusals: RefusalTypes<WithdrawCoordinationNoteRefusal> = { THREAD_NOT_FOUND: NotFoundType, NOTE_NOT_OWN: CoordinationNoteNotOwnType, ...COMMON };

export const WithdrawCoordinationNoteResultUnion = createUnionType({
  name: 'WithdrawCoordinationNoteResult',
  description: 'That it was taken back, or why not.',
  types: () => [CoordinationNoteReceiptType, CoordinationNoteNotOwnType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const markReadRefusals: RefusalTypes<MarkCoordinationNotesReadRefusal> = { THREAD_NOT_FOUND: NotFoundType, ...COMMON };

export const MarkCoordinationNotesReadResultUnion = createUnionType({
  name: 'MarkCoordinationNotesReadResult',
  description: 'What is read, or why nothing is.',
  types: () => [CoordinationNotesReadType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
