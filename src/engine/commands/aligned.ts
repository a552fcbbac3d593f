/** How wide columns are, in characters: Go's `tabwriter.Writer`. */
export interface Columns {
  readonly min: number;
  readonly padding: number;
}

/** Of `kubectl get` (cli-runtime pkg/printers/tabwriter.go). */
export const OF_GET: Columns = { min: 6, padding: 3 };
/** Of `kubectl describe` (kubectl pkg/describe, tabbedString). */
export const OF_DESCRIBE: Columns = { min: 0, padding: 2 };

/**
 * Lines of cells as Go's text/tabwriter aligns them: a column is as wide as its widest cell in lines that follow each
 * other, and the last cell of a line belongs to no column.
 */
export function aligned(lines: readonly (readonly string[])[], { min, padding }: Columns): string {
  const widths = lines.map((): number[] => []);
  const within = (start: number, end: number, column: number): void => {
    for (let at = start; at < end;) {
      let stop = at;
      while (stop < end && lines[stop]!.length - 1 > column) stop++;
      if (stop === at) {
        at++;
        continue;
      }
      const cells = lines.slice(at, stop).map((line) => line[column]!.length + padding);
      const width = Math.max(min, ...cells);
      for (let line = at; line < stop; line++) widths[line]![column] = width;
      within(at, stop, column + 1);
      at = stop;
    }
  };
  within(0, lines.length, 0);
  return lines.map((line, at) => line.map((cell, column) => pad(cell, widths[at]![column])).join('')).join('\n');
}

function pad(cell: string, width: number | undefined): string {
  return width === undefined ? cell : cell + ' '.repeat(Math.max(0, width - cell.length));
}

/** A table as `kubectl get` prints it; undetermined where it has no row. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return aligned([header, ...rows], OF_GET);
}
