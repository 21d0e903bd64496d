export { FindSeatRequestsQuery, type SeatRequestRecord, type SeatRequestSide } from './find-seat-requests.query.js';
export { tidyExpired, type Tidied } from './tidy-expired.js';
