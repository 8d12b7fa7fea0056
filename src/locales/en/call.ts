import type { CallMessages } from "../call-words";
import type { Day } from "#core/units";
import { civilFromDay } from "#core/units";
import { formatEn as format } from "./format";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "21 Nov"; with the year where it is not this one. */
function shortDay(day: Day, today: Day): string {
  const { year, month, day: ofMonth } = civilFromDay(day);
  const text = `${ofMonth} ${MONTHS[month - 1]!}`;
  return civilFromDay(today).year === year ? text : `${text} ${year}`;
}

const members = (count: number): string => format.count(count, "member", "members");

const VIEW_TITLES = {
  today: "Today's list",
  due: "Due and overdue",
  store: "My store",
  birthdays: "Birthdays this month",
  all: "All members",
} as const;

export const callEn: CallMessages = {
  view: { today: "Today", due: "Due/overdue", store: "My store", birthdays: "Birthdays", all: "All" },
  title: (view, dataTo, today) =>
    dataTo === null ? VIEW_TITLES[view] : `${VIEW_TITLES[view]} (data to ${shortDay(dataTo, today)})`,
  leftOut: (view, { doNotContact, control, recentlyContacted }, inAll) =>
    view === "today"
      ? `Members of priority 1–5; left out of these: ${format.integer(doNotContact)} of ${format.count(inAll, "do-not-contact member", "do-not-contact members")}, ${format.count(control, "control member", "control members")}, ${members(recentlyContacted)} contacted within 14 days.`
      : doNotContact + control === 0
        ? ""
        : `Left out: ${format.list([
            ...(doNotContact > 0
              ? [format.count(doNotContact, "do-not-contact member", "do-not-contact members")]
              : []),
            ...(control > 0 ? [format.count(control, "control member", "control members")] : []),
          ])}.`,
  overdue: "Overdue",
  dueToday: "Due today",
  followUp: (day, isOverdue) =>
    isOverdue ? `Follow-up was due on ${format.day(day)}` : `Follow-up is due today, ${format.day(day)}`,
  rhythm: ({ day, text }) =>
    day === null ? `Repurchase: ${text}` : `Repurchase: ${text}, contact suggested on ${format.day(day)} (proxy)`,
  unreadableFollowUps: count =>
    count === 1
      ? "1 next follow-up is not a date, so it is not looked at here."
      : `${format.integer(count)} next follow-ups are not dates, so they are not looked at here.`,
  doNotContact: "Do not contact",
  boughtSince: "Has bought since",
  boughtSinceCount: count =>
    `${members(count)} on this list ${count === 1 ? "has" : "have"} bought since the list was written; score again to bring it up to date.`,
  otherOutcomes: (outcomes, more) => [
    ...outcomes.map(({ text, count, isRefusal }) =>
      isRefusal
        ? `Outcome “${text}” (${members(count)}) is not from the list and counts as do not contact.`
        : `Outcome “${text}” (${members(count)}) is not from the list and changes nothing here.`,
    ),
    ...(more > 0 ? [`${format.count(more, "other outcome is", "other outcomes are")} not from the list.`] : []),
  ],
  search: {
    label: "Search name, phone or id",
    placeholder: "Name, phone or id",
    clear: "Clear the search",
    found: (count, typed) => `${members(count)} found for “${typed}” in the whole list.`,
    onlyWritten: "Only what the sheet shows is searched, and that is masked.",
    readOrders: "Read the orders to search full names and numbers",
    readingOrders: "Reading the orders…",
    noOrders: "To search full names and numbers, select a cell of the orders and choose Change at the top.",
    notRead: "The orders could not be read; the Data tab says why.",
    nobody: typed => ({
      title: "Nobody found",
      body: `No name, phone or id of a scored member contains “${typed}”. Prospects are not on the call list.`,
    }),
  },
  store: {
    label: "My store",
    choose: "Choose your store",
    hint: "This computer remembers the choice.",
    notChosen: {
      title: "No store is chosen yet",
      body: "Choose your store above; its members come here.",
    },
    elsewhere: store => `${store} is not on this list. Choose another store.`,
    noColumn: {
      title: "No store is known",
      body: "The members table has no store column. Map one on the Data tab and score again.",
    },
  },
  birthdays: {
    noColumn: header => ({
      title: "No birthdays are known",
      body: `The members table has no birthday column. Add one named “${header}” to it, with dates or months; scoring again keeps it.`,
    }),
    nobody: { title: "No birthdays this month", body: "Nobody on the list has a birthday in this month." },
  },
  due: {
    noColumn: header => ({
      title: "No follow-ups are known",
      body: `The members table has no column “${header}” any more. Score again to restore it; what was written by hand is kept.`,
    }),
    nobody: {
      title: "Nobody is due",
      body: "Nobody has a next follow-up today or earlier, and nobody is due by the usual gap between purchases. Log a contact to plan one.",
    },
  },
  allForToday: "Today's list holds call priorities 1–5 and nobody here has one, so all members are listed by priority.",
  nobodyToday: (memberCount, { doNotContact, control, recentlyContacted, later }) => ({
    title: "Nobody is for today",
    body: `Today's list holds call priorities 1–5. Of ${members(memberCount)}: ${[
      ...(later > 0 ? [`${format.integer(later)} with a later priority`] : []),
      ...(doNotContact > 0 ? [`${format.integer(doNotContact)} not to be contacted`] : []),
      ...(control > 0 ? [`${format.integer(control)} in the control group`] : []),
      ...(recentlyContacted > 0 ? [`${format.integer(recentlyContacted)} contacted within 14 days`] : []),
    ].join(", ")}.`,
  }),
  nobodyInStore: { title: "Nobody in this store", body: "Choose another store, or see all members." },
  nobodyPicked: { title: "Nobody matches", body: "Try another view, or widen store, owner and segment." },
  seeAll: "See all members",
  rows: {
    keys: "Arrow keys move through the list, Enter opens a member, the right arrow key goes to Log.",
    log: "Log",
    logOf: name => `Log the outcome for ${name}`,
    more: (shown, count) => `The first ${format.integer(shown)} of ${members(count)}.`,
    showMore: count => `Show ${format.integer(count)} more`,
    detail: {
      id: "Member ID",
      store: "Store",
      owner: "Owner",
      segment: "Segment",
      contacted: "Last contact",
      followUp: "Next follow-up",
      note: "Notes",
    },
  },
  contacts: {
    state: {
      masked: "Names and phones are masked.",
      full: "The sheet shows full names and phones; here they stay masked.",
      "some-full": "The sheet shows some names and phones in full; here they stay masked.",
    },
    show: "Show full numbers…",
    maskAgain: "Mask again",
    reading: "Reading the orders; nothing is written…",
    writing: { full: "Writing full names and phones…", masked: "Masking names and phones…" },
    ask: {
      title: "Write full names and phone numbers this time?",
      body: "Anyone who can open the file will see them. Only the name and phone columns of the members table change, and the next scoring masks them again unless Method says otherwise.",
      yes: "Write full numbers",
      no: "Keep masked",
    },
    done: (form, { rows, left }) =>
      `${format.count(rows, "row shows", "rows show")} ${form === "full" ? "full names and phones" : "masked names and phones"}.${
        left === 0
          ? ""
          : ` ${format.count(left, "row holds", "rows hold")} something else than the orders say and ${left === 1 ? "was" : "were"} left as ${left === 1 ? "it is" : "they are"}.`
      }`,
    noOrders: {
      title: "The orders are needed for this",
      body: "Full names and phones are only in the orders. Select a cell of the order sheet, choose Change at the top, then come back. Nothing was written.",
    },
  },
  log: {
    title: name => `Log the outcome: ${name}`,
    back: "Back to the list",
    outcome: "Outcome",
    followUp: "Next follow-up",
    followUpHint: "As 2026-12-01; empty for none",
    followUpFault: "Write a date as 2026-12-01, or leave it empty.",
    note: "Note",
    noteBefore: text => `There so far: ${text}`,
    noteGoes: { label: "The new note goes", behind: "Behind what is there", instead: "In its place" },
    before: (contactedOn, outcome) =>
      `Last contact: ${[contactedOn, outcome].filter(text => text !== "").join(", ")}. Saving replaces this.`,
    formula: column => `A formula stands in ${column}. Saving replaces it with a value.`,
    chooseOutcome: "Choose an outcome.",
    save: "Save to the sheet",
    saving: "Saving…",
    saved: name => `Saved for ${name}.`,
    changed: {
      title: "The row has changed meanwhile",
      body: "Somebody wrote into these cells after you opened this. Nothing was saved. There now:",
    },
    now: (column, text) => `${column}: ${text}`,
    blank: "empty",
    replace: "Replace with mine",
    keep: "Keep what is there",
    gone: {
      title: "The member's row is gone",
      body: "No row of the members table has this member's id any more. Nothing was saved.",
    },
    refusalHint: "Do not contact again takes the member off the lists at once.",
  },
};
