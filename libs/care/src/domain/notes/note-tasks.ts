import type { LeadSide } from './note-kinds.js';

const READING = { reminderWorkingDaysBefore: null, escalateWorkingDaysAfter: null, escalateTo: null } as const;

/** For the case lead: the group lead has written (DD-29). Never escalated: nobody else is to read it. */
export const NOTE_FOR_CASE_LEAD = { code: 'COORDINATION_NOTE_FOR_CASE_LEAD', title: 'Neue Notiz der Gruppenleitung lesen', ...READING } as const;

/** For the group lead: the case lead has written. Two kinds, so that what one of the two reads closes nothing of the other's. */
export const NOTE_FOR_GROUP_LEAD = { code: 'COORDINATION_NOTE_FOR_GROUP_LEAD', title: 'Neue Notiz der fallverantwortlichen Fachkraft lesen', ...READING } as const;

/** The kind of task that tells somebody on this side. */
export const taskFor = (side: LeadSide) => (side === 'CASE_LEAD' ? NOTE_FOR_CASE_LEAD : NOTE_FOR_GROUP_LEAD);

/** What the tasks are about. */
export const THREAD_SUBJECT = 'coordination_thread';

/** Every kind of task about notes. */
export const noteTasks = [NOTE_FOR_CASE_LEAD, NOTE_FOR_GROUP_LEAD] as const;
