import { safeguardingTasks, termsTasks } from '#agreements';
import { TaskKinds } from '#inbox';
import { liveTasks } from '#matching';
import { freshnessTasks } from '#offers';
import { certificationTasks } from '#offers';
import { findingTasks } from '#offers';
import { approvalTasks, requestTasks } from '#referrals';
import { reservationTasks } from '#reservations';

/** The kinds of tasks of all contexts; a test looks for one that is defined and not in here. */
export const taskKinds = new TaskKinds([...safeguardingTasks, ...termsTasks, ...freshnessTasks, ...certificationTasks, ...findingTasks, ...approvalTasks, ...requestTasks, ...liveTasks, ...reservationTasks]);
