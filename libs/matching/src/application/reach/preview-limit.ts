import type { Clock } from '#kernel';

const HOUR = 3_600_000;
/** People that are counted at a time; beyond it the oldest hour is forgotten, so that memory stays bounded. */
const MOST_PEOPLE = 10_000;

/**
 * How often a person may preview a draft's reach in an hour: whoever could ask without end with slightly different drafts
 * would feel where a rounded number jumps. Counted in this process alone: with several, the limit is per process.
 */
export class PreviewLimit {
  /** In the order of their first previews, so that the first hour ends first. */
  private readonly counted = new Map<string, { readonly until: number; previews: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly previewsAnHour = 60,
  ) {}

  /** Whether the person may ask once more. */
  take(person: string): boolean {
    const now = this.clock.now().epochMilliseconds;
    for (const [known, { until }] of this.counted) {
      if (until > now && this.counted.size < MOST_PEOPLE) break;
      this.counted.delete(known);
    }
    const mine = this.counted.get(person) ?? { until: now + HOUR, previews: 0 };
    this.counted.set(person, mine);
    mine.previews++;
    return mine.previews <= this.previewsAnHour;
  }
}
