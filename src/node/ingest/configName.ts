/** The file in a folder of documents that says how they are to be read. */
export const CONFIG_NAME = "claimgraph.config.json";
