// Generated offers, certificates and sessions.

import type { RawRow } from './csv.js';
import { addDays, timeText } from './dates.js';
import { createNamer } from './generate-names.js';
import type { Parties } from './generate-parties.js';
import { PLACES } from './generate-places.js';
import { makeRow, timeline, trimmed, type Plan } from './generate-plan.js';
import type { Rng } from './rng.js';

export const CATEGORIES = ['SOCIAL_SKILLS', 'parents-café', 'SPORT'] as const;
export const TOPICS = ['SCHOOL', 'MEDIA', 'ANGER'] as const;
export const FLAGS = ['ACUTE_CRISIS', 'VIOLENCE'] as const;
export const NEEDS = ['WHEELCHAIR', 'SIGN_LANGUAGE'] as const;
const PERCENTS = ['33.33', '33.34', '16.67', '12.5', '25', '0.5', '7', '20', '50', '100'] as const;
const MINUTES = [45, 50, 60, 75, 90, 100, 120] as const;

/** Up to three co-hosts that are not the host, with 100 percent or less in sum. */
export function makeCohosts(plan: Plan, host: string, hosts: readonly string[]): string {
  const { rng } = plan;
  if (plan.slice || rng.chance(0.5)) return '';
  const others = rng.sample(hosts.filter((id) => id !== host), rng.int(1, 3));
  for (;;) {
    const percents = others.map(() => rng.pick(PERCENTS));
    const hundredths = percents.reduce((sum, percent) => sum + Math.round(Number(percent) * 100), 0);
    if (hundredths <= 10_000) return others.map((id, i) => `${id}:${percents[i] ?? ''}`).join('|');
  }
}

function restrictions(rng: Rng): Record<string, string | number> {
  const ages = rng.weighted<readonly [string, string]>([
    [4, ['', '']],
    [2, ['8', '']],
    [2, ['', '14']],
    [2, ['9', '13']],
    [1, ['11', '11']],
  ]);
  return {
    age_from: ages[0],
    age_to: ages[1],
    genders: rng.weighted([[5, ''], [1, 'F'], [1, 'M|D'], [1, 'F|M|D']]),
    languages: rng.weighted([[4, 'de'], [3, 'de|tr'], [1, 'tr|uk']]),
    accessibility: rng.weighted([[3, ''], [2, NEEDS.join('|')], [2, 'WHEELCHAIR']]),
    contraindications: rng.weighted([[4, ''], [1, 'VIOLENCE'], [1, FLAGS.join('|')]]),
    lead_qualification: rng.weighted([[3, 'PROFESSIONAL'], [1, 'SEMI_PROFESSIONAL']]),
  };
}

export function makeOffers(plan: Plan, parties: Parties): RawRow[] {
  const { rng } = plan;
  const name = createNamer(rng, ['Grp', 'Kurs']);
  return Array.from({ length: rng.int(6, 9) }, () => {
    const host = rng.pick(parties.hosts);
    const place = rng.pick(rng.chance(0.7) ? PLACES.slice(0, 3) : PLACES);
    const online = rng.chance(0.15);
    const ownPoint = rng.chance(0.85);
    return makeRow('offers.csv', {
      id: name(),
      host_id: host,
      title: rng.pick(['Trampolin', 'Gruppe "Stark"', 'Café\nDonnerstag']),
      category: rng.pick(CATEGORIES),
      kind: rng.pick(['GROUP', 'TRAINING', 'COURSE', 'PROJECT']),
      admission: rng.chance(0.6) ? 'OPEN' : 'CLOSED',
      delivery: online ? 'ONLINE' : 'ON_SITE',
      capacity: rng.weighted([[1, 1], [2, 2], [3, 3], [2, 5], [1, 7]]),
      ...restrictions(rng),
      topics: rng.sample(TOPICS, rng.int(0, 2)).join('|'),
      staff: rng.weighted([[3, 2], [1, 1], [1, 3]]),
      cohosts: makeCohosts(plan, host, parties.hosts),
      municipality_ags: online && rng.chance(0.5) ? '' : place.ags,
      lat: ownPoint ? trimmed((place.lat + rng.int(-90, 90) / 1000).toFixed(3)) : '',
      lon: ownPoint ? trimmed((place.lon + rng.int(-90, 90) / 1000).toFixed(3)) : '',
      settleable: rng.chance(0.92),
    });
  });
}

export function makeCertificates(plan: Plan, parties: Parties, offers: readonly RawRow[]): RawRow[] {
  const { rng } = plan;
  return offers.flatMap((offer) =>
    parties.agencies
      .filter(() => rng.chance(0.92))
      .flatMap((agency) =>
        timeline(plan, 0.75).map(({ from, to }) =>
          makeRow('certificates.csv', {
            offer_id: offer['id'],
            agency_id: agency,
            valid_from: from,
            valid_to: to,
            number: rng.chance(0.5) ? `Z-${String(rng.int(1, 99))}` : '',
          }),
        ),
      ),
  );
}

function stateOf({ rng, ahead }: Plan, date: string): string {
  if (date >= ahead) return rng.chance(0.93) ? 'PLANNED' : 'CANCELLED';
  return rng.weighted([[12, 'HELD'], [5, 'PLANNED'], [2, 'CANCELLED']]);
}

/** Start and length; now and then just after or just before midnight. */
function slot(rng: Rng): { start: string; minutes: number } {
  const start = rng.weighted([
    [1, 5],
    [1, 22 * 60 + 30],
    [1, 23 * 60 + 15],
    [20, rng.int(56, 72) * 15],
  ]);
  return { start: timeText(start), minutes: rng.pick(MINUTES) };
}

/** The dates of an offer: weekly or twice a week, now and then on the last and first days of months. */
function datesOf(plan: Plan): string[] {
  const { rng } = plan;
  const dates: string[] = [];
  // Some runs begin late, so that they can still be joined.
  const begin = addDays(plan.firstDay, rng.int(0, 6) + rng.weighted([[6, 0], [2, 7 * rng.int(4, 12)], [1, 7 * 15]]));
  for (let date = begin; date <= plan.lastDay; date = addDays(date, 7)) {
    if (rng.chance(0.92)) dates.push(date);
    if (rng.chance(0.15)) dates.push(addDays(date, rng.int(1, 6)));
  }
  if (rng.chance(0.5)) {
    for (const month of plan.months.slice(1)) dates.push(addDays(`${month}-01`, -1), `${month}-01`);
  }
  return [...new Set(dates)].filter((date) => date >= plan.firstDay && date <= plan.lastDay);
}

export function makeSessions(plan: Plan, offers: readonly RawRow[]): RawRow[] {
  const { rng } = plan;
  return offers.flatMap((offer) => {
    const usual = slot(rng);
    const doubles = rng.chance(0.3);
    return datesOf(plan).flatMap((date) => {
      const slots = [rng.chance(0.85) ? usual : slot(rng)];
      if (doubles && rng.chance(0.3)) slots.push(slot(rng));
      const distinct = slots.filter((s, i) => slots.findIndex((other) => other.start === s.start) === i);
      return distinct.map(({ start, minutes }) =>
        makeRow('sessions.csv', {
          offer_id: offer['id'],
          date,
          start,
          minutes,
          state: stateOf(plan, date),
          entry: rng.chance(0.15),
        }),
      );
    });
  });
}
