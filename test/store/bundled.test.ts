import { bundledStore } from "../../src/store/bundled.ts";
import { storeContract } from "./contract.ts";

storeContract("the bundled store", async (articles) => {
  const store = bundledStore(articles);
  return () => store;
});
