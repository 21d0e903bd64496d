import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, YearMonthScalar } from '#platform/graphql';
import type { ReportRunState } from '../../domain/reports/report-run.js';
import { ReportRunStateCodes } from './report.codes.js';

@ObjectType('CareReportRun', { description: 'The making of the care reports of one month of the agency acted for.' })
export class CareReportRunType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => ReportRunStateCodes, { description: 'How far it is.' })
  state: ReportRunState;

  @Field(() => Int, { description: 'How many approvals are worked through.' })
  done: number;

  @Field(() => Int, { nullable: true, description: 'How many approvals have days in the month; null before they were counted.' })
  total: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  queuedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was begun; null: it waits.' })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null: it is not.' })
  finishedAt: Date | null;
}
