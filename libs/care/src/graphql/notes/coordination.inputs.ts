import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs } from '#platform/graphql';
import type { NoteKind } from '../../domain/notes/note-kinds.js';
import { CoordinationNoteKindCodes } from './coordination.codes.js';

@InputType('OpenCoordinationThreadInput', { description: 'With whom one writes about which seat.' })
export class OpenCoordinationThreadInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => ID, { description: 'Id of the other one, out of coordinationPartners.' })
  partnerId: string;
}

@InputType('WriteCoordinationNoteInput', { description: 'A new note.' })
export class WriteCoordinationNoteInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the thread.' })
  threadId: string;

  @Field(() => CoordinationNoteKindCodes, { description: 'What it is.' })
  kind: NoteKind;

  @Field(() => String, { description: '1 to 2000 characters, without the name of a child or a family: the reservation says whom it is about.' })
  text: string;
}

@InputType('CoordinationNoteInput', { description: 'Which note is meant.' })
export class CoordinationNoteInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the note.' })
  noteId: string;
}

@ArgsType()
export class CoordinationThreadsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those about this reservation.' })
  reservationId?: string | null;
}

@ArgsType()
export class CoordinationNotesArgs extends ConnectionArgs {
  @Field(() => ID, { description: 'Id of the thread.' })
  threadId: string;
}
