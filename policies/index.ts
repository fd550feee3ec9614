/**
 * All packs as one. The engine asks one pack after another about each resource and waits for the answer: three take three times as long, and
 * three processes.
 */
import { join } from "node:path";
import { packs, startPack } from "./pack.ts";

void startPack(
  "all",
  "Security, resilience and tuning of databases",
  ...packs.map((pack) => join(import.meta.dirname, pack)),
);
