import { ags, language } from '../cells/codes.js';
import { list, shares } from '../cells/lists.js';
import { degrees, whole } from '../cells/numbers.js';
import { boolean, choice, identifier, text } from '../cells/texts.js';
import { date, time } from '../cells/times.js';
import { AGENCY, COHOSTS, EMPTY_LIST, OFFER, optional, PROVIDER, required, type FileDefinition, type RowRule } from '../file-definition.js';
import { ageRange, locatable, validRange, wholePoint } from '../rules.js';

const onSiteNeedsMunicipality: RowRule = (row) => {
  if (row.get('delivery') === 'ON_SITE' && !row.isGiven('municipality_ags')) row.report('municipality_ags', 'MISSING_VALUE', 'an AGS of 8 digits, because delivery is ON_SITE');
};

/** The host has the rest of 100 percent and is never its own co-host. */
const hostIsNoCohost: RowRule = (row) => {
  const host = row.get('host_id');
  const cohosts = row.get('cohosts');
  if (host === null || cohosts === null) return;
  // the array as the cell type wrote it: each element in quotes, identifier before the colon
  if (cohosts.includes(`"${host.replace(/["\\]/g, '\\$&')}:`)) row.report('cohosts', 'BAD_VALUE', `providers other than the host, ${host}`);
};

export const offers: FileDefinition = {
  name: 'offers.csv',
  key: ['id'],
  columns: [
    required('id', identifier),
    required('host_id', text, PROVIDER),
    required('title', text),
    required('category', text),
    required('kind', choice('GROUP', 'TRAINING', 'COURSE', 'PROJECT')),
    required('admission', choice('OPEN', 'CLOSED')),
    required('delivery', choice('ON_SITE', 'ONLINE')),
    required('capacity', whole(1)),
    optional('age_from', whole(0)),
    optional('age_to', whole(0)),
    optional('genders', list(choice('F', 'M', 'D')), EMPTY_LIST),
    optional('topics', list(text), EMPTY_LIST),
    optional('languages', list(language), { fallback: '{"de"}' }),
    optional('accessibility', list(text), EMPTY_LIST),
    optional('contraindications', list(text), EMPTY_LIST),
    optional('staff', whole(1), { fallback: '2' }),
    optional('lead_qualification', choice('PROFESSIONAL', 'SEMI_PROFESSIONAL'), { fallback: 'PROFESSIONAL' }),
    optional('cohosts', shares, COHOSTS),
    optional('municipality_ags', ags),
    optional('lat', degrees(90)),
    optional('lon', degrees(180)),
    optional('settleable', boolean, { fallback: 'true' }),
  ],
  rules: [ageRange, onSiteNeedsMunicipality, hostIsNoCohost, wholePoint, locatable((row) => row.get('delivery') === 'ON_SITE')],
};

/** Only certified groups are settleable, on the dates of a certificate (DD-14). */
export const certificates: FileDefinition = {
  name: 'certificates.csv',
  key: ['offer_id', 'agency_id', 'valid_from'],
  columns: [
    required('offer_id', text, OFFER),
    required('agency_id', text, AGENCY),
    required('valid_from', date),
    optional('valid_to', date),
    optional('number', text),
  ],
  rules: [validRange],
};

export const sessions: FileDefinition = {
  name: 'sessions.csv',
  key: ['offer_id', 'date', 'start'],
  columns: [
    required('offer_id', text, OFFER),
    required('date', date),
    required('start', time),
    required('minutes', whole(1)),
    optional('state', choice('PLANNED', 'HELD', 'CANCELLED'), { fallback: 'PLANNED' }),
    optional('entry', boolean, { fallback: 'false' }),
  ],
  rules: [],
};
