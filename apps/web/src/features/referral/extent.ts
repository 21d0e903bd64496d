import type { HelpModule } from './referral.generated.js';
import { minutesOf } from './request-content.js';

/** How much help is approved, as it is typed: a module, or hours a week. */
export interface Extent {
  readonly kind: 'module' | 'hours';
  readonly module: HelpModule | '';
  readonly from: string;
  readonly to: string;
}

/** As a command takes it; null: it cannot be. */
export function extentOf({ kind, module, from, to }: Extent): { readonly module: HelpModule } | { readonly weeklyMinutesFrom: number; readonly weeklyMinutesTo: number } | null {
  if (kind === 'module') return module === '' ? null : { module };
  const [least, most] = [minutesOf(from), minutesOf(to)];
  return least === null || least < 1 || most === null || most < least ? null : { weeklyMinutesFrom: least, weeklyMinutesTo: most };
}
