import { budgetTasks, licenceTasks, safeguardingTasks, termsTasks } from '#agreements';
import { deadlineTasks, differenceTasks, documentTasks, noteTasks, reportTasks } from '#care';
import { TaskKinds, webhookTasks } from '#inbox';
import { liveTasks } from '#matching';
import { freshnessTasks } from '#offers';
import { certificationTasks } from '#offers';
import { findingTasks } from '#offers';
import { approvalTasks, requestTasks } from '#referrals';
import { concernTasks, reservationTasks } from '#reservations';
import { disputeTasks, monthTasks, paymentTasks, runTasks } from '#settlement';

/** The kinds of tasks of all contexts; a test looks for one that is defined and not in here. */
export const taskKinds = new TaskKinds([...budgetTasks, ...differenceTasks, ...deadlineTasks, ...documentTasks, ...noteTasks, ...reportTasks, ...licenceTasks, ...safeguardingTasks, ...termsTasks, ...freshnessTasks, ...certificationTasks, ...findingTasks, ...approvalTasks, ...requestTasks, ...liveTasks, ...concernTasks, ...reservationTasks, ...disputeTasks, ...paymentTasks, ...webhookTasks, ...monthTasks, ...runTasks]);
