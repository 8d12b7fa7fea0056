import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { CallList } from "#app/call-list/call-list";
import { isSearch } from "#app/call-list/search-members";
import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";
import { useListStyles } from "./ListScreen.styles";

export interface SearchBoxProps {
  readonly list: CallList;
  /** How many members are found. */
  readonly found: number;
  /** Full names and numbers are at hand. */
  readonly hasBook: boolean;
}

/** Finds members by full name, phone or id; where nobody has read the orders yet, offers to do so. */
export function SearchBox({ list, found, hasBook }: SearchBoxProps) {
  const styles = useListStyles();
  const { session, state, words } = usePane();
  const { search } = words.call;
  const typed = state.callView.search;
  const id = useId();
  const isSearching = isSearch(typed);
  return (
    <div>
      <Input
        id={id}
        type="search"
        size="small"
        className={styles.search}
        contentBefore={<SearchRegular aria-hidden />}
        aria-label={search.label}
        placeholder={search.placeholder}
        autoComplete="off"
        value={typed}
        onChange={(_, data) => session.changeCallView({ search: data.value })}
        onKeyDown={event => {
          if (event.key !== "Escape" || typed === "") return;
          event.preventDefault();
          session.changeCallView({ search: "" });
        }}
      />
      <p className={styles.caption} role="status">
        {isSearching && search.found(found, typed.trim())}
      </p>
      {isSearching && !hasBook && list.contacts !== "full" && <ReadOrders />}
    </div>
  );
}

/** The way from what the sheet shows to full names and numbers. */
function ReadOrders() {
  const styles = useListStyles();
  const { session, state, words } = usePane();
  const { search } = words.call;
  const { check, source } = state;
  if (source.status !== "ready") return <p className={styles.caption}>{`${search.onlyWritten} ${search.noOrders}`}</p>;
  if (check.status === "checking")
    return (
      <p className={styles.caption} role="status">
        {search.readingOrders}
      </p>
    );
  return (
    <p className={styles.caption}>
      {check.status === "failed" ? search.notRead : search.onlyWritten}{" "}
      <LinkButton onClick={() => void session.checkRows()}>{search.readOrders}</LinkButton>
    </p>
  );
}
