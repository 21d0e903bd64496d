import { Module } from '@nestjs/common';
import { RecordAttendanceUseCase } from './application/record-attendance.use-case.js';
import { SessionRegisterQuery } from './application/session-register.query.js';

const useCases = [RecordAttendanceUseCase, SessionRegisterQuery];

/** Recording who came, and who is expected; stands on the unit of work of PlatformModule. */
@Module({ providers: useCases, exports: useCases })
export class CareModule {}
