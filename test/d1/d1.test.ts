import { env } from "cloudflare:workers";
import { d1Store } from "../../src/store/d1/reader.ts";
import { storeContract } from "../store/contract.ts";
import { clearArchive, store } from "./archive.ts";

storeContract("the D1 store", async (articles) => {
  await clearArchive();
  await store(articles);
  return () => d1Store(env.DB);
});
