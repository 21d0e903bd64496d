export { answerSavedSearchesJob } from './answer-saved-searches.job.js';
export { AnswerSavedSearchesProcessor } from './answer-saved-searches.processor.js';
