/** What pdfkit takes and its types leave out. */
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the types of pdfkit are one
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Of a heading of a table: what it is the heading of. */
      scope?: 'Row' | 'Column';
    }
  }
}

export {};
