import type account from '../features/account/texts.de.json';
import type attendance from '../features/attendance/texts.de.json';
import type billing from '../features/billing/texts.de.json';
import type care from '../features/care/texts.de.json';
import type cases from '../features/cases/texts.de.json';
import type certification from '../features/certification/texts.de.json';
import type ledger from '../features/ledger/texts.de.json';
import type notes from '../features/notes/texts.de.json';
import type offers from '../features/offers/texts.de.json';
import type planning from '../features/planning/texts.de.json';
import type people from '../features/people/texts.de.json';
import type rates from '../features/rates/texts.de.json';
import type referral from '../features/referral/texts.de.json';
import type search from '../features/search/texts.de.json';
import type seats from '../features/seats/texts.de.json';
import type start from '../features/start/texts.de.json';
import type agreements from '../features/agreements/texts.de.json';
import type documents from '../features/documents/texts.de.json';
import type find from '../features/find/texts.de.json';
import type journal from '../features/journal/texts.de.json';
import type rules from '../features/rules/texts.de.json';
import type stays from '../features/stays/texts.de.json';
import type terms from '../features/terms/texts.de.json';
import type work from '../features/work/texts.de.json';
import type trends from '../features/trends/texts.de.json';
import type common from '../texts/common.de.json';

/** A text that no catalogue has does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      account: typeof account;
      attendance: typeof attendance;
      billing: typeof billing;
      care: typeof care;
      cases: typeof cases;
      certification: typeof certification;
      ledger: typeof ledger;
      offers: typeof offers;
      people: typeof people;
      planning: typeof planning;
      rates: typeof rates;
      referral: typeof referral;
      search: typeof search;
      seats: typeof seats;
      start: typeof start;
      terms: typeof terms;
      work: typeof work;
      trends: typeof trends;
      rules: typeof rules;
      journal: typeof journal;
      find: typeof find;
      agreements: typeof agreements;
      stays: typeof stays;
      documents: typeof documents;
      notes: typeof notes;
    };
  }
}
