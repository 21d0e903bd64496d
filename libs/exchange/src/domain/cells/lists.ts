import type { CellType } from './cell-type.js';
import { readPercent } from './numbers.js';
import { text } from './texts.js';

const ELEMENT = 'elements separated by "|", none of them empty';

/** A PostgreSQL array of texts. */
const arrayOf = (elements: readonly string[]): string => `{${elements.map((element) => `"${element.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** A list separated by `|`, each element of the given type; kept in its order. */
export function list(element: CellType): CellType {
  const expected = element === text ? ELEMENT : `${element.expected}, separated by "|"`;
  return {
    stored: 'text[]',
    expected,
    read(cell, decimalComma) {
      const elements = cell.split('|');
      for (const value of elements) {
        const read = value === '' ? { value: cell, expected: ELEMENT } : element.read(value, decimalComma);
        if (typeof read !== 'string') return { value: read.value, expected };
      }
      return arrayOf(elements);
    },
  };
}

/** The largest sum of co-hosts' percentages, which the host's rest completes. */
const ALL = 100;

/** `provider:percent` for each co-host: decimals above 0, sum at most 100, none twice. Stored as `provider:percent`. */
export const shares: CellType = {
  stored: 'text[]',
  expected: 'a list of provider:percent separated by "|", percents above 0 with a sum of at most 100, no provider twice',
  read(cell, decimalComma) {
    const read = cell.split('|').map((share) => readShare(share, decimalComma));
    const unfit = { value: cell, expected: this.expected };
    const parts = read.filter((share) => share !== null);
    if (parts.length < read.length) return unfit;
    if (new Set(parts.map(({ provider }) => provider)).size < parts.length) return unfit;
    if (exceedsAll(parts.map(({ percent }) => percent))) return unfit;
    return arrayOf(parts.map(({ provider, percent }) => `${provider}:${percent}`));
  },
};

function readShare(share: string, decimalComma: boolean): { provider: string; percent: string } | null {
  const [provider, written, ...rest] = share.split(':');
  const percent = readPercent(written ?? '', decimalComma);
  if (!provider || rest.length > 0 || percent === null || !/[1-9]/.test(percent)) return null;
  return { provider, percent };
}

/** Exact: all percentages as whole numbers of the smallest decimal place that occurs. */
function exceedsAll(percents: readonly string[]): boolean {
  const decimals = Math.max(...percents.map((percent) => (percent.split('.')[1] ?? '').length));
  const scaled = (percent: string): bigint => {
    const [units = '', fraction = ''] = percent.split('.');
    return BigInt(units + fraction.padEnd(decimals, '0'));
  };
  return percents.reduce((sum, percent) => sum + scaled(percent), 0n) > BigInt(ALL) * 10n ** BigInt(decimals);
}
