import { expect, test } from 'vitest';
import { healthCommand } from '../../harness/inspect/health-command.ts';

test('a health check in brackets is run as it is', () => {
  expect(healthCommand({ Healthcheck: { Test: ['CMD', '/look', 'well'] } })).toEqual(['/look', 'well']);
});

test('one without brackets is run by the shell, the container’s own where it names one', () => {
  const Healthcheck = { Test: ['CMD-SHELL', 'wget -q -O- localhost || exit 1'] };
  expect(healthCommand({ Healthcheck })).toEqual(['/bin/sh', '-c', 'wget -q -O- localhost || exit 1']);
  const Shell = ['/bin/bash', '-o', 'pipefail', '-c'];
  expect(healthCommand({ Healthcheck, Shell })).toEqual([...Shell, 'wget -q -O- localhost || exit 1']);
});

test.each([
  ['none', {}],
  ['one that is switched off', { Healthcheck: { Test: ['NONE'] } }],
  ['one that keeps the base’s, which has none', { Healthcheck: { Test: [] } }],
])('there is no command where there is %s', (_what, config) => {
  expect(healthCommand(config)).toBeUndefined();
});
