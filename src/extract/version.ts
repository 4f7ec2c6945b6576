/** The version of the package. */
export const PACKAGE_VERSION = "0.1.0";

/**
 * Hash of what texts are read with: rules, lexicon and models. The build puts it here; it is empty when the sources run without a build.
 */
export const READER_HASH: string = "";

/** Program, version and hash of what it reads with: part of every extraction's id. */
export const EXTRACTOR = `claimgraph ${PACKAGE_VERSION}${READER_HASH === "" ? "" : `+${READER_HASH}`}`;
