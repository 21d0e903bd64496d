import { ChangeStayUseCase, EndStayUseCase, PauseStayUseCase, ResumeStayUseCase, TransferSeatUseCase } from '#reservations';
import type { Line, SeatSheet } from './seat-sheet.js';
import type { Step, StepKind } from './seat-steps.js';

/** Days are drawn from the sessions of the offer that is meant. */
const daysOf = (sheet: SeatSheet, offer: number, { first, last }: Step): readonly [string, string] => {
  const { days } = sheet.offers[offer]!;
  return [days[Math.min(first, last)]!, days[Math.max(first, last)]!];
};
const spanOf = (sheet: SeatSheet, step: Step, line: Line): readonly [string, string] => daysOf(sheet, line.offer, step);

/** What is done with a seat that is there: away for some days, back again, shorter, over, in another group. */
export const STAY_STEPS: Readonly<Record<string, StepKind>> = {
  pause: {
    weight: 4,
    expected: (sheet, step, line) => sheet.pause(line, spanOf(sheet, step, line)),
    run: (world, step, id, line, sheet) => {
      const [from, to] = spanOf(sheet, step, line);
      return new PauseStayUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id, from, to, reason: 'OTHER' });
    },
  },
  resume: {
    weight: 3,
    expected: (sheet, step, line) => sheet.resume(line, spanOf(sheet, step, line)[0]),
    run: (world, step, id, line, sheet) => new ResumeStayUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id, from: spanOf(sheet, step, line)[0] }),
  },
  end: {
    weight: 2,
    expected: (sheet, step, line) => sheet.end(line, spanOf(sheet, step, line)[1]),
    run: (world, step, id, line, sheet) =>
      new EndStayUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id, lastDay: spanOf(sheet, step, line)[1], reason: 'OTHER' }),
  },
  shorten: {
    weight: 2,
    isMeant: (sheet, step, line) => spanOf(sheet, step, line)[1] <= line.to,
    expected: (sheet, step, line) => sheet.shorten(line, spanOf(sheet, step, line)[1]),
    run: (world, step, id, line, sheet) => new ChangeStayUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id, to: spanOf(sheet, step, line)[1] }),
  },
  transfer: {
    weight: 4,
    // A request that takes the place of a seat has tests of its own.
    isMeant: (sheet, step, line) => !sheet.isAsked(line.case, step.offer, step.hand),
    expected: (sheet, step, line) => sheet.transfer(line, step.offer, daysOf(sheet, step.offer, step)[0], step.hand),
    run: (world, step, id, line, sheet) =>
      new TransferSeatUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id, toOfferId: world.offerIds[step.offer]!, from: daysOf(sheet, step.offer, step)[0] }),
  },
};
