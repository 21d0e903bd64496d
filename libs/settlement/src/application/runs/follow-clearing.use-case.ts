import { Injectable } from '@nestjs/common';
import { Ring } from '#matching';
import type { RequestContext } from '#platform';
import { ClearingRunQuery, type ClearingRunView } from '../clearing-run.query.js';
import { ClearingBell } from './clearing-bell.js';

/** Somebody who was not rung for looks by themselves. */
const LOOK_MS = 30_000;

const isOver = ({ state }: ClearingRunView): boolean => state !== 'QUEUED' && state !== 'RUNNING';

/** Follows a run: first how far it is, then each step, and at last how it ended. Null, and then the end: there is no such run that one may see. */
@Injectable()
export class FollowClearingUseCase {
  constructor(
    private readonly readRun: ClearingRunQuery,
    private readonly bell: ClearingBell,
  ) {}

  async *run(context: RequestContext, runId: string, ended: AbortSignal): AsyncGenerator<ClearingRunView | null> {
    const ring = new Ring(ended, LOOK_MS);
    const unfollow = this.bell.follow(runId.toLowerCase(), () => ring.sound());
    try {
      let known = '';
      while (!ended.aborted) {
        const run = await this.readRun.run(context, runId);
        const now = JSON.stringify(run);
        if (now !== known) yield run;
        if (run === null || isOver(run)) return;
        known = now;
        await ring.heard();
      }
    } finally {
      unfollow();
    }
  }
}
