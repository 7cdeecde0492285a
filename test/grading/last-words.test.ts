import { expect, test } from 'vitest';
import { lastWords } from '../../harness/grading/last-words.ts';

test('of a program that ended, the last line tells why', () => {
  expect(lastWords('starting\nlisten tcp :80: address already in use\n')).toBe(
    'listen tcp :80: address already in use',
  );
  expect(lastWords('  \n')).toBe('-');
});

test('where a stack trace and a version follow, the line that names the error does', () => {
  const node = [
    'node:internal/modules/cjs/loader:1215',
    '  throw err;',
    '  ^',
    '',
    "Error: Cannot find module '@labdock/bubble'",
    'Require stack:',
    '- /app/server.js',
    '    at Module._resolveFilename (node:internal/modules/cjs/loader:1212:15) {',
    "  code: 'MODULE_NOT_FOUND',",
    "  requireStack: [ '/app/server.js' ]",
    '}',
    '',
    'Node.js v20.19.2',
  ];
  expect(lastWords(node.join('\n'))).toBe("Error: Cannot find module '@labdock/bubble'");
});
