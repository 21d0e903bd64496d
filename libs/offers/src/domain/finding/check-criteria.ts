import { isUuid } from '#kernel';
import type { FreeWeekly, Near, OfferCriteria, WeeklyTime } from './offer-criteria.js';

const MOST_CODES = 50;
const MOST_TIMES = 21;
const AGS = /^\d{8}$/;

const whole = (value: number | undefined, from: number, to: number): boolean => value === undefined || (Number.isInteger(value) && value >= from && value <= to);
const within = (value: number, from: number, to: number): boolean => Number.isFinite(value) && value >= from && value <= to;

/** What is wrong with the criteria, in one sentence for whoever sent them; null: nothing. */
export function criteriaProblem(criteria: OfferCriteria): string | null {
  const { text, age, gender, minimumFree, near, freeWeekly, times } = criteria;
  if (text !== undefined && (text.trim() === '' || text.length > 200 || text.includes('\0'))) return 'text: 1 to 200 characters were expected.';
  if (!whole(age, 0, 99)) return 'age: a whole number of years from 0 to 99 was expected.';
  if (gender !== undefined && !['F', 'M', 'D'].includes(gender)) return 'gender: F, M or D was expected.';
  if (!whole(minimumFree, 1, 1000)) return 'minimumFree: a whole number from 1 to 1000 was expected.';
  return codesProblem(criteria) ?? idsProblem(criteria) ?? (near ? nearProblem(near) : null) ?? (freeWeekly ? weeklyProblem(freeWeekly) : null) ?? (times ? timesProblem(times) : null);
}

function codesProblem(criteria: OfferCriteria): string | null {
  for (const name of ['kinds', 'categories', 'topicsAny', 'topicsAll', 'languages', 'accessibility', 'withoutContraindications', 'resourceKinds'] as const) {
    const codes: readonly string[] | undefined = criteria[name];
    if (codes === undefined) continue;
    if (codes.length === 0 || codes.length > MOST_CODES) return `${name}: 1 to ${MOST_CODES} codes were expected.`;
    if (codes.some((code) => code === '' || code.length > 60 || code.includes('\0'))) return `${name}: codes of 1 to 60 characters were expected.`;
  }
  return null;
}

function idsProblem(criteria: OfferCriteria): string | null {
  const name = (['hostId', 'siteId', 'certifiedFor'] as const).find((field) => criteria[field] !== undefined && !isUuid(criteria[field]));
  return name === undefined ? null : `${name}: an id was expected.`;
}

function nearProblem({ ags, lat, lon, km }: Near): string | null {
  if (!within(km, 1, 300)) return 'near.km: 1 to 300 kilometres were expected.';
  if (ags !== undefined) {
    if (lat !== undefined || lon !== undefined) return 'near: either a municipality or a point was expected.';
    return AGS.test(ags) ? null : 'near.ags: the eight digits of a municipality were expected.';
  }
  if (lat === undefined || lon === undefined) return 'near: a municipality (ags) or a point (lat and lon) was expected.';
  if (!within(lat, -90, 90) || !within(lon, -180, 180)) return 'near: lat from -90 to 90 and lon from -180 to 180 were expected.';
  return null;
}

function weeklyProblem({ from, weeks, weeksWithoutSession }: FreeWeekly): string | null {
  if (!whole(weeks, 1, 104)) return 'freeWeekly.weeks: 1 to 104 weeks were expected.';
  if (!whole(weeksWithoutSession, 0, weeks - 1)) return 'freeWeekly.weeksWithoutSession: from 0 to fewer than the weeks themselves were expected.';
  if (from < '2000-01-01' || from > '2999-12-31') return 'freeWeekly.from: a day from 2000-01-01 to 2999-12-31 was expected.';
  return null;
}

function timesProblem(times: readonly WeeklyTime[]): string | null {
  if (times.length === 0 || times.length > MOST_TIMES) return `times: 1 to ${MOST_TIMES} were expected.`;
  return times.every(({ from, to }) => from < to) ? null : 'times: each must begin before it ends.';
}
