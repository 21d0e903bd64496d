/** Texts so peculiar that they stand nowhere by chance. */
export type Markers = readonly string[];

/** Looks for markers in what left the service: as they are and in the disguises in which a text usually travels. */
export class MarkerSearch {
  private readonly exact: readonly (readonly [needle: string, marker: string])[];
  private readonly folded: readonly (readonly [needle: string, marker: string])[];

  constructor(markers: Markers) {
    const forms = markers.flatMap((marker) => [...new Set([marker, marker.toLowerCase(), marker.toUpperCase(), unaccented(marker), umlautless(marker)])].map((form) => [form, marker] as const));
    this.exact = once(forms.flatMap(([form, marker]) => base64Of(form).map((needle) => [needle, marker] as const)));
    this.folded = once(
      forms.flatMap(([form, marker]) =>
        [form, hexOf(form), encodeURIComponent(form), form.replaceAll(' ', '+'), escaped(form), entities(form), [...form].reverse().join('')].map((needle) => [needle.toLowerCase(), marker] as const),
      ),
    );
  }

  /** The markers that the text holds, in whatever form. */
  find(text: string): string[] {
    const folded = text.toLowerCase();
    const found = [...this.exact.filter(([needle]) => text.includes(needle)), ...this.folded.filter(([needle]) => folded.includes(needle))];
    return [...new Set(found.map(([, marker]) => marker))];
  }
}

/** Forms that are the same in another disguise are looked for once. */
function once(needles: readonly (readonly [needle: string, marker: string])[]): readonly (readonly [needle: string, marker: string])[] {
  return [...new Map(needles.map((pair) => [pair.join('\0'), pair])).values()];
}

export const unaccented = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');

export const umlautless = (text: string): string =>
  text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('Ä', 'Ae').replaceAll('Ö', 'Oe').replaceAll('Ü', 'Ue').replaceAll('ß', 'ss');

const hexOf = (text: string): string => Buffer.from(text).toString('hex');

/** JSON with everything beyond ASCII written as a number. */
export const escaped = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const entities = (text: string): string => text.replaceAll(/[^\x20-\x7e]/gu, (char) => `&#${char.codePointAt(0)!};`);

/** What a text looks like inside a longer one that was encoded: wherever in a group of three bytes it begins. */
function base64Of(text: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
    // Characters that the neighbouring bytes decide upon are left out.
    const whole = bytes.toString('base64').replaceAll('=', '');
    const inner = whole.slice(offset === 0 ? 0 : offset + 1, Math.floor((bytes.length * 8) / 6));
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
