import type { CallPick, CallViewId, Rhythm } from "#app/call-list/call-list";
import type { LeftOut } from "#app/call-list/views";
import type { ContactForm, RewrittenContacts } from "#app/call-list/rewrite-contacts";
import type { Day } from "#core/units";

interface Said {
  readonly title: string;
  readonly body: string;
}

/** The words of the call list's views, of searching, of full numbers and of logging an outcome. */
export interface CallMessages {
  readonly view: Readonly<Record<CallViewId, string>>;
  /** The heading of a view, with the day up to which the data go where it is known. */
  readonly title: (view: CallViewId, dataTo: Day | null, today: Day) => string;
  readonly leftOut: (view: CallViewId, counts: LeftOut, doNotContactInAll: number) => string;
  readonly overdue: string;
  readonly dueToday: string;
  readonly followUp: (day: Day, isOverdue: boolean) => string;
  /** Of a member who is due or overdue by the usual gap between their purchases. */
  readonly rhythm: (rhythm: Rhythm) => string;
  readonly unreadableFollowUps: (count: number) => string;
  readonly doNotContact: string;
  readonly boughtSince: string;
  readonly boughtSinceCount: (count: number) => string;
  /** A sentence for each outcome that is named, and one for how many more there are. */
  readonly otherOutcomes: (
    outcomes: readonly { readonly text: string; readonly count: number; readonly isRefusal: boolean }[],
    more: number,
  ) => readonly string[];
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly clear: string;
    readonly found: (count: number, typed: string) => string;
    readonly onlyWritten: string;
    readonly readOrders: string;
    readonly readingOrders: string;
    readonly noOrders: string;
    readonly notRead: string;
    readonly nobody: (typed: string) => Said;
  };
  readonly store: {
    readonly label: string;
    readonly choose: string;
    readonly hint: string;
    readonly notChosen: Said;
    readonly elsewhere: (store: string) => string;
    readonly noColumn: Said;
  };
  readonly birthdays: { readonly noColumn: (header: string) => Said; readonly nobody: Said };
  readonly due: { readonly noColumn: (header: string) => Said; readonly nobody: Said };
  /** Why the list begins with everybody. */
  readonly allForToday: string;
  readonly nobodyToday: (memberCount: number, counts: LeftOut) => Said;
  readonly nobodyInStore: Said;
  readonly nobodyPicked: Said;
  readonly seeAll: string;
  /** The rows with the one place the keyboard is at. */
  readonly rows: {
    readonly keys: string;
    readonly log: string;
    readonly logOf: (name: string) => string;
    readonly more: (shown: number, count: number) => string;
    readonly showMore: (count: number) => string;
    readonly detail: Readonly<Record<"id" | CallPick | "contacted" | "followUp" | "note", string>>;
  };
  readonly contacts: {
    readonly state: Readonly<Record<"masked" | "full" | "some-full", string>>;
    readonly show: string;
    readonly maskAgain: string;
    readonly reading: string;
    readonly writing: Readonly<Record<ContactForm, string>>;
    readonly ask: { readonly title: string; readonly body: string; readonly yes: string; readonly no: string };
    readonly done: (form: ContactForm, rewritten: RewrittenContacts) => string;
    readonly noOrders: Said;
  };
  readonly log: {
    readonly title: (name: string) => string;
    readonly back: string;
    readonly outcome: string;
    readonly followUp: string;
    readonly followUpHint: string;
    readonly followUpFault: string;
    readonly note: string;
    readonly noteBefore: (text: string) => string;
    readonly noteGoes: { readonly label: string; readonly behind: string; readonly instead: string };
    readonly before: (contactedOn: string, outcome: string) => string;
    readonly formula: (column: string) => string;
    readonly chooseOutcome: string;
    readonly save: string;
    readonly saving: string;
    readonly saved: (name: string) => string;
    readonly changed: Said;
    readonly now: (column: string, text: string) => string;
    readonly blank: string;
    readonly replace: string;
    readonly keep: string;
    readonly gone: Said;
    readonly refusalHint: string;
  };
}
