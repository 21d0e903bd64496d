import { ChangeStayUseCase } from './change-stay.use-case.js';
import { EndStayUseCase } from './end-stay.use-case.js';
import { PauseStayUseCase } from './pause-stay.use-case.js';
import { ResumeStayUseCase } from './resume-stay.use-case.js';
import { TransferSeatUseCase } from './transfer-seat.use-case.js';

/** What becomes of a seat: longer, shorter, paused, ended, in another group. */
export const stayProviders = [ChangeStayUseCase, EndStayUseCase, PauseStayUseCase, ResumeStayUseCase, TransferSeatUseCase];
