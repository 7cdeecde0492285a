/** A stack trace and the version of a run-time may come behind the line that says what happened. */
const TELLING = /\b(?:\w*error|cannot|can't|denied|failed|no such|not found|panic)\b/i;
const NEAR_THE_END = 20;

/** The line of a log that says why a program ended: the last that names an error, else the last one; '-' for an empty log. */
export function lastWords(log: string): string {
  const lines = log.trimEnd().split('\n').slice(-NEAR_THE_END);
  const telling = lines.findLast((line) => TELLING.test(line) && !/^\s+at /.test(line));
  return (telling ?? lines.at(-1) ?? '').trim() || '-';
}
