import type { DemoOffer } from './network-model.js';
import { TRIER_SAARBURG as PLACES } from './places.js';

const agency = 'JA-TS' as const;
const konz = { ags: PLACES.konz.ags };
const schweich = { ags: PLACES.schweich.ags };
const saarburg = { ags: PLACES.saarburg.ags };

/** The county with four social spaces, one provider's team in each (source document 4). */
export const TS_OFFERS: readonly DemoOffer[] = [
  { id: 'MM-SOZIAL', agency, host: 'MUSTERMOSEL', title: 'Soziale Gruppenarbeit Konz', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [9, 13], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'CONFLICT'], weekdays: ['TU'], start: '15:00', minutes: 120, place: konz, accessibility: ['WHEELCHAIR'] },
  { id: 'MM-THEATER', agency, host: 'MUSTERMOSEL', title: 'Theatergruppe Konz', category: 'MUSIC', kind: 'PROJECT', ages: [11, 16], capacity: 8,
    topics: ['SELF_ESTEEM', 'SOCIAL_SKILLS'], weekdays: ['TH'], start: '16:00', minutes: 90, place: konz },
  { id: 'MM-JUNGEN', agency, host: 'MUSTERMOSEL', title: 'Jungengruppe Konz', category: 'BOYS', kind: 'GROUP', ages: [10, 14], gender: 'M', capacity: 6,
    topics: ['CONFLICT', 'MOVEMENT'], weekdays: ['WE'], start: '15:30', minutes: 90, place: konz },
  { id: 'MT-SOZIAL', agency, host: 'MUSTERTAL', title: 'Soziale Gruppenarbeit Schweich', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [8, 12], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'SCHOOL'], weekdays: ['MO'], start: '15:00', minutes: 120, place: schweich },
  { id: 'MT-NATUR', agency, host: 'MUSTERTAL', title: 'Naturgruppe Welschbillig', category: 'NATURE', kind: 'GROUP', ages: [9, 14], capacity: 7,
    topics: ['NATURE', 'SELF_ESTEEM'], weekdays: ['FR'], start: '14:30', minutes: 120, place: { ags: PLACES.welschbillig.ags } },
  { id: 'MT-MAEDCHEN', agency, host: 'MUSTERTAL', title: 'Mädchengruppe Schweich', category: 'GIRLS', kind: 'GROUP', ages: [11, 15], gender: 'F', capacity: 7,
    topics: ['SELF_ESTEEM', 'CONFLICT'], weekdays: ['WE'], start: '16:00', minutes: 90, place: schweich },
  { id: 'HW-SOZIAL', agency, host: 'MUSTERWALD', title: 'Soziale Gruppenarbeit Hermeskeil', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [9, 14], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'FAMILY'], weekdays: ['TH'], start: '15:00', minutes: 120, place: { ags: PLACES.hermeskeil.ags } },
  { id: 'HW-WERKEN', agency, host: 'MUSTERWALD', title: 'Werkgruppe Kell am See', category: 'EVERYDAY', kind: 'PROJECT', ages: [11, 16], capacity: 6,
    topics: ['EVERYDAY_SKILLS', 'TRANSITION'], weekdays: ['MO'], start: '15:30', minutes: 120, place: { ags: PLACES.kell.ags } },
  { id: 'SA-SOZIAL', agency, host: 'MUSTERSAAR', title: 'Soziale Gruppenarbeit Saarburg', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [9, 13], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'CONFLICT'], weekdays: ['WE'], start: '15:00', minutes: 120, place: saarburg },
  { id: 'SA-KLETTERN', agency, host: 'MUSTERSAAR', title: 'Sport- und Klettergruppe Saarburg', category: 'SPORT', kind: 'GROUP', ages: [10, 16], capacity: 6,
    topics: ['MOVEMENT', 'SELF_ESTEEM'], weekdays: ['FR'], start: '15:00', minutes: 90, place: saarburg, cohosts: [['MUSTERMOSEL', '50']] },
  { id: 'SA-FAMILIENCAFE', agency, host: 'MUSTERSAAR', title: 'Offenes Familiencafé Zerf', category: 'CLUB', kind: 'PROJECT', ages: [0, 17], capacity: 12,
    topics: ['FAMILY', 'PARENTING'], weekdays: ['SA'], start: '14:30', minutes: 120, place: { ags: PLACES.zerf.ags }, information: true, occupancy: 'SPARSE', certifiedBy: [] },
];
