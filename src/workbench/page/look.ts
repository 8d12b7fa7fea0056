/** The page's style sheet as text: the build has no loader for style files, and the page needs none. */
export const PAGE_STYLES = `
.wb { --wb-font: "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif;
  --wb-ground: #F5F5F5; --wb-surface: #FFFFFF; --wb-text: #242424; --wb-quiet: #5C5C5C; --wb-line: #D6D6D6;
  --wb-head: #F3F3F3; --wb-hover: #EBEBEB; --wb-accent: #107C41; --wb-accent-quiet: #E3F1E9; --wb-alert: #FDF3F4; --wb-alert-text: #8E1A1A;
  position: fixed; inset: 0; display: flex; flex-direction: column; min-width: 0; background: var(--wb-ground); color: var(--wb-text);
  font: 13px/18px var(--wb-font); font-variant-numeric: tabular-nums; color-scheme: light; }
.wb[data-theme="dark"] { --wb-ground: #1F1F1F; --wb-surface: #292929; --wb-text: #F0F0F0; --wb-quiet: #B4B4B4; --wb-line: #4A4A4A;
  --wb-head: #333333; --wb-hover: #3D3D3D; --wb-accent: #54B989; --wb-accent-quiet: #1E3B2C; --wb-alert: #442726; --wb-alert-text: #FFC7C7; color-scheme: dark; }
.wb *, .wb *::before, .wb *::after { box-sizing: border-box; }
.wb button, .wb input, .wb select, .wb textarea { font: inherit; color: inherit; }
.wb button:focus-visible, .wb input:focus-visible, .wb select:focus-visible { outline: 2px solid var(--wb-accent); outline-offset: 1px; }
.wb-toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; padding: 5px 12px; border-bottom: 1px solid var(--wb-line); background: var(--wb-ground); }
.wb-product { color: var(--wb-accent); font-weight: 600; }
.wb-product-note { color: var(--wb-quiet); margin-right: 8px; }
.wb-gap { flex: 1; }
.wb-button { min-height: 26px; padding: 2px 10px; border: 1px solid transparent; border-radius: 4px; background: transparent; cursor: pointer; white-space: nowrap; }
.wb-button:hover { background: var(--wb-hover); }
.wb-button:disabled { color: var(--wb-quiet); cursor: default; opacity: .6; }
.wb-button[aria-expanded="true"] { background: var(--wb-accent-quiet); }
.wb-primary { background: #107C41; color: #FFFFFF !important; }
.wb-primary:hover { background: #0E6B38; }
.wb-count { margin-left: 6px; padding: 0 5px; border-radius: 8px; background: var(--wb-hover); font-size: 12px; }
.wb-count-warm { background: #B3261E; color: #FFFFFF; }
.wb-choice { display: inline-flex; border: 1px solid var(--wb-line); border-radius: 4px; overflow: hidden; }
.wb-choice button { min-height: 24px; padding: 1px 8px; border: 0; background: transparent; cursor: pointer; }
.wb-choice button + button { border-left: 1px solid var(--wb-line); }
.wb-choice button:hover { background: var(--wb-hover); }
.wb-choice button[aria-pressed="true"] { background: var(--wb-accent-quiet); color: var(--wb-accent); font-weight: 600; }
.wb-ribbon-tab { display: inline-block; margin: 4px 0 0 16px; padding-bottom: 3px; color: var(--wb-accent); font-weight: 600; border-bottom: 3px solid var(--wb-accent); }
.wb-ribbon-groups { display: flex; margin: 4px 10px 7px; padding: 4px 10px 2px; border-radius: 8px; background: var(--wb-surface); box-shadow: 0 1px 3px rgba(0,0,0,.14); }
.wb-ribbon-group { display: grid; grid-auto-flow: column; grid-template-rows: auto auto; padding-right: 10px; border-right: 1px solid var(--wb-line); }
.wb-ribbon-group-label { grid-row: 2; grid-column: 1 / -1; text-align: center; color: var(--wb-quiet); font-size: 12px; line-height: 15px; }
.wb-ribbon-button { display: flex; flex-direction: column; align-items: center; gap: 2px; min-width: 72px; padding: 4px 8px 2px; border: 0; border-radius: 4px; background: transparent; cursor: pointer; }
.wb-ribbon-button:hover { background: var(--wb-hover); }
.wb-ribbon-button:disabled { opacity: .45; cursor: default; }
.wb-formula-bar { display: flex; align-items: stretch; height: 27px; background: var(--wb-surface); border-block: 1px solid var(--wb-line); }
.wb-name-box, .wb-formula { border: 0; background: transparent; padding: 0 8px; outline-offset: -2px !important; }
.wb-name-box { width: 92px; border-right: 1px solid var(--wb-line) !important; }
.wb-fx { padding: 4px 12px; color: var(--wb-quiet); font-style: italic; font-family: Georgia, serif; }
.wb-formula { flex: 1; min-width: 0; border-left: 1px solid var(--wb-line); }
.wb-alert { display: flex; align-items: center; gap: 12px; margin: 0; padding: 6px 16px; background: var(--wb-alert); color: var(--wb-alert-text); border-bottom: 1px solid var(--wb-line); }
.wb-alert span { flex: 1; overflow-wrap: anywhere; }
.wb-note { display: flex; margin: 0; padding: 5px 16px; color: var(--wb-quiet); background: var(--wb-surface); border-bottom: 1px solid var(--wb-line); }
.wb-note span { flex: 1; }
.wb-middle { position: relative; flex: 1; display: flex; min-height: 0; }
.wb-book { position: relative; flex: 1; display: flex; flex-direction: column; min-width: 0; }
.wb-sheet { position: relative; flex: 1; display: flex; min-width: 0; min-height: 0; }
.wb-charts { position: absolute; overflow: hidden; pointer-events: none; }
.wb-chart { position: absolute; }
.wb-chart svg { display: block; font-family: var(--wb-font); }
.wb-grid { position: relative; flex: 1; min-height: 0; overflow: hidden; background: #FFFFFF; color: #242424; color-scheme: light; }
.wb-scroller { position: absolute; inset: 0; overflow: scroll; outline: none; }
.wb-surface { position: absolute; left: 0; top: 0; overflow: hidden; background: #FFFFFF; user-select: none; touch-action: none; cursor: cell; }
.wb-rows { position: absolute; left: 0; right: 0; overflow: hidden; }
.wb-frozen-rows { border-bottom: 1px solid #9B9B9B; background: #FFFFFF; }
.wb-frozen-edge { position: absolute; top: 0; bottom: 0; width: 1px; margin-left: -1px; background: #9B9B9B; }
.wb-row { position: absolute; left: 0; }
.wb-strip { position: absolute; top: 0; height: 100%; overflow: hidden; }
.wb-cell { position: absolute; top: 0; display: flex; align-items: flex-end; padding: 0 5px 1px; white-space: pre; overflow: hidden; border-right: 1px solid #E2E2E2; border-bottom: 1px solid #E2E2E2; }
.wb-no-lines .wb-cell { border-color: transparent; }
.wb-cell:has(> .wb-spill) { overflow: visible; }
.wb-text { position: relative; min-width: 0; max-width: 100%; overflow: hidden; }
.wb-spill { position: relative; z-index: 1; flex: none; overflow: hidden; background: inherit; }
.wb-cell:not([style*="background"]) > .wb-spill { background: #FFFFFF; }
.wb-number > .wb-text { overflow: visible; max-width: none; flex: none; }
.wb-tight { padding-inline: 2px; letter-spacing: -.4px; }
.wb-cut > .wb-text { font-size: 0; }
.wb-cut > .wb-text::before { content: "########"; font-size: 13px; }
.wb-bar { position: absolute; left: 1px; top: 1px; bottom: 1px; max-width: calc(100% - 2px); }
.wb-header-cell { padding-right: 20px; align-items: center; }
.wb-noted::after { content: ""; position: absolute; right: 0; top: 0; border: 4px solid transparent; border-top-color: #D13438; border-right-color: #D13438; }
.wb-filter { position: absolute; right: 2px; bottom: 2px; width: 16px; height: 16px; padding: 0; border: 1px solid #BDBDBD; border-radius: 2px; background: #FFFFFF; cursor: pointer; }
.wb-filter svg { display: block; width: 10px; height: 10px; margin: 2px; fill: #5C5C5C; }
.wb-filter:hover { background: #E8F3EC; }
.wb-filter-on svg { fill: #107C41; }
.wb-row-header, .wb-column-header, .wb-corner { position: absolute; left: 0; top: 0; display: flex; align-items: center; justify-content: center; background: #F3F3F3; color: #444444; border-right: 1px solid #D0D0D0; border-bottom: 1px solid #D0D0D0; font-size: 12px; }
.wb-row-header { z-index: 2; justify-content: center; }
.wb-column-headers { position: absolute; left: 0; top: 0; background: #F3F3F3; }
.wb-column-header { height: 100%; }
.wb-column-headers .wb-corner { z-index: 2; }
.wb-marked { background: #D9EBE0; color: #0B5A2F; box-shadow: inset 0 -2px 0 #107C41; }
.wb-row-header.wb-marked { box-shadow: inset -2px 0 0 #107C41; }
.wb-frames { position: absolute; inset: 0; pointer-events: none; overflow: hidden; }
.wb-frame { position: absolute; border: 2px solid #107C41; }
.wb-frame-many, .wb-frame-several { background: rgba(16, 124, 65, .10); }
.wb-frame-several { border-width: 1px; }
.wb-active-cell { position: absolute; border: 1px solid #107C41; }
.wb-editor { position: absolute; opacity: 0; pointer-events: none; resize: none; margin: 0; padding: 0 4px; border: 0; font: 13px/18px var(--wb-font) !important; overflow: hidden; cursor: text; }
.wb-editing { opacity: 1; pointer-events: auto; background: #FFFFFF; color: #242424 !important; outline: 2px solid #107C41; field-sizing: content; max-width: 480px; width: auto !important; z-index: 3; user-select: text; white-space: pre; }
.wb-foot { display: flex; align-items: stretch; min-height: 30px; border-top: 1px solid var(--wb-line); background: var(--wb-ground); }
.wb-tabs { flex: 1; display: flex; min-width: 0; padding-left: 40px; overflow-x: auto; scrollbar-width: none; }
.wb-tab { flex: none; padding: 4px 14px; border: 0; border-right: 1px solid var(--wb-line); border-bottom: 3px solid transparent; background: transparent; cursor: pointer; }
.wb-tab:hover { background: var(--wb-hover); }
.wb-tab-active { background: var(--wb-surface); color: var(--wb-accent) !important; font-weight: 600; border-bottom-color: var(--wb-accent); }
.wb-status { display: flex; align-items: center; gap: 16px; padding: 0 12px; color: var(--wb-quiet); font-size: 12px; white-space: nowrap; }
.wb-pane { flex: none; display: flex; flex-direction: column; border-left: 1px solid var(--wb-line); background: var(--wb-surface); }
.wb-pane-head { display: flex; align-items: center; justify-content: space-between; height: 36px; padding: 0 8px 0 12px; border-bottom: 1px solid var(--wb-line); font-weight: 600; }
.wb-pane-frame { flex: 1; width: 100%; border: 0; background: var(--wb-surface); }
.wb-icon-button { width: 26px; height: 26px; padding: 7px; border: 0; border-radius: 4px; background: transparent; cursor: pointer; }
.wb-icon-button:hover { background: var(--wb-hover); }
.wb-icon-button svg { display: block; width: 12px; height: 12px; stroke: currentColor; fill: none; }
.wb-panel { max-height: 38vh; overflow: auto; border-bottom: 1px solid var(--wb-line); background: var(--wb-surface); }
.wb-panel-head { position: sticky; top: 0; display: flex; justify-content: space-between; align-items: center; padding: 4px 16px; background: var(--wb-surface); }
.wb-panel-empty { margin: 0; padding: 4px 16px 12px; color: var(--wb-quiet); }
.wb-faults { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 18px; padding: 8px 16px; }
.wb-faults + .wb-faults { border-top: 1px solid var(--wb-line); }
.wb-faults label { display: inline-flex; align-items: center; gap: 6px; }
.wb-faults input[type="number"] { width: 72px; }
.wb-faults input[type="number"], .wb-faults select { min-height: 26px; border: 1px solid var(--wb-line); border-radius: 4px; background: var(--wb-surface); padding: 1px 6px; }
.wb input[type="checkbox"] { accent-color: #107C41; margin: 0; }
.wb-log table { width: 100%; border-collapse: collapse; font-size: 12px; }
.wb-log th, .wb-log td { padding: 2px 10px; text-align: right; border-top: 1px solid var(--wb-line); }
.wb-log th { color: var(--wb-quiet); font-weight: 600; }
.wb-log th:nth-child(2), .wb-log td:nth-child(2), .wb-log th:last-child, .wb-log td:last-child { text-align: left; }
.wb-log-members { max-width: 60vw; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.wb-log-members em { color: var(--wb-accent); font-style: normal; }
.wb-log-failed { color: var(--wb-alert-text); }
.wb-filter-menu { position: absolute; z-index: 10; width: 240px; padding: 8px; border: 1px solid var(--wb-line); border-radius: 6px; background: var(--wb-surface); box-shadow: 0 4px 16px rgba(0,0,0,.22); }
.wb-filter-menu input[type="search"] { width: 100%; min-height: 26px; padding: 1px 8px; border: 1px solid var(--wb-line); border-radius: 4px; background: var(--wb-surface); }
.wb-filter-list { max-height: 240px; margin: 6px 0; overflow: auto; }
.wb-filter-list label { display: flex; align-items: center; gap: 6px; min-height: 24px; padding: 0 4px; cursor: pointer; }
.wb-filter-list label:hover { background: var(--wb-hover); }
.wb-filter-list label span { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.wb-filter-list small { color: var(--wb-quiet); }
.wb-filter-list p { margin: 4px; color: var(--wb-quiet); }
.wb-filter-actions { display: flex; gap: 4px; }
.wb-drop { position: absolute; inset: 8px; z-index: 20; display: flex; align-items: center; justify-content: center; border: 2px dashed var(--wb-accent); border-radius: 8px; background: color-mix(in srgb, var(--wb-surface) 88%, transparent); color: var(--wb-accent); font-size: 16px; pointer-events: none; }
`;
