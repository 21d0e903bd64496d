import { decimal, hours } from './report-texts.js';
import { deviationOf, type JudgedCare } from './deviation.js';

/** A report's care and its range for exactly these days, such as "25.71". */
export interface ToldCare extends JudgedCare {
  readonly expectedFromHours: string | null;
  readonly expectedToHours: string | null;
}

/** Where the care stands, as one says it: what is missing or over, of how many hours. */
export function verdictWords(care: ToldCare): string {
  const { verdict, expectedFromHours: from, expectedToHours: to } = care;
  const whole = care.hoursBasis === 'PER_INTERVENTION';
  const deviation = deviationOf(care);
  if (deviation?.side === 'MISSING') return `Unter dem Rahmen: Es fehlen ${difference(deviation.hours)} Stunden von mindestens ${decimal(from!)}.`;
  if (deviation !== null) return `Über dem Rahmen: Es sind ${difference(deviation.hours)} Stunden mehr als höchstens ${decimal(to!)}.`;
  if (verdict === 'RUNNING') return `Läuft noch: Die ${range(from, to)} Stunden gelten für die gesamte Maßnahme und werden verglichen, wenn sie endet.`;
  if (verdict === 'WITHIN') return `Im Rahmen: ${hours(whole ? (care.interventionMinutes ?? 0) : care.deliveredMinutes)} Stunden, bewilligt sind ${range(from, to)}.`;
  return 'Ohne Rahmen: Es gibt keine bewilligten Stunden, mit denen verglichen wird.';
}

const range = (from: string | null, to: string | null): string => (from === to ? decimal(from!) : `${decimal(from!)} bis ${decimal(to!)}`);

const difference = (text: string): string => (text === '0.00' ? 'weniger als 0,01' : decimal(text));

/** For a column of a table: `−5,71`, `+2,00`; empty inside the range. */
export function deviationFigure(care: JudgedCare): string {
  const deviation = deviationOf(care);
  return deviation === null ? '' : `${deviation.side === 'MISSING' ? '−' : '+'}${decimal(deviation.hours)}`;
}
