import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'layer-cache',
  number: 13,
  kind: 'build',
  chapter: '000 §3.5, 003',
  images: ['diamol/node:latest', 'diamol/node:2e'],
  contract: {
    page: 'index.html',
    facts: '/installed',
    port: 80,
    older: 'labdock-bubble-1.0.0.tgz',
    newer: 'labdock-bubble-1.1.0.tgz',
  },
  checks: [
    {
      id: 'builds',
      points: 1,
      reproduce: 'docker build -t speech .',
    },
    {
      id: 'serves',
      points: 2,
      requires: ['builds'],
      reproduce:
        'docker build -t speech . && docker run --rm -p 8013:{port} speech   # then, in a second terminal: curl localhost:8013',
    },
    {
      id: 'installed-in-the-image',
      points: 1,
      requires: ['serves'],
      reproduce:
        'docker build -t speech . && docker run -d --name look -p 8013:{port} speech && sleep 3 && docker diff look; docker rm -f look',
    },
    {
      id: 'source-edit-skips-install',
      points: 4,
      requires: ['installed-in-the-image'],
      reproduce:
        'docker build -t speech . && echo "<p>edited</p>" >> {page} && docker build --progress=plain -t speech .   # steps without CACHED ran again',
    },
    {
      id: 'dependency-edit-installs',
      points: 2,
      requires: ['installed-in-the-image'],
      reproduce:
        "docker build -t speech . && sed -i 's/bubble-1.0.0/bubble-1.1.0/' package.json && docker build --progress=plain -t speech .   # the install has to run again",
    },
  ],
  limits: { build: 180_000, check: 240_000 },
  wrong: {
    'vendor-not-copied': 'builds',
    'sources-not-copied': 'serves',
    'packages-one-folder-too-deep': 'serves',
    'installed-at-start': 'installed-in-the-image',
    'everything-copied-before-install': 'source-edit-skips-install',
    'page-copied-with-package-json': 'source-edit-skips-install',
    'builder-takes-everything': 'source-edit-skips-install',
    'packages-named-in-dockerfile': 'dependency-edit-installs',
    'installed-from-another-package-json': 'dependency-edit-installs',
  },
} satisfies LabManifest;
