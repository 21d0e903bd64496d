import type { LocalDate, YearMonth } from '#kernel';
import type { PriceSpeech } from '../months/price-words.js';

export const DOCUMENT_LANGUAGES = ['de', 'en'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** Words of the statement of a pair, in one language. */
export interface StatementTexts extends PriceSpeech {
  readonly title: string;
  readonly provisional: string;
  readonly foot: string;
  readonly facts: { readonly agency: string; readonly parties: string; readonly state: string; readonly closed: string; readonly open: string; readonly check: string };
  readonly sums: string;
  readonly sumColumns: readonly [debtor: string, creditor: string, kind: string, amount: string];
  readonly lineColumns: readonly [offer: string, referral: string, date: string, start: string, status: string, rate: string, unit: string, quantity: string, calculation: string, amount: string];
  /** Where the creditor merely has a share: the price is between who owes and the host. */
  readonly shareOnly: string;
  /** The records do not give the price any more. */
  readonly recordsChanged: string;
  readonly rates: string;
  readonly ratesNote: string;
  readonly rateColumns: readonly [rate: string, amount: string, valid: string, excused: string, unexcused: string];
  readonly corrections: string;
  readonly correctionColumns: readonly [offer: string, referral: string, date: string, month: string, what: string, rate: string, calculation: string, amount: string];
  readonly reversal: string;
  readonly replacement: string;
  readonly held: string;
  readonly heldNote: string;
  readonly heldColumns: readonly [offer: string, referral: string, date: string, start: string, reason: string];
  readonly charges: string;
  readonly chargeColumns: readonly [what: string, referral: string, days: string, count: string, remark: string, amount: string];
  readonly decisions: string;
  readonly decisionColumns: readonly [offer: string, referral: string, date: string, how: string, amount: string];
  readonly total: string;
  readonly nothing: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly decisionKinds: Readonly<Record<string, string>>;
  readonly payFacts: { readonly to: string; readonly iban: string; readonly bic: string; readonly reference: string };
  readonly payLater: string;
  readonly paid: string;
  readonly credit: string;
  /** Why no account stands there, and what to do, by the code of the problem. */
  readonly noAccount: Readonly<Record<string, (payee: string) => string>>;
  owes(debtor: string, creditor: string): string;
  pays(debtor: string, creditor: string, amount: string): string;
  even: string;
  payment(debtor: string, creditor: string): string;
  /** What is to be paid, by when, and what of it is settled already. */
  claim(cents: bigint, dueOn: LocalDate, openCents: bigint): string;
  rate(code: string, version: number): string;
  /** Where no version of a rate counts but the hour of a social space. Its amount stands in an agreement that the creditor does not see: it is named, not told. */
  readonly byAgreement: string;
  /** `48,00 € je Stunde` */
  per(amount: string, unit: string): string;
  span(from: LocalDate, to: LocalDate | null): string;
  /** Of a price that is shared: the whole and the part. */
  shareOf(product: string, whole: string, part: string): string;
  month(month: YearMonth): string;
  day(day: LocalDate): string;
  money(cents: bigint): string;
  /** A decimal with the sign of the language. */
  quantity(text: string): string;
}

const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** `−1.234,50 €`, with a sign that no font takes for a hyphen. */
function money(cents: bigint, thousands: string, point: string): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '−' : ''}${group(digits.slice(0, -2), thousands)}${point}${digits.slice(-2)}`;
}

const MONTHS = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;
const month = (language: DocumentLanguage, period: YearMonth): string => `${MONTHS[language][Number(period.slice(5)) - 1]!} ${period.slice(0, 4)}`;

const DE: StatementTexts = {
  title: 'Abrechnung gemeinsam genutzter Gruppen',
  provisional: 'vorläufig',
  foot: 'Prüfsumme der Abrechnung',
  facts: { agency: 'Jugendamt', parties: 'Beteiligte', state: 'Stand', closed: 'abgeschlossen am', open: 'vorläufig, berechnet am', check: 'Prüfsumme' },
  sums: 'Summen',
  sumColumns: ['Es schuldet', 'an', 'Art', 'Betrag'],
  lineColumns: ['Gruppe', 'Fall', 'Tag', 'Beginn', 'Teilnahme', 'Satz', 'Einheit', 'Menge', 'Rechnung', 'Betrag'],
  shareOnly: 'Anteil am Preis des Platzes',
  recordsChanged: 'Angaben seither geändert',
  rates: 'Angewandte Verrechnungssätze',
  ratesNote: 'Der Betrag einer Zeile ist Menge mal Satz, bei Fehlen davon der angegebene Anteil, auf den Cent gerundet. Sätze je Woche und je Kurs zählen bei der ersten Nutzung in der Woche oder im Kurs, jede weitere kostet nichts.',
  rateColumns: ['Satz', 'Betrag', 'Gültig', 'Bei entschuldigtem Fehlen', 'Bei unentschuldigtem Fehlen'],
  corrections: 'Korrekturen früherer Monate',
  correctionColumns: ['Gruppe', 'Fall', 'Tag', 'Für Monat', 'Was', 'Satz', 'Rechnung', 'Betrag'],
  reversal: 'Storno',
  replacement: 'neu berechnet',
  held: 'Zurückgehalten',
  heldNote: 'Diese Nutzungen sind noch in keiner Summe enthalten. Sobald der Grund behoben ist, kommen sie in die Abrechnung, nach Abschluss des Monats als Korrektur in einen späteren.',
  heldColumns: ['Gruppe', 'Fall', 'Tag', 'Beginn', 'Grund'],
  charges: 'Wochenpauschalen und Teilbeträge',
  chargeColumns: ['Was', 'Fall', 'Zeitraum', 'Tage', 'Anmerkung', 'Betrag'],
  decisions: 'Entschiedene Beträge',
  decisionColumns: ['Gruppe', 'Fall', 'Tag', 'Wie entschieden', 'Betrag'],
  total: 'Summe',
  nothing: 'Keine.',
  kinds: { SETTLEMENT: 'Verrechnung', DIRECT_BILLING: 'vom Jugendamt getragen', WEEKLY_RATE: 'Wochenpauschalen', INSTALMENT: 'Teilbetrag' },
  units: { SEAT_SESSION: 'Termin', SEAT_HOUR: 'Stunde', SEAT_WEEK: 'Woche', COURSE: 'Kurs', SOCIAL_SPACE_HOUR: 'Stunde (Sozialraum)', AGREED: 'nach Entscheidung' },
  statuses: { ATTENDED: 'dabei', EXCUSED: 'entschuldigt', UNEXCUSED: 'unentschuldigt' },
  reasons: {
    ATTENDANCE_MISSING: 'Die Anwesenheit ist nicht erfasst.',
    DUAL_ENTRY_MISMATCH: 'Träger und Jugendamt haben Verschiedenes erfasst.',
    RATE_MISSING: 'Für den Tag gibt es keinen Satz.',
    DISPUTED: 'Die Nutzung ist beanstandet.',
    PARTIAL_WEEK_RULE_MISSING: 'Für angebrochene Wochen gibt es keine Regel.',
  },
  decisionKinds: { AGREEMENT: 'von beiden vereinbart', RULING: 'vom Jugendamt entschieden' },
  payFacts: { to: 'Empfänger', iban: 'IBAN', bic: 'BIC', reference: 'Verwendungszweck' },
  payLater: 'Bitte noch nicht zahlen: Die Abrechnung ist vorläufig. Sobald der Monat abgeschlossen ist, stehen hier Betrag, Fälligkeit, Bankverbindung und Verwendungszweck.',
  paid: 'Hiervon ist nichts mehr zu zahlen.',
  credit: 'Gutschrift',
  noAccount: {
    IBAN_MISSING: (payee) => `nicht hinterlegt. Bitte überweisen Sie noch nicht, sondern bitten Sie ${payee}, die Bankverbindung unter „Rechnungsdaten“ einzutragen, und laden Sie diesen Nachweis dann neu.`,
    IBAN_INVALID: (payee) => `hinterlegt, aber ungültig. Bitte überweisen Sie noch nicht, sondern bitten Sie ${payee}, die Bankverbindung unter „Rechnungsdaten“ zu berichtigen, und laden Sie diesen Nachweis dann neu.`,
    IBAN_NOT_SEPA: (payee) => `hinterlegt, aber von außerhalb des SEPA-Raums. Bitte klären Sie mit ${payee}, wie gezahlt werden soll.`,
  },
  owes: (debtor, creditor) => `${debtor} an ${creditor}`,
  pays: (debtor, creditor, amount) => `${debtor} zahlt an ${creditor}: ${amount}`,
  even: 'Zwischen beiden ist nach der Verrechnung nichts zu zahlen.',
  payment: (debtor, creditor) => `Zahlung von ${debtor} an ${creditor}`,
  claim: (cents, dueOn, openCents) => `${DE.money(cents)}, fällig am ${DE.day(dueOn)}${openCents === cents ? '' : `; davon beglichen ${DE.money(cents - openCents)}, noch offen ${DE.money(openCents)}`}`,
  rate: (code, version) => `${code}, Fassung\u00a0${version}`,
  byAgreement: 'laut Vereinbarung',
  per: (amount, unit) => `${amount} je ${unit}`,
  span: (from, to) => (to === null ? `ab ${DE.day(from)}` : `${DE.day(from)} – ${DE.day(to)}`),
  shareOf: (product, whole, part) => `${product} = ${whole}, davon ${part}`,
  decided: 'nach Entscheidung',
  euro: () => 'Stundensatz',
  percent: (decimal) => `${decimal.replace('.', ',')}\u00a0%`,
  month: (period) => month('de', period),
  day: (day) => day.split('-').reverse().join('.'),
  money: (cents) => `${money(cents, '.', ',')}\u00a0€`,
  quantity: (text) => text.replace('.', ','),
};

const EN: StatementTexts = {
  title: 'Statement of jointly used groups',
  provisional: 'provisional',
  foot: 'Checksum of the statement',
  facts: { agency: 'Youth welfare office', parties: 'Parties', state: 'Status', closed: 'closed on', open: 'provisional, worked out on', check: 'Checksum' },
  sums: 'Totals',
  sumColumns: ['Owed by', 'to', 'Kind', 'Amount'],
  lineColumns: ['Group', 'Case', 'Day', 'Start', 'Attendance', 'Rate', 'Unit', 'Quantity', 'Calculation', 'Amount'],
  shareOnly: 'share of the price of the seat',
  recordsChanged: 'records changed since',
  rates: 'Rates applied',
  ratesNote: 'The amount of a line is the quantity times the rate, of which the given part is paid for an absence, rounded to the cent. Rates per week and per course count at the first use of the week or the course; every further one costs nothing.',
  rateColumns: ['Rate', 'Amount', 'Valid', 'Excused absence', 'Absence not excused'],
  corrections: 'Corrections of earlier months',
  correctionColumns: ['Group', 'Case', 'Day', 'For month', 'What', 'Rate', 'Calculation', 'Amount'],
  reversal: 'reversal',
  replacement: 'worked out anew',
  held: 'Held back',
  heldNote: 'These uses are in no total yet. They are settled once the reason is resolved, as a correction in a later month where this one is closed.',
  heldColumns: ['Group', 'Case', 'Day', 'Start', 'Reason'],
  charges: 'Weekly lump sums and instalments',
  chargeColumns: ['What', 'Case', 'Span', 'Days', 'Remark', 'Amount'],
  decisions: 'Decided amounts',
  decisionColumns: ['Group', 'Case', 'Day', 'How decided', 'Amount'],
  total: 'Total',
  nothing: 'None.',
  kinds: { SETTLEMENT: 'settlement', DIRECT_BILLING: 'paid by the youth welfare office', WEEKLY_RATE: 'weekly lump sums', INSTALMENT: 'instalment' },
  units: { SEAT_SESSION: 'session', SEAT_HOUR: 'hour', SEAT_WEEK: 'week', COURSE: 'course', SOCIAL_SPACE_HOUR: 'hour (social space)', AGREED: 'as decided' },
  statuses: { ATTENDED: 'attended', EXCUSED: 'excused', UNEXCUSED: 'not excused' },
  reasons: {
    ATTENDANCE_MISSING: 'No attendance is recorded.',
    DUAL_ENTRY_MISMATCH: 'Provider and youth welfare office have recorded different things.',
    RATE_MISSING: 'There is no rate for the day.',
    DISPUTED: 'The use is disputed.',
    PARTIAL_WEEK_RULE_MISSING: 'There is no rule for parts of weeks.',
  },
  decisionKinds: { AGREEMENT: 'agreed by both', RULING: 'decided by the youth welfare office' },
  payFacts: { to: 'Payee', iban: 'IBAN', bic: 'BIC', reference: 'Reference' },
  payLater: 'Please do not pay yet: the statement is provisional. Once the month is closed, the amount, the day it is due, the bank account and the reference stand here.',
  paid: 'Nothing of this is left to pay.',
  credit: 'credit',
  noAccount: {
    IBAN_MISSING: (payee) => `not on record. Please do not pay yet: ask ${payee} to enter the bank account under “Invoice data”, then load this statement again.`,
    IBAN_INVALID: (payee) => `on record, but not valid. Please do not pay yet: ask ${payee} to correct the bank account under “Invoice data”, then load this statement again.`,
    IBAN_NOT_SEPA: (payee) => `on record, but from outside the SEPA. Please agree with ${payee} on how to pay.`,
  },
  owes: (debtor, creditor) => `${debtor} to ${creditor}`,
  pays: (debtor, creditor, amount) => `${debtor} pays ${creditor}: ${amount}`,
  even: 'Nothing is left to pay between the two after netting.',
  payment: (debtor, creditor) => `Payment by ${debtor} to ${creditor}`,
  claim: (cents, dueOn, openCents) => `${EN.money(cents)}, due on ${EN.day(dueOn)}${openCents === cents ? '' : `; of this ${EN.money(cents - openCents)} settled, ${EN.money(openCents)} still open`}`,
  rate: (code, version) => `${code}, version\u00a0${version}`,
  byAgreement: 'as agreed',
  per: (amount, unit) => `${amount} per ${unit}`,
  span: (from, to) => (to === null ? `from ${EN.day(from)}` : `${EN.day(from)} – ${EN.day(to)}`),
  shareOf: (product, whole, part) => `${product} = ${whole}, of which ${part}`,
  decided: 'as decided',
  euro: () => 'hour rate',
  percent: (decimal) => `${decimal}%`,
  month: (period) => month('en', period),
  day: (day) => `${Number(day.slice(8))} ${MONTHS.en[Number(day.slice(5, 7)) - 1]!.slice(0, 3)} ${day.slice(0, 4)}`,
  money: (cents) => `${cents < 0n ? '−' : ''}€${money(cents < 0n ? -cents : cents, ',', '.')}`,
  quantity: (text) => text,
};

export const statementTexts = (language: DocumentLanguage): StatementTexts => (language === 'de' ? DE : EN);

/** The word, or the code itself where a later version has one more. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
