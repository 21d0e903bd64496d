import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { CloseReason, ConcernKind, ConcernState } from '../../domain/concerns/concern-states.js';
import { CloseReasonCodes, ConcernKindCodes, ConcernStateCodes } from './concern.codes.js';

@ObjectType('Concern', { description: 'A complaint or an observation of monitoring about a seat (DD-24), as the side that raised it and the responsible provider see it; nobody else does.' })
export class ConcernType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the reservation that it is about.' })
  reservationId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the session that it is about; null: no single one.' })
  sessionId: string | null;

  @Field(() => ConcernKindCodes, { description: 'What it is.' })
  kind: ConcernKind;

  @Field(() => String, { description: 'The words of whoever raised it.' })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt: Date;

  @Field(() => ConcernStateCodes, { description: 'How far it has come.' })
  state: ConcernState;

  @Field(() => String, { nullable: true, description: 'What the responsible provider answered; null: nothing yet.' })
  answer: string | null;

  @Field(() => CloseReasonCodes, { nullable: true, description: 'Why it was closed; null: it is not.' })
  closeReason: CloseReason | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last came into another state; null: it is as it was raised.' })
  movedAt: Date | null;
}

export const ConcernConnection = connectionOf(ConcernType, 'Concern');

@ObjectType('ConcernReceipt', { description: 'That a concern was raised or has come further.' })
export class ConcernReceiptType {
  @Field(() => ID, { description: 'Id of the concern.' })
  id: string;
}

@ObjectType('PassedOnConcern', { description: 'What the responsible provider has told the host of a group about a seat there (DD-24), in words of its own.' })
export class PassedOnConcernType {
  @Field(() => ID, { description: 'Id of the concern.' })
  concernId: string;

  @Field(() => ID, { description: 'Id of the reservation that it is about.' })
  reservationId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the session that it is about; null: no single one.' })
  sessionId: string | null;

  @Field(() => ConcernKindCodes, { description: 'What it is.' })
  kind: ConcernKind;

  @Field(() => String, { description: 'The words for the host.' })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When it was passed on.' })
  passedOnAt: Date;

  @Field(() => Boolean, { description: 'Whether it was answered or closed since.' })
  isSettled: boolean;
}

export const PassedOnConcernConnection = connectionOf(PassedOnConcernType, 'PassedOnConcern');
