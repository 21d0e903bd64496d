import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right, one below the other. */
  readonly numeric?: boolean;
  /** What names the row to a screen reader. */
  readonly isHeader?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Enter or a click on the row. */
  readonly onOpen?: (row: Row) => void;
  readonly isMarked?: (row: Row) => boolean;
  /** The space bar on the row. */
  readonly onChoose?: (row: Row) => void;
  readonly footer?: ReactNode;
  /** Called when the last rows come into sight. */
  readonly onEnd?: () => void;
}

/** More rows than this are drawn as far as they are in sight. */
const ALL_AT_ONCE = 60;
const ROW_PX = 44;
/** What is taken to be in sight until it is measured: without it a table that grows long would be empty for a moment, and a click or the focus in it lost. */
const FIRST_SIGHT = { width: 1000, height: 1000 };

/**
 * A table with a caption, that is walked with the arrow keys and never has more than a hundred rows in the page. The Tab key comes to each row
 * of a short table; a long one is a single stop, at the row where one was last, so that what follows it can be reached.
 * On a narrow screen each row of a short table is a list of its values; the roles are said, as a table that is laid out otherwise loses its own.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, columns, rows, footer } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isVirtual = rows.length > ALL_AT_ONCE;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 12, enabled: isVirtual, initialRect: FIRST_SIGHT });
  const shown = isVirtual ? virtual.getVirtualItems().map(({ index, start, end }) => ({ index, start, end })) : rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = isVirtual ? (shown[0]?.start ?? 0) : 0;
  const [wanted, setWanted] = useState(0);
  const foot = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => nameSums(foot.current, columns));
  const stop = shown.some(({ index }) => index === wanted) ? wanted : shown[0]?.index;
  const after = isVirtual ? virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) : 0;
  if (props.onEnd && (shown.at(-1)?.index ?? 0) >= rows.length - 10) queueMicrotask(props.onEnd);
  return (
    <div className={isVirtual ? 'pv-table pv-table--long' : 'pv-table pv-table--stack'} ref={scroller} role="region" aria-label={caption} tabIndex={0} onKeyDown={(event) => walk(event, scroller.current)}>
      <table role="table" className="kern-table kern-table--small" aria-rowcount={isVirtual ? rows.length + 1 : undefined}>
        <caption className="kern-sr-only">{caption}</caption>
        <thead role="rowgroup" className="kern-table__head">
          <tr role="row" className="kern-table__row">
            {columns.map(({ key, title, numeric }) => (
              <th key={key} scope="col" role="columnheader" className={`kern-table__header${numeric ? ' kern-table__header--numeric' : ''}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="kern-table__body">
          {before > 0 && <Gap px={before} columns={columns.length} />}
          {shown.map(({ index }) => (
            <TableRow key={props.rowKey(rows[index]!)} row={rows[index]!} index={index} isVirtual={isVirtual} isStop={!isVirtual || index === stop} onFocus={setWanted} {...props} />
          ))}
          {after > 0 && <Gap px={after} columns={columns.length} />}
        </tbody>
        {footer !== undefined && (
          <tfoot ref={foot} role="rowgroup">
            {footer}
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** On a narrow screen each sum stands beside the title of its column. */
function nameSums(foot: HTMLTableSectionElement | null, columns: readonly { readonly title: string }[]): void {
  for (const row of foot?.rows ?? []) {
    let at = 0;
    for (const cell of row.cells) {
      if (cell.tagName === 'TD') cell.dataset['title'] = columns[at]?.title ?? '';
      at += cell.colSpan;
    }
  }
}

interface TableRowProps<Row> extends DataTableProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly isVirtual: boolean;
  /** Whether the Tab key comes to the row, and to what stands in it. */
  readonly isStop: boolean;
  readonly onFocus: (index: number) => void;
}

function TableRow<Row>({ row, index, isVirtual, isStop, columns, onOpen, onChoose, isMarked, onFocus }: TableRowProps<Row>): ReactNode {
  const open = onOpen && (() => onOpen(row));
  const element = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => {
    // In a short table, too: it may have been a long one before.
    for (const inner of element.current!.querySelectorAll<HTMLElement>('a, button, input, select')) inner.tabIndex = isStop ? 0 : -1;
  });
  return (
    <tr
      ref={element}
      role="row"
      className={`kern-table__row${isMarked?.(row) ? ' pv-row--marked' : ''}${open ? ' pv-row--opens' : ''}`}
      tabIndex={isStop && (open || onChoose) ? 0 : -1}
      aria-rowindex={isVirtual ? index + 2 : undefined}
      onFocus={() => onFocus(index)}
      onClick={open}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        const act = event.key === 'Enter' ? open : event.key === ' ' && onChoose ? () => onChoose(row) : undefined;
        if (!act) return;
        // The same stroke would press what opens with it, or scroll.
        event.preventDefault();
        act();
      }}
    >
      {columns.map(({ key, title, cell, numeric, isHeader }) =>
        isHeader ? (
          <th key={key} scope="row" role="rowheader" className="kern-table__header">
            {cell(row)}
          </th>
        ) : (
          <td key={key} role="cell" data-title={title} className={`kern-table__cell${numeric ? ' kern-table__cell--numeric' : ''}`}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** In place of the rows that are not drawn. */
function Gap({ px, columns }: { readonly px: number; readonly columns: number }): ReactNode {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: px, padding: 0 }} />
    </tr>
  );
}

function walk(event: KeyboardEvent, table: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest('tbody tr');
  const next = row ? (step > 0 ? row.nextElementSibling : row.previousElementSibling) : table?.querySelector('tbody tr[tabindex]');
  if (!(next instanceof HTMLElement) || next.ariaHidden === 'true') return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
