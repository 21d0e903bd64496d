import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { PROVIDER_FILES, type CatalogueFileKind, type ProviderFileFormat } from '../../domain/provider-files/provider-file.js';
import { findOwnCatalogue, type CatalogueSpan } from '../../persistence/provider-files/find-own-catalogue.sql.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

export interface ExportedFile {
  readonly kind: CatalogueFileKind;
  readonly format: ProviderFileFormat;
  /** Days of sessions; both null: all. Offers have none. */
  readonly span: CatalogueSpan;
}

/** Own offers, or their sessions, as a file that `pv import` and the upload read again. */
@Injectable()
export class ExportProviderFileQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, { kind, format, span }: ExportedFile): Promise<Buffer> {
    const rows = await this.unitOfWork.run(context, (tx) => findOwnCatalogue(tx, kind, span));
    const file = PROVIDER_FILES[kind];
    return format === 'csv' ? Buffer.from(writeCsv(file, rows)) : writeXlsx(file, rows);
  }
}
