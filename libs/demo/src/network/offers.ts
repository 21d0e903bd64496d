import { addDays, type LocalDate } from '#kernel';
import type { NetworkCalendar } from './calendar.js';
import { list, type Row } from './csv.js';
import type { DemoOffer } from './network-model.js';
import { BHV_OFFERS } from './offers-bhv.js';
import { DADI_OFFERS } from './offers-dadi.js';
import { TS_OFFERS } from './offers-ts.js';

export const OFFERS: readonly DemoOffer[] = [...DADI_OFFERS, ...BHV_OFFERS, ...TS_OFFERS];

export function offerRows(): Row[] {
  return OFFERS.map((o) => ({
    id: o.id,
    host_id: o.host,
    title: o.title,
    category: o.category,
    kind: o.kind,
    admission: o.run === undefined ? 'OPEN' : 'CLOSED',
    delivery: o.place === null ? 'ONLINE' : 'ON_SITE',
    capacity: String(o.capacity),
    age_from: String(o.ages[0]),
    age_to: String(o.ages[1]),
    genders: o.gender ?? '',
    topics: list(o.topics),
    languages: list(o.languages ?? ['de']),
    accessibility: list(o.accessibility ?? []),
    contraindications: list(o.contraindications ?? []),
    staff: String(o.staff ?? 2),
    lead_qualification: o.semiProfessional ? 'SEMI_PROFESSIONAL' : 'PROFESSIONAL',
    cohosts: list((o.cohosts ?? []).map(([provider, percent]) => `${provider}:${percent}`)),
    municipality_ags: o.place?.ags ?? '',
    lat: o.place?.point ? String(o.place.point[0]) : '',
    lon: o.place?.point ? String(o.place.point[1]) : '',
    settleable: String(!o.information),
  }));
}

/** Where the certificate of MH-KLETTERN ended: in the middle of the previous month, so that lines before and after differ (DD-14). */
export const certificateEnd = (calendar: NetworkCalendar): LocalDate => addDays(calendar.firstOf(-1), 14);

export function certificateRows(calendar: NetworkCalendar): Row[] {
  return OFFERS.flatMap((o) =>
    (o.certifiedBy ?? [o.agency]).map((agency) => ({
      offer_id: o.id,
      agency_id: agency,
      valid_from: calendar.firstOf(-14),
      valid_to: o.certificateExpired ? certificateEnd(calendar) : calendar.lastOf(22),
      number: `DEMO-${agency.slice(3)}-${o.id}`,
    })),
  );
}
