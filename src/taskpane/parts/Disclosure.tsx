import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { LinkButton } from "./LinkButton";

const useStyles = makeStyles({
  toggle: { display: "flex", alignItems: "center", gap: "4px" },
  body: { paddingTop: tokens.spacingVerticalXS },
});

export interface DisclosureProps {
  readonly closed: string;
  /** The label while open, when it differs. */
  readonly open?: string;
  /** Opens it from outside; it can still be closed by hand. */
  readonly forceOpen?: boolean;
  readonly children: ReactNode;
}

/** A block that is closed until asked for; its content is rendered only while open. */
export function Disclosure({ closed, open, forceOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  const bodyId = useId();
  const [isOpen, setOpen] = useState(forceOpen);
  const [wasForced, setWasForced] = useState(forceOpen);
  if (wasForced !== forceOpen) {
    setWasForced(forceOpen);
    if (forceOpen) setOpen(true);
  }
  return (
    <div>
      <LinkButton
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
        {isOpen ? (open ?? closed) : closed}
      </LinkButton>
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          {children}
        </div>
      )}
    </div>
  );
}
