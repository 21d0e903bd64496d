import { addDays } from '#kernel';
import { timeOf, type NetworkCalendar } from './calendar.js';
import type { Row } from './csv.js';
import type { PlacedCase } from './placed-cases.js';
import { draws } from './random.js';

const EVERY_THIRD = 3;
const CONTACT_DAY = 'FR';

/** Contacts beside the groups (DD-11): every third case of the STA, once in most past weeks, before the groups of the day begin. */
export function careHourRows(cases: readonly PlacedCase[], calendar: NetworkCalendar): Row[] {
  const weeks = calendar.daysOf(CONTACT_DAY).filter((day) => addDays(day, 1) < calendar.today);
  return cases
    .filter(({ referral }, i) => i % EVERY_THIRD === 0 && referral.responsible !== referral.agency)
    .flatMap(({ referral }) =>
      weeks.filter((day) => referral.approvedFrom <= day).flatMap((day) => {
        const luck = draws(`care ${referral.id} ${day}`);
        if (luck.chance(0.15)) return [];
        const kind = luck.pick(['SINGLE', 'SINGLE', 'SINGLE', 'PARENT', 'PARENT', 'RESOURCE_PERSON']);
        return [
          {
            referral_id: referral.id,
            provider_id: referral.responsible,
            date: day,
            start: timeOf(luck.int(22, 25) * 30),
            minutes: String(luck.pick([60, 60, 90])),
            kind,
            work_type: kind === 'RESOURCE_PERSON' ? 'CASE_RELATED' : 'CASE',
            staff: luck.chance(0.8) ? 'PROFESSIONAL' : 'SEMI_PROFESSIONAL',
          },
        ];
      }),
    );
}
