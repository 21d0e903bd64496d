import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LeadKindCodes } from '#offers/graphql';
import { codeList, CommandInput, DateTimeScalar } from '#platform/graphql';
import type { SubstituteReason } from '../../domain/register/session-note.js';

export const SubstituteReasonCodes = codeList<SubstituteReason>('SubstituteReason', 'Why a lead did not lead the session.', {
  ILLNESS: 'Ill.',
  HOLIDAY: 'On holiday.',
  TRAINING: 'At a training.',
  VACANCY: 'The position is not filled.',
  OTHER: 'Another reason.',
});

@ObjectType('SessionSubstitute', { description: 'Who stood in for a lead, by what they are and never by name.' })
export class SessionSubstituteType {
  @Field(() => Int, { nullable: true, description: 'Position of the lead who was away in the staff of the offer, counts from 1; null: the offer names no leads.' })
  position: number | null;

  @Field(() => LeadKindCodes, { description: 'What the substitute is to the host.' })
  kind: string;

  @Field(() => String, { description: 'Code of the list QUALIFICATION.' })
  qualification: string;

  @Field(() => SubstituteReasonCodes, { description: 'Why the lead was away.' })
  reason: SubstituteReason;
}

@ObjectType('SessionNote', { description: 'That a session was held, as its host has noted it; for the host alone.' })
export class SessionNoteType {
  @Field(() => Int, { description: 'Counts from 1; each correction is one more.' })
  revision: number;

  @Field(() => DateTimeScalar, { description: 'When it was noted as it is now.' })
  notedAt: Date;

  @Field(() => [SessionSubstituteType], { description: 'By position; none: everybody led who leads the offer.' })
  substitutes: readonly SessionSubstituteType[];
}

@InputType('SessionSubstituteInput', { description: 'Who stood in for a lead; no names.' })
export class SessionSubstituteInputType {
  @Field(() => Int, { nullable: true, description: 'Position of the lead who was away in the staff of the offer, counts from 1; left out where the offer names no leads, and nowhere else.' })
  position?: number | null;

  @Field(() => LeadKindCodes, { description: 'What the substitute is to the host.' })
  kind: string;

  @Field(() => String, { description: 'Code of the list QUALIFICATION.' })
  qualification: string;

  @Field(() => SubstituteReasonCodes, { description: 'Why the lead was away.' })
  reason: SubstituteReason;
}

@InputType('NoteSessionHeldInput', { description: 'Which session was held, and who stood in for whom.' })
export class NoteSessionHeldInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => [SessionSubstituteInputType], { description: 'All of them; a later note replaces an earlier one as a whole.' })
  substitutes: SessionSubstituteInputType[];
}
