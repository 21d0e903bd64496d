/** At most so many offers stand side by side. */
export const MOST_COMPARED = 4;

/** What stands behind the question mark of a search; nothing there tells of the young person. */
export interface SearchAddress {
  readonly nutzung?: 'ergaenzend';
  readonly km?: number;
  readonly ort?: 'vor-ort' | 'online';
  readonly ordnung?: 'weg' | 'beginn';
  /** Ids of offers to compare, separated by commas. */
  readonly vergleich?: string;
  readonly ansicht?: 'vergleich' | 'karte';
  readonly ab?: string;
}

const oneOf = <Value extends string>(value: unknown, ...known: readonly Value[]): Value | undefined => known.find((one) => one === value);

export function readSearchAddress(raw: Record<string, unknown>): SearchAddress {
  const { km, vergleich, ab } = raw;
  const nutzung = oneOf(raw['nutzung'], 'ergaenzend');
  const ort = oneOf(raw['ort'], 'vor-ort', 'online');
  const ordnung = oneOf(raw['ordnung'], 'weg', 'beginn');
  const ansicht = oneOf(raw['ansicht'], 'vergleich', 'karte');
  return {
    ...(nutzung && { nutzung }),
    ...(typeof km === 'number' && km > 0 && km <= 500 && { km }),
    ...(ort && { ort }),
    ...(ordnung && { ordnung }),
    ...(typeof vergleich === 'string' && vergleich !== '' && { vergleich }),
    ...(ansicht && { ansicht }),
    ...(typeof ab === 'string' && { ab }),
  };
}

export const comparedOf = ({ vergleich }: SearchAddress): readonly string[] => vergleich?.split(',').slice(0, MOST_COMPARED) ?? [];
