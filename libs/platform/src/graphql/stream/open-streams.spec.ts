import { describe, expect, it } from '@jest/globals';
import { MOST_STREAMS_OF_A_PERSON, OpenStreams } from './open-streams.js';

describe('open streams', () => {
  it('are as many as a person may have; others have their own', () => {
    const streams = new OpenStreams();
    const mine = Array.from({ length: MOST_STREAMS_OF_A_PERSON }, () => streams.open('me'));
    expect(mine).not.toContain(null);
    expect(streams.open('me')).toBeNull();
    expect(streams.open('you')).not.toBeNull();
    mine[0]!.end();
    expect(streams.open('me')).not.toBeNull();
  });

  it('all end when the service stops, and none is opened any more', () => {
    const streams = new OpenStreams();
    const stream = streams.open('me')!;
    streams.onModuleDestroy();
    expect(stream.signal.aborted).toBe(true);
    expect(streams.count).toBe(0);
    expect(streams.open('you')).toBeNull();
  });
});
