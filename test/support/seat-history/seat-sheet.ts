import { dayAfter, dayOf, endOfWorkingDays, timeOf } from './naive-calendar.js';

export interface SheetOffer {
  readonly days: readonly string[];
  readonly seats: number;
  /** Its host wants to be asked first. */
  readonly asks: boolean;
}

export interface SheetCase {
  /** Its agency approves each seat. */
  readonly approves: boolean;
  /** The host of the offers is responsible itself. */
  readonly isHosts: boolean;
  readonly consents: boolean;
}

/** Who does something for a case: somebody of its agency who may sign or may not, or the responsible provider. */
export type Hand = 'signer' | 'colleague' | 'lead';
export type Kind = 'FORM' | 'DECISION';

type Answer = 'none' | 'open' | 'yes' | 'no';

/** One line of the sheet. */
export interface Line {
  readonly case: number;
  readonly offer: number;
  from: string;
  to: string;
  state: 'HELD' | 'REQUESTED' | 'OFFERED' | 'CONFIRMED' | 'CANCELLED' | 'DECLINED';
  kind: Kind;
  /** Instant; Infinity: no deadline. */
  until: number;
  extended: boolean;
  host: Answer;
  agency: Answer;
  /** Whether its host has ever been told of it: not of a hold. */
  wasAsked: boolean;
  /** Days without the seat, in between. */
  readonly away: Set<string>;
}

const MINUTE = 60_000;
const [FORM_MINUTES, DECISION_DAYS, ANSWER_DAYS, MOST_HOLDS] = [15, 5, 3, 3];
const START_OF_SESSIONS = '15:00';

const daysFrom = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
};

/** Rules that a sheet may be told to forget, so that a test is seen to notice. */
export type Mistake = 'EXPIRY' | 'HOST' | 'SIGNING' | 'OWN_WISH' | 'PAUSE';

/**
 * Who has a seat when, as somebody would keep it on a sheet of paper: a line for each wish, and of every session only who sits
 * there. Written from the rules in plain words; knows neither claims nor transactions.
 */
export class SeatSheet {
  readonly lines: Line[] = [];

  constructor(
    readonly offers: readonly SheetOffer[],
    readonly cases: readonly SheetCase[],
    public now: number,
    private readonly mistake?: Mistake,
  ) {}

  /** Expiry needs nobody to write it down. */
  isOpen(line: Line): boolean {
    return ['HELD', 'REQUESTED', 'OFFERED'].includes(line.state) && (line.until > this.now || this.mistake === 'EXPIRY');
  }

  stateOf(line: Line): string {
    return ['HELD', 'REQUESTED', 'OFFERED'].includes(line.state) && line.until <= this.now ? 'EXPIRED' : line.state;
  }

  /** The days on which a line has its seat. */
  daysOf(line: Line): string[] {
    if (!this.isOpen(line) && line.state !== 'CONFIRMED') return [];
    return this.offers[line.offer]!.days.filter((day) => day >= line.from && day <= line.to && (!line.away.has(day) || this.mistake === 'PAUSE'));
  }

  /** Who sits in a session. */
  seated(offer: number, day: string): Line[] {
    return this.lines.filter((line) => line.offer === offer && this.daysOf(line).includes(day));
  }

  isFull(offer: number, days: readonly string[]): boolean {
    return days.some((day) => this.seated(offer, day).length >= this.offers[offer]!.seats);
  }

  hold(of: number, offer: number, span: readonly [string, string], kind: Kind): string {
    const why = this.unsuitable(of, offer, this.offers[offer]!.days.filter((day) => day >= span[0] && day <= span[1]));
    if (why) return why;
    if (this.lines.filter((line) => line.case === of && line.state === 'HELD' && this.isOpen(line)).length >= MOST_HOLDS) return 'TOO_MANY_HOLDS';
    if (this.hasWish(of, offer, span)) return 'NOT_MATCHING';
    return this.write(of, offer, span, { state: 'HELD', kind, until: this.endOf(kind) });
  }

  reserve(of: number, offer: number, span: readonly [string, string], hand: Hand): string {
    const why = this.unsuitable(of, offer, this.offers[offer]!.days.filter((day) => day >= span[0] && day <= span[1]));
    if (why) return why;
    if (!this.cases[of]!.consents) return 'CONSENT_MISSING';
    if (this.hasWish(of, offer, span)) return 'NOT_MATCHING';
    const { host, agency } = this.asked(of, offer, hand);
    if (host === 'open' || agency === 'open') return this.write(of, offer, span, { state: 'REQUESTED', until: endOfWorkingDays(this.now, ANSWER_DAYS), host, agency });
    return this.write(of, offer, span, { state: 'CONFIRMED', until: Infinity, host, agency });
  }

