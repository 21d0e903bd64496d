/** The columns of a SessionView, of a row `s` of offers.session_v. */
export const SESSION_COLUMNS = `s.id, s.offer_id AS "offerId", s.date, s.start, s.minutes, s.state, s.entry, s.capacity, s.seats_free AS "seatsFree"`;
