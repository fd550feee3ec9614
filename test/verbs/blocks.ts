/** The parts of a page in docs/ that are made from the code: each between two comments. After a change, `vitest -u` writes them anew. */

/** The page with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function withBlock(page: string, name: string, content: string): string {
  const [before, , after] = page.split(new RegExp(`(?<=<!-- ${name} -->)|(?=<!-- /${name} -->)`));
  return `${before}\n${content.trimEnd()}\n${after}`;
}

export const fenced = (language: string, content: string) => `\`\`\`${language}\n${content.trimEnd()}\n\`\`\``;

/** A table; what stands in a cell keeps to it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
