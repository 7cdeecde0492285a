import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'bind-mount-config',
  number: 26,
  kind: 'session',
  chapter: '000 §6.3',
  images: ['labdock/guestbook-demo:latest'],
  contract: {
    container: 'guestbook',
    image: 'labdock/guestbook-demo',
    port: 8016,
    inside: 80,
    settings: 'settings.json',
    settingsInside: '/etc/guestbook/settings.json',
    folder: '/var/lib/guestbook',
    oldFolder: '/data',
    defaultTitle: 'Guestbook',
    volume: 'guestbook-entries',
  },
  checks: [
    {
      id: 'settings-used',
      points: 2,
      reproduce:
        'docker container exec {container} cat {settingsInside}; curl -s localhost:{port} | grep -E "<h1>|entries in"',
    },
    {
      id: 'mounted-read-only',
      points: 2,
      requires: ['settings-used'],
      reproduce: "docker container inspect --format '{{json .Mounts}}' {container}",
    },
    {
      id: 'data-in-volume',
      points: 2,
      requires: ['settings-used'],
      reproduce:
        'curl -d name=me -d message=hello localhost:{port}/entries; docker run --rm -v {volume}:/v busybox cat /v/entries.jsonl',
    },
    {
      id: 'starts-empty',
      points: 1,
      requires: ['data-in-volume'],
      reproduce: 'curl localhost:{port}/entries',
    },
    {
      id: 'survives-replacement',
      points: 1,
      requires: ['mounted-read-only', 'data-in-volume'],
      reproduce:
        'docker container rm -f {container}   # then your run command again, and: curl localhost:{port}/entries',
    },
    {
      id: 'host-edit-seen',
      points: 2,
      requires: ['mounted-read-only'],
      reproduce:
        '# change the title in your {settings}, then: docker container restart {container} && sleep 1 && curl -s localhost:{port} | grep "<h1>"',
    },
  ],
  wrong: {
    'no-path-in-front': 'settings-used',
    'moved-by-environment': 'settings-used',
    'copied-in': 'mounted-read-only',
    writable: 'mounted-read-only',
    'volume-at-the-old-path': 'data-in-volume',
    'volume-at-both-paths': 'starts-empty',
    'volume-in-memory': 'survives-replacement',
    'mounts-a-copy': 'host-edit-seen',
  },
} satisfies LabManifest;
