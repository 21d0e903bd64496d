export type StopReason = 'SIGTERM' | 'SIGINT' | 'SIGHUP' | 'PARENT_GONE';

/**
 * Calls back once, when this process is asked to stop: by a signal, or because the supervisor that started it is gone
 * (the channel to it closes, even when it was killed), so that no orphan goes on serving. Without a supervisor only
 * signals count.
 */
export function onStopRequest(stop: (reason: StopReason) => void): void {
  let isAsked = false;
  const ask = (reason: StopReason) => {
    if (isAsked) return;
    isAsked = true;
    stop(reason);
  };
  process.on('SIGTERM', () => ask('SIGTERM'));
  process.on('SIGINT', () => ask('SIGINT'));
  process.on('SIGHUP', () => ask('SIGHUP'));
  process.on('disconnect', () => ask('PARENT_GONE'));
  // The supervisor may have gone while this program was still loading, before anybody listened.
  if (process.send !== undefined && !process.connected) ask('PARENT_GONE');
}
