import { releaseHostSeats } from '#offers';
import type { RequestContext, Transaction } from '#platform';
import type pg from 'pg';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork } from '../seat-network.js';
import { seededRandom } from './random.js';

/** Where the trial's clock begins: before all sessions, so that nothing is over when the trial ends. */
export const START_MS = Date.parse('2026-05-01T08:00:00Z');

export interface TrialWorld {
  readonly network: SeatNetwork;
  readonly referralId: string;
  readonly offers: number;
  readonly sessionsPerOffer: number;
  /** Offer after offer, by day. */
  readonly sessionIds: readonly string[];
  /** Of each session. */
  readonly capacities: readonly number[];
  indexOf(sessionId: string): number;
  releaseOwn(tx: Transaction, holderId: string): Promise<number>;
}

const SESSIONS_PER_OFFER = 12;
const FEWEST_SEATS = 3;
const MOST_SEATS = 12;

/** Offers of twelve sessions with 3 to 12 seats at random. */
export async function buildTrialWorld(superuser: pg.Client, offers: number, seed: number): Promise<TrialWorld> {
  const random = seededRandom(seed);
  const network = await buildSeatNetwork(superuser);
  const referralId = await addReferral(superuser, network, 'F-1');
  const sessionIds: string[] = [];
  const capacities: number[] = [];
  for (let offer = 0; offer < offers; offer++) {
    const capacity = FEWEST_SEATS + Math.floor(random() * (MOST_SEATS - FEWEST_SEATS + 1));
    const { sessionIds: added } = await addOffer(superuser, network, { code: `G-${offer}`, dates: weekly('2027-01-05', SESSIONS_PER_OFFER), capacity });
    sessionIds.push(...added);
    capacities.push(...Array<number>(SESSIONS_PER_OFFER).fill(capacity));
  }
  await superuser.query('CREATE SEQUENCE public.trial_order; GRANT USAGE ON SEQUENCE public.trial_order TO PUBLIC');
  const indexes = new Map(sessionIds.map((id, index) => [id, index]));
  return {
    network,
    referralId,
    offers,
    sessionsPerOffer: SESSIONS_PER_OFFER,
    sessionIds,
    capacities,
    indexOf: (sessionId) => indexes.get(sessionId)!,
    releaseOwn: async (tx, holder) => (await releaseHostSeats(tx, holder, network.hostId)).length,
  };
}

export const asAgency = ({ network }: TrialWorld): RequestContext => asCaseworker(network);
export const asHost = ({ network }: TrialWorld): RequestContext => asGroupLead(network);

export const holderId = (holder: number): string => `00000000-0000-7000-8000-${holder.toString(16).padStart(12, '0')}`;
