/** The version of the package. */
export const PACKAGE_VERSION = "0.1.0";

/**
 * Hash of what texts are read with: rules, lexicon and models. The build puts it here; where the sources are run as they are it is empty.
 */
export const READER_HASH: string = "";

/** Program and version, and what it reads with: part of every extraction's id. */
export const EXTRACTOR = `claimgraph ${PACKAGE_VERSION}${READER_HASH === "" ? "" : `+${READER_HASH}`}`;
