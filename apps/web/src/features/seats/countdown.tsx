import { deviceTime } from '../../app/device-time.js';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The clock of the device may be ahead of the service's, which alone counts. */
const ASKED_EVERY_MS = 10_000;

interface CountdownProps {
  readonly until: string;
  /** When the time is over, and again as long as this is still shown: what hangs on it is asked for anew. */
  readonly onOver?: () => void;
}

/** What is left until a moment; read out when it is asked for, and by itself only when little is left. */
export function Countdown({ until, onOver }: CountdownProps): ReactNode {
  const { t } = useTranslation('seats');
  const left = useTimeLeft(until);
  const isOver = left <= 0;
  const tell = useEffectEvent(() => onOver?.());
  // Each time it runs out, not whenever the function is another one.
  useEffect(() => {
    if (!isOver) return undefined;
    tell();
    const timer = setInterval(tell, ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [isOver]);
  if (isOver) return <strong>{t('left.over')}</strong>;
  const isUrgent = left < 5 * MINUTE_MS;
  return (
    <strong role="timer" className={isUrgent ? 'pv-countdown pv-countdown--urgent' : 'pv-countdown'} aria-live="off">
      {left >= DAY_MS && t('left.days', { count: Math.floor(left / DAY_MS) })}
      {left < DAY_MS && left >= HOUR_MS && t('left.hours', { time: clock(left / MINUTE_MS) })}
      {left < HOUR_MS && t('left.minutes', { time: clock(left / 1000) })}
    </strong>
  );
}

/** Two units, the lower one with two digits: 14:59. */
function clock(lower: number): string {
  const whole = Math.floor(lower);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Milliseconds; ticks each second as long as that shows. */
function useTimeLeft(until: string): number {
  const [now, setNow] = useState(() => deviceTime().getTime());
  const left = new Date(until).getTime() - now;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setNow(deviceTime().getTime()), left > HOUR_MS ? MINUTE_MS / 2 : 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
