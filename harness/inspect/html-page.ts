/** Pieces of text shorter than this say nothing about which page it is. */
const SHORTEST_PIECE = 4;

/**
 * Whether a served page is made from this page or template: undefined when it shows at least half of the template's text (of
 * two alternatives a template shows one), else the first piece of text that it lacks.
 */
export function missingText(template: string, served: string): string | undefined {
  const pieces = textOf(template);
  const missing = pieces.filter((piece) => !squeezed(served).includes(piece));
  return missing.length * 2 > pieces.length ? missing[0] : undefined;
}

/** What a reader sees, in pieces: text between tags, without comments and template actions. */
function textOf(template: string): string[] {
  const shown = template.replace(/<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '<>');
  const pieces = shown.split(/\{\{[\s\S]*?\}\}|<[^>]*>/).map((piece) => squeezed(piece).trim());
  return pieces.filter((piece) => piece.length >= SHORTEST_PIECE);
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** The beginning of a page, on one line, for a finding. */
export function glance(body: string): string {
  return squeezed(body).trim().slice(0, 160) || '-';
}

/** The page with the character references resolved that template engines write for what a value holds. */
export function withoutReferences(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return html.replace(/&(?:#(\d{1,6})|(\w+));/g, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole),
  );
}

/** The page with one more line at the end of its body. */
export function withLine(html: string, line: string): string {
  const end = html.toLowerCase().lastIndexOf('</body');
  return end < 0 ? `${html}\n${line}\n` : `${html.slice(0, end)}${line}\n${html.slice(end)}`;
}
