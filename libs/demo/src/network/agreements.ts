import type { NetworkCalendar } from './calendar.js';
import { euro, list, type Row } from './csv.js';
import type { Agency } from './network-model.js';
import { TRIER_SAARBURG as TS } from './places.js';

/** Who has which agreement. Legal bases after the source documents; every amount is invented. */
interface DemoAgreement {
  readonly agency: Agency;
  readonly provider: string;
  readonly legalBases: readonly string[];
  readonly funding: 'STA_LUMP' | 'HOURLY' | 'PROVIDER_BUDGET' | 'SOCIAL_SPACE_BUDGET';
  readonly coUse: boolean;
  readonly socialSpace?: string;
  /** Euro an hour, up to four decimals. */
  readonly hourRate?: string;
  readonly budgetCents?: number;
  /** An earlier version ended before the five months. */
  readonly renewed?: true;
  /** Without a fee part it is a draft and counts nowhere (NRW-01). */
  readonly draft?: true;
}

/** DD-02: the legal bases of the STA. */
const STA = ['30', '31', '35', '35a', '41'];
/** BHV-02: what the provider budget replaces. */
const BUDGET = ['27', '30', '31', '35'];
/** TS-12: § 35a is not among them. */
const SOCIAL_SPACE = ['28', '29', '30', '31', '32', '41'];

const AGREEMENTS: readonly DemoAgreement[] = [
  { agency: 'JA-DADI', provider: 'MUSTERHAUS', legalBases: STA, funding: 'STA_LUMP', coUse: true, renewed: true },
  { agency: 'JA-DADI', provider: 'MUSTERBRUECKE', legalBases: STA, funding: 'STA_LUMP', coUse: true },
  { agency: 'JA-DADI', provider: 'MUSTERWEG', legalBases: STA, funding: 'STA_LUMP', coUse: true },
  { agency: 'JA-DADI', provider: 'MUSTERHOF', legalBases: STA, funding: 'STA_LUMP', coUse: true, renewed: true },
  { agency: 'JA-DADI', provider: 'MUSTERKREISEL', legalBases: STA, funding: 'STA_LUMP', coUse: false },
  { agency: 'JA-DADI', provider: 'PRAXIS-MUSTER', legalBases: ['30'], funding: 'HOURLY', coUse: true, hourRate: '51', draft: true },
  { agency: 'JA-BHV', provider: 'MUSTERANKER', legalBases: BUDGET, funding: 'PROVIDER_BUDGET', coUse: true, budgetCents: 3_000_000_01 },
  { agency: 'JA-BHV', provider: 'MUSTERDEICH', legalBases: [...BUDGET, '35a', '41'], funding: 'HOURLY', coUse: true, hourRate: '64.5' },
  { agency: 'JA-BHV', provider: 'MUSTERTURM', legalBases: [...BUDGET, '35a', '41'], funding: 'HOURLY', coUse: true, hourRate: '62.75', renewed: true },
  { agency: 'JA-TS', provider: 'MUSTERMOSEL', legalBases: SOCIAL_SPACE, funding: 'SOCIAL_SPACE_BUDGET', coUse: true, socialSpace: 'SR-KONZ', hourRate: '48.75', budgetCents: 780_000_00 },
  { agency: 'JA-TS', provider: 'MUSTERTAL', legalBases: SOCIAL_SPACE, funding: 'SOCIAL_SPACE_BUDGET', coUse: true, socialSpace: 'SR-SCHWEICH', hourRate: '49.375', budgetCents: 860_000_00 },
  { agency: 'JA-TS', provider: 'MUSTERWALD', legalBases: SOCIAL_SPACE, funding: 'SOCIAL_SPACE_BUDGET', coUse: true, socialSpace: 'SR-HERMESKEIL', hourRate: '47.9125', budgetCents: 640_000_00 },
  { agency: 'JA-TS', provider: 'MUSTERSAAR', legalBases: SOCIAL_SPACE, funding: 'SOCIAL_SPACE_BUDGET', coUse: true, socialSpace: 'SR-SAARBURG', hourRate: '48.2', budgetCents: 700_000_00 },
];

