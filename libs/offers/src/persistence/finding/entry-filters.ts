import type { OfferCriteria } from '../../domain/finding/offer-criteria.js';
import type { StatementValues } from './statement-values.js';

/**
 * What is asked of the offer itself (`e`, an entry). Always the same text, whichever of the filters are used, so that few
 * different statements are kept prepared; a filter that is not used is null.
 */
export function entryFilters(criteria: OfferCriteria, values: StatementValues): string {
  const optional = (value: unknown, type: string, condition: (parameter: string) => string): string => {
    const parameter = values.add(value, type);
    return `(${parameter} IS NULL OR ${condition(parameter)})`;
  };
  return [
    optional(criteria.kinds, 'text[]', (p) => `e.kind = ANY (${p})`),
    optional(criteria.categories, 'text[]', (p) => `e.category = ANY (${p})`),
    optional(criteria.topicsAny, 'text[]', (p) => `e.topics && ${p}`),
    optional(criteria.topicsAll, 'text[]', (p) => `e.topics @> ${p}`),
    optional(criteria.languages, 'text[]', (p) => `e.languages && ${p}`),
    optional(criteria.age, 'integer', (p) => `coalesce(e.age_from, 0) <= ${p} AND coalesce(e.age_to, 999) >= ${p}`),
    optional(criteria.gender, 'text', (p) => `(e.genders = '{}' OR ${p} = ANY (e.genders))`),
    optional(criteria.accessibility, 'text[]', (p) => `e.accessibility @> ${p}`),
    optional(criteria.withoutContraindications, 'text[]', (p) => `NOT e.contraindications && ${p}`),
    optional(criteria.delivery, 'text', (p) => `e.delivery = ${p}`),
    optional(criteria.admission, 'text', (p) => `e.admission = ${p}`),
    optional(criteria.leadQualification, 'text', (p) => `e.lead_qualification = ${p}`),
    optional(criteria.hostId, 'uuid', (p) => `e.host_id = ${p}`),
    optional(criteria.siteId, 'uuid', (p) => `e.site_id = ${p}`),
    optional(criteria.settleable, 'boolean', (p) => `e.settleable = ${p}`),
    optional(criteria.onDemand, 'boolean', (p) => `e.on_demand = ${p}`),
    optional(criteria.resourceKinds, 'text[]', (p) => `e.resource_kind = ANY (${p})`),
  ].join(' AND ');
}
