import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { LeadSide, NoteKind } from '../../domain/notes/note-kinds.js';
import { CoordinationNoteKindCodes, LeadSideCodes } from './coordination.codes.js';

@ObjectType('CoordinationPartner', { description: 'Somebody with whom one may write about a seat.' })
export class CoordinationPartnerType {
  @Field(() => ID, { description: 'Id of the person, for openCoordinationThread.' })
  userId: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => LeadSideCodes, { description: 'On which side they lead.' })
  side: LeadSide;
}

@ObjectType('CoordinationPerson', { description: 'One of the two people of a thread.' })
export class CoordinationPersonType {
  @Field(() => ID, { description: 'Id of the person.' })
  userId: string;

  @Field(() => String, { nullable: true, description: 'The name; null: the account is not there any more.' })
  name: string | null;
}

@ObjectType('CoordinationNote', { description: 'A note between case lead and group lead (DD-29), for the two of them alone.' })
export class CoordinationNoteType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => CoordinationNoteKindCodes, { description: 'What it is.' })
  kind: NoteKind;

  @Field(() => String, { nullable: true, description: 'The words; null: taken back by whoever wrote them.' })
  text: string | null;

  @Field(() => ID, { description: 'Id of whoever wrote it.' })
  authorId: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the other one said to have read it; null: not yet.' })
  readAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null: it was not.' })
  withdrawnAt: Date | null;
}

export const CoordinationNoteConnection = connectionOf(CoordinationNoteType, 'CoordinationNote');

@ObjectType('CoordinationThread', { description: 'What a case lead of the responsible provider and a group lead of the host write to each other about a seat (DD-29). Nobody else sees that it is there.' })
export class CoordinationThreadType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the reservation that it is about.' })
  reservationId: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt: Date;

  @Field(() => Boolean, { description: 'Whether notes are still added: the seat is confirmed and not over, the family consents, and both lead what they led.' })
  isOpen: boolean;

  @Field(() => Int, { description: 'Notes of the other one that one has not said to have read.' })
  unread: number;
}

export const CoordinationThreadConnection = connectionOf(CoordinationThreadType, 'CoordinationThread');

@ObjectType('CoordinationThreadOpened', { description: 'The thread that the two have about the seat.' })
export class CoordinationThreadOpenedType {
  @Field(() => ID, { description: 'Id of the thread.' })
  id: string;

  @Field(() => Boolean, { description: 'False: they had one.' })
  isNew: boolean;
}

@ObjectType('CoordinationNoteReceipt', { description: 'That a note was written or taken back.' })
export class CoordinationNoteReceiptType {
  @Field(() => ID, { description: 'Id of the note.' })
  id: string;

  @Field(() => ID, { description: 'Id of the thread.' })
  threadId: string;
}

@ObjectType('CoordinationNotesRead', { description: 'That notes are read.' })
export class CoordinationNotesReadType {
  @Field(() => ID, { description: 'Id of the thread.' })
  threadId: string;

  @Field(() => Int, { description: 'How many were unread.' })
  marked: number;
}
