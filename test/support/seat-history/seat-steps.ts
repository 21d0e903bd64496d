import type { Refusal, Result } from '#kernel';
import type { RequestContext, UnitOfWork } from '#platform';
import {
  AcceptSeatRequestUseCase,
  ApproveSeatUseCase,
  CancelReservationUseCase,
  DeclineSeatRequestUseCase,
  ExtendHoldUseCase,
  HoldSeatUseCase,
  RefuseSeatUseCase,
  RequestSeatUseCase,
  ReserveSeatUseCase,
  type ReservationRecord,
} from '#reservations';
import fc from 'fast-check';
import type { Hand, Kind, Line, SeatSheet } from './seat-sheet.js';
import { STAY_STEPS } from './stay-steps.js';

/** The database's side of a step: who does it, and to what. */
export interface StepWorld {
  readonly unitOfWork: UnitOfWork;
  readonly referralIds: readonly string[];
  readonly offerIds: readonly string[];
  as(hand: Hand, of: number): RequestContext;
  readonly asHost: RequestContext;
  signerOf(of: number): RequestContext;
}

type Told = Result<ReservationRecord, Refusal>;

/** A step as it was drawn; what it needs stands in it as numbers that any world can read. */
export interface Step {
  readonly do: string;
  readonly case: number;
  readonly offer: number;
  readonly first: number;
  readonly last: number;
  readonly which: number;
  readonly hand: Hand;
  readonly kind: Kind;
  readonly minutes: number;
}

/** One kind of step: what the sheet says of it, and how it is done. */
export interface StepKind {
  /** How often it is drawn. */
  readonly weight: number;
  /** Makes a new line. */
  readonly isNew?: boolean;
  /** False: the sheet has no rule for it; it is left out. */
  isMeant?(sheet: SeatSheet, step: Step, line: Line): boolean;
  expected(sheet: SeatSheet, step: Step, line: Line): string;
  run(world: StepWorld, step: Step, id: string, line: Line, sheet: SeatSheet): Promise<Told>;
}

const spanOf = (sheet: SeatSheet, { offer, first, last }: Step): readonly [string, string] => {
  const { days } = sheet.offers[offer]!;
  return [days[Math.min(first, last)]!, days[Math.max(first, last)]!];
};
const wishOf = (world: StepWorld, { offer, case: of }: Step) => ({ referralId: world.referralIds[of]!, offerId: world.offerIds[offer]!, variant: 'INTEGRATED' as const });

/** Steps by their names. What joins later stands in a file of its own and is added here. */
export const STEP_KINDS: Readonly<Record<string, StepKind>> = {
  ...STAY_STEPS,
  hold: {
    weight: 8,
    isNew: true,
    expected: (sheet, step) => sheet.hold(step.case, step.offer, spanOf(sheet, step), step.kind),
    run: (world, step, _id, { from, to }) => new HoldSeatUseCase(world.unitOfWork).run(world.as(step.hand, step.case), { ...wishOf(world, step), kind: step.kind, from, to }),
  },
  reserve: {
    weight: 4,
    isNew: true,
    expected: (sheet, step) => sheet.reserve(step.case, step.offer, spanOf(sheet, step), step.hand),
    run: (world, step, _id, { from, to }) => new ReserveSeatUseCase(world.unitOfWork).run(world.as(step.hand, step.case), { ...wishOf(world, step), from, to }),
  },
  extend: {
    weight: 3,
    expected: (sheet, step, line) => sheet.extend(line, step.kind),
    run: (world, step, id, line) => new ExtendHoldUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id, kind: step.kind }),
  },
  request: {
    weight: 7,
    expected: (sheet, step, line) => sheet.request(line, step.hand),
    run: (world, step, id, line) => new RequestSeatUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id }),
  },
  accept: {
    weight: 4,
    expected: (sheet, _step, line) => sheet.answer(line, 'host', true),
    run: (world, _step, id) => new AcceptSeatRequestUseCase(world.unitOfWork).run(world.asHost, { reservationId: id }),
  },
  decline: {
    weight: 1,
    expected: (sheet, _step, line) => sheet.answer(line, 'host', false),
    run: (world, _step, id) => new DeclineSeatRequestUseCase(world.unitOfWork).run(world.asHost, { reservationId: id, reason: 'STAFFING' }),
  },
  approve: {
    weight: 4,
    expected: (sheet, _step, line) => sheet.answer(line, 'agency', true),
    run: (world, _step, id, line) => new ApproveSeatUseCase(world.unitOfWork).run(world.signerOf(line.case), { reservationId: id }),
  },
  refuse: {
    weight: 1,
    expected: (sheet, _step, line) => sheet.answer(line, 'agency', false),
    run: (world, _step, id, line) => new RefuseSeatUseCase(world.unitOfWork).run(world.signerOf(line.case), { reservationId: id, reason: 'NOT_NEEDED' }),
  },
  cancel: {
    weight: 3,
    expected: (sheet, _step, line) => sheet.cancel(line),
    run: (world, step, id, line) => new CancelReservationUseCase(world.unitOfWork).run(world.as(step.hand, line.case), { reservationId: id, reason: 'OTHER' }),
  },
};

/** Five minutes, more than a hold of minutes, into the next day, over a weekend, over a session. */
const PAUSES = [5, 16, 60, 8 * 60, 24 * 60, 4 * 24 * 60, 9 * 24 * 60];

/** Histories of a world with so many cases and offers of so many sessions each. */
export function histories(size: { readonly cases: number; readonly offers: number; readonly sessions: number; readonly most: number }): fc.Arbitrary<Step[]> {
  const kinds = [...Object.entries(STEP_KINDS).map(([name, { weight }]) => ({ weight, arbitrary: fc.constant(name) })), { weight: 5, arbitrary: fc.constant('wait') }];
  const step = fc.record<Step>({
    do: fc.oneof(...kinds),
    case: fc.nat(size.cases - 1),
    offer: fc.nat(size.offers - 1),
    first: fc.nat(size.sessions - 1),
    last: fc.nat(size.sessions - 1),
    // The newest more often: with the old ones most is over.
    which: fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, { weight: 2, arbitrary: fc.nat(20) }),
    hand: fc.constantFrom<Hand>('signer', 'colleague', 'lead'),
    kind: fc.constantFrom<Kind>('FORM', 'DECISION'),
    minutes: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PAUSES.slice(0, 3)) }, { weight: 2, arbitrary: fc.constantFrom(...PAUSES) }),
  });
  return fc.array(step, { minLength: 6, maxLength: size.most });
}
