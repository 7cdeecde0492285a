import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'entrypoint-and-cmd',
  number: 17,
  kind: 'build',
  chapter: '002 §2.4.4',
  images: [
    'labdock/greeter:latest',
    'diamol/golang:latest',
    'diamol/golang:2e',
    'diamol/base:latest',
    'diamol/base:2e',
    'alpine:latest',
    'busybox:latest',
    'debian:trixie-slim',
  ],
  contract: { image: 'greet:1', application: 'labdock/greeter', flag: '--shout', name: 'world', seconds: 2 },
  checks: [
    {
      id: 'default-greeting',
      points: 2,
      reproduce: 'docker build -t {image} . && docker run --rm {image}   # Ctrl-C ends it',
    },
    {
      id: 'arguments-replace',
      points: 3,
      requires: ['default-greeting'],
      reproduce:
        "docker build -t {image} . && docker run --rm {image} 'Ada  * Lovelace'   # Ctrl-C ends it; docker kill, where it does not",
    },
    {
      id: 'script-handles-flag',
      points: 3,
      requires: ['arguments-replace'],
      reproduce: 'docker build -t {image} . && docker run --rm {image} {flag} Ada Lovelace   # Ctrl-C ends it',
    },
    {
      id: 'stops-quickly',
      points: 2,
      requires: ['arguments-replace'],
      reproduce:
        "docker build -t {image} . && docker run -d --name greet {image} {flag} Ada && time docker stop greet; docker logs greet; docker inspect --format '{{.State.ExitCode}}' greet; docker rm -f greet",
    },
  ],
  wrong: {
    'no-default': 'default-greeting',
    'not-executable': 'default-greeting',
    'all-in-cmd': 'arguments-replace',
    'shell-form': 'arguments-replace',
    'arguments-unquoted': 'arguments-replace',
    'flag-left-in': 'script-handles-flag',
    'no-exec': 'stops-quickly',
    'shouts-through-a-pipe': 'stops-quickly',
    'trap-that-exits': 'stops-quickly',
  },
} satisfies LabManifest;
