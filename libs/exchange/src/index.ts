export { ImportFolderUseCase, type ImportOptions } from './application/import-folder.use-case.js';
export type { ImportFiles } from './application/read-folder.js';
export type { ImportError, ImportErrorCode } from './domain/import-error.js';
export type { FileCounts, ImportResult } from './domain/import-result.js';
