export { ChangeStayUseCase, type ChangeStayInput, type ChangeStayResult } from './change-stay.use-case.js';
export { EndStayUseCase, type EndStayInput, type EndStayResult } from './end-stay.use-case.js';
export { PauseStayUseCase, type PauseStayInput, type PauseStayResult } from './pause-stay.use-case.js';
export { ReleaseSeatsOfStoppedCaseUseCase } from './release-seats-of-stopped-case.use-case.js';
export { ResumeStayUseCase, type ResumeStayInput, type ResumeStayResult } from './resume-stay.use-case.js';
export { TransferSeatUseCase, type TransferSeatInput, type TransferSeatResult } from './transfer-seat.use-case.js';
