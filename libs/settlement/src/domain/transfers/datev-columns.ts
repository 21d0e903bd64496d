/** How a column of a booking is written: texts in quotes, also empty ones; numbers, accounts and days bare. */
export interface DatevColumn {
  readonly title: string;
  readonly text: boolean;
}

const bare = (...titles: readonly string[]): DatevColumn[] => titles.map((title) => ({ title, text: false }));
const text = (...titles: readonly string[]): DatevColumn[] => titles.map((title) => ({ title, text: true }));
const numbered = (count: number, ...titles: readonly string[]): DatevColumn[] =>
  Array.from({ length: count }, (_, index) => text(...titles.map((title) => `${title} ${index + 1}`))).flat();

/** The 125 columns of a booking batch (DATEV format, category 21, version 13), in their order and under their titles there. */
export const DATEV_COLUMNS: readonly DatevColumn[] = [
  ...bare('Umsatz (ohne Soll/Haben-Kz)'),
  ...text('Soll/Haben-Kennzeichen', 'WKZ Umsatz'),
  ...bare('Kurs', 'Basis-Umsatz'),
  ...text('WKZ Basis-Umsatz'),
  ...bare('Konto', 'Gegenkonto (ohne BU-Schlüssel)'),
  ...text('BU-Schlüssel'),
  ...bare('Belegdatum'),
  ...text('Belegfeld 1', 'Belegfeld 2'),
  ...bare('Skonto'),
  ...text('Buchungstext'),
  ...bare('Postensperre'),
  ...text('Diverse Adressnummer'),
  ...bare('Geschäftspartnerbank', 'Sachverhalt', 'Zinssperre'),
  ...text('Beleglink'),
  ...numbered(8, 'Beleginfo - Art', 'Beleginfo - Inhalt'),
  ...text('KOST1 - Kostenstelle', 'KOST2 - Kostenstelle'),
  ...bare('Kost-Menge'),
  ...text('EU-Land u. UStID (Bestimmung)'),
  ...bare('EU-Steuersatz (Bestimmung)'),
  ...text('Abw. Versteuerungsart'),
  ...bare('Sachverhalt L+L', 'Funktionsergänzung L+L', 'BU 49 Hauptfunktionstyp', 'BU 49 Hauptfunktionsnummer', 'BU 49 Funktionsergänzung'),
  ...numbered(20, 'Zusatzinformation - Art', 'Zusatzinformation- Inhalt'),
  ...bare('Stück', 'Gewicht', 'Zahlweise'),
  ...text('Forderungsart'),
  ...bare('Veranlagungsjahr', 'Zugeordnete Fälligkeit', 'Skontotyp'),
  ...text('Auftragsnummer', 'Buchungstyp'),
  ...bare('USt-Schlüssel (Anzahlungen)'),
  ...text('EU-Land (Anzahlungen)'),
  ...bare('Sachverhalt L+L (Anzahlungen)', 'EU-Steuersatz (Anzahlungen)', 'Erlöskonto (Anzahlungen)'),
  ...text('Herkunft-Kz', 'Buchungs GUID'),
  ...bare('KOST-Datum'),
  ...text('SEPA-Mandatsreferenz'),
  ...bare('Skontosperre'),
  ...text('Gesellschaftername'),
  ...bare('Beteiligtennummer'),
  ...text('Identifikationsnummer', 'Zeichnernummer'),
  ...bare('Postensperre bis'),
  ...text('Bezeichnung SoBil-Sachverhalt'),
  ...bare('Kennzeichen SoBil-Buchung', 'Festschreibung', 'Leistungsdatum', 'Datum Zuord. Steuerperiode', 'Fälligkeit'),
  ...text('Generalumkehr (GU)'),
  ...bare('Steuersatz'),
  ...text('Land', 'Abrechnungsreferenz'),
  ...bare('BVV-Position'),
  ...text('EU-Land u. UStID (Ursprung)'),
  ...bare('EU-Steuersatz (Ursprung)', 'Abw. Skontokonto'),
];
