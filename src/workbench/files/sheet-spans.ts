import type { OutlineGroup } from "#host/model/outline";

/** The lines right behind the groups whose every line is hidden. */
export function collapsedAt(runs: readonly OutlineGroup[], isHidden: (line: number) => boolean): number[] {
  return runs.flatMap(({ start, end, level }) => {
    if (runs.some(run => run.start === end && run.level > level)) return [];
    for (let line = start; line < end; line++) if (!isHidden(line)) return [];
    return [end];
  });
}

/** Finds the span that holds a row; rows must be asked in ascending order. */
export function spanFinder<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
): (row: number) => Span | undefined {
  let at = 0;
  return row => {
    while (at < spans.length && spans[at]!.end <= row) at++;
    const span = spans[at];
    return span !== undefined && span.start <= row ? span : undefined;
  };
}
