import { CONFIG, FileKeyring, KEYRING, type Config } from '#platform';
import { FindCoordinationQuery } from './find-coordination.query.js';
import { MarkCoordinationNotesReadUseCase } from './mark-coordination-notes-read.use-case.js';
import { OpenCoordinationThreadUseCase } from './open-coordination-thread.use-case.js';
import { WithdrawCoordinationNoteUseCase } from './withdraw-coordination-note.use-case.js';
import { WriteCoordinationNoteUseCase } from './write-coordination-note.use-case.js';

export { FindCoordinationQuery } from './find-coordination.query.js';
export { MarkCoordinationNotesReadUseCase, type MarkCoordinationNotesReadInput } from './mark-coordination-notes-read.use-case.js';
export { OpenCoordinationThreadUseCase, type OpenCoordinationThreadInput } from './open-coordination-thread.use-case.js';
export { WithdrawCoordinationNoteUseCase, type WithdrawCoordinationNoteInput } from './withdraw-coordination-note.use-case.js';
export { WriteCoordinationNoteUseCase, type WriteCoordinationNoteInput } from './write-coordination-note.use-case.js';
export { noteTasks } from '../../domain/notes/note-tasks.js';
export type { LeadSide, NoteKind } from '../../domain/notes/note-kinds.js';

export const notesProviders = [FindCoordinationQuery, MarkCoordinationNotesReadUseCase, OpenCoordinationThreadUseCase, WithdrawCoordinationNoteUseCase, WriteCoordinationNoteUseCase];

/** The keys of notes lie where the configuration says; nobody but the use cases above gets them. */
export const noteKeyring = { provide: KEYRING, useFactory: (config: Config) => new FileKeyring(config.keysDir), inject: [CONFIG] };
