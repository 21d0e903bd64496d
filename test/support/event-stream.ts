import type { Credentials } from './api.js';

export interface StreamEvent {
  /** When it came in, by performance.now(). */
  readonly at: number;
  readonly name: string;
  readonly data: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  } | null;
}

/** A subscription over a real connection, read by hand: nothing is hidden by a client that comes back by itself. */
export class EventStream {
  private readonly events: StreamEvent[] = [];
  private readonly waiting: (() => void)[] = [];
  private ended: 'COMPLETE' | 'CUT' | null = null;
  /** Bytes that came in: heartbeats count. */
  bytes = 0;

  private constructor(
    readonly status: number,
    private readonly abort: AbortController,
  ) {}

  static async open(url: string, body: unknown, credentials: Credentials = {}, headers: Record<string, string> = {}): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...credentials, ...headers },
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    const stream = new EventStream(response.status, abort);
    void stream.read(response);
    return stream;
  }

  /** The next event; throws when there is none in time. */
  async next(patienceMs = 15_000): Promise<StreamEvent> {
    const event = await this.after(() => this.events.shift(), patienceMs);
    if (event === null) throw new Error(`No event came: the stream has ended (${this.ended ?? 'not yet'})`);
    return event;
  }

  /** The data of the next event under the subscription's name. */
  async data<T>(field: string, patienceMs?: number): Promise<T> {
    const { data } = await this.next(patienceMs);
    if (data?.errors || data?.data === undefined) throw new Error(`The event tells of an error: ${JSON.stringify(data)}`);
    return data.data?.[field] as T;
  }

  /** How it ended: as the protocol says, or without a last word. */
  async end(patienceMs = 15_000): Promise<'COMPLETE' | 'CUT'> {
    await this.after(() => this.ended ?? undefined, patienceMs);
    if (this.ended === null) throw new Error('The stream goes on');
    return this.ended;
  }

  get pending(): readonly StreamEvent[] {
    return this.events;
  }

  close(): void {
    this.abort.abort();
  }

  private async after<T>(look: () => T | undefined, patienceMs: number): Promise<T | null> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      const left = until - performance.now();
      if (this.ended !== null || left <= 0) return null;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  private async read(response: Response): Promise<void> {
    let text = '';
    let isComplete = false;
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        this.bytes += chunk.length;
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) isComplete = this.take(block) || isComplete;
      }
    } catch {
      // Closed by the test, or cut.
    }
    this.ended = isComplete ? 'COMPLETE' : 'CUT';
    this.wake();
  }

  /** True for the last event of all. */
  private take(block: string): boolean {
    const name = /^event: (.*)$/m.exec(block)?.[1];
    if (name === undefined) return false;
    if (name === 'complete') return true;
    const data = /^data: (.*)$/m.exec(block)?.[1];
    this.events.push({ at: performance.now(), name, data: data === undefined ? null : (JSON.parse(data) as StreamEvent['data']) });
    this.wake();
    return false;
  }

  private wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }
}
