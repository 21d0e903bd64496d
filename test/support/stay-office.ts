import { UnitOfWork } from '#platform';
import {
  ChangeStayUseCase,
  EndStayUseCase,
  PauseStayUseCase,
  ReserveSeatUseCase,
  ResumeStayUseCase,
  seatVerifier,
  TransferSeatUseCase,
  type ChangeStayInput,
  type EndStayInput,
  type PauseStayInput,
  type ReservationRecord,
  type ReserveSeatInput,
  type ResumeStayInput,
  type TransferSeatInput,
} from '#reservations';
import { must } from './agreement-network.js';
import { asCaseworker, findClaimDifferences, type SeatNetwork } from './seat-network.js';
import { asOperator, type TestDatabase } from './test-database.js';

/** What a caseworker of the agency does with the seats of its cases, at a moment. */
export function stayOffice({ dataSource, unitOfWork: asMade }: Pick<TestDatabase, 'dataSource' | 'unitOfWork'>, network: SeatNetwork, who = asCaseworker(network)) {
  const at = (now?: string) => (now === undefined ? asMade : new UnitOfWork(dataSource, { now }));
  return {
    reserve: (input: Omit<ReserveSeatInput, 'variant'>, now?: string) => new ReserveSeatUseCase(at(now)).run(who, { variant: 'INTEGRATED', ...input }),
    reserved: async (input: Omit<ReserveSeatInput, 'variant'>, now?: string): Promise<ReservationRecord> => must(await new ReserveSeatUseCase(at(now)).run(who, { variant: 'INTEGRATED', ...input })),
    change: (input: ChangeStayInput, now?: string) => new ChangeStayUseCase(at(now)).run(who, input),
    pause: (input: Omit<PauseStayInput, 'reason'>, now?: string) => new PauseStayUseCase(at(now)).run(who, { reason: 'HOLIDAY', ...input }),
    resume: (input: ResumeStayInput, now?: string) => new ResumeStayUseCase(at(now)).run(who, input),
    end: (input: Omit<EndStayInput, 'reason'>, now?: string) => new EndStayUseCase(at(now)).run(who, { reason: 'FAMILY_DECLINED', ...input }),
    transfer: (input: TransferSeatInput, now?: string) => new TransferSeatUseCase(at(now)).run(who, input),
  };
}

/** The days of the sessions in which a reservation has a seat, in their order. */
export async function seatDays({ superuser }: TestDatabase, reservationId: string): Promise<string[]> {
  const { rows } = await superuser.query<{ date: string }>(
    `SELECT s.date::text AS date FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE c.holder_id = $1 ORDER BY s.date`,
    [reservationId],
  );
  return rows.map(({ date }) => date);
}

/** Everything that is wrong with claims, counters and reservations, by the product's own check and by one of the tests. */
export async function seatTroubles(database: TestDatabase, now?: string): Promise<unknown[]> {
  const unitOfWork = now === undefined ? database.unitOfWork : new UnitOfWork(database.dataSource, { now });
  const { violations } = await unitOfWork.run(asOperator, (tx) => seatVerifier.run(tx));
  return [...violations, ...(await findClaimDifferences(database.superuser))];
}
