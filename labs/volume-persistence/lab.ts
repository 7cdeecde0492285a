import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'volume-persistence',
  number: 25,
  kind: 'session',
  chapter: '000 §6',
  images: ['labdock/guestbook:latest'],
  contract: {
    container: 'guestbook',
    image: 'labdock/guestbook',
    volume: 'guestbook-data',
    folder: '/data',
    port: 8015,
    inside: 80,
  },
  checks: [
    {
      id: 'app-serves',
      points: 2,
      reproduce: 'docker container ls --all --filter name={container} && curl localhost:{port}/entries',
    },
    {
      id: 'uses-named-volume',
      points: 3,
      requires: ['app-serves'],
      reproduce: "docker container inspect --format '{{json .Mounts}} {{json .HostConfig.Tmpfs}}' {container}",
    },
    {
      id: 'survives-replacement',
      points: 3,
      requires: ['uses-named-volume'],
      reproduce:
        'curl -d name=me -d message=hello localhost:{port}/entries && docker container rm -f {container}   # then your run command again, and: curl localhost:{port}/entries',
    },
    {
      id: 'volume-not-image',
      points: 2,
      requires: ['survives-replacement'],
      reproduce:
        'docker run -d --rm --name without -p 8016:{inside} {image} && sleep 1 && curl localhost:8016/entries; docker rm -f without',
    },
  ],
  wrong: {
    'removed-at-the-end': 'app-serves',
    'wrong-port-inside': 'app-serves',
    'wrong-port-outside': 'app-serves',
    'other-name': 'app-serves',
    'stopped-at-the-end': 'app-serves',
    'own-image-name': 'app-serves',
    'anonymous-volume': 'uses-named-volume',
    'bind-mount': 'uses-named-volume',
    'mounted-beside': 'uses-named-volume',
    'mounted-below': 'uses-named-volume',
    tmpfs: 'uses-named-volume',
    'name-misspelt': 'uses-named-volume',
    'volume-created-only': 'uses-named-volume',
    'read-only': 'survives-replacement',
    'writes-elsewhere': 'survives-replacement',
    'volume-in-memory': 'survives-replacement',
    'committed-data': 'volume-not-image',
    'second-volume-holds-it': 'volume-not-image',
  },
} satisfies LabManifest;
