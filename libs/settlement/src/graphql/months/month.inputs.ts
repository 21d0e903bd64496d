import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs, YearMonthScalar } from '#platform/graphql';
import type { LineGrouping } from '../../application/months/find-review-lines.query.js';
import { LineGroupingCodes, LineOutcomeCodes } from './month.codes.js';

@InputType('StartReviewInput', { description: 'Which month of the agency acted for is to be reviewed.' })
export class StartReviewInputType extends CommandInput {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}

@InputType('SignMonthInput', { description: 'Which month of the agency acted for is signed, and which figures.' })
export class SignMonthInputType extends CommandInput {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => String, { description: 'The digest of the figures that the signer has looked at, as SettlementMonth gives it.' })
  digest: string;
}

@InputType('SendMonthBackInput', { description: 'Which month of the agency acted for is sent back, and why.' })
export class SendMonthBackInputType extends CommandInput {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => String, { description: '1 to 500 characters, without the name of a child or a family.' })
  reason: string;
}

@InputType('SetCommandLineClosingInput', { description: 'Whether the command line may close months of the agency acted for.' })
export class SetCommandLineClosingInputType extends CommandInput {
  @Field(() => Boolean, { description: 'False forbids it.' })
  isAllowed: boolean;
}

@InputType('ReviewPairInput', { description: 'Two organisations, in whichever order.' })
export class ReviewPairInputType {
  @Field(() => ID, { description: 'Id of the one.' })
  firstId: string;

  @Field(() => ID, { description: 'Id of the other.' })
  secondId: string;
}

@InputType('AddReviewCommentInput', { description: 'What is said about a month, or about one pair or one line of it.' })
export class AddReviewCommentInputType extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Id of the agency whose month it is; left out: the organisation acted for.' })
  agencyId?: string | null;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => ReviewPairInputType, { nullable: true, description: 'About what these two owe each other; left out: about no pair.' })
  pair?: ReviewPairInputType | null;

  @Field(() => ID, { nullable: true, description: 'About this line; left out: about no line.' })
  lineId?: string | null;

  @Field(() => String, { description: '1 to 2000 characters, without the name of a child or a family.' })
  text: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the parties of the pair or line read it, too; the agency reads whatever is said.' })
  isShared: boolean;
}

@ArgsType()
export class MonthsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the agency whose months they are; left out: of all, where months are listed, and else the organisation acted for.' })
  agencyId?: string | null;
}

@ArgsType()
export class OfMonthArgs extends MonthsArgs {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}

@ArgsType()
export class CommentsArgs extends OfMonthArgs {
  @Field(() => ReviewPairInputType, { nullable: true, description: 'Only about what these two owe each other.' })
  between?: ReviewPairInputType | null;

  @Field(() => ID, { nullable: true, description: 'Only about this line.' })
  lineId?: string | null;
}

@ArgsType()
export class PairsArgs extends OfMonthArgs {
  @Field(() => ReviewPairInputType, { nullable: true, description: 'Only of these two.' })
  between?: ReviewPairInputType | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that stand out against the month before.' })
  onlyOutliers: boolean;
}

@ArgsType()
export class LinesArgs extends OfMonthArgs {
  @Field(() => ReviewPairInputType, { nullable: true, description: 'Only between these two, also what is held between them.' })
  between?: ReviewPairInputType | null;

  @Field(() => LineOutcomeCodes, { nullable: true, description: 'Only with this outcome.' })
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: 'Only with this code of a reason, such as ATTENDANCE_MISSING.' })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this offer.' })
  offerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this case.' })
  referralId?: string | null;
}

@ArgsType()
export class LineGroupsArgs extends LinesArgs {
  @Field(() => LineGroupingCodes, { description: 'By what they are added up.' })
  by: LineGrouping;
}
