/** All controls that the coverage table is about. */
import { checkov } from "./checkov.ts";
import { cisAws } from "./cisAws.ts";
import type { Control } from "./control.ts";
import { securityHub } from "./securityHub.ts";

export const controls: readonly Control[] = [...securityHub, ...cisAws, ...checkov];
