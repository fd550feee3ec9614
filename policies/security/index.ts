/** Encryption, exposure, secrets, roles and grants of databases. */
import { startPack } from "../pack.ts";

void startPack("security", "Encryption, exposure, secrets, roles and grants of databases", import.meta.dirname);
