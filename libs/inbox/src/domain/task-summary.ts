import { oneLine } from '#kernel';
import type { TaskKinds } from './task-kind.js';

/** How many tasks of a kind a person has in an organisation. */
export interface CountedKind {
  readonly organisation: string;
  readonly kind: string;
  readonly total: number;
  /** Not told of before. */
  readonly fresh: number;
  readonly dueSoon: number;
  readonly overdue: number;
}

/**
 * The lines of a mail: per organisation, per kind, numbers. Nothing in them says whom or what a task is about, because
 * mail is read by whoever passes it on.
 */
export function summarise(counts: readonly CountedKind[], kinds: TaskKinds): string {
  const lines: string[] = [];
  let organisation: string | undefined;
  for (const count of counts) {
    if (count.organisation !== organisation) lines.push(...(organisation === undefined ? [] : ['']), `${oneLine(count.organisation)}:`);
    organisation = count.organisation;
    lines.push(`- ${kinds.titleOf(count.kind)}: ${count.total}${details(count)}`);
  }
  return lines.join('\n');
}

function details({ fresh, dueSoon, overdue }: CountedKind): string {
  const parts = [
    { label: 'neu', count: fresh },
    { label: 'bald fällig', count: dueSoon },
    { label: 'überfällig', count: overdue },
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? '' : ` (${parts.map((part) => `${part.label}: ${part.count}`).join(', ')})`;
}
