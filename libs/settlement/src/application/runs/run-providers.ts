import { CancelClearingUseCase } from './cancel-clearing.use-case.js';
import { ClearPairUseCase } from './clear-pair.use-case.js';
import { PreviewClearingQuery } from './preview-clearing.query.js';
import { PreviewRateChangeQuery } from './preview-rate-change.query.js';
import { QueuePairClearingUseCase } from './queue-pair-clearing.use-case.js';
import { SetClearingScheduleUseCase } from './set-clearing-schedule.use-case.js';

/** Use cases and queries of runs. */
export const runProviders = [CancelClearingUseCase, ClearPairUseCase, PreviewClearingQuery, PreviewRateChangeQuery, QueuePairClearingUseCase, SetClearingScheduleUseCase];
