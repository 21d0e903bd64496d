import { DatevSettingsResolver } from './datev-settings.resolver.js';

export const transferResolvers = [DatevSettingsResolver];
