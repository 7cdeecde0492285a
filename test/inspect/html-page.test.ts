import { expect, test } from 'vitest';
import { glance, missingText, withLine, withoutReferences } from '../../harness/inspect/html-page.ts';

const TEMPLATE = `<!-- not shown --><style>p { color: red }</style>
<h1>Welcome to
  the page</h1><p>Hello {{.User}}!</p>`;

test('a page shows a template when its text is there, however it is broken into lines', () => {
  expect(missingText(TEMPLATE, '<h1>Welcome to the page</h1>\n<p>Hello Ada!</p>')).toBeUndefined();
});

test('the first text that another page lacks is named', () => {
  expect(missingText(TEMPLATE, '<h1>It works!</h1>')).toBe('Welcome to the page');
});

test('of two alternatives of a template one is enough', () => {
  const template = '{{if .User}}<p>Good to see you</p>{{else}}<p>Nobody is here</p>{{end}}';
  expect(missingText(template, '<p>Good to see you</p>')).toBeUndefined();
});

test('a template without text is shown by any page', () => {
  expect(missingText('{{.User}}', '<h1>It works!</h1>')).toBeUndefined();
});

test('what a template engine escaped is read back', () => {
  expect(withoutReferences('O&#39;Brien &amp; &lt;b&gt;S&#246;hne&lt;/b&gt; &unknown;')).toBe(
    "O'Brien & <b>Söhne</b> &unknown;",
  );
});

test('a line is added at the end of the body, or of a page that has none', () => {
  expect(withLine('<BODY>one</BODY>', '<p>two</p>')).toBe('<BODY>one<p>two</p>\n</BODY>');
  expect(withLine('one', 'two')).toBe('one\ntwo\n');
});

test('a glance at a page is one line', () => {
  expect(glance(' one\n  two ')).toBe('one two');
  expect(glance('\n')).toBe('-');
});
