import { LONGEST_CONCERN } from '../../domain/concerns/concern-states.js';

/** True for a text that says something, within its length, and that a database can keep (no NUL). */
export const isConcernText = (text: string): boolean => text.trim() !== '' && [...text].length <= LONGEST_CONCERN && !text.includes('\0');
