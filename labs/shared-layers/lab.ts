import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'shared-layers',
  number: 10,
  kind: 'session',
  chapter: '002 §2.3.2',
  images: ['debian:trixie-slim', 'busybox:latest', 'alpine:latest'],
  contract: {
    first: 'commit_test:first',
    second: 'commit_test:second',
    firstFile: '/first',
    secondFile: '/second',
    limit: '64 KB',
    limitBytes: 65_536,
  },
  checks: [
    {
      id: 'second-on-first',
      points: 3,
      reproduce:
        "docker image inspect --format '{{json .RootFS.Layers}}' {first} {second}   # before you remove {first}",
    },
    {
      id: 'first-removed',
      points: 2,
      requires: ['second-on-first'],
      reproduce:
        "docker image ls commit_test; docker container ls --all --format '{{.Names}} {{.Image}}'; docker image rm {first}",
    },
    {
      id: 'second-still-whole',
      points: 2,
      requires: ['first-removed'],
      reproduce: 'docker container run --rm --entrypoint cat {second} {firstFile} {secondFile}',
    },
    {
      id: 'adds-only-the-difference',
      points: 3,
      requires: ['second-still-whole'],
      reproduce: 'docker image history {second}; docker container diff NAME   # of the container, before its commit',
    },
  ],
  wrong: {
    'same-container-twice': 'second-on-first',
    'dockerfile-for-the-second': 'second-on-first',
    'second-removed-instead': 'second-on-first',
    'held-by-a-container': 'first-removed',
    'renamed-not-removed': 'first-removed',
    'first-moved-away': 'second-still-whole',
    'owner-of-a-big-file': 'adds-only-the-difference',
    'programs-copied-along': 'adds-only-the-difference',
  },
} satisfies LabManifest;
