import { BlockSeatsUseCase } from './block-seats.use-case.js';
import { FindOwnSeatsQuery } from './find-own-seats.query.js';
import { FindSessionSeatsQuery } from './find-session-seats.query.js';
import { KeepSeatsUseCase } from './keep-seats.use-case.js';
import { ReleaseOwnSeatsUseCase } from './release-own-seats.use-case.js';

export const seatProviders = [BlockSeatsUseCase, FindOwnSeatsQuery, FindSessionSeatsQuery, KeepSeatsUseCase, ReleaseOwnSeatsUseCase];
