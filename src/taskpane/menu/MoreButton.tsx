import { makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { usePane } from "../pane-context";
import { MoreMenu } from "../screens";
import type { OpenerMark } from "./MoreMenu";
import type { MenuActions } from "./menu-entries";

const useStyles = makeStyles({
  place: { position: "relative", flexShrink: 0 },
  button: {
    display: "flex",
    padding: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Three dots for what is needed rarely; the menu is loaded when they are pressed. */
export function MoreButton(actions: MenuActions) {
  const styles = useStyles();
  const { menu } = usePane().words;
  const [isOpen, setOpen] = useState(false);
  const [mark, setMark] = useState<OpenerMark | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div
      className={styles.place}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        {...mark}
        className={styles.button}
        aria-label={menu.label}
        title={menu.label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <MoreHorizontal20Regular aria-hidden />
      </button>
      {isOpen && (
        <MoreMenu
          {...actions}
          onMark={setMark}
          onClose={() => {
            button.current?.focus();
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
