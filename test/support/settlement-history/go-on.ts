import { clearing, moving, queued } from './month-steps.js';
import { payingAll } from './payment-steps.js';
import { filling } from './record-steps.js';
import type { StepKind } from './settlement-steps.js';
import { figuresOf } from './sheet-months.js';
import { MONTHS } from './sheet-world.js';

/** What would come next if nobody made a mistake: so that histories come as far as money, and not only to refusals. */
export const goOn: StepKind = (sheet, step) => {
  const toPay = step.isOther ? payingAll(sheet, { ...step, isOther: step.who % 2 === 0 }) : null;
  if (toPay !== null) return toPay;
  const first = [...sheet.months.all.keys()].sort()[0] ?? MONTHS[0];
  const name = sheet.months.carrier() ?? first;
  const month = sheet.months.all.get(name);
  if (!(MONTHS as readonly string[]).includes(name)) return null;
  const isSigned = month !== undefined && month.submittedBy !== null;
  if (!isSigned) {
    const missing = filling(sheet, name, step.status);
    if (missing !== null) return missing;
    if (month === undefined || figuresOf(month) !== figuresOf({ lines: sheet.anew(name) })) return (sheet.queue.length > 0 ? queued(sheet, step) : null) ?? clearing(sheet, name);
    return month.state === 'CLEARED' ? moving(sheet, name, 'start', 'ann') : moving(sheet, name, 'submit', 'ann');
  }
  return month.state === 'IN_REVIEW' ? moving(sheet, name, 'approve', month.submittedBy === 'bob' ? 'ann' : 'bob') : moving(sheet, name, 'close', 'ann');
};
