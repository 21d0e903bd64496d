import { tellLine, type SheetLine } from './sheet-lines.js';
import { monthAfter, monthOf, USES } from './sheet-world.js';

/** People of the agency by their names, and what they may. */
export const PEOPLE: Readonly<Record<string, string>> = { ann: 'BILLING', bob: 'BILLING', eva: 'ADMINISTRATOR', cem: 'CASEWORKER' };

export type MonthAct = 'start' | 'submit' | 'approve' | 'back' | 'close';

export interface SheetMonth {
  readonly name: string;
  lines: SheetLine[];
  state: 'CLEARED' | 'IN_REVIEW' | 'APPROVED' | 'CLOSED';
  submittedBy: string | null;
  approvedBy: string | null;
  /** The figures as they were before somebody cleared last; null: there were none. */
  earlier: string | null;
}

/** What is signed: every line to the last word. */
export const figuresOf = ({ lines }: { readonly lines: readonly SheetLine[] }): string => lines.map(tellLine).sort().join('\n');

const MAY: Readonly<Record<MonthAct, readonly string[]>> = {
  start: ['BILLING'],
  submit: ['BILLING'],
  approve: ['BILLING', 'ADMINISTRATOR'],
  back: ['BILLING', 'ADMINISTRATOR'],
  close: ['BILLING'],
};

/** The months of the agency, how far each has come, and who has signed it. */
export class SheetMonths {
  readonly all = new Map<string, SheetMonth>();
  /** In the order in which they were closed. */
  readonly closed: SheetMonth[] = [];

  constructor(
    private readonly forgets: { readonly secondPerson: boolean; readonly signatures: boolean },
    private readonly about: { readonly today: () => string; readonly isPending: (month: SheetMonth) => boolean },
  ) {}

  /** Other figures than those that were signed take the signatures back. */
  putInForce(name: string, lines: SheetLine[]): void {
    const month = this.all.get(name);
    if (month === undefined) {
      this.all.set(name, { name, lines, state: 'CLEARED', submittedBy: null, approvedBy: null, earlier: null });
      return;
    }
    const isChanged = figuresOf(month) !== figuresOf({ lines });
    month.lines = lines;
    if (!isChanged || this.forgets.signatures) return;
    month.submittedBy = null;
    month.approvedBy = null;
    if (month.state === 'APPROVED') month.state = 'IN_REVIEW';
  }

  /** Whether somebody may do this, having looked at the figures in force or at earlier ones; a code, or null. */
  judge(name: string, act: MonthAct, person: string, isStale: boolean): string | null {
    const month = this.all.get(name);
    if (month === undefined) return 'MONTH_NOT_CLEARED';
    if (!MAY[act].includes(PEOPLE[person]!)) return 'MONTH_ROLE';
    const from = { start: ['CLEARED'], submit: ['IN_REVIEW'], approve: ['IN_REVIEW'], back: ['IN_REVIEW', 'APPROVED'], close: ['APPROVED'] }[act];
    if (!from.includes(month.state)) return 'MONTH_STATE';
    if ((act === 'start' || act === 'close') && monthOf(this.about.today()) <= name) return 'MONTH_NOT_OVER';
    if (act === 'submit' && month.submittedBy !== null) return 'MONTH_ALREADY_SUBMITTED';
    if ((act === 'approve' || act === 'back') && month.submittedBy === null) return 'MONTH_NOT_SUBMITTED';
    const seen = isStale ? month.earlier : figuresOf(month);
    if ((act === 'submit' || act === 'approve') && seen !== figuresOf(month)) return 'MONTH_FIGURES_CHANGED';
    if (act === 'approve' && month.submittedBy === person && !this.forgets.secondPerson) return 'MONTH_SECOND_PERSON_NEEDED';
    if (act !== 'start' && act !== 'back' && this.about.isPending(month)) return 'DISPUTES_PENDING';
    return act === 'close' ? this.outOfOrder(name) : null;
  }

  move(name: string, act: Exclude<MonthAct, 'close'>, person: string, isStale: boolean): string {
    const refused = this.judge(name, act, person, isStale);
    if (refused !== null) return refused;
    const month = this.all.get(name)!;
    if (act === 'start') month.state = 'IN_REVIEW';
    if (act === 'submit') month.submittedBy = person;
    if (act === 'approve') Object.assign(month, { approvedBy: person, state: 'APPROVED' });
    if (act === 'back') Object.assign(month, { submittedBy: null, approvedBy: null, state: 'IN_REVIEW' });
    return 'DONE';
  }

  /** By a person, or by the operator of the command line (null), who needs no second person. A code, or the month that is closed now; null: it was before. */
  close(name: string, person: string | null): { readonly refused: string } | { readonly month: SheetMonth | null } {
    const month = this.all.get(name);
    if (month === undefined) return { refused: 'MONTH_NOT_CLEARED' };
    if (month.state === 'CLOSED') return { month: null };
    const refused = person === null ? (this.about.isPending(month) ? 'DISPUTES_PENDING' : this.outOfOrder(name)) : this.judge(name, 'close', person, false);
    if (refused !== null) return { refused };
    month.state = 'CLOSED';
    this.closed.push(month);
    return { month };
  }

  isClosed(name: string): boolean {
    return this.all.get(name)?.state === 'CLOSED';
  }

  /** The month after the last closed one carries what has changed in closed ones. */
  carrier(): string | null {
    const last = this.closed.at(-1);
    return last === undefined ? null : monthAfter(last.name);
  }

  /** A provider sees a month in which it has a line: it owes or is owed something or nothing, has a share, or would pay for what is held, or hosts it. */
  sees(name: string, who: string): boolean {
    const sides = ({ use, outcome, debtor, creditor, shares }: SheetLine): readonly (string | null)[] =>
      outcome === 'HELD' ? [USES[use]!.debtor, USES[use]!.offer.host] : [debtor, creditor, ...shares.map(([sharer]) => sharer)];
    return this.all.get(name)?.lines.some((line) => sides(line).includes(who)) ?? false;
  }

  private outOfOrder(name: string): string | null {
    const next = this.carrier();
    return next === null || next === name ? null : 'MONTH_OUT_OF_ORDER';
  }
}
