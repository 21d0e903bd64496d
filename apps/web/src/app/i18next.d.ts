import type account from '../features/account/texts.de.json';
import type billing from '../features/billing/texts.de.json';
<<<<<<< HEAD
import type certification from '../features/certification/texts.de.json';
import type people from '../features/people/texts.de.json';
import type rates from '../features/rates/texts.de.json';
import type attendance from '../features/attendance/texts.de.json';
import type billing from '../features/billing/texts.de.json';
import type offers from '../features/offers/texts.de.json';
=======
import type cases from '../features/cases/texts.de.json';
import type search from '../features/search/texts.de.json';
import type seats from '../features/seats/texts.de.json';
>>>>>>> dfd8afc7675aef1ff0686f71635a256add200b44
import type start from '../features/start/texts.de.json';
import type common from '../texts/common.de.json';

/** A text that no catalogue has does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
<<<<<<< HEAD
    resources: { common: typeof common; start: typeof start; account: typeof account; certification: typeof certification; people: typeof people; rates: typeof rates; billing: typeof billing };
    resources: { common: typeof common; attendance: typeof attendance; offers: typeof offers; start: typeof start; billing: typeof billing };
=======
    resources: { common: typeof common; start: typeof start; billing: typeof billing; cases: typeof cases; search: typeof search; seats: typeof seats };
>>>>>>> dfd8afc7675aef1ff0686f71635a256add200b44
  }
}
