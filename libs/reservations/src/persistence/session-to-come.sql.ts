/**
 * Whether the session s is one of the reservation r that is still to come: on one of its days, from today on, and not cancelled.
 * What flags ask for of single days, and what would be lost by an end, is asked of just these.
 */
export const IS_TO_COME = `s.offer_id = r.offer_id AND r.days @> s.date AND s.state <> 'CANCELLED'
    AND s.date >= (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date)`;
