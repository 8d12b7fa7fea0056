import type { CallList, CallView } from "#app/call-list/call-list";
import { isSearch } from "#app/call-list/search-members";
import { leftOutOf, storesOf } from "#app/call-list/views";
import type { Messages } from "#locales/message-types";
import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";

/** Why nobody is in the view. */
export function EmptyView({ list, view }: { readonly list: CallList; readonly view: CallView }) {
  const { words } = usePane();
  return <MessageCard intent="info" {...reasonOf(list, view, words)} />;
}

function reasonOf(list: CallList, view: CallView, { call, output }: Messages): { title: string; body: string } {
  if (isSearch(view.search)) return call.search.nobody(view.search.trim());
  const { headers } = list;
  if (view.id === "birthdays" && headers.birthday === undefined && headers.birthdayMonth === undefined)
    return call.birthdays.noColumn(output.birthday[0]!);
  if (view.id === "due" && headers.nextFollowUp === undefined && headers.repurchase === undefined)
    return call.due.noColumn(output.manualColumns.nextFollowUp);
  if (view.id === "store" && storesOf(list).length === 0) return call.store.noColumn;
  if (view.id === "store" && view.myStore === null) return call.store.notChosen;
  if (view.store !== null || view.owner !== null || view.segment !== null || view.budget !== null)
    return call.nobodyPicked;
  switch (view.id) {
    case "today":
      return call.nobodyToday(list.members.length, leftOutOf(list, view));
    case "due":
      return call.due.nobody;
    case "birthdays":
      return call.birthdays.nobody;
    case "store":
      return call.nobodyInStore;
    case "all":
      return call.nobodyPicked;
  }
}