export function agreementRows(calendar: NetworkCalendar): Row[] {
  return AGREEMENTS.flatMap((a) => {
    const version = (number: number, from: string, to: string): Row => ({
      id: agreementId(a, number),
      agency_id: a.agency,
      provider_id: a.provider,
      valid_from: from,
      valid_to: to,
      legal_bases: list(a.legalBases),
      service_part: `Leistungsbeschreibung, Fassung ${number} (Demodaten)`,
      quality_part: `Qualitätsentwicklungsvereinbarung, Fassung ${number} (Demodaten)`,
      fee_part: a.draft ? '' : `Entgeltvereinbarung, Fassung ${number} (Demodaten, alle Beträge erfunden)`,
      co_use_outgoing: String(a.coUse),
      co_use_incoming: String(a.coUse),
      funding: a.funding,
      social_space_id: a.socialSpace ?? '',
      hour_rate_eur: a.hourRate ?? '',
      budget_total_eur: a.budgetCents === undefined ? '' : euro(a.budgetCents),
    });
    if (!a.renewed) return [version(1, calendar.firstOf(-14), '')];
    return [version(1, calendar.firstOf(-26), calendar.lastOf(-3)), version(2, calendar.firstOf(-2), '')];
  });
}

const agreementId = (agreement: DemoAgreement, version: number): string => `LQE-${agreement.agency.slice(3)}-${agreement.provider}-${version}`;

/** Cents a week; invented. The module's rate rises once, before the five months (DD-09: valid from and to). */
const MODULES = { FLEX: 118_00, BASIS: 236_00, STANDARD: 414_00, ZUSATZ: 592_00, SONDER: 768_00, KRISE: 640_00 } as const;

export function weeklyRateRows(calendar: NetworkCalendar): Row[] {
  const lump = AGREEMENTS.filter((a) => a.funding === 'STA_LUMP');
  return lump.flatMap((a, i) =>
    Object.entries(MODULES).flatMap(([module, cents]) => {
      const rate = (version: number, amount: number, from: string, to: string): Row => ({
        agreement_id: agreementId(a, version),
        module,
        amount_eur: euro(amount + i * 150),
        valid_from: from,
        valid_to: to,
      });
      if (a.renewed) return [rate(1, cents - 800, calendar.firstOf(-26), calendar.lastOf(-3)), rate(2, cents, calendar.firstOf(-2), '')];
      return [rate(1, cents - 800, calendar.firstOf(-14), calendar.lastOf(-6)), rate(1, cents, calendar.firstOf(-5), '')];
    }),
  );
}

/** TS-13; the names of the municipalities stand in places.ts. Verbandsgemeinden by the municipalities the source names. */
export function socialSpaceRows(): Row[] {
  const space = (id: string, name: string, places: readonly { readonly ags: string }[]): Row => ({
    id,
    agency_id: 'JA-TS',
    name,
    municipality_ags: list(places.map((p) => p.ags)),
    valid_from: '2014-01-01',
    valid_to: '',
  });
  return [
    space('SR-KONZ', 'Sozialraum Konz', [TS.konz]),
    space('SR-SCHWEICH', 'Sozialraum Ruwer, Schweich und Trier-Land', [TS.schweich, TS.waldrach, TS.welschbillig]),
    space('SR-HERMESKEIL', 'Sozialraum Hermeskeil', [TS.hermeskeil, TS.heddert, TS.kell, TS.mandern, TS.schillingen, TS.waldweiler]),
    space('SR-SAARBURG', 'Sozialraum Saarburg', [TS.saarburg, TS.baldringen, TS.greimerath, TS.hentern, TS.lampaden, TS.paschel, TS.schoemerich, TS.vierherrenborn, TS.zerf]),
  ];
}
