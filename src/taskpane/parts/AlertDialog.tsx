import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 24px)", overflowWrap: "anywhere" },
  body: { gap: "12px", maxHeight: "calc(100vh - 48px)" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", gap: "8px" },
  actions: { flexWrap: "wrap" },
});

export interface AlertDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A {@link SafeButton} among them. */
  readonly actions: ReactNode;
  /** What Escape does: the same as the safe button. Null while work goes on that only its own button stops. */
  readonly onEscape: (() => void) | null;
}

/** Something that has to be answered or waited for before the pane goes on; nothing but its buttons and Escape closes it. */
export function AlertDialog({ title, children, actions, onEscape }: AlertDialogProps) {
  const styles = useStyles();
  const { words } = usePane();
  useFocusGivenBack();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open) onEscape?.();
      }}
    >
      <DialogSurface className={styles.surface} lang={words.language}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Gives the focus back to what had it before the dialog, where nothing has it once the dialog is gone. */
function useFocusGivenBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const { activeElement } = document;
        const isNowhere = activeElement === null || activeElement === document.body;
        if (isNowhere && document.hasFocus() && opener instanceof HTMLElement) opener.focus();
      });
    },
    [opener],
  );
}

export interface SafeButtonProps {
  readonly appearance?: "primary" | "secondary";
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** The button that changes nothing, which has the focus as soon as it is there. */
export function SafeButton({ appearance, onClick, children }: SafeButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // After the dialog's own choice, which is the first thing in it; never out of the grid into the pane.
    const timer = setTimeout(() => document.hasFocus() && button.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <Button ref={button} appearance={appearance} onClick={onClick}>
      {children}
    </Button>
  );
}
