// What site.js calls, and what tests look at.
export { show } from "./form.js";
export { plainText, pageTexts } from "./text.js";
export { shardOf, readShard, levelsOf } from "./index.js";
export { indexAt } from "./answer.js";
