// What the pages of the add-in may load and whom they may call. A worker takes the policy of its own answer, not that of the
// page, so whoever serves the files sends POLICY_OF_SCRIPTS with every script (see headers.json beside them).

/** The policy of the pane's page; `officeOrigin` is where Office.js and the files that it loads come from. */
export function policyOfPage(officeOrigin) {
  const office = officeOrigin === "" ? "" : ` ${officeOrigin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "worker-src 'self'",
    // Fluent writes its rules into style elements of the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${office}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The scoring worker computes: it loads scripts of this place and calls nobody. */
export const POLICY_OF_SCRIPTS = "default-src 'none'; script-src 'self'";
