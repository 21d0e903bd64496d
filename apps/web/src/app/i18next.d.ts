import type billing from '../features/billing/texts.de.json';
import type cases from '../features/cases/texts.de.json';
import type search from '../features/search/texts.de.json';
import type seats from '../features/seats/texts.de.json';
import type start from '../features/start/texts.de.json';
import type common from '../texts/common.de.json';

/** A text that no catalogue has does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; start: typeof start; billing: typeof billing; cases: typeof cases; search: typeof search; seats: typeof seats };
  }
}
