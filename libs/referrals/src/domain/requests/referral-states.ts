/** From the first line of the form to the end of the help. */
export const REFERRAL_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SEARCHING', 'PLACED', 'PAUSED', 'ENDED'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** Which state may follow which; the same table as referrals.state_transition, a test compares the two. */
export const TRANSITIONS: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  DRAFT: ['SUBMITTED', 'ENDED'],
  SUBMITTED: ['DRAFT', 'APPROVED', 'ENDED'],
  APPROVED: ['SEARCHING', 'PLACED', 'PAUSED', 'ENDED'],
  SEARCHING: ['PLACED', 'PAUSED', 'ENDED'],
  PLACED: ['SEARCHING', 'PAUSED', 'ENDED'],
  PAUSED: ['SEARCHING', 'PLACED', 'ENDED'],
  ENDED: ['PAUSED'],
};

/** What the agency can do that moves a referral. Places come and go with reservations, which are no action on a referral. */
export const REFERRAL_ACTIONS = ['SUBMIT', 'RETURN', 'APPROVE', 'START_SEARCH', 'PAUSE', 'RESUME', 'END', 'REOPEN'] as const;
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number];

interface Way {
  readonly from: readonly ReferralState[];
  /** RESUME leads to PLACED where the referral holds a seat: the database says which. */
  readonly to: ReferralState;
}

export const WAYS: Readonly<Record<ReferralAction, Way>> = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED' },
  RETURN: { from: ['SUBMITTED'], to: 'DRAFT' },
  APPROVE: { from: ['SUBMITTED'], to: 'APPROVED' },
  START_SEARCH: { from: ['APPROVED'], to: 'SEARCHING' },
  PAUSE: { from: ['APPROVED', 'SEARCHING', 'PLACED'], to: 'PAUSED' },
  RESUME: { from: ['PAUSED'], to: 'SEARCHING' },
  END: { from: ['DRAFT', 'SUBMITTED', 'APPROVED', 'SEARCHING', 'PLACED', 'PAUSED'], to: 'ENDED' },
  REOPEN: { from: ['ENDED'], to: 'PAUSED' },
};

/** What decides where a referral can go. */
export interface Standing {
  readonly state: ReferralState;
  /** First day of the approval; null: it was never approved, and does not come back once it has ended. */
  readonly approvedFrom: string | null;
}

export const mayTake = (action: ReferralAction, { state, approvedFrom }: Standing): boolean =>
  WAYS[action].from.includes(state) && (action !== 'REOPEN' || approvedFrom !== null);

/** What the agency's caseworker can do now, in the order of the list. Whether the rest of it is right is another question. */
export const possibleActions = (standing: Standing): readonly ReferralAction[] => REFERRAL_ACTIONS.filter((action) => mayTake(action, standing));

/** Where the referral can go from here, by an action or by a reservation. */
export const nextStates = ({ state, approvedFrom }: Standing): readonly ReferralState[] =>
  state === 'ENDED' && approvedFrom === null ? [] : TRANSITIONS[state];

/** While nothing is approved the whole form may be written. */
export const isOpenForm = (state: ReferralState): boolean => state === 'DRAFT' || state === 'SUBMITTED';

/** States in which a seat may be reserved: approved, and neither paused nor over. */
export const RESERVABLE_STATES: readonly ReferralState[] = ['APPROVED', 'SEARCHING', 'PLACED'];
