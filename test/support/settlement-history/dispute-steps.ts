import { lastBut, oneOf } from './choose.js';
import type { SettlementSheet } from './settlement-sheet.js';
import type { Act, StepKind } from './settlement-steps.js';
import { isOver, type DisputeAct, type SheetDispute } from './sheet-disputes.js';
import { AGENCY, monthOf, ORGANISATIONS, USES } from './sheet-world.js';

/** A line in force of some month; seldom any seat use, of any month. */
const open: StepKind = (sheet, { use, month, which, who, cents, isOdd }) => {
  const lines = [...sheet.months.all.values()].filter(({ state }) => state !== 'CLOSED').flatMap(({ name }) => sheet.disputable(name).map((line) => ({ name, line })));
  const meant = lastBut(lines, which * 7 + who);
  if (!isOdd && meant === undefined) return null;
  const about = isOdd || meant === undefined ? { name: month, use } : { name: meant.name, use: meant.line.use };
  const { offer, day, seat, debtor } = USES[about.use]!;
  const parties = [debtor, offer.host, offer.cohost?.code ?? debtor, AGENCY, debtor, offer.host];
  const person = isOdd ? oneOf(ORGANISATIONS, who) : oneOf(parties, who);
  return {
    name: monthOf(day) < about.name ? 'dispute correction' : 'dispute',
    words: `${person} disputes ${seat} in ${offer.code} on ${day}, a line of ${about.name}: ${cents} is right`,
    onSheet: () => sheet.dispute(about.name, about.use, person, cents),
    run: (office) => office.dispute(about.name, about.use, person, cents),
  };
};

function acting(sheet: SettlementSheet, dispute: SheetDispute, act: DisputeAct, person: string, cents: number, knows = true): Act {
  const { no, use } = dispute;
  const says = act === 'PARTLY' || act === 'PROPOSE' || act === 'RULE' ? ` ${cents}` : '';
  return {
    name: act,
    words: `${person} in dispute ${no}: ${act}${says}${knows ? '' : ' of something else'}`,
    onSheet: () => sheet.act(dispute, act, person, cents, knows),
    run: (office) => office.act(no, use, act, person, cents, knows),
  };
}

const PEOPLE = [...ORGANISATIONS, `${AGENCY}:2`];

/** Somebody does something about a dispute, mostly one that is not over. */
const step = (act: DisputeAct): StepKind => (sheet, { which, who, cents, isOdd, isOther }) => {
  const open = sheet.disputes.all.filter((dispute) => !isOver(dispute));
  const dispute = lastBut(isOdd || open.length === 0 ? sheet.disputes.all : open, which);
  if (dispute === undefined) return null;
  const { opener, respondent } = dispute;
  const likely = act === 'RULE' || act === 'CONFIRM' ? [AGENCY, `${AGENCY}:2`] : isOther ? [respondent] : [opener, respondent];
  return acting(sheet, dispute, act, isOdd ? oneOf(PEOPLE, who) : oneOf(likely, who), cents, !(isOdd && isOther));
};

/** What comes next in a dispute, by whoever it is to do. */
const goOnWithDispute: StepKind = (sheet, { which, cents, isOther }) => {
  const dispute = lastBut(sheet.disputes.all.filter((one) => !isOver(one)), which);
  if (dispute === undefined) return null;
  const { state, opener, respondent, canAgree, proposal } = dispute;
  if (state === 'OPEN') return acting(sheet, dispute, isOther ? 'REJECT' : canAgree ? 'PARTLY' : 'ACCEPT', respondent, cents);
  if (state === 'ANSWERED') return isOther || !canAgree || proposal === null ? acting(sheet, dispute, 'ESCALATE', opener, cents) : acting(sheet, dispute, 'SIGN', proposal.person === opener ? respondent : opener, cents);
  if (proposal === null) return acting(sheet, dispute, 'RULE', AGENCY, cents);
  return acting(sheet, dispute, 'CONFIRM', proposal.person === AGENCY ? `${AGENCY}:2` : AGENCY, cents);
};

export const DISPUTE_STEPS: Readonly<Record<string, readonly [weight: number, kind: StepKind]>> = {
  dispute: [7, open],
  goOnWithDispute: [12, goOnWithDispute],
  accept: [1, step('ACCEPT')],
  partly: [1, step('PARTLY')],
  reject: [1, step('REJECT')],
  propose: [2, step('PROPOSE')],
  sign: [2, step('SIGN')],
  withdraw: [1, step('WITHDRAW')],
  escalate: [1, step('ESCALATE')],
  rule: [2, step('RULE')],
  confirm: [3, step('CONFIRM')],
};
