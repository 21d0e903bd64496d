import { ags, language } from '../cells/codes.js';
import { list } from '../cells/lists.js';
import { degrees, notNegative, whole } from '../cells/numbers.js';
import { boolean, choice, identifier, text } from '../cells/texts.js';
import { date, weeklyWindow, yearMonth } from '../cells/times.js';
import { AGENCY, EMPTY_LIST, OFFER, OFFERS, optional, REFERRAL, required, RESPONSIBLE, type FileDefinition } from '../file-definition.js';
import { locatable, notBefore, wholePoint } from '../rules.js';
import { modules } from './agreement-files.js';

/** Case referrals, pseudonymous: a code, a month of birth, a municipality, needs. */
export const referrals: FileDefinition = {
  name: 'referrals.csv',
  key: ['id'],
  columns: [
    required('id', identifier),
    required('agency_id', text, AGENCY),
    required('responsible_id', text, RESPONSIBLE),
    required('birth_month', yearMonth),
    optional('gender', choice('F', 'M', 'D')),
    required('legal_basis', text),
    optional('module', modules),
    required('needs', list(text)),
    optional('flags', list(text), EMPTY_LIST),
    optional('languages', list(language), { fallback: '{"de"}' }),
    optional('accessibility_needs', list(text), EMPTY_LIST),
    required('municipality_ags', ags),
    optional('lat', degrees(90)),
    optional('lon', degrees(180)),
    optional('availability', list(weeklyWindow), EMPTY_LIST),
    required('wanted_from', date),
    optional('weeks', whole(1), { fallback: '26' }),
    optional('max_km', notNegative),
    optional('priority', whole(1, 5), { fallback: '3' }),
    optional('child_protection_relevant', boolean, { fallback: 'false' }),
    optional('wish_offer_ids', list(text), OFFERS),
    optional('consent', boolean, { fallback: 'false' }),
    required('approved_from', date),
    optional('approved_to', date),
    optional('allocation', boolean, { fallback: 'false' }),
    optional('purpose', choice('HELP', 'RELIEF'), { fallback: 'HELP' }),
  ],
  rules: [notBefore('approved_from', 'approved_to'), wholePoint, locatable()],
};

/** Seats that were confirmed or cancelled elsewhere: facts, to which the criteria of a match are not applied. */
export const reservations: FileDefinition = {
  name: 'reservations.csv',
  key: ['id'],
  columns: [
    required('id', identifier),
    required('referral_id', text, REFERRAL),
    required('offer_id', text, OFFER),
    required('variant', choice('COMPLEMENTARY', 'INTEGRATED')),
    required('from', date),
    optional('to', date),
    optional('state', choice('CONFIRMED', 'CANCELLED'), { fallback: 'CONFIRMED' }),
  ],
  rules: [notBefore('from', 'to')],
};
