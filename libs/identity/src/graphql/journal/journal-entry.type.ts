import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';

@ObjectType('JournalEntry', { description: 'That something was done, by whom and to what; what stood in it stays in the journal.' })
export class JournalEntryType {
  @Field(() => ID, { description: 'Number in the journal.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'What happened, in the past tense with its context: `reservation.confirmed`.' })
  action: string;

  @Field(() => String, { description: 'What kind of thing it was done to: `reservation`.' })
  subjectKind: string;

  @Field(() => String, { description: 'Its id.' })
  subjectId: string;

  @Field(() => String, { description: 'Id of the person; `machine:…` for a program, `job:…` for a job of the service, `operator`.' })
  actor: string;

  @Field(() => String, { description: 'For what, as a code.' })
  purpose: string;
}

export const JournalEntryConnection = connectionOf(JournalEntryType, 'JournalEntry');
