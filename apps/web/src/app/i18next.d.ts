<<<<<<< HEAD
import type account from '../features/account/texts.de.json';
import type billing from '../features/billing/texts.de.json';
import type certification from '../features/certification/texts.de.json';
import type people from '../features/people/texts.de.json';
import type rates from '../features/rates/texts.de.json';
=======
import type attendance from '../features/attendance/texts.de.json';
import type billing from '../features/billing/texts.de.json';
import type offers from '../features/offers/texts.de.json';
>>>>>>> d8c14cc6e433e39af4a01746cbb690cdb07b36cb
import type start from '../features/start/texts.de.json';
import type common from '../texts/common.de.json';

/** A text that no catalogue has does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
<<<<<<< HEAD
    resources: { common: typeof common; start: typeof start; account: typeof account; certification: typeof certification; people: typeof people; rates: typeof rates; billing: typeof billing };
=======
    resources: { common: typeof common; attendance: typeof attendance; offers: typeof offers; start: typeof start; billing: typeof billing };
>>>>>>> d8c14cc6e433e39af4a01746cbb690cdb07b36cb
  }
}
