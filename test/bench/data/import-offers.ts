import type { BenchIds, Named } from './bench-ids.js';
import { MUNICIPALITY, type Parties } from './import-parties.js';
import { Sheet } from './sheet.js';

export interface BenchSession {
  readonly id: string;
  readonly date: string;
  readonly start: string;
}

export interface BenchOffer extends Named {
  readonly host: Named;
  readonly sessions: readonly BenchSession[];
}

export const SESSIONS_PER_OFFER = 75;
const CAPACITY = 10;
const FIRST_DAY = Date.UTC(2025, 8, 1);
const DAY_MS = 86_400_000;

const dayAfter = (days: number): string => new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);

/** Groups that meet twice a week, each certified by two agencies. */
export function buildOffers(ids: BenchIds, { agencies, providers }: Parties, count: number): { offers: readonly BenchOffer[]; sheets: readonly Sheet[] } {
  const facts = ['title', 'category', 'kind', 'admission', 'delivery', 'capacity', 'age_from', 'age_to', 'topics', 'municipality_ags'];
  const offerSheet = new Sheet('offers.csv', ['id', 'host_id', ...facts], 'offers.offer', ['id', 'code', 'host_id', ...facts, 'origin']);
  const certificate = new Sheet('certificates.csv', ['offer_id', 'agency_id', 'valid_from', 'number'], 'offers.certificate', [
    'id',
    'offer_id',
    'agency_id',
    'valid_from',
    'number',
    'origin',
  ]);
  const session = new Sheet('sessions.csv', ['offer_id', 'date', 'start', 'minutes', 'state'], 'offers.session', [
    'id',
    'offer_id',
    'date',
    'start',
    'minutes',
    'state',
    'capacity',
  ]);
  const offers = Array.from({ length: count }, (_, n): BenchOffer => {
    const offer = { id: ids.next(), code: `G-${n + 1}`, host: providers[n % providers.length]! };
    const title = `Gruppe ${n + 1}`;
    const before = [title, 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', CAPACITY, 8, 16];
    offerSheet.add(
      [offer.code, offer.host.code, ...before, 'ANGER|FRIENDS', MUNICIPALITY],
      [offer.id, offer.code, offer.host.id, ...before, '{ANGER,FRIENDS}', MUNICIPALITY, 'IMPORT'],
    );
    for (const agency of [agencies[n % agencies.length]!, agencies[(n + 1) % agencies.length]!])
      certificate.add([offer.code, agency.code, '2025-01-01', `Z-${n + 1}`], [ids.next(), offer.id, agency.id, '2025-01-01', `Z-${n + 1}`, 'IMPORT']);
    return { ...offer, sessions: addSessions(ids, session, offer, n) };
  });
  return { offers, sheets: [offerSheet, certificate, session] };
}

/** Two a week, held up to the sixtieth and planned from there. */
function addSessions(ids: BenchIds, sheet: Sheet, offer: Named, n: number): BenchSession[] {
  const start = `${14 + (n % 5)}:30`;
  return Array.from({ length: SESSIONS_PER_OFFER }, (_, place) => {
    const session = { id: ids.next(), date: dayAfter((n % 4) + Math.floor(place / 2) * 7 + (place % 2) * 3), start };
    const state = place < 60 ? 'HELD' : 'PLANNED';
    sheet.add([offer.code, session.date, start, 90, state], [session.id, offer.id, session.date, start, 90, state, CAPACITY]);
    return session;
  });
}
