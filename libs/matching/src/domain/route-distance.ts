import { greatCircleKm, type Point } from './distance.js';

export interface Way {
  readonly from: Point;
  readonly to: Point;
}

/**
 * How far it is, for many ways at once: the port through which kilometres of a road or of public transport can take the place of
 * the straight line. No way may be shorter than the straight line: what lies farther away than that is never asked about. A class,
 * so that it is the token of whoever provides it.
 */
export abstract class RouteDistance {
  /** Kilometres of each way, in the order of the ways. */
  abstract kilometres(ways: readonly Way[]): Promise<readonly number[]>;
}

/** As the crow flies (DD-36; exchange-format.md 3). */
export class StraightLine extends RouteDistance {
  override async kilometres(ways: readonly Way[]): Promise<readonly number[]> {
    return ways.map(({ from, to }) => greatCircleKm(from, to));
  }
}
