import { codeList } from '#platform/graphql';
import type { LeadSide, NoteKind } from '../../domain/notes/note-kinds.js';

export const CoordinationNoteKindCodes = codeList<NoteKind>('CoordinationNoteKind', 'What a note between case lead and group lead is.', {
  OBSERVATION: 'What was seen (Beobachtung).',
  QUESTION: 'A question (Frage).',
  ANSWER: 'An answer (Antwort).',
  AGREEMENT: 'What the two have agreed (Absprache).',
  ABSENCE_EXPECTED: 'That somebody will not come (voraussichtliches Fehlen).',
  CONCERN_FOR_PLAN: 'What the help plan should know (Hinweis für die Hilfeplanung).',
});

export const LeadSideCodes = codeList<LeadSide>('LeadSide', 'On which side of a seat somebody leads.', {
  CASE_LEAD: 'The case, for the responsible provider (fallverantwortliche Fachkraft).',
  GROUP_LEAD: 'The group, for its host (Gruppenleitung).',
});
