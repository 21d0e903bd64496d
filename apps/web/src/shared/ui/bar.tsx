import type { ReactNode } from 'react';

interface BarProps {
  /** What it measures, for those who do not see it. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly tone?: 'success' | 'warning';
}

/** A share as a bar; its number stands beside it in words. */
export function Bar({ label, value, max, tone = 'success' }: BarProps): ReactNode {
  return <progress className={`pv-bar pv-bar--${tone}`} value={value} max={Math.max(max, 1)} aria-label={label} />;
}
