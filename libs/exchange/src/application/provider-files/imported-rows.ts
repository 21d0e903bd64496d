/** How many rows of a file came to what. */
export interface ImportedRows {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}
