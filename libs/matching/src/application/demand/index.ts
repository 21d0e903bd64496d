export { noteVain } from './note-vain.js';
export { NoteVainSearchesUseCase, type VainSearchesNoted } from './note-vain-searches.use-case.js';
export { UnmetNeedQuery, type UnmetNeed } from './unmet-need.query.js';
