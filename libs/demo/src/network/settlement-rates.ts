import type { NetworkCalendar } from './calendar.js';
import { euro, type Row } from './csv.js';
import type { Agency } from './network-model.js';

interface Scope {
  readonly offer?: string;
  readonly host?: string;
  readonly user?: string;
  readonly category?: string;
}

type Unit = 'SEAT_SESSION' | 'SEAT_HOUR' | 'SEAT_WEEK' | 'COURSE';

/** Settlement rates (Verrechnungssätze) in every unit and several scopes. No real rate is known: every amount is invented. */
export function settlementRateRows(calendar: NetworkCalendar): Row[] {
  const from = calendar.firstOf(-14);
  const rate = (agency: Agency, name: string, scope: Scope, unit: Unit, cents: number, more: Partial<Record<string, string>> = {}): Row => ({
    id: `DEMO-${agency.slice(3)}-${name}`,
    agency_id: agency,
    host_id: scope.host ?? '',
    user_id: scope.user ?? '',
    offer_id: scope.offer ?? '',
    category: scope.category ?? '',
    unit,
    amount_eur: euro(cents),
    excused_percent: more['excused'] ?? '0',
    unexcused_percent: more['unexcused'] ?? '100',
    valid_from: more['from'] ?? from,
    valid_to: more['to'] ?? '',
  });
  return [
    // The default rose with the previous month: both versions meet in the demonstration's months.
    rate('JA-DADI', 'STANDARD-1', {}, 'SEAT_SESSION', 58_00, { to: calendar.lastOf(-2) }),
    rate('JA-DADI', 'STANDARD-2', {}, 'SEAT_SESSION', 60_00, { from: calendar.firstOf(-1) }),
    rate('JA-DADI', 'TAGESZENTRUM', { host: 'MUSTERHAUS' }, 'SEAT_HOUR', 27_40, { excused: '25' }),
    rate('JA-DADI', 'LERNZEIT', { offer: 'TZ-LERNZEIT' }, 'SEAT_WEEK', 55_00),
    rate('JA-DADI', 'AAT', { category: 'ANTI_VIOLENCE' }, 'COURSE', 480_00),
    rate('JA-DADI', 'REITEN', { offer: 'MH-REITEN' }, 'SEAT_SESSION', 84_50, { excused: '50' }),
    rate('JA-DADI', 'HOF-AMT', { host: 'MUSTERHOF', user: 'JA-DADI' }, 'SEAT_SESSION', 62_50),
    rate('JA-DADI', 'BRUECKE-WEG', { host: 'MUSTERBRUECKE', user: 'MUSTERWEG' }, 'SEAT_SESSION', 57_25),

    rate('JA-BHV', 'TRAINING', { category: 'ANTI_VIOLENCE' }, 'SEAT_SESSION', 48_00, { unexcused: '80' }),
    rate('JA-BHV', 'MAEDCHEN', { category: 'GIRLS' }, 'SEAT_SESSION', 44_00),
    rate('JA-BHV', 'SOZIAL', { category: 'SOCIAL_SKILLS' }, 'SEAT_HOUR', 23_75, { excused: '12.5' }),
    rate('JA-BHV', 'SELBST', { category: 'TRANSITION' }, 'SEAT_HOUR', 24_00),
    rate('JA-BHV', 'FAMILIEN', { category: 'PARENTS' }, 'SEAT_WEEK', 61_00),
    rate('JA-BHV', 'SUCHTFAMILIEN', { offer: 'MD-SUCHTFAMILIEN' }, 'COURSE', 390_00),
    rate('JA-BHV', 'NATUR', { category: 'NATURE', host: 'MUSTERDEICH' }, 'SEAT_SESSION', 52_00),
    rate('JA-BHV', 'LERNEN', { host: 'MUSTERTURM', category: 'LEARNING' }, 'SEAT_HOUR', 21_30),
    rate('JA-BHV', 'ALLTAG', { category: 'EVERYDAY' }, 'SEAT_SESSION', 45_50),
    rate('JA-BHV', 'MEDIEN', { category: 'MEDIA' }, 'SEAT_SESSION', 36_00),

    rate('JA-TS', 'STANDARD', {}, 'SEAT_HOUR', 26_00, { excused: '10' }),
    rate('JA-TS', 'MEDIEN', { category: 'MEDIA' }, 'SEAT_SESSION', 38_00),
  ];
}
