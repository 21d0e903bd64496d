/** What others may use of runs. */
export { CancelClearingUseCase, type CancelClearingRefusal } from './cancel-clearing.use-case.js';
export { ClearPairUseCase, type ClearedPair, type ClearPairInput, type ClearPairRefusal, type NothingCleared } from './clear-pair.use-case.js';
export { PreviewClearingQuery, type ClearingPreview, type PairDifference } from './preview-clearing.query.js';
export { PreviewRateChangeQuery, type CorrectedMonth, type CorrectedPair, type RateChangePreview } from './preview-rate-change.query.js';
export { queueDueClearings } from './queue-due-clearings.js';
export { QueuePairClearingUseCase, type QueuePairClearingRefusal } from './queue-pair-clearing.use-case.js';
export { runProviders } from './run-providers.js';
export { SetClearingScheduleUseCase, type SetClearingScheduleRefusal } from './set-clearing-schedule.use-case.js';
export { CLEAR_PAIR } from '../../domain/runs/clear-pair.js';
export type { ClearingSchedule } from '../../domain/runs/clearing-schedule.js';
export { RUN_CHECKS, type RunCheck } from '../../domain/runs/run-checks.js';
