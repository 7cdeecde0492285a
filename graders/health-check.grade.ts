import {
  type CheckContext,
  glance,
  gradeLab,
  healthAfter,
  healthCommand,
  hearImage,
  listenTo,
  quickestStop,
  startImage,
  tryImage,
} from '../harness/index.ts';

const SAID_WITHIN_MS = 15_000;
const ENDS_WITHIN_MS = 8_000;

gradeLab('health-check', ({ check, contract }) => {
  const { setting = '', opened = '', closed = '' } = contract as Record<string, string>;
  const { port = 0, fewest = 0, most = 0 } = contract as Record<string, number>;
  const { healthyWithin = 0, sickWithin = 0, grace = 0, stopWithin = 0 } = contract as Record<string, number>;
  let image = '';

  check('builds', async ({ build }) => {
    image = (await build()).imageId;
  });

  check('healthy-when-well', async (context) => {
    await healthy(context);
  });

  check('unhealthy-when-sick', async (context) => {
    const { container, post } = await healthy(context);
    await post('/sick');
    const health = await healthAfter(container, ['unhealthy'], (sickWithin + grace) * 1000);
    if (!health.running) context.fail('ended-when-sick', { code: health.exitCode });
    if (health.status !== 'unhealthy') context.fail('still-healthy', health.lastLook);
  });

  check('refuses-bad-settings', async (context) => {
    const { fail } = context;
    for (const value of [fewest - 1, most + 1, 'many', '', '-3', '2.5']) {
      const options = { Env: [`${setting}=${value}`] };
      const heard = await hearImage(context, image, options, (log) => log.includes(opened), SAID_WITHIN_MS);
      if (heard.trouble) return fail(heard.trouble.code, heard.trouble.data);
      const { log, running, exitCode } = heard;
      const data = { value, said: glance(log) };
      if (log.includes(opened)) fail('started-anyway', data);
      if (running) fail('does-not-end', data);
      if (exitCode === 0) fail('refused-with-zero', data);
      const sentences = log.split('\n').filter((line) => line.includes(setting) && /\S\s+\S+\s+\S/.test(line));
      if (sentences.length === 0) fail('refused-without-a-word', data);
    }
    for (const value of [fewest, most]) await open(context, value);
  });

  check('tool-in-image', async (context) => {
    const { container } = await open(context);
    const { Image, Config } = await container.inspect();
    const Entrypoint = healthCommand(Config) ?? [];
    const HostConfig = { NetworkMode: `container:${container.id}` };
    const options = { Entrypoint, HostConfig, Healthcheck: { Test: ['NONE'] } };
    const beside = await startImage(context, Image, options);
    const command = Entrypoint.join(' ');
    const program = String(beside.trouble?.data.program ?? command);
    if (beside.trouble) return context.fail('tool-not-there', { command, program });
    const { running, exitCode, log } = await listenTo(context.engine, beside.container, () => false, SAID_WITHIN_MS);
    const data = { command, code: running ? '-' : exitCode, said: glance(log) };
    if (running || exitCode !== 0) context.fail('tool-not-in-image', data);
  });

  check('application-is-main-process', async (context) => {
    const { engine, fail } = context;
    const stop = await quickestStop(engine, async () => (await open(context)).container, stopWithin);
    const data = { took: stop.seconds.toFixed(1), said: glance(stop.log) };
    if (stop.killed) fail('killed', data);
    if (stop.seconds > stopWithin) fail('stops-slowly', data);
    if (!stop.log.includes(closed)) fail('signal-did-not-reach', data);
    const { container, post } = await open(context);
    const code = 3 + Math.floor(Math.random() * 90);
    await post(`/die?code=${code}`);
    const { running, exitCode } = await listenTo(engine, container, () => false, ENDS_WITHIN_MS);
    if (running) fail('outlives-the-application');
    if (exitCode !== code) fail('other-exit-code', { code, got: exitCode });
  });

  /** A container in which the application answers, started with its own settings or with a good value. */
  async function open(context: CheckContext, value?: number) {
    const env = value === undefined ? [] : [`${setting}=${value}`];
    const { container, host, answer, trouble } = await tryImage(context, image, { port, path: '/health', env });
    const said = String(trouble?.data.lastLine ?? '-');
    if (trouble && value !== undefined) return context.fail('good-value-refused', { value, said });
    if (trouble) return context.fail(trouble.code, trouble.data);
    if (answer.status !== 200) context.fail('not-well', { status: answer.status, body: glance(answer.body) });
    return { container, post: (path: string) => context.http(port, path, { host, method: 'POST' }) };
  }

  async function healthy(context: CheckContext) {
    const box = await open(context);
    if (!healthCommand((await box.container.inspect()).Config)) context.fail('no-health-check');
    let health = await healthAfter(box.container, ['healthy', 'unhealthy'], healthyWithin * 1000);
    // -1: the command did not come to an end in time, which may be the machine's fault once.
    if (health.lastLook.code === -1) health = await healthAfter(box.container, ['healthy'], healthyWithin * 1000);
    if (health.status === 'healthy') return box;
    if (!health.running) context.fail('ended-though-well', { code: health.exitCode });
    return context.fail(health.status === 'starting' ? 'no-look-yet' : 'unhealthy-though-well', health.lastLook);
  }
});
