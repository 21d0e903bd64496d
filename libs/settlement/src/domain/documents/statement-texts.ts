import type { LocalDate, YearMonth } from '#kernel';

export const DOCUMENT_LANGUAGES = ['de', 'en'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** Words of the statement of a pair, in one language. */
export interface StatementTexts {
  readonly title: string;
  readonly provisional: string;
  readonly foot: string;
  readonly facts: { readonly agency: string; readonly parties: string; readonly state: string; readonly closed: string; readonly open: string; readonly check: string };
  readonly sums: string;
  readonly sumColumns: readonly [debtor: string, creditor: string, kind: string, amount: string];
  readonly lineColumns: readonly [offer: string, referral: string, date: string, start: string, status: string, unit: string, quantity: string, amount: string];
  readonly corrections: string;
  readonly correctionColumns: readonly [offer: string, referral: string, date: string, month: string, what: string, amount: string];
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
  owes(debtor: string, creditor: string): string;
  pays(debtor: string, creditor: string, amount: string): string;
  even: string;
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
  lineColumns: ['Gruppe', 'Fall', 'Tag', 'Beginn', 'Teilnahme', 'Einheit', 'Menge', 'Betrag'],
  corrections: 'Korrekturen früherer Monate',
  correctionColumns: ['Gruppe', 'Fall', 'Tag', 'Für Monat', 'Was', 'Betrag'],
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
  owes: (debtor, creditor) => `${debtor} an ${creditor}`,
  pays: (debtor, creditor, amount) => `${debtor} zahlt an ${creditor}: ${amount}`,
  even: 'Zwischen beiden ist nach der Verrechnung nichts zu zahlen.',
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
  lineColumns: ['Group', 'Case', 'Day', 'Start', 'Attendance', 'Unit', 'Quantity', 'Amount'],
  corrections: 'Corrections of earlier months',
  correctionColumns: ['Group', 'Case', 'Day', 'For month', 'What', 'Amount'],
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
  owes: (debtor, creditor) => `${debtor} to ${creditor}`,
  pays: (debtor, creditor, amount) => `${debtor} pays ${creditor}: ${amount}`,
  even: 'Nothing is left to pay between the two after netting.',
  month: (period) => month('en', period),
  day: (day) => `${Number(day.slice(8))} ${MONTHS.en[Number(day.slice(5, 7)) - 1]!.slice(0, 3)} ${day.slice(0, 4)}`,
  money: (cents) => `${cents < 0n ? '−' : ''}€${money(cents < 0n ? -cents : cents, ',', '.')}`,
  quantity: (text) => text,
};

export const statementTexts = (language: DocumentLanguage): StatementTexts => (language === 'de' ? DE : EN);

/** The word, or the code itself where a later version has one more. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
