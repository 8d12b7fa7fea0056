/** From and to, in milliseconds of one clock. */
export type Span = readonly [from: number, to: number];

export interface LongTask {
  /** The frame that the browser blames. */
  readonly name: string;
  readonly from: number;
  readonly duration: number;
}

/** How much of `span` is covered by `others`, which do not overlap one another. */
export function overlap(span: Span, others: readonly Span[]): number {
  return others.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(span[1], to) - Math.max(span[0], from)), 0);
}

/** Long tasks with the part of each that is ours: what lies outside the client's `sync`. */
export function longTasks(tasks: readonly LongTask[], syncs: readonly Span[]): (LongTask & { readonly own: number })[] {
  return tasks.map(task => ({ ...task, own: task.duration - overlap([task.from, task.from + task.duration], syncs) }));
}
