import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'slim-image',
  number: 14,
  kind: 'build',
  chapter: '000 §4',
  images: [
    'diamol/golang:latest',
    'diamol/golang:2e',
    'diamol/base:latest',
    'diamol/base:2e',
    'alpine:latest',
    'busybox:latest',
    'debian:trixie-slim',
  ],
  // 20 MiB, not 20,000,000 bytes: today's Alpine (8.3 MB) with the program of today's Go (12.0 MB) has to fit.
  contract: { page: 'index.html', port: 80, limit: '20 MB', limitBytes: 20 * 1024 * 1024 },
  checks: [
    {
      id: 'builds',
      points: 1,
      reproduce: 'docker build -t slim .',
    },
    {
      id: 'serves-your-page',
      points: 3,
      requires: ['builds'],
      reproduce:
        'docker build -t slim . && docker run --rm -p 8014:{port} slim   # then, in a second terminal: curl localhost:8014',
    },
    {
      id: 'small-enough',
      points: 3,
      requires: ['builds'],
      reproduce: 'docker build -t slim . && docker image ls slim && docker history slim',
    },
    {
      id: 'no-toolchain',
      points: 1,
      requires: ['small-enough'],
      reproduce:
        'docker build -t slim . && docker create --name look slim && docker export look | tar -t | grep -E "[.]go$|bin/(go|gofmt)$|pkg/tool/"; docker rm look',
    },
    {
      id: 'one-step-on-html-edit',
      points: 2,
      requires: ['builds'],
      reproduce:
        'docker build -t slim . && echo "<p>edited</p>" >> {page} && docker build --progress=plain -t slim .   # steps without CACHED ran again',
    },
  ],
  limits: { build: 180_000, check: 240_000 },
  wrong: {
    'build-before-source': 'builds',
    'comment-behind-instruction': 'builds',
    'command-points-nowhere': 'serves-your-page',
    'typo-in-json-array': 'serves-your-page',
    'bash-without-its-loader': 'serves-your-page',
    'page-not-beside-program': 'serves-your-page',
    'listens-elsewhere': 'serves-your-page',
    'user-missing': 'serves-your-page',
    'user-typed-into-page': 'serves-your-page',
    'one-stage-reordered': 'small-enough',
    'final-stage-on-tool-chain': 'small-enough',
    'final-stage-on-debian': 'small-enough',
    'source-in-final-stage': 'no-toolchain',
    'work-folder-copied-whole': 'no-toolchain',
    'page-before-program': 'one-step-on-html-edit',
    'everything-copied-into-builder': 'one-step-on-html-edit',
  },
} satisfies LabManifest;
