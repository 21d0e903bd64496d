import type { Row } from './csv.js';
import { demoIban, demoLeitwegId } from './check-digits.js';
import type { Agency, DemoOrganisation } from './network-model.js';
import { BREMERHAVEN, DARMSTADT_DIEBURG as DADI, TRIER_SAARBURG as TS } from './places.js';

type Address = readonly [street: string, postalCode: string, ags: string];

const organisation =
  (kind: DemoOrganisation['kind']) =>
  (id: string, name: string, [street, postalCode, ags]: Address, ...networks: Agency[]): DemoOrganisation => ({ id, kind, name, street, postalCode, ags, networks });

const agency = organisation('AGENCY');
const provider = organisation('PROVIDER');
const partner = organisation('PARTNER');

/** Agencies after the source documents, providers and partners invented and named so that nobody takes them for real. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  agency('JA-DADI', 'Demo-Jugendamt Landkreis Darmstadt-Dieburg', ['Musterallee 1', '64807', DADI.dieburg.ags]),
  agency('JA-BHV', 'Demo-Jugendamt Seestadt Bremerhaven', ['Musterkaje 1', '27568', BREMERHAVEN.ags]),
  agency('JA-TS', 'Demo-Jugendamt Landkreis Trier-Saarburg', ['Musterplatz 1', '54439', TS.saarburg.ags]),

  provider('MUSTERHAUS', 'Musterhaus Dieburg gGmbH', ['Musterstraße 12', '64807', DADI.dieburg.ags], 'JA-DADI'),
  provider('MUSTERBRUECKE', 'Musterbrücke Jugendhilfe gGmbH', ['Mustergasse 3', '64823', DADI.grossUmstadt.ags], 'JA-DADI'),
  provider('MUSTERWEG', 'Musterweg Babenhausen e. V.', ['Musterweg 8', '64832', DADI.babenhausen.ags], 'JA-DADI'),
  provider('MUSTERHOF', 'Stiftung Musterhof', ['Am Musterhof 1', '64319', DADI.pfungstadt.ags], 'JA-DADI', 'JA-BHV', 'JA-TS'),
  provider('MUSTERKREISEL', 'Musterkreisel Familienhilfe gGmbH', ['Musterring 21', '64331', DADI.weiterstadt.ags], 'JA-DADI'),
  partner('SV-MUSTER', 'SV Musterdorf 1909 e. V.', ['Am Musterplatz 5', '64807', DADI.dieburg.ags], 'JA-DADI'),
  partner('MUSTERSCHULE', 'Musterschule Groß-Zimmern', ['Musterschulweg 2', '64846', DADI.grossZimmern.ags], 'JA-DADI'),
  partner('PRAXIS-MUSTER', 'Praxis Muster, freiberufliche Erlebnispädagogik', ['Musterhöhe 4', '64354', DADI.reinheim.ags], 'JA-DADI'),

  provider('MUSTERANKER', 'Musteranker Jugendhilfe gGmbH', ['Musterhafen 7', '27568', BREMERHAVEN.ags], 'JA-BHV'),
  provider('MUSTERDEICH', 'Musterdeich e. V.', ['Musterdeich 30', '27570', BREMERHAVEN.ags], 'JA-BHV'),
  provider('MUSTERTURM', 'Musterleuchtturm Familienhilfen gGmbH', ['Musterfeuer 11', '27578', BREMERHAVEN.ags], 'JA-BHV'),
  partner('BOX-MUSTER', 'Boxclub Musterfaust e. V.', ['Musterspeicher 2', '27572', BREMERHAVEN.ags], 'JA-BHV'),

  provider('MUSTERMOSEL', 'Mustermosel Jugendhilfe gGmbH', ['Musterufer 9', '54329', TS.konz.ags], 'JA-TS'),
  provider('MUSTERTAL', 'Mustertal Soziale Dienste e. V.', ['Mustertal 14', '54338', TS.schweich.ags], 'JA-TS'),
  provider('MUSTERWALD', 'Musterhochwald gGmbH', ['Musterforst 6', '54411', TS.hermeskeil.ags], 'JA-TS'),
  provider('MUSTERSAAR', 'Mustersaar Familienhilfen gGmbH', ['Mustersteig 18', '54439', TS.saarburg.ags], 'JA-TS'),
];

/** Takes 19 percent; everybody else's services are exempt (§ 4 Nr. 25 UStG). */
const TAXABLE = 'PRAXIS-MUSTER';

/** Numbers that begin with a 0, as none that a tax office gives. */
const taxOf = ({ id }: DemoOrganisation, number: number): Row =>
  id === TAXABLE
    ? { tax_number: '', vat_id: `DE${String(number).padStart(9, '0')}`, vat_status: 'TAXABLE' }
    : { tax_number: `000 000 ${String(number).padStart(5, '0')}`, vat_id: '', vat_status: 'EXEMPT' };

/** Whom to ask about invoices: numbers that the Bundesnetzagentur keeps for fiction. */
export const demoInvoiceContact = (code: string): { readonly name: string; readonly phone: string; readonly email: string } => ({
  name: 'Demo Abrechnung',
  phone: `069 90009-${String(ORGANISATIONS.findIndex(({ id }) => id === code) + 1).padStart(3, '0')}`,
  email: `rechnung.${code.toLowerCase()}@demo.example`,
});

export function organisationRows(): Row[] {
  return ORGANISATIONS.map((o, i) => ({
    id: o.id,
    kind: o.kind,
    name: o.name,
    street: o.street,
    postal_code: o.postalCode,
    municipality_ags: o.ags,
    iban: demoIban(i + 1),
    ...(o.kind === 'AGENCY' ? { tax_number: '', vat_id: '', vat_status: '' } : taxOf(o, i + 1)),
    leitweg_id: o.kind === 'AGENCY' ? demoLeitwegId(o.ags, i + 1) : '',
  }));
}

export function networkRows(validFrom: string): Row[] {
  return ORGANISATIONS.flatMap((o) => o.networks.map((agencyId) => ({ agency_id: agencyId, provider_id: o.id, valid_from: validFrom, valid_to: '' })));
}
