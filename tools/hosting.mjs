// Where the add-in's files are served from: the one thing that differs between hosts. manifest.xml and the development server
// use DEVELOPMENT_ADDRESS; a build for another place is made with the environment variable RFMW_ADDRESS, such as
// https://scores.example.com/rfmw, and writes its manifest beside its files.

export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/** The address that files are built for, without a slash at its end. Throws for one that Office refuses. */
export function hostingAddress(wanted = process.env.RFMW_ADDRESS) {
  if (wanted === undefined || wanted === "") return DEVELOPMENT_ADDRESS;
  const url = URL.canParse(wanted) ? new URL(wanted) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(
      `RFMW_ADDRESS is an https address without ? and #, such as https://example.com/rfmw; not "${wanted}"`,
    );
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** The manifest for an address. A domain of the add-in is named without a path. */
export function hostedManifest(text, address) {
  return text
    .replaceAll(`<AppDomain>${DEVELOPMENT_ADDRESS}</AppDomain>`, `<AppDomain>${new URL(address).origin}</AppDomain>`)
    .replaceAll(`"${DEVELOPMENT_ADDRESS}/`, `"${address}/`);
}
