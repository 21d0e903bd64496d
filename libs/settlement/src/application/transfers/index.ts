import { FindDatevSettingsQuery } from './find-datev-settings.query.js';
import { SetDatevSettingsUseCase } from './set-datev-settings.use-case.js';

export { FindDatevSettingsQuery, SetDatevSettingsUseCase };
export type { SetDatevSettingsInput, SetDatevSettingsRefusal } from './set-datev-settings.use-case.js';

export const transferProviders = [FindDatevSettingsQuery, SetDatevSettingsUseCase];
