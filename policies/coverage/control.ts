/** A control of a standard, for the coverage table: what covers it is found in the policies, which cite it. */
import type { Reference } from "../references.ts";

export interface Control extends Reference {
  /** In few words, ours. */
  title: string;
  /** Why no policy covers it; left out for one that has to be covered. */
  why?: string;
}