  extend(line: Line, kind: Kind): string {
    if (line.state !== 'HELD' || !this.isOpen(line)) return 'RESERVATION_WRONG_STATE';
    const becomesDecision = line.kind === 'FORM' && kind === 'DECISION';
    if (line.kind === 'DECISION' && kind === 'FORM') return 'HOLD_EXTENDED_BEFORE';
    if (line.extended && !becomesDecision) return 'HOLD_EXTENDED_BEFORE';
    line.extended = !becomesDecision;
    line.kind = kind;
    line.until = this.endOf(kind);
    return 'HELD';
  }

  request(line: Line, hand: Hand): string {
    if (line.state !== 'HELD' || !this.isOpen(line)) return 'RESERVATION_WRONG_STATE';
    if (!this.cases[line.case]!.consents) return 'CONSENT_MISSING';
    Object.assign(line, this.asked(line.case, line.offer, hand));
    line.state = 'REQUESTED';
    line.wasAsked = true;
    line.until = endOfWorkingDays(this.now, ANSWER_DAYS);
    return this.confirmIfAnswered(line);
  }

  answer(line: Line, side: 'host' | 'agency', isYes: boolean): string {
    if (side === 'host' && !line.wasAsked && !this.cases[line.case]!.isHosts) return 'RESERVATION_NOT_FOUND';
    if (line.state !== 'REQUESTED' || !this.isOpen(line) || line[side] !== 'open') return 'RESERVATION_WRONG_STATE';
    line[side] = isYes ? 'yes' : 'no';
    if (!isYes) return (line.state = 'DECLINED');
    return this.confirmIfAnswered(line);
  }

  cancel(line: Line): string {
    if (this.isOpen(line)) return (line.state = 'CANCELLED');
    const freeFrom = this.firstFreeDay(line.offer);
    if (line.state !== 'CONFIRMED' || line.to < freeFrom) return 'RESERVATION_ENDED';
    if (line.from >= freeFrom) return (line.state = 'CANCELLED');
    this.cut(line, dayAfter(freeFrom, -1));
    return 'CONFIRMED';
  }

  /** The seat is somebody else's on these days, which lie inside and are to come. */
  pause(line: Line, [from, to]: readonly [string, string]): string {
    if (line.state !== 'CONFIRMED') return 'RESERVATION_WRONG_STATE';
    if (from < line.from || from > line.to || to > line.to) return 'STAY_SPAN_INVALID';
    if (from < this.firstFreeDay(line.offer)) return 'PAST_DAYS';
    const away = daysFrom(from, to);
    // Somewhere it has to have a seat.
    if (this.daysOf(line).every((day) => away.includes(day))) return 'STAY_SPAN_INVALID';
    away.forEach((day) => line.away.add(day));
    return 'CONFIRMED';
  }

  /** Back from a day of a pause to its end, where nobody has taken the seat meanwhile. */
  resume(line: Line, from: string): string {
    if (line.state !== 'CONFIRMED') return 'RESERVATION_WRONG_STATE';
    if (!line.away.has(from)) return 'NOT_PAUSED';
    if (from < this.firstFreeDay(line.offer)) return 'PAST_DAYS';
    let to = from;
    while (line.away.has(dayAfter(to))) to = dayAfter(to);
    const back = daysFrom(from, to);
    if (this.isFull(line.offer, this.offers[line.offer]!.days.filter((day) => back.includes(day)))) return 'SEAT_TAKEN';
    back.forEach((day) => line.away.delete(day));
    return 'CONFIRMED';
  }

  /** Over on a day to come or today, before the end that it has. */
  end(line: Line, lastDay: string): string {
    if (line.state !== 'CONFIRMED') return 'RESERVATION_WRONG_STATE';
    const today = dayOf(this.now);
    if (line.to < today) return 'RESERVATION_ENDED';
    if (lastDay < today) return 'PAST_DAYS';
    if (lastDay < line.from || lastDay >= line.to) return 'STAY_SPAN_INVALID';
    this.cut(line, lastDay);
    return 'CONFIRMED';
  }

