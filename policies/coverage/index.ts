/** All controls that the coverage table is about. */
import { checkov } from "./checkov.ts";
import { cisAws } from "./cisAws.ts";
import { cisPostgresql } from "./cisPostgresql.ts";
import type { Control } from "./control.ts";
import { pgdsat } from "./pgdsat.ts";
import { securityHub } from "./securityHub.ts";

export const controls: readonly Control[] = [...securityHub, ...cisAws, ...checkov, ...cisPostgresql, ...pgdsat];
