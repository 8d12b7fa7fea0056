import { Button, Field, Switch } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { MessageCard } from "../parts/MessageCard";
import { usePane } from "../pane-context";

/** Full names and numbers are written only after a second yes, and only by the next run. */
export function MaskSwitch() {
  const { session, state, words } = usePane();
  const { maskPersonalData } = state.settings;
  const [isAsking, setAsking] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAsking) card.current?.focus();
  }, [isAsking]);
  const decide = (masked: boolean) => {
    setAsking(false);
    session.changeSettings({ maskPersonalData: masked });
    toggle.current?.focus();
  };
  return (
    <>
      <Field
        validationState={maskPersonalData ? "none" : "warning"}
        validationMessage={maskPersonalData ? undefined : words.method.maskOff}
      >
        <Switch
          ref={toggle}
          label={words.method.mask}
          checked={maskPersonalData}
          onChange={(_, data) => (data.checked ? decide(true) : setAsking(true))}
        />
      </Field>
      {isAsking && (
        <MessageCard
          intent="warning"
          alert
          cardRef={card}
          body={words.method.maskAsk.body}
          actions={
            <>
              <Button size="small" onClick={() => decide(false)}>
                {words.method.maskAsk.full}
              </Button>
              <Button size="small" onClick={() => decide(true)}>
                {words.method.maskAsk.keep}
              </Button>
            </>
          }
        />
      )}
    </>
  );
}
