import type pg from 'pg';
import { UnitOfWork, type RequestContext } from '#platform';
import {
  AcceptSeatRequestUseCase,
  ApproveSeatUseCase,
  CancelReservationUseCase,
  DeclineSeatRequestUseCase,
  ExtendHoldUseCase,
  FindReservationsQuery,
  HoldSeatUseCase,
  RefuseSeatUseCase,
  RequestSeatUseCase,
  ReserveSeatUseCase,
  SetAsksFirstUseCase,
  SetSeatRulesUseCase,
} from '#reservations';
import { asCaseLead, asGroupLead, buildSeatNetwork } from './seat-network.js';
import { asOrganisation, type TestDatabase } from './test-database.js';

/** From when on the agency decides on seats of its STA agreements (TS-15), or only hears of them (BHV-17). */
export async function adoptSeatApproval(superuser: pg.Client, agencyId: string, seatApproval: 'NOTICE' | 'APPROVAL', code = 'STA'): Promise<void> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ($1, $2, $2, 'STA_LUMP') RETURNING id`,
    [agencyId, code],
  );
  await superuser.query(
    `INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state)
     VALUES ($1, $2, '2020-01-01', '{31}', 'WEEK_MODULE', $3, true, 'PAYABLE', 'WEEKLY_RATE', 'FULL_WEEK', 'HE')`,
    [rows[0]!.id, agencyId, seatApproval],
  );
}

/** An agency with people who sign and do not, two providers, and every command from a hold to a seat, at a moment of one's choice. */
export async function openHoldOffice(database: TestDatabase) {
  const network = await buildSeatNetwork(database.superuser);
  await database.superuser.query(
    `INSERT INTO identity.membership (user_id, organisation_id, role, signing_right, organisation_kind) VALUES ('signer', $1, 'CASEWORKER', true, 'AGENCY'), ('colleague', $1, 'CASEWORKER', false, 'AGENCY')`,
    [network.agencyId],
  );
  const people = {
    signer: { ...asOrganisation(network.agencyId, ['CASEWORKER']), actor: 'signer', signingRight: true } satisfies RequestContext,
    colleague: { ...asOrganisation(network.agencyId, ['CASEWORKER']), actor: 'colleague' } satisfies RequestContext,
    lead: asCaseLead(network),
    host: asGroupLead(network),
    hostAdministrator: asOrganisation(network.hostId, ['ADMINISTRATOR']),
  };
  const at = (now: string) => {
    const unitOfWork = new UnitOfWork(database.dataSource, { now });
    return {
      hold: new HoldSeatUseCase(unitOfWork),
      extend: new ExtendHoldUseCase(unitOfWork),
      request: new RequestSeatUseCase(unitOfWork),
      reserve: new ReserveSeatUseCase(unitOfWork),
      accept: new AcceptSeatRequestUseCase(unitOfWork),
      decline: new DeclineSeatRequestUseCase(unitOfWork),
      approve: new ApproveSeatUseCase(unitOfWork),
      refuse: new RefuseSeatUseCase(unitOfWork),
      cancel: new CancelReservationUseCase(unitOfWork),
      find: new FindReservationsQuery(unitOfWork),
      setRules: new SetSeatRulesUseCase(unitOfWork),
      setAsksFirst: new SetAsksFirstUseCase(unitOfWork),
    };
  };
  return { network, people, at, unitOfWorkAt: (now: string) => new UnitOfWork(database.dataSource, { now }) };
}

export type HoldOffice = Awaited<ReturnType<typeof openHoldOffice>>;
