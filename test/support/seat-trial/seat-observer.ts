import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const SAMPLE = `
SELECT s.id, s.capacity, s.seats_taken, coalesce(c.seats, 0)::int AS seats FROM offers.session s
LEFT JOIN (SELECT session_id, sum(seats) AS seats FROM offers.seat_claim GROUP BY session_id) c ON c.session_id = s.id
WHERE coalesce(c.seats, 0) > s.capacity OR coalesce(c.seats, 0) <> s.seats_taken`;

interface Wrong {
  id: string;
  capacity: number;
  seats_taken: number;
  seats: number;
}

/** A connection of its own that looks at all sessions again and again, each time in one snapshot. */
export class SeatObserver {
  samples = 0;
  readonly oversold: string[] = [];
  readonly miscounted: string[] = [];
  private isStopped = false;
  private loop: Promise<void> | undefined;

  private constructor(private readonly client: pg.Client) {}

  static async open(url: string): Promise<SeatObserver> {
    const client = new pg.Client({ connectionString: url, application_name: 'seat-observer' });
    await client.connect();
    return new SeatObserver(client);
  }

  start(): void {
    this.loop = this.watch();
  }

  /** Ends after a last look. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.loop;
    await this.look();
    await this.client.end();
  }

  private async watch(): Promise<void> {
    while (!this.isStopped) {
      await this.look();
      await pause(50);
    }
  }

  private async look(): Promise<void> {
    const { rows } = await this.client.query<Wrong>(SAMPLE);
    this.samples++;
    for (const { id, capacity, seats_taken: taken, seats } of rows) {
      if (seats > capacity) this.oversold.push(`session ${id}: ${seats} claims on ${capacity} seats`);
      if (seats !== taken) this.miscounted.push(`session ${id}: ${seats} claims, ${taken} counted`);
    }
  }
}
