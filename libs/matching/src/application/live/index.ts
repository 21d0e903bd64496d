export { evaluateReadable, type ReadableEvaluations } from './evaluate-readable.js';
export { cleanAnswerHistory, HISTORY_DAYS } from './clean-answer-history.js';
export { rematch, REMATCH_LIMITS, type Rematched, type RematchLimits, type RematchOptions } from './rematch.js';
export { Ring } from './ring.js';
