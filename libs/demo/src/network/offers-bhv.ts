import type { DemoOffer } from './network-model.js';
import { BREMERHAVEN } from './places.js';

const agency = 'JA-BHV' as const;
const at = (lat: number, lon: number) => ({ ags: BREMERHAVEN.ags, point: [lat, lon] as const });
const lehe = at(53.57, 8.597);
const geestemuende = at(53.531, 8.592);
const leherheide = at(53.599, 8.619);
const fischereihafen = at(53.522, 8.579);

/** The town with a provider budget (source document 3); MUSTERANKER has it, the others bill as ever (BHV-04). */
export const BHV_OFFERS: readonly DemoOffer[] = [
  { id: 'MA-SOZIAL', agency, host: 'MUSTERANKER', title: 'Soziale Gruppenarbeit Lehe', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [9, 13], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'CONFLICT'], weekdays: ['MO'], start: '15:00', minutes: 120, place: lehe, accessibility: ['WHEELCHAIR'] },
  { id: 'MA-SELBST', agency, host: 'MUSTERANKER', title: 'Gruppe „Auf eigenen Beinen“', category: 'TRANSITION', kind: 'GROUP', ages: [16, 20], capacity: 6,
    topics: ['TRANSITION', 'EVERYDAY_SKILLS'], weekdays: ['WE'], start: '17:00', minutes: 120, place: lehe, accessibility: ['WHEELCHAIR'] },
  { id: 'MA-FAMILIEN', agency, host: 'MUSTERANKER', title: 'Multifamilientraining', category: 'PARENTS', kind: 'TRAINING', ages: [6, 14], capacity: 8,
    topics: ['FAMILY', 'PARENTING'], weekdays: ['FR'], start: '15:00', minutes: 120, place: lehe, staff: 3, languages: ['de', 'ar', 'bg'] },
  { id: 'MA-ONLINE', agency, host: 'MUSTERANKER', title: 'Online-Treff für Jugendliche', category: 'MEDIA', kind: 'GROUP', ages: [13, 18], capacity: 12,
    topics: ['MEDIA', 'SELF_ESTEEM'], weekdays: ['TH'], start: '17:30', minutes: 90, place: null },
  { id: 'MD-MAEDCHEN', agency, host: 'MUSTERDEICH', title: 'Mädchengruppe Geestemünde', category: 'GIRLS', kind: 'GROUP', ages: [10, 14], gender: 'F', capacity: 7,
    topics: ['SELF_ESTEEM', 'CONFLICT'], weekdays: ['TU'], start: '15:30', minutes: 90, place: geestemuende },
  { id: 'MD-BOXEN', agency, host: 'MUSTERDEICH', title: 'Boxen und Selbstkontrolle', category: 'ANTI_VIOLENCE', kind: 'TRAINING', ages: [12, 17], capacity: 6,
    topics: ['AGGRESSION', 'MOVEMENT'], weekdays: ['TH'], start: '15:30', minutes: 90, place: geestemuende, cohosts: [['BOX-MUSTER', '30']], contraindications: ['EPILEPSY'] },
  { id: 'MD-SUCHTFAMILIEN', agency, host: 'MUSTERDEICH', title: 'Gruppe für Kinder aus suchtbelasteten Familien', category: 'ADDICTION', kind: 'COURSE', ages: [8, 12], capacity: 8,
    topics: ['ADDICTION', 'FAMILY'], weekdays: ['WE'], start: '15:00', minutes: 90, place: geestemuende, run: 'COMING' },
  { id: 'MD-HAFEN', agency, host: 'MUSTERDEICH', title: 'Segeln und Werken am Hafen', category: 'NATURE', kind: 'PROJECT', ages: [12, 17], capacity: 6,
    topics: ['NATURE', 'EVERYDAY_SKILLS'], weekdays: ['FR'], start: '14:30', minutes: 120, place: fischereihafen, occupancy: 'FULL' },
  { id: 'ML-LERNEN', agency, host: 'MUSTERTURM', title: 'Lern- und Freizeitgruppe Leherheide', category: 'LEARNING', kind: 'GROUP', ages: [7, 11], capacity: 8,
    topics: ['SCHOOL', 'SOCIAL_SKILLS'], weekdays: ['TU'], start: '14:00', minutes: 120, place: leherheide, languages: ['de', 'bg'] },
  { id: 'ML-KOCHEN', agency, host: 'MUSTERTURM', title: 'Kochen und Haushalten', category: 'EVERYDAY', kind: 'GROUP', ages: [12, 18], capacity: 6,
    topics: ['EVERYDAY_SKILLS', 'SELF_ESTEEM'], weekdays: ['MO'], start: '16:00', minutes: 120, place: leherheide },
  // No rate names this category and the agency has no default: its lines are held until one is agreed.
  { id: 'ML-MUSIK', agency, host: 'MUSTERTURM', title: 'Trommeln und Musik', category: 'MUSIC', kind: 'GROUP', ages: [8, 14], capacity: 7,
    topics: ['MUSIC', 'SELF_ESTEEM'], weekdays: ['TH'], start: '14:30', minutes: 90, place: leherheide, semiProfessional: true },
  { id: 'BX-OFFEN', agency, host: 'BOX-MUSTER', title: 'Offenes Boxtraining (Vereinsangebot)', category: 'CLUB', kind: 'GROUP', ages: [12, 18], capacity: 12,
    topics: ['MOVEMENT', 'SELF_ESTEEM'], weekdays: ['FR'], start: '17:30', minutes: 90, place: fischereihafen, semiProfessional: true, information: true, occupancy: 'SPARSE' },
];
