import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Screens of one person at a time, several tabs with several cases each; more is a program that does not end what it opens. */
export const MOST_STREAMS_OF_A_PERSON = 20;

/** A connection on which somebody follows a subscription. */
export class OpenStream {
  private readonly abort = new AbortController();

  constructor(readonly actor: string | null) {}

  /** Aborted when the connection is gone or the service stops. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  end(): void {
    this.abort.abort();
  }
}

/** The open subscriptions of this process. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  private readonly streams = new Set<OpenStream>();
  private isStopping = false;

  /** A stream of somebody, or of nobody who is known; null: they have as many as they may, or the service stops. */
  open(actor: string | null): OpenStream | null {
    if (this.isStopping) return null;
    if (actor !== null && [...this.streams].filter((stream) => stream.actor === actor).length >= MOST_STREAMS_OF_A_PERSON) return null;
    const stream = new OpenStream(actor);
    this.streams.add(stream);
    stream.signal.addEventListener('abort', () => this.streams.delete(stream));
    return stream;
  }

  get count(): number {
    return this.streams.size;
  }

  /** Before the server waits for its connections: those who follow would keep it from ever closing. */
  onModuleDestroy(): void {
    this.isStopping = true;
    for (const stream of [...this.streams]) stream.end();
  }
}
