import { AddSessionsUseCase } from './add-sessions.use-case.js';
import { CancelSessionsUseCase } from './cancel-sessions.use-case.js';
import { ChangeSessionPlanUseCase } from './change-session-plan.use-case.js';
import { ChangeSessionUseCase } from './change-session.use-case.js';
import { FindSessionPlansQuery } from './find-session-plans.query.js';
import { MoveSessionUseCase } from './move-session.use-case.js';
import { PlanSessionsUseCase } from './plan-sessions.use-case.js';
import { PreviewSessionPlanQuery } from './preview-session-plan.query.js';
import { SchoolHolidaysUseCase } from './school-holidays.use-case.js';

/** Planning, changing, moving and cancelling sessions. */
export const sessionProviders = [
  AddSessionsUseCase,
  CancelSessionsUseCase,
  ChangeSessionPlanUseCase,
  ChangeSessionUseCase,
  FindSessionPlansQuery,
  MoveSessionUseCase,
  PlanSessionsUseCase,
  PreviewSessionPlanQuery,
  SchoolHolidaysUseCase,
];
