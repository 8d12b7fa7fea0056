/** Of the add-in; a test holds it to package.json, which a page cannot read. */
export const VERSION = "0.1.0";
