import type { ReactNode } from 'react';
import type { WeekFragment } from './course.generated.js';
import { rangeOf } from './course.js';

export const PARTS = ['group', 'single', 'parent', 'resourcePerson'] as const;

type Minutes = Pick<WeekFragment, 'groupMinutes' | 'singleMinutes' | 'parentMinutes' | 'resourcePersonMinutes'>;
export const minutesOf = (part: Minutes, kind: (typeof PARTS)[number]): number => part[`${kind}Minutes`];

interface CareBarProps {
  readonly part: Minutes;
  /** What was approved for these days, in minutes; null: no range. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** The minutes of the whole width, alike for all bars of a picture. */
  readonly scale: number;
}

/** Hours over the range that was approved; the same stands beside it in words. */
export function CareBar({ part, range, scale }: CareBarProps): ReactNode {
  const share = (minutes: number): string => `${(100 * minutes) / scale}%`;
  return (
    <div className="pv-care-bar" aria-hidden="true">
      {range && <span className="pv-care-bar__range" style={{ insetInlineStart: share(range.from), inlineSize: share(range.to - range.from) }} />}
      <span className="pv-care-bar__parts">
        {PARTS.filter((kind) => minutesOf(part, kind) > 0).map((kind) => (
          <span key={kind} className={`pv-care-part pv-care-part--${kind}`} style={{ inlineSize: share(minutesOf(part, kind)) }} />
        ))}
      </span>
    </div>
  );
}

/** The same width for the same time in all bars, the widest with some room. */
export const scaleOf = (parts: readonly WeekFragment[]): number => Math.max(60, ...parts.map((part) => Math.max(part.deliveredMinutes, rangeOf(part)?.to ?? 0))) * 1.05;
