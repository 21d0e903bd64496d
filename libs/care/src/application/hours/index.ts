import { CareCourseQuery } from './care-course.query.js';
import { CorrectCareContactUseCase } from './correct-care-contact.use-case.js';
import { CorrectWorkTimeUseCase } from './correct-work-time.use-case.js';
import { FindCareContactsQuery } from './find-care-contacts.query.js';
import { FindWorkTimesQuery } from './find-work-times.query.js';
import { RecordCareContactsUseCase } from './record-care-contacts.use-case.js';
import { RecordWorkTimeUseCase } from './record-work-time.use-case.js';
import { SumWorkHoursQuery } from './sum-work-hours.query.js';
import { WithdrawCareContactUseCase } from './withdraw-care-contact.use-case.js';
import { WithdrawWorkTimeUseCase } from './withdraw-work-time.use-case.js';

export type { CareKind, CaseWorkType, GeneralWorkType, StaffCategory, WithdrawReason, WorkType } from '../../domain/hours/care-codes.js';
export type { CareContact, CareWarning, ContactSaid, WorkSaid, WorkTime } from '../../domain/hours/care-records.js';
export { segmentOf, type WorkSegment } from '../../domain/hours/segment-of.js';
export type { WorkHours } from '../../domain/hours/sum-hours.js';
export { CareCourseQuery, type CareCourse } from './care-course.query.js';
export { CorrectCareContactUseCase, type CorrectCareContactInput, type CorrectCareContactResult } from './correct-care-contact.use-case.js';
export { CorrectWorkTimeUseCase, type CorrectWorkTimeInput, type CorrectWorkTimeResult } from './correct-work-time.use-case.js';
export { FindCareContactsQuery, type CareContactFilter } from './find-care-contacts.query.js';
export { FindWorkTimesQuery, type WorkTimeFilter } from './find-work-times.query.js';
export { isContactTaken } from './hours-command.js';
export { planAttendanceRows, type BroughtAttendance, type BroughtAttendanceProblem, type BroughtRegister } from './plan-attendance-rows.js';
export { planCareContacts, type BroughtContact, type BroughtContactProblem, type BroughtContacts } from './plan-care-contacts.js';
export { RecordCareContactsUseCase, type CareContactEntry, type RecordCareContactsInput, type RecordCareContactsResult, type RecordedContacts } from './record-care-contacts.use-case.js';
export { RecordWorkTimeUseCase, type RecordWorkTimeInput, type RecordWorkTimeResult } from './record-work-time.use-case.js';
export { SumWorkHoursQuery, type WorkHoursFilter } from './sum-work-hours.query.js';
export { WithdrawCareContactUseCase, type WithdrawCareContactInput, type WithdrawCareContactResult } from './withdraw-care-contact.use-case.js';
export { WithdrawWorkTimeUseCase, type WithdrawWorkTimeInput, type WithdrawWorkTimeResult } from './withdraw-work-time.use-case.js';

export const hoursProviders = [
  RecordCareContactsUseCase,
  CorrectCareContactUseCase,
  WithdrawCareContactUseCase,
  RecordWorkTimeUseCase,
  CorrectWorkTimeUseCase,
  WithdrawWorkTimeUseCase,
  CareCourseQuery,
  FindCareContactsQuery,
  FindWorkTimesQuery,
  SumWorkHoursQuery,
];
