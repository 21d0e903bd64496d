import type attendance from '../features/attendance/texts.de.json';
import type billing from '../features/billing/texts.de.json';
import type offers from '../features/offers/texts.de.json';
import type start from '../features/start/texts.de.json';
import type common from '../texts/common.de.json';

/** A text that no catalogue has does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; attendance: typeof attendance; offers: typeof offers; start: typeof start; billing: typeof billing };
  }
}
