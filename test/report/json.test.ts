import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { json } from '../../harness/report/json.ts';
import { EXAMPLE_BOOK } from './example-book.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../harness/report/gradebook.schema.json', import.meta.url), 'utf8'),
) as object;

test('the JSON report is what its published schema says', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  expect(validate(JSON.parse(json(EXAMPLE_BOOK, { colour: false }))), JSON.stringify(validate.errors)).toBe(true);
});

test('the schema refuses a failed check that does not say what was expected', () => {
  const validate = new Ajv2020().compile(schema);
  const book = JSON.parse(json(EXAMPLE_BOOK, { colour: false })) as {
    submissions: { labs: { checks: { expected?: string }[] }[] }[];
  };
  delete book.submissions[0]?.labs[0]?.checks[0]?.expected;
  expect(validate(book)).toBe(false);
});

test('members and labs stand in the order in which they were graded', () => {
  const book = JSON.parse(json(EXAMPLE_BOOK, { colour: false })) as { submissions: { member: string }[] };
  expect(book.submissions.map(({ member }) => member)).toEqual(['ann', 'bob', 'cho', 'dan']);
});
