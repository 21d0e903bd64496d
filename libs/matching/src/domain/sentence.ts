/** A sentence with the values that were compared, in German and English. */
export interface Sentence {
  readonly de: string;
  readonly en: string;
}
