export { FindHearingsQuery } from './find-hearings.query.js';
export { RecordHearingUseCase, type RecordHearingInput, type RecordHearingResult } from './record-hearing.use-case.js';
export type { HearingRecord, HeardParty } from '../../domain/participation/hearing.js';
