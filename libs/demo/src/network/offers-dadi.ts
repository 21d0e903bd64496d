import type { DemoOffer } from './network-model.js';
import { DARMSTADT_DIEBURG as PLACES } from './places.js';

const agency = 'JA-DADI' as const;
/** The day centre lies at one site: all its modules have the same point. */
const DAY_CENTRE = { ags: PLACES.dieburg.ags, point: [49.90112, 8.84035] } as const;
const grossUmstadt = { ags: PLACES.grossUmstadt.ags };
const babenhausen = { ags: PLACES.babenhausen.ags };
const pfungstadt = { ags: PLACES.pfungstadt.ags };

const hub: readonly DemoOffer[] = [
  { id: 'TZ-SOZIALTRAINING', agency, host: 'MUSTERHAUS', title: 'Tageszentrum: Soziales Kompetenztraining', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [10, 14], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'CONFLICT'], weekdays: ['MO'], start: '15:00', minutes: 120, place: DAY_CENTRE, accessibility: ['WHEELCHAIR'] },
  { id: 'TZ-LERNZEIT', agency, host: 'MUSTERHAUS', title: 'Tageszentrum: Lernzeit mit Hausaufgabenhilfe', category: 'LEARNING', kind: 'GROUP', ages: [8, 14], capacity: 8,
    topics: ['SCHOOL', 'EVERYDAY_SKILLS'], weekdays: ['TU', 'TH'], start: '14:00', minutes: 90, place: DAY_CENTRE, accessibility: ['WHEELCHAIR'], languages: ['de', 'tr'] },
  { id: 'TZ-KOCHEN', agency, host: 'MUSTERHAUS', title: 'Tageszentrum: Kochgruppe', category: 'EVERYDAY', kind: 'GROUP', ages: [11, 17], capacity: 6,
    topics: ['EVERYDAY_SKILLS', 'SELF_ESTEEM'], weekdays: ['WE'], start: '16:00', minutes: 120, place: DAY_CENTRE, accessibility: ['WHEELCHAIR'] },
  { id: 'TZ-MAEDCHEN', agency, host: 'MUSTERHAUS', title: 'Tageszentrum: Mädchengruppe', category: 'GIRLS', kind: 'GROUP', ages: [11, 15], gender: 'F', capacity: 6,
    topics: ['SELF_ESTEEM', 'CONFLICT'], weekdays: ['TH'], start: '16:00', minutes: 90, place: DAY_CENTRE, accessibility: ['WHEELCHAIR'] },
  { id: 'TZ-ELTERNKURS', agency, host: 'MUSTERHAUS', title: 'Tageszentrum: Elternkurs am Nachmittag', category: 'PARENTS', kind: 'COURSE', ages: [3, 17], capacity: 8,
    topics: ['PARENTING', 'FAMILY'], weekdays: ['FR'], start: '16:30', minutes: 120, place: DAY_CENTRE, accessibility: ['WHEELCHAIR'], languages: ['de', 'tr', 'ar'] },
  { id: 'TZ-WERKSTATT', agency, host: 'MUSTERHAUS', title: 'Tageszentrum: Holz- und Fahrradwerkstatt', category: 'EVERYDAY', kind: 'PROJECT', ages: [12, 18], capacity: 6,
    topics: ['EVERYDAY_SKILLS', 'TRANSITION'], weekdays: ['FR'], start: '14:00', minutes: 120, place: DAY_CENTRE, accessibility: ['WHEELCHAIR'] },
];

const umstadt: readonly DemoOffer[] = [
  { id: 'MB-JUNGEN', agency, host: 'MUSTERBRUECKE', title: 'Jungengruppe „Starke Jungs“', category: 'BOYS', kind: 'GROUP', ages: [10, 14], gender: 'M', capacity: 8,
    topics: ['CONFLICT', 'SELF_ESTEEM'], weekdays: ['TU'], start: '16:00', minutes: 90, place: grossUmstadt },
  // DD-15: with a freelance professional beside the provider's own.
  { id: 'MB-ERLEBNIS', agency, host: 'MUSTERBRUECKE', title: 'Erlebnispädagogische Gruppe im Odenwald', category: 'NATURE', kind: 'GROUP', ages: [10, 15], capacity: 6,
    topics: ['NATURE', 'SOCIAL_SKILLS'], weekdays: ['FR'], start: '14:30', minutes: 120, place: grossUmstadt, cohosts: [['PRAXIS-MUSTER', '20']] },
  // DD-15 type 3: a professional of a second STA provider, credited by its share of each line.
  { id: 'MB-GEMEINSAM', agency, host: 'MUSTERBRUECKE', title: 'Trägerübergreifende Gruppe „Gemeinsam stark“', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [9, 13], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'FAMILY'], weekdays: ['WE'], start: '15:00', minutes: 120, place: { ags: PLACES.dieburg.ags }, staff: 3, cohosts: [['MUSTERWEG', '40']] },
  { id: 'MB-MEDIEN', agency, host: 'MUSTERBRUECKE', title: 'Medienwerkstatt', category: 'MEDIA', kind: 'PROJECT', ages: [11, 16], capacity: 7,
    topics: ['MEDIA', 'SCHOOL'], weekdays: ['MO'], start: '16:00', minutes: 90, place: grossUmstadt },
  // DD-15 type 1: a trainer of the sports club.
  { id: 'MB-FUSSBALL', agency, host: 'MUSTERBRUECKE', title: 'Fußball und Fairness', category: 'SPORT', kind: 'GROUP', ages: [9, 14], capacity: 8,
    topics: ['MOVEMENT', 'CONFLICT'], weekdays: ['TH'], start: '16:00', minutes: 90, place: grossUmstadt, cohosts: [['SV-MUSTER', '25']] },
  // DD-15 type 4: interlocked with the school's own professional.
  { id: 'MS-KLASSENKLIMA', agency, host: 'MUSTERHAUS', title: 'Schulprojekt „Gutes Klassenklima“', category: 'LEARNING', kind: 'PROJECT', ages: [10, 13], capacity: 10,
    topics: ['SCHOOL', 'SOCIAL_SKILLS'], weekdays: ['WE'], start: '13:30', minutes: 90, place: { ags: PLACES.grossZimmern.ags }, cohosts: [['MUSTERSCHULE', '30']] },
];

