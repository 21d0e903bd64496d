import { Field, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar } from '#platform/graphql';
import type { ReachChangeKind } from '../../domain/reach/draft-changes.js';
import type { ReachCriterion } from '../../domain/reach/reach-draft.js';
import { HardCriterionCodes } from '../criterion.type.js';

export const ReachChangeKindCodes = codeList<ReachChangeKind>('ReachChangeKind', 'What could be another way in a draft offer.', {
  AGE_FROM: 'Another youngest age, `value`.',
  AGE_TO: 'Another oldest age, `value`.',
  OPEN_TO_GENDER: 'Open to one more gender, `value`.',
  OPEN_TO_ALL_GENDERS: 'Open to all, also to those who say nothing of their gender.',
  FURTHER_LANGUAGE: 'Held in one more language, `value`.',
  FURTHER_ACCESSIBILITY: 'Accessible by one thing more, `value`.',
  WITHOUT_CONTRAINDICATION: 'No longer excluding `value`.',
  PROFESSIONAL_LEAD: 'Led by a professional.',
  OTHER_WEEKDAY: 'The time `slot` on another day, `value`.',
  EARLIER: 'The time `slot` one hour earlier, `value`.',
  LATER: 'The time `slot` one hour later, `value`.',
});

const HIDDEN = 'a multiple of five, rounded down; null (hidden) under five, none included.';

@ObjectType('ReachCriterion', { description: 'What one criterion costs a draft.' })
export class ReachCriterionType {
  @Field(() => HardCriterionCodes, { description: 'The criterion.' })
  criterion: ReachCriterion;

  @Field(() => Int, { nullable: true, description: `Referrals that fail this one and no other: ${HIDDEN}` })
  referrals: number | null;
}

@ObjectType('ReachChange', { description: 'What one change of a draft would gain or lose.' })
export class ReachChangeType {
  @Field(() => ReachChangeKindCodes, { description: 'What is another way.' })
  kind: ReachChangeKind;

  @Field(() => HardCriterionCodes, { description: 'The criterion that it touches.' })
  criterion: ReachCriterion;

  @Field(() => String, { nullable: true, description: 'The age, the code, or the time (`TU 15:00`) as it would be; null where the kind says it all.' })
  value: string | null;

  @Field(() => String, { nullable: true, description: 'Which time of the week is moved (`MO 15:00`); null for all else.' })
  slot: string | null;

  @Field(() => Int, { nullable: true, description: `Referrals that the changed draft would serve: ${HIDDEN}` })
  referrals: number | null;

  @Field(() => Int, { nullable: true, description: 'What is gained (or lost, below 0): the difference of the two numbers that are shown, never of exact ones; null where either is hidden.' })
  difference: number | null;
}

@ObjectType('DraftReach', {
  description:
    'How many referrals in search a draft would serve. Counted are those of agencies that may use the host\'s groups on the first day (in their network, or with an agreement), that want a seat while the draft takes place and are approved then; those of the host\'s own, which it sees by themselves, are not. Seats, sessions and certificates are not judged. Numbers only, and of what is coarse: places are the main points of municipalities, days the first and last of a month (or today), times half hours, ages those on 1 July of the year.',
})
export class DraftReachType {
  @Field(() => LocalDateScalar, { description: 'First day that was asked for; looked at is the first of its month, in this month today.' })
  from: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day that was asked for, looked at is the last of its month; null: without an end.' })
  to: string | null;

  @Field(() => Int, { nullable: true, description: `Referrals that come into question at all: ${HIDDEN}` })
  considered: number | null;

  @Field(() => Int, { nullable: true, description: `Referrals that meet every criterion: ${HIDDEN}` })
  served: number | null;

  @Field(() => [ReachCriterionType], { description: 'Criterion by criterion, in the order of their table, how many referrals it alone keeps away.' })
  failingOnly: ReachCriterionType[];

  @Field(() => [ReachChangeType], { description: 'What could be another way, one thing at a time; never the place.' })
  changes: ReachChangeType[];
}
