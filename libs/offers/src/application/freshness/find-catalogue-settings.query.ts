import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { DEFAULT_CATALOGUE_SETTINGS, type CatalogueSettings } from '../../domain/freshness/catalogue-settings.js';
import { actsForAgency, findSettings, findSettingsThatHold } from '../../persistence/freshness/settings.sql.js';

/** What holds for the organisation acted for: an agency's own decisions, for others the strictest of their networks. */
@Injectable()
export class FindCatalogueSettingsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext): Promise<CatalogueSettings> {
    return this.unitOfWork.run(context, async (tx) => {
      if (!(await actsForAgency(tx))) return findSettingsThatHold(tx);
      return (await findSettings(tx)) ?? DEFAULT_CATALOGUE_SETTINGS;
    });
  }
}
