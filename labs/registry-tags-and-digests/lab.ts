import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'registry-tags-and-digests',
  number: 22,
  kind: 'session',
  chapter: '000 §5',
  images: ['diamol/registry:latest', 'registry:2', 'registry:latest', 'diamol/base:latest'],
  contract: {
    port: 5000,
    name: 'gallery/ui',
    repository: 'localhost:5000/gallery/ui',
    first: '1.0',
    firstToo: '1',
    second: '2.0',
    secondToo: 'latest',
  },
  checks: [
    {
      id: 'all-tags-pushed',
      points: 3,
      reproduce:
        "docker events --since 10m --until 0s --filter event=tag --filter event=push; docker image ls '{repository}'",
    },
    {
      id: 'pushed-at-once',
      points: 1,
      requires: ['all-tags-pushed'],
      reproduce: "docker events --since 10m --until 0s --filter event=push --format '{{.Actor.ID}}'",
    },
    {
      id: 'deleted-by-digest',
      points: 3,
      requires: ['all-tags-pushed'],
      reproduce:
        "curl localhost:{port}/v2/{name}/tags/list; docker logs $(docker ps -q --filter publish={port}) | grep 'DELETE /v2/'",
    },
    {
      id: 'others-remain',
      points: 3,
      requires: ['deleted-by-digest'],
      reproduce:
        'docker image rm --force {repository}:{second} {repository}:{secondToo}; docker pull {repository}:{second}; docker pull {repository}:{secondToo}',
    },
  ],
  wrong: {
    'latest-only': 'all-tags-pushed',
    'one-image-four-tags': 'all-tags-pushed',
    'pushed-one-by-one': 'pushed-at-once',
    'removed-here-only': 'deleted-by-digest',
    'image-id-for-digest': 'deleted-by-digest',
    'deleted-by-tag': 'deleted-by-digest',
    'registry-started-anew': 'deleted-by-digest',
    'both-deleted': 'others-remain',
  },
} satisfies LabManifest;