const babenhausenAndWest: readonly DemoOffer[] = [
  { id: 'MW-SOZIAL', agency, host: 'MUSTERWEG', title: 'Soziale Gruppenarbeit Babenhausen', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [9, 13], capacity: 7,
    topics: ['SOCIAL_SKILLS', 'SCHOOL'], weekdays: ['WE'], start: '14:30', minutes: 120, place: babenhausen },
  { id: 'MW-MAEDCHEN', agency, host: 'MUSTERWEG', title: 'Mädchentreff Babenhausen', category: 'GIRLS', kind: 'GROUP', ages: [12, 17], gender: 'F', capacity: 6,
    topics: ['SELF_ESTEEM', 'MEDIA'], weekdays: ['MO'], start: '16:30', minutes: 90, place: babenhausen, occupancy: 'FULL' },
  { id: 'MW-AAT', agency, host: 'MUSTERWEG', title: 'Anti-Aggressivitäts-Training', category: 'ANTI_VIOLENCE', kind: 'TRAINING', ages: [14, 20], capacity: 8,
    topics: ['AGGRESSION', 'CONFLICT'], weekdays: ['TH'], start: '17:00', minutes: 120, place: babenhausen, run: 'JOINABLE',
    contraindications: ['SUICIDALITY', 'ACUTE_ADDICTION', 'SEXUAL_OFFENCE'] },
  { id: 'MW-GEFUEHLE', agency, host: 'MUSTERWEG', title: 'Kindergruppe „Gefühle zeigen“', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [6, 10], capacity: 6,
    topics: ['SELF_ESTEEM', 'FAMILY'], weekdays: ['TU'], start: '14:30', minutes: 90, place: babenhausen, languages: ['de', 'uk'] },
  { id: 'MH-REITEN', agency, host: 'MUSTERHOF', title: 'Heilpädagogisches Reiten in der Kleingruppe', category: 'ANIMAL_ASSISTED', kind: 'GROUP', ages: [7, 13], capacity: 6,
    topics: ['NATURE', 'SELF_ESTEEM'], weekdays: ['TH'], start: '15:00', minutes: 90, place: pfungstadt, occupancy: 'FULL', contraindications: ['ANIMAL_ALLERGY'] },
  { id: 'MH-FREIZEIT', agency, host: 'MUSTERHOF', title: 'Sport- und Freizeitgruppe Pfungstadt', category: 'SPORT', kind: 'GROUP', ages: [10, 16], capacity: 8,
    topics: ['MOVEMENT', 'SOCIAL_SKILLS'], weekdays: ['MO'], start: '16:00', minutes: 120, place: pfungstadt, semiProfessional: true },
  { id: 'MH-DIGITAL', agency, host: 'MUSTERHOF', title: 'Online-Gruppe „Sicher im Netz“', category: 'MEDIA', kind: 'GROUP', ages: [12, 17], capacity: 10,
    topics: ['MEDIA', 'CONFLICT'], weekdays: ['TU'], start: '17:30', minutes: 90, place: null, certifiedBy: ['JA-DADI', 'JA-BHV', 'JA-TS'] },
  { id: 'MH-KLETTERN', agency, host: 'MUSTERHOF', title: 'Klettergruppe Pfungstadt', category: 'SPORT', kind: 'GROUP', ages: [11, 16], capacity: 6,
    topics: ['MOVEMENT', 'SELF_ESTEEM'], weekdays: ['WE'], start: '16:30', minutes: 90, place: pfungstadt, certificateExpired: true },
  // The provider's agreement has no co-use clause: nobody else's cases can be integrated here.
  { id: 'MK-SOZIAL', agency, host: 'MUSTERKREISEL', title: 'Soziale Gruppenarbeit Weiterstadt', category: 'SOCIAL_SKILLS', kind: 'GROUP', ages: [8, 12], capacity: 8,
    topics: ['SOCIAL_SKILLS', 'FAMILY'], weekdays: ['TU'], start: '15:00', minutes: 120, place: { ags: PLACES.weiterstadt.ags } },
  { id: 'SV-JUDO', agency, host: 'SV-MUSTER', title: 'Judo zum Kennenlernen (Vereinsangebot)', category: 'CLUB', kind: 'GROUP', ages: [8, 15], capacity: 12,
    topics: ['MOVEMENT', 'SELF_ESTEEM'], weekdays: ['MO'], start: '17:00', minutes: 90, place: { ags: PLACES.dieburg.ags }, semiProfessional: true, information: true, occupancy: 'SPARSE' },
];

/** The county with STA modules and a day centre as hub (source document 0). */
export const DADI_OFFERS: readonly DemoOffer[] = [...hub, ...umstadt, ...babenhausenAndWest];
