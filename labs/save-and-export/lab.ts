import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'save-and-export',
  number: 11,
  kind: 'session',
  chapter: '002 §2.3.3',
  images: ['busybox:latest', 'alpine:latest', 'debian:trixie-slim', 'diamol/base:latest'],
  contract: { image: 'meta:1', flat: 'flat:1', saved: 'saved.tar', exported: 'exported.tar', fewest: 3 },
  checks: [
    {
      id: 'saved-and-loaded',
      points: 3,
      reproduce:
        "docker image inspect --format '{{.Id}}' {image}; tar -xOf {saved} manifest.json   # Config names the image's ID",
    },
    {
      id: 'metadata-kept',
      points: 2,
      requires: ['saved-and-loaded'],
      reproduce:
        "docker image inspect --format '{{json .Config.Cmd}} {{json .Config.Env}} {{json .Config.Labels}} {{len .RootFS.Layers}}' {image}",
    },
    {
      id: 'exported-flat',
      points: 3,
      requires: ['metadata-kept'],
      reproduce:
        "docker image inspect --format '{{json .Config.Cmd}} {{json .Config.Env}} {{json .Config.Labels}} {{len .RootFS.Layers}}' {flat}; tar -tf {exported} | head",
    },
    {
      id: 'same-files',
      points: 2,
      requires: ['exported-flat'],
      reproduce:
        'for i in {image} {flat}; do docker create --name look $i true && docker export look | tar -tv > $i.txt; docker rm look; done; diff {image}.txt {flat}.txt',
    },
  ],
  wrong: {
    'never-removed': 'saved-and-loaded',
    'built-again': 'saved-and-loaded',
    'exported-for-saved': 'saved-and-loaded',
    'no-label': 'metadata-kept',
    'saved-for-exported': 'exported-flat',
    'command-given-back': 'exported-flat',
    'changed-before-export': 'same-files',
    'another-container': 'same-files',
  },
} satisfies LabManifest;
