import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs } from '#platform/graphql';
import type { CloseReason, ConcernKind, ConcernState } from '../../domain/concerns/concern-states.js';
import { CloseReasonCodes, ConcernKindCodes, ConcernStateCodes } from './concern.codes.js';

@InputType('RaiseConcernInput', { description: 'What is raised about which seat.' })
export class RaiseConcernInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the session that it is about; left out: no single one.' })
  sessionId?: string | null;

  @Field(() => ConcernKindCodes, { description: 'What it is.' })
  kind: ConcernKind;

  @Field(() => String, { description: '1 to 2000 characters, without the name of a child or a family: the reservation says whom it is about.' })
  text: string;
}

@InputType('ConcernTextInput', { description: 'Words about a concern.' })
export class ConcernTextInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the concern.' })
  concernId: string;

  @Field(() => String, { description: '1 to 2000 characters, without the name of a child or a family.' })
  text: string;
}

@InputType('CloseConcernInput', { description: 'Which concern is closed, and why.' })
export class CloseConcernInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the concern.' })
  concernId: string;

  @Field(() => CloseReasonCodes, { description: 'Why.' })
  reason: CloseReason;
}

@ArgsType()
export class ConcernsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those about this reservation.' })
  reservationId?: string | null;

  @Field(() => ConcernStateCodes, { nullable: true, description: 'Only those in this state.' })
  state?: ConcernState | null;
}
