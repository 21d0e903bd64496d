import { whole } from '../cells/numbers.js';
import { choice, text } from '../cells/texts.js';
import { date, time } from '../cells/times.js';
import { OFFER, optional, PROVIDER, REFERRAL, required, type FileDefinition } from '../file-definition.js';

/** start is found where the offer has one session that day, so it is no part of the key as read. */
export const attendance: FileDefinition = {
  name: 'attendance.csv',
  key: ['offer_id', 'date', 'start', 'referral_id', 'recorded_by'],
  columns: [
    required('offer_id', text, OFFER),
    required('date', date),
    optional('start', time),
    required('referral_id', text, REFERRAL),
    required('status', choice('ATTENDED', 'EXCUSED', 'UNEXCUSED')),
    optional('recorded_by', choice('PROVIDER', 'AGENCY'), { fallback: 'PROVIDER' }),
  ],
  rules: [],
};

export const careHours: FileDefinition = {
  name: 'care_hours.csv',
  key: ['referral_id', 'provider_id', 'date', 'start', 'kind', 'work_type', 'staff'],
  columns: [
    required('referral_id', text, REFERRAL),
    required('provider_id', text, PROVIDER),
    required('date', date),
    optional('start', time),
    required('minutes', whole(1)),
    required('kind', choice('SINGLE', 'PARENT', 'RESOURCE_PERSON', 'GROUP_INTERNAL')),
    optional('work_type', choice('CASE', 'CASE_RELATED', 'CROSS_CASE', 'NETWORK')),
    optional('staff', choice('PROFESSIONAL', 'SEMI_PROFESSIONAL')),
  ],
  rules: [],
};
