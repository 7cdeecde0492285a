import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'private-registry',
  number: 21,
  kind: 'session',
  chapter: '000 §5',
  images: ['diamol/registry:latest', 'registry:2', 'registry:latest', 'diamol/base:latest'],
  contract: {
    port: 5000,
    name: 'helloimg',
    repository: 'localhost:5000/helloimg',
    version: '1.0',
    newest: 'latest',
    file: 'hello.txt',
  },
  checks: [
    {
      id: 'registry-up',
      points: 2,
      reproduce: "docker container ls --format '{{.Names}} {{.Image}} {{.Ports}}'; curl -i localhost:{port}/v2/",
    },
    {
      id: 'restarts-always',
      points: 1,
      requires: ['registry-up'],
      reproduce:
        "docker container inspect --format '{{.Name}} {{.HostConfig.RestartPolicy.Name}}' $(docker container ls -q)",
    },
    {
      id: 'both-tags-pushed',
      points: 3,
      requires: ['registry-up'],
      reproduce: 'curl localhost:{port}/v2/_catalog; curl localhost:{port}/v2/{name}/tags/list',
    },
    {
      id: 'pulled-back',
      points: 2,
      requires: ['both-tags-pushed'],
      reproduce: 'docker image ls --digests {repository}',
    },
    {
      id: 'runs-from-registry',
      points: 2,
      requires: ['both-tags-pushed'],
      reproduce:
        'docker run --rm --pull always {repository}:{version}; docker run --rm --pull always {repository}:{newest}',
    },
  ],
  wrong: {
    'another-port': 'registry-up',
    'port-inside-mistaken': 'registry-up',
    'not-a-registry': 'registry-up',
    'cleaned-up-at-the-end': 'registry-up',
    'no-restart-policy': 'restarts-always',
    'unless-stopped': 'restarts-always',
    'removed-when-it-stops': 'restarts-always',
    'tagged-not-pushed': 'both-tags-pushed',
    'pushed-without-all-tags': 'both-tags-pushed',
    'pushed-under-another-name': 'both-tags-pushed',
    'another-version': 'both-tags-pushed',
    'never-removed': 'pulled-back',
    'never-pulled': 'pulled-back',
    'only-the-build-tag-removed': 'pulled-back',
    'tagged-again': 'pulled-back',
    'saved-and-loaded': 'pulled-back',
    'loaded-then-pulled': 'pulled-back',
    'another-image': 'runs-from-registry',
    'prints-nothing': 'runs-from-registry',
    'old-text-in-one-tag': 'runs-from-registry',
  },
} satisfies LabManifest;
