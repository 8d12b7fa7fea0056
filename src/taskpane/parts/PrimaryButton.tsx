import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  primary: {
    flexGrow: 1,
    minWidth: 0,
    whiteSpace: "nowrap",
    "@container pane (max-width: 300px)": { fontSize: "14px", padding: "0 8px" },
  },
  secondary: {
    flexShrink: 0,
    minWidth: 0,
    padding: "0 12px",
    whiteSpace: "nowrap",
    "@container pane (max-width: 300px)": { fontSize: "14px", padding: "0 8px" },
  },
});

export interface ActionButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly shortcut?: string;
}

export interface SecondaryButtonProps extends ActionButtonProps {
  readonly grow?: boolean;
  /** More than the button has room for; begins with what it shows. */
  readonly label?: string;
}

/** The one primary button of a screen. */
export function PrimaryButton({ onClick, children, shortcut }: ActionButtonProps) {
  return (
    <Button
      className={useStyles().primary}
      appearance="primary"
      size="large"
      onClick={onClick}
      aria-keyshortcuts={shortcut}
    >
      {children}
    </Button>
  );
}

/** A button beside the primary one, which has to be short; `grow` where there is none. */
export function SecondaryButton({ onClick, children, grow = false, label }: SecondaryButtonProps) {
  const styles = useStyles();
  return (
    <Button
      className={grow ? styles.primary : styles.secondary}
      size="large"
      onClick={onClick}
      aria-label={label}
      title={label}
    >
      {children}
    </Button>
  );
}
