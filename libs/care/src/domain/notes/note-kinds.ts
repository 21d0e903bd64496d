/** What a note between case lead and group lead is (DD-29). */
export const NOTE_KINDS = ['OBSERVATION', 'QUESTION', 'ANSWER', 'AGREEMENT', 'ABSENCE_EXPECTED', 'CONCERN_FOR_PLAN'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** On which side of a seat somebody stands: the responsible provider's, or the host's. */
export type LeadSide = 'CASE_LEAD' | 'GROUP_LEAD';

/** In characters. */
export const LONGEST_NOTE = 2_000;

/** True for a text that says something, within its length, and that a database can keep (no NUL). */
export const isNoteText = (text: string): boolean => text.trim() !== '' && [...text].length <= LONGEST_NOTE && !text.includes('\0');
