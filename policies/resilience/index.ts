/** Replicas, backups, retention and protection of databases. */
import { startPack } from "../pack.ts";

void startPack("resilience", "Replicas, backups, retention and protection of databases", import.meta.dirname);
