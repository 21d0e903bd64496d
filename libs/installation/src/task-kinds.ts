import { safeguardingTasks, termsTasks } from '#agreements';
import { TaskKinds } from '#inbox';
import { freshnessTasks } from '#offers';
import { certificationTasks } from '#offers';
import { findingTasks } from '#offers';
import { reservationTasks } from '#reservations';

/** The kinds of tasks of all contexts; a test looks for one that is defined and not in here. */
export const taskKinds = new TaskKinds([...safeguardingTasks, ...termsTasks, ...freshnessTasks, ...certificationTasks, ...findingTasks, ...reservationTasks]);
