import { Button, mergeClasses } from "@fluentui/react-components";
import { CalendarClock16Regular, CartRegular, ProhibitedRegular } from "@fluentui/react-icons";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import type { CallList, CallMember } from "#app/call-list/call-list";
import type { Links } from "#app/call-list/linked-members";
import type { Segment } from "#core/segment-map";
import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";
import { useHidden } from "../parts/hidden.styles";
import { segmentEdge } from "../result/colours";
import { useListStyles } from "./ListScreen.styles";
import { contactLines } from "./noted-texts";
import { segmentsByName } from "./segment-tags";
import { shownMember, spokenPhone } from "./shown-member";

/** So many rows are listed at first, and so many more at a time. */
export const ROWS_SHOWN = 20;
const MORE_ROWS = 50;

/** A row's cells: the member, and the button that logs an outcome. */
const MEMBER = 0;
const LOG = 1;

export interface CallRowsProps {
  readonly list: CallList;
  readonly members: readonly CallMember[];
  readonly links: Links;
  /** The row that takes the focus, once. */
  readonly returnTo: string | null;
  readonly onReturned: () => void;
  readonly onLog: (member: CallMember) => void;
  readonly onOpenMember?: (rowId: string) => void;
}

/** Members in call order, with one place for the keyboard: arrow keys move it, Enter opens, right goes to the button. */
export function CallRows({ list, members, links, returnTo, onReturned, onLog, onOpenMember }: CallRowsProps) {
  const styles = useListStyles();
  const hidden = useHidden();
  const { state, words } = usePane();
  const [limit, setLimit] = useState(ROWS_SHOWN);
  const [at, setAt] = useState<{ readonly key: string; readonly cell: number } | null>(null);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const { rules } = state.lastResult ?? state.settings;
  const segments = useMemo(() => segmentsByName(rules, list.languages.all), [rules, list.languages]);
  const shown = useMemo(() => withKeys(members.slice(0, limit)), [members, limit]);
  const current = Math.max(
    0,
    shown.findIndex(({ key }) => key === at?.key),
  );

  useEffect(() => {
    if (returnTo === null) return;
    const row = shown.findIndex(({ member }) => member.rowId === returnTo);
    focusCell(grid, Math.max(0, row), row < 0 ? MEMBER : LOG);
    onReturned();
  }, [returnTo, shown, onReturned]);

  const open = ({ key, member }: KeyedMember) => {
    setOpenKey(openKey === key ? null : key);
    onOpenMember?.(member.rowId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = at?.cell ?? MEMBER;
    const last = shown.length - 1;
    const [row, column] = {
      ArrowDown: [Math.min(last, current + 1), cell],
      ArrowUp: [Math.max(0, current - 1), cell],
      Home: [0, cell],
      End: [last, cell],
      ArrowRight: [current, LOG],
      ArrowLeft: [current, MEMBER],
    }[event.key] ?? [-1, 0];
    if (row! < 0) {
      if ((event.key === "Enter" || event.key === " ") && cell === MEMBER) {
        event.preventDefault();
        open(shown[current]!);
      }
      return;
    }
    event.preventDefault();
    focusCell(grid, row!, column!);
  };
  return (
    <div>
      <p id={keysId} className={hidden}>
        {words.call.rows.keys}
      </p>
      <div
        ref={grid}
        role="grid"
        aria-label={words.list.title}
        aria-describedby={keysId}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        {shown.map((keyed, row) => {
          const { key, member } = keyed;
          const isCurrent = row === current;
          const tabIndexOf = (cell: number) => (isCurrent && (at?.cell ?? MEMBER) === cell ? 0 : -1);
          const { name } = shownMember(member);
          return (
            <div key={key} role="row" className={styles.row}>
              <div
                role="gridcell"
                className={styles.member}
                data-cell={`${row}-${MEMBER}`}
                tabIndex={tabIndexOf(MEMBER)}
                aria-expanded={openKey === key}
                onFocus={() => setAt({ key, cell: MEMBER })}
                onClick={() => open(keyed)}
              >
                <MemberFacts
                  list={list}
                  member={member}
                  segment={segments.get(member.segment)}
                  boughtSince={links(member)?.boughtSince === true}
                  isOpen={openKey === key}
                />
              </div>
              <div role="gridcell" className={styles.logCell}>
                <Button
                  size="small"
                  className={styles.log}
                  data-cell={`${row}-${LOG}`}
                  tabIndex={tabIndexOf(LOG)}
                  aria-label={words.call.rows.logOf(name)}
                  onFocus={() => setAt({ key, cell: LOG })}
                  onClick={() => onLog(member)}
                >
                  {words.call.rows.log}
                </Button>
              </div>
            </div>
          );
        })}
      </div>
      {members.length > shown.length && (
        <p className={styles.caption}>
          {words.call.rows.more(shown.length, members.length)}{" "}
          <LinkButton onClick={() => setLimit(limit + MORE_ROWS)}>
            {words.call.rows.showMore(Math.min(MORE_ROWS, members.length - shown.length))}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

interface KeyedMember {
  readonly key: string;
  readonly member: CallMember;
}

/** Ids need not be unique, somebody may have copied a row; a row keeps its key when the list is read again. */
function withKeys(members: readonly CallMember[]): KeyedMember[] {
  const seen = new Map<string, number>();
  return members.map(member => {
    const before = seen.get(member.rowId) ?? 0;
    seen.set(member.rowId, before + 1);
    return { key: `${member.rowId} ${before}`, member };
  });
}

function focusCell(grid: RefObject<HTMLElement | null>, row: number, cell: number): void {
  grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${cell}"]`)?.focus();
}

interface MemberFactsProps {
  readonly list: CallList;
  readonly member: CallMember;
  readonly segment: Segment | undefined;
  readonly boughtSince: boolean;
  readonly isOpen: boolean;
}

/** Who, in which segment, the fact behind it, and what to do. */
function MemberFacts({ list, member, segment, boughtSince, isOpen }: MemberFactsProps) {
  const styles = useListStyles();
  const hidden = useHidden();
  const { words, theme } = usePane();
  const { name, phone } = shownMember(member);
  const { due, doNotContact, rhythm } = member;
  return (
    <>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        {phone !== "" && phone !== name && (
          <span className={styles.phone}>
            <span aria-hidden="true">{phone}</span>
            <span className={hidden}>{spokenPhone(phone, words.list.masked)}</span>
          </span>
        )}
      </span>
      {member.segment !== "" && (
        <span
          className={styles.tag}
          style={
            segment && {
              backgroundColor: segment.fill,
              color: segment.font,
              borderColor: segmentEdge(segment, theme),
            }
          }
        >
          {member.segment}
        </span>
      )}
      {(doNotContact || due !== null || rhythm !== null || boughtSince) && (
        <span className={styles.marks}>
          {doNotContact && (
            <span className={mergeClasses(styles.mark, styles.strong)}>
              <ProhibitedRegular aria-hidden />
              {words.call.doNotContact}
            </span>
          )}
          {due !== null && (
            <span className={mergeClasses(styles.mark, due.isOverdue && styles.strong)}>
              <CalendarClock16Regular aria-hidden />
              {due.isOverdue ? words.call.overdue : words.call.dueToday}
            </span>
          )}
          {due !== null && <span className={styles.mark}>{words.call.followUp(due.day, due.isOverdue)}</span>}
          {rhythm !== null && (
            <span className={mergeClasses(styles.mark, rhythm.isOverdue && styles.strong)}>
              <CalendarClock16Regular aria-hidden />
              {words.call.rhythm(rhythm)}
            </span>
          )}
          {boughtSince && (
            <span className={styles.mark}>
              <CartRegular aria-hidden />
              {words.call.boughtSince}
            </span>
          )}
        </span>
      )}
      {member.recencyDays !== null && (
        <span className={styles.fact}>{words.list.fact(member.recencyDays, member.lifetimePurchases)}</span>
      )}
      <span className={styles.action}>{member.action}</span>
      {isOpen && <Details list={list} member={member} />}
    </>
  );
}

/** What else the row holds, as far as it holds it. */
function Details({ list, member }: { readonly list: CallList; readonly member: CallMember }) {
  const styles = useListStyles();
  const { detail } = usePane().words.call.rows;
  const lines: readonly (readonly [string, string])[] = [
    [detail.id, shownMember({ ...member, name: "" }).name],
    [detail.store, member.store],
    [detail.owner, member.owner],
    ...contactLines(member.noted, list, detail),
  ];
  return (
    <dl className={styles.details} style={{ gridColumn: "1 / -1" }}>
      {lines
        .filter(([, text]) => text !== "")
        .map(([term, text]) => [<dt key={`${term} term`}>{term}</dt>, <dd key={term}>{text}</dd>])}
    </dl>
  );
}
