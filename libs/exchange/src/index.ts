export { ImportFolderUseCase, type ImportOptions } from './application/import-folder.use-case.js';
export type { ImportFiles } from './application/read-folder.js';
export type { ImportError, ImportErrorCode } from './domain/import-error.js';
export type { FileCounts, ImportResult } from './domain/import-result.js';
export { ExportProviderFileQuery, type ExportedFile } from './application/provider-files/export-provider-file.query.js';
export { ImportProviderFileUseCase } from './application/provider-files/import-provider-file.use-case.js';
export { CARE_FILES, type CatalogueFileKind, type ProviderFileFormat, type ProviderFileKind } from './domain/provider-files/provider-file.js';
export { ProviderFilesModule } from './provider-files.module.js';
