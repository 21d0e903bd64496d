/** Where imported rows come from; the tables keep it with every row that an import creates. */
export type Origin = 'IMPORT' | 'DEMO';