  /** Another last day that is not after the one it has; of a hold nothing was used. */
  shorten(line: Line, to: string): string {
    const isSeat = line.state === 'CONFIRMED';
    if (!isSeat && !(line.state === 'HELD' && this.isOpen(line))) return 'RESERVATION_WRONG_STATE';
    if (to === line.to) return line.state;
    if (to < line.from) return 'STAY_SPAN_INVALID';
    if (isSeat && to < dayAfter(this.firstFreeDay(line.offer), -1)) return 'PAST_DAYS';
    if (!this.daysOf(line).some((day) => day <= to)) return 'STAY_SPAN_INVALID';
    this.cut(line, to);
    return line.state;
  }

  /** To another group from one of its sessions on, where nobody has to be asked: the old seat ends the day before, and only if there is a new one. */
  transfer(line: Line, offer: number, from: string, hand: Hand): string {
    if (line.state !== 'CONFIRMED') return 'RESERVATION_WRONG_STATE';
    if (line.to < from) return 'RESERVATION_ENDED';
    if (from < this.firstFreeDay(line.offer) || from < this.firstFreeDay(offer)) return 'PAST_DAYS';
    // A transfer goes to another group, also while the seat is paused: there it is resumed.
    if (offer === line.offer) return 'NOT_MATCHING';
    const days = this.offers[offer]!.days.filter((day) => day >= from);
    const why = this.unsuitable(line.case, offer, days);
    if (why) return why;
    const span = [from, days.at(-1)!] as const;
    if (this.hasWish(line.case, offer, span)) return 'NOT_MATCHING';
    if (line.from >= from) line.state = 'CANCELLED';
    else this.cut(line, dayAfter(from, -1));
    return this.write(line.case, offer, span, { state: 'CONFIRMED', until: Infinity, ...this.asked(line.case, offer, hand) });
  }

  /** Whether somebody would have to answer before this case had a seat there. */
  isAsked(of: number, offer: number, hand: Hand): boolean {
    const { host, agency } = this.asked(of, offer, hand);
    return host === 'open' || agency === 'open';
  }

  /** Today, or tomorrow where today's session has begun: what was used stays used. */
  firstFreeDay(offer: number): string {
    const today = dayOf(this.now);
    return this.offers[offer]!.days.includes(today) && timeOf(this.now) >= START_OF_SESSIONS ? dayAfter(today) : today;
  }

  private cut(line: Line, to: string): void {
    line.to = to;
    for (const day of line.away) if (day > to) line.away.delete(day);
  }

  /** Judged are the days that are wished for: a group that is full on others, or a seat on others, is no reason against them. */
  private unsuitable(of: number, offer: number, days: readonly string[]): string | null {
    const isPlaced = this.lines.some((line) => line.case === of && line.offer === offer && line.state === 'CONFIRMED' && this.daysOf(line).some((day) => days.includes(day)));
    if (isPlaced) return 'NOT_MATCHING';
    return this.isFull(offer, days) ? 'SEAT_TAKEN' : null;
  }

  /** Nobody wishes twice for the same days, nor for those of a stay in the same group: where that is paused it is resumed. */
  private hasWish(of: number, offer: number, [from, to]: readonly [string, string]): boolean {
    if (this.mistake === 'OWN_WISH') return false;
    return this.lines.some((line) => line.case === of && line.offer === offer && (this.isOpen(line) || line.state === 'CONFIRMED') && line.from <= to && line.to >= from);
  }

  private asked(of: number, offer: number, hand: Hand): { host: Answer; agency: Answer } {
    const { approves, isHosts } = this.cases[of]!;
    const signs = hand === 'signer' && this.mistake !== 'SIGNING';
    return { host: this.offers[offer]!.asks && !isHosts && this.mistake !== 'HOST' ? 'open' : 'none', agency: approves ? (signs ? 'yes' : 'open') : 'none' };
  }

  private confirmIfAnswered(line: Line): string {
    if (line.host === 'open' || line.agency === 'open') return 'REQUESTED';
    line.until = Infinity;
    return (line.state = 'CONFIRMED');
  }

  private endOf(kind: Kind): number {
    return kind === 'FORM' ? this.now + FORM_MINUTES * MINUTE : endOfWorkingDays(this.now, DECISION_DAYS);
  }

  private write(of: number, offer: number, [from, to]: readonly [string, string], how: Pick<Line, 'state' | 'until'> & Partial<Line>): string {
    this.lines.push({ case: of, offer, from, to, kind: 'FORM', extended: false, host: 'none', agency: 'none', away: new Set(), wasAsked: how.state !== 'HELD', ...how });
    return how.state;
  }
}
