import { AddReviewCommentUseCase } from './add-review-comment.use-case.js';
import { ApproveMonthUseCase } from './approve-month.use-case.js';
import { FindMonthsQuery } from './find-months.query.js';
import { FindPairsQuery } from './find-pairs.query.js';
import { FindReviewCommentsQuery } from './find-review-comments.query.js';
import { FindReviewLinesQuery } from './find-review-lines.query.js';
import { SendMonthBackUseCase } from './send-month-back.use-case.js';
import { SetCommandLineClosingUseCase } from './set-command-line-closing.use-case.js';
import { StartReviewUseCase } from './start-review.use-case.js';
import { SubmitMonthUseCase } from './submit-month.use-case.js';

/** What the module of this context provides for months and their review. */
export const monthProviders = [
  AddReviewCommentUseCase,
  ApproveMonthUseCase,
  FindMonthsQuery,
  FindPairsQuery,
  FindReviewCommentsQuery,
  FindReviewLinesQuery,
  SendMonthBackUseCase,
  SetCommandLineClosingUseCase,
  StartReviewUseCase,
  SubmitMonthUseCase,
];
