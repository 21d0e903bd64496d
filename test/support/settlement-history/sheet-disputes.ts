import { AGENCY } from './sheet-world.js';
import type { Decision, SheetLine } from './sheet-lines.js';

/** Somebody who bills for an organisation: `NORD`, or a second person of it as `NORD:2`. */
export const organisationOf = (person: string): string => person.split(':')[0]!;

export type DisputeAct = 'ACCEPT' | 'PARTLY' | 'REJECT' | 'PROPOSE' | 'SIGN' | 'WITHDRAW' | 'ESCALATE' | 'RULE' | 'CONFIRM';

interface Proposal {
  readonly person: string;
  readonly cents: number;
}

export interface SheetDispute {
  readonly no: number;
  readonly use: number;
  /** Of the line, which is later than that of the use where it corrects. */
  readonly month: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly opener: string;
  readonly respondent: string;
  /** Whether the two can agree between them. */
  readonly canAgree: boolean;
  state: 'OPEN' | 'ANSWERED' | 'ESCALATED' | 'SETTLED' | 'DECIDED' | 'WITHDRAWN';
  proposal: Proposal | null;
}

/** Who faces whoever disputes a line, and whether these two can agree between them; null: the line is none of the opener's business. */
export function sidesOf(line: SheetLine, opener: string): { respondent: string; canAgree: boolean } | null {
  const debtor = line.debtor!;
  const host = line.creditor!;
  const helpers = line.shares.map(([who]) => who).filter((who) => who !== host);
  if (debtor !== host) {
    if (opener === debtor) return { respondent: host, canAgree: true };
    if (opener === host) return { respondent: debtor, canAgree: true };
    if (helpers.includes(opener)) return { respondent: debtor, canAgree: false };
    return opener === AGENCY ? { respondent: host, canAgree: false } : null;
  }
  // A host's own case: it owes its helper. There is one in this small world, and none where nothing is to be shared.
  const [helper] = helpers;
  if (opener === host) return helper === undefined ? { respondent: AGENCY, canAgree: false } : { respondent: helper, canAgree: true };
  if (opener === helper) return { respondent: host, canAgree: true };
  return opener === AGENCY ? { respondent: host, canAgree: false } : null;
}

export const isOver = ({ state }: SheetDispute): boolean => state === 'SETTLED' || state === 'DECIDED' || state === 'WITHDRAWN';

/** Who disputes what, and what came of it. */
export class SheetDisputes {
  readonly all: SheetDispute[] = [];
  readonly decisions: Decision[] = [];

  constructor(private readonly forgetsSecondPerson: boolean) {}

  openOf(use: number): SheetDispute | undefined {
    return this.all.find((dispute) => dispute.use === use && !isOver(dispute));
  }

  /** Of several the last one. */
  decisionOf(use: number): Decision | undefined {
    return this.decisions.filter((decision) => decision.use === use).at(-1);
  }

  /** What the agency has ruled of a use, as long as nothing was decided after it. */
  ruled(use: number): number | undefined {
    const last = this.decisionOf(use);
    return last !== undefined && this.all[last.dispute]!.state === 'DECIDED' ? last.cents : undefined;
  }

  open(month: string, line: SheetLine, person: string, sides: { respondent: string; canAgree: boolean }, cents: number): SheetDispute {
    const dispute: SheetDispute = { no: this.all.length, use: line.use, month, debtor: line.debtor!, creditor: line.creditor!, opener: organisationOf(person), ...sides, state: 'OPEN', proposal: { person, cents } };
    this.all.push(dispute);
    return dispute;
  }

  /** `knows` is false where somebody signs what does not stand there any more. */
  act(dispute: SheetDispute, act: DisputeAct, person: string, cents: number, knows = true): string {
    const own = organisationOf(person);
    if (![AGENCY, dispute.opener, dispute.respondent].includes(own)) return 'DISPUTE_NOT_FOUND';
    if (!this.may(dispute, act, own)) return 'DISPUTE_STATE';
    if ((act === 'SIGN' || act === 'CONFIRM') && !knows) return 'PROPOSAL_CHANGED';
    const signs = act === 'ACCEPT' || act === 'SIGN' || act === 'CONFIRM';
    if (signs && dispute.proposal?.person === person && !this.forgetsSecondPerson) return 'SECOND_PERSON_NEEDED';
    this.take(dispute, act, person, cents);
    return 'DONE';
  }

  private may({ state, opener, respondent, canAgree, proposal }: SheetDispute, act: DisputeAct, own: string): boolean {
    const isSide = own === opener || own === respondent;
    const otherProposed = proposal !== null && organisationOf(proposal.person) !== own;
    switch (act) {
      case 'ACCEPT':
      case 'SIGN':
        // Where a third one's money is at stake the other side's yes is only an answer.
        return state === 'OPEN' ? own === respondent : state === 'ANSWERED' && canAgree && isSide && otherProposed;
      case 'PARTLY':
        return state === 'OPEN' && canAgree && own === respondent;
      case 'REJECT':
        return state === 'OPEN' && own === respondent;
      case 'PROPOSE':
        return state === 'ANSWERED' && canAgree && isSide;
      case 'WITHDRAW':
        return ['OPEN', 'ANSWERED', 'ESCALATED'].includes(state) && own === opener;
      case 'ESCALATE':
        return state === 'ANSWERED' && isSide;
      case 'RULE':
        return state === 'ESCALATED' && own === AGENCY;
      case 'CONFIRM':
        return state === 'ESCALATED' && own === AGENCY && proposal !== null;
    }
  }

  private take(dispute: SheetDispute, act: DisputeAct, person: string, cents: number): void {
    if (act === 'PARTLY' || act === 'PROPOSE' || act === 'RULE') dispute.proposal = { person, cents };
    if (act === 'REJECT' || act === 'ESCALATE') dispute.proposal = null;
    if (act === 'PARTLY' || act === 'REJECT') dispute.state = 'ANSWERED';
    if (act === 'ESCALATE') dispute.state = 'ESCALATED';
    if (act === 'WITHDRAW') dispute.state = 'WITHDRAWN';
    if (act === 'ACCEPT' || act === 'SIGN') dispute.state = dispute.canAgree ? 'SETTLED' : 'ANSWERED';
    if (act === 'CONFIRM') dispute.state = 'DECIDED';
    if (dispute.state === 'SETTLED' || dispute.state === 'DECIDED') this.decisions.push({ dispute: dispute.no, use: dispute.use, cents: dispute.proposal!.cents });
  }

  tell(): string[] {
    return this.all.map(({ no, state, opener, respondent, proposal }) => tellDispute({ no, state, opener, respondent, proposal }));
  }
}

/** What a withdrawn one was about is no matter any more. */
export const tellDispute = ({ no, state, opener, respondent, proposal }: Pick<SheetDispute, 'no' | 'state' | 'opener' | 'respondent' | 'proposal'>): string =>
  `dispute ${no}: ${opener} against ${respondent} ${state}, ${proposal === null ? 'nothing proposed' : `${proposal.person} proposed ${proposal.cents}`}`;
