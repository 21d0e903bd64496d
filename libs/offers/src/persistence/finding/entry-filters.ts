import type { OfferCriteria } from '../../domain/finding/offer-criteria.js';
import type { StatementValues } from './statement-values.js';

/** What is asked of the offer itself (`e`, an entry): SQL conditions of those filters that are used. */
export function entryFilters(criteria: OfferCriteria, values: StatementValues): string[] {
  const conditions: string[] = [];
  const when = (value: unknown, type: string, condition: (parameter: string) => string): void => {
    if (value !== undefined) conditions.push(condition(values.add(value, type)));
  };
  when(criteria.hostId, 'uuid', (p) => `e.host_id = ${p}`);
  when(criteria.siteId, 'uuid', (p) => `e.site_id = ${p}`);
  when(criteria.delivery, 'text', (p) => `e.delivery = ${p}`);
  when(criteria.admission, 'text', (p) => `e.admission = ${p}`);
  when(criteria.leadQualification, 'text', (p) => `e.lead_qualification = ${p}`);
  when(criteria.settleable, 'boolean', (p) => `e.settleable = ${p}`);
  when(criteria.onDemand, 'boolean', (p) => `e.on_demand = ${p}`);
  when(criteria.age, 'integer', (p) => `coalesce(e.age_from, 0) <= ${p} AND coalesce(e.age_to, 999) >= ${p}`);
  when(criteria.gender, 'text', (p) => `(e.genders = '{}' OR ${p} = ANY (e.genders))`);
  when(criteria.kinds, 'text[]', (p) => `e.kind = ANY (${p})`);
  when(criteria.categories, 'text[]', (p) => `e.category = ANY (${p})`);
  when(criteria.resourceKinds, 'text[]', (p) => `e.resource_kind = ANY (${p})`);
  when(criteria.topicsAny, 'text[]', (p) => `e.topics && ${p}`);
  when(criteria.topicsAll, 'text[]', (p) => `e.topics @> ${p}`);
  when(criteria.languages, 'text[]', (p) => `e.languages && ${p}`);
  when(criteria.accessibility, 'text[]', (p) => `e.accessibility @> ${p}`);
  when(criteria.withoutContraindications, 'text[]', (p) => `NOT e.contraindications && ${p}`);
  return conditions;
}
