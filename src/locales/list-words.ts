import type { CallPick } from "#app/call-list/call-list";

/** The words of the List tab. */
export interface ListMessages {
  readonly title: string;
  readonly reading: string;
  readonly views: string;
  readonly viewName: (view: string, count: number) => string;
  readonly pick: Readonly<Record<CallPick, string>>;
  readonly everyPick: Readonly<Record<CallPick, string>>;
  readonly choice: (text: string, count: number) => string;
  /** Around and on the box that says how many members to see at most. */
  readonly top: { readonly before: string; readonly after: string; readonly label: string };
  /** That only the members of a budget of calls are looked at. */
  readonly budget: (count: number) => string;
  /** What a press on that does. */
  readonly leaveBudget: (count: number) => string;
  readonly topHint: (largest: number) => string;
  readonly fact: (days: number, purchases: number | null) => string;
  /** Stands for the stars of a masked number when it is read out. */
  readonly masked: string;
  readonly filter: (count: number) => string;
  readonly showAll: string;
  readonly filtered: (visibleRows: number, wanted: number) => string;
  /** The rows are those of members, of prospects, and of people gone from the data. */
  readonly allShown: (visibleRows: number, rowCount: number, memberCount: number) => string;
  readonly empty: { readonly title: string; readonly body: string };
  readonly columnsMissing: (headers: readonly string[]) => { readonly title: string; readonly body: string };
}
