import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'container-lifecycle',
  number: 2,
  kind: 'session',
  chapter: '001, 002 §2.2, 003',
  images: ['nginx:latest'],
  contract: {
    image: 'nginx',
    made: 'made',
    halted: 'halted',
    again: 'again',
    gone: 'gone',
    port: 8081,
    second: 'scratchpad:1',
  },
  checks: [
    {
      id: 'created-not-started',
      points: 2,
      reproduce: "docker container inspect --format '{{.State.Status}} {{.State.StartedAt}} {{.State.Error}}' {made}",
    },
    {
      id: 'stopped-after-run',
      points: 2,
      reproduce:
        "docker container inspect --format '{{.State.Status}} {{.State.ExitCode}} {{.State.FinishedAt}}' {halted}; docker events --since 10m --until 0s --filter container={halted}",
    },
    {
      id: 'restarted',
      points: 2,
      reproduce:
        'docker events --since 10m --until 0s --filter container={again} --filter event=start; curl -i localhost:{port}',
    },
    {
      id: 'removed',
      points: 2,
      reproduce:
        'docker container ls --all --filter name={gone}; docker events --since 10m --until 0s --filter event=create --filter event=destroy',
    },
    {
      id: 'image-removed',
      points: 2,
      reproduce: 'docker image ls; docker events --since 10m --until 0s --filter event=tag --filter event=untag',
    },
  ],
  wrong: {
    'made-by-run': 'created-not-started',
    'made-could-not-start': 'created-not-started',
    'halted-ended-by-itself': 'stopped-after-run',
    'again-run-anew': 'restarted',
    'again-started-while-running': 'restarted',
    'gone-only-stopped': 'removed',
    'gone-never-made': 'removed',
    'second-name-never-given': 'image-removed',
  },
} satisfies LabManifest;
