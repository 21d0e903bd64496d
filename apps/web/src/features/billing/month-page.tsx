import type { ReactNode } from 'react';
import { Page } from '../../shared/ui/page.js';

export function MonthPage(): ReactNode {
  return <Page title="…">{null}</Page>;
}
