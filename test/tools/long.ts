/** Whether `npm run test:long` runs: tests take the sizes that are promised then, and smaller ones of the same kind otherwise. */
export const LONG = process.env.CLAIMGRAPH_LONG === "1";
