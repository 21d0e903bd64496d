import { Module } from '@nestjs/common';
import { ExportProviderFileQuery } from './application/provider-files/export-provider-file.query.js';
import { ImportProviderFileUseCase } from './application/provider-files/import-provider-file.use-case.js';

const providers = [ExportProviderFileQuery, ImportProviderFileUseCase];

/** Files that a provider takes out and brings in by itself. */
@Module({ providers, exports: providers })
export class ProviderFilesModule {}
