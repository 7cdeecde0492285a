import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'A registry of your own',
  summary: 'Start a private registry, push an image with two tags to it, and pull it back.',
  checks: {
    'registry-up': {
      title: 'A registry in a container answers at localhost:{port}',
      why: 'A private registry keeps the images of a team in one place without showing them to the world (000 §5, 004).',
    },
    'restarts-always': {
      title: 'It starts again by itself, always',
      why: '--restart always brings the registry back when it dies and when the machine starts again (000 §5).',
    },
    'both-tags-pushed': {
      title: 'The registry holds {name} with the tags {version} and {newest}',
      why: 'A tag is a name on your machine until you push it; the address in front says where it goes (000 §5, 002 §2.3.4).',
    },
    'pulled-back': {
      title: 'Your local {repository} came out of the registry',
      why: 'Push, remove, pull: only then do you know that others can get the image as well (004, private registry).',
    },
    'runs-from-registry': {
      title: 'What the registry gives out prints your {file}',
      why: 'An image reference leads everybody to the very same image, and a digest proves it (000 §5).',
    },
  },
  findings: {
    'no-container': {
      expected: 'A running registry that publishes port {port}.',
      found: 'Nothing answers at localhost:{port}, and there is no container at all.',
      hint: 'Run a registry image in the background with --publish HOST:CONTAINER. The registry listens on 5000.',
    },
    'no-answer': {
      expected: 'A running registry that publishes port {port}.',
      found: 'Nothing answers at localhost:{port}. The containers there are: {seen}.',
      hint: 'In --publish HOST:CONTAINER the first number is the one on your side, the second the one the registry listens on: both are 5000 here. If the container has stopped, "docker container logs" tells why.',
    },
    'registry-removed': {
      expected: 'The registry still running when your commands have ended.',
      found: 'Nothing answers at localhost:{port}: there is no container any more. {container} ({image}) was removed.',
      hint: 'Leave the registry where it is: no clean-up at the end. The sandbox is thrown away anyway.',
    },
    'not-a-registry': {
      expected: 'A registry: localhost:{port}/v2/ answers with status 200.',
      found: 'localhost:{port}/v2/ answers with status {status}. The containers there are: {seen}.',
      hint: 'Use one of the images registry:2, registry or diamol/registry, as it is.',
    },
    'not-in-a-container': {
      expected: 'A registry in a container that publishes port {port}.',
      found:
        'Something answers at localhost:{port} like a registry, but no running container publishes that port. The containers there are: {seen}.',
      hint: 'Run the registry with "docker container run".',
    },
    'no-policy': {
      expected: 'The container {container} has the restart policy always.',
      found: 'It has no restart policy: when it stops, it stays down.',
      hint: 'Add --restart always when you run it. "docker container update" can change it afterwards.',
    },
    'other-policy': {
      expected: 'The container {container} has the restart policy always.',
      found: 'Its restart policy is {policy}.',
      hint: 'Use --restart always.',
    },
    'nothing-pushed': {
      expected: 'The registry holds {name} with the tags {version} and {newest}.',
      found: 'The registry is empty.',
      hint: 'A tag that begins with localhost:{port}/ only says where the image shall go. "docker image push" takes it there.',
    },
    'other-repositories': {
      expected: 'The registry holds {name} with the tags {version} and {newest}.',
      found: 'The registry has no {name}. It holds: {seen}.',
      hint: 'Tag the image as {repository}, letter by letter, and push that.',
    },
    'tag-missing': {
      expected: 'The registry holds {name} with the tags {version} and {newest}.',
      found: 'The registry has {name} without the tag {missing}. It has: {seen}.',
      hint: 'Compare the tags letter by letter. Push sends only latest unless you name a tag; --all-tags sends them all.',
    },
    'manifest-missing': {
      expected: 'The registry gives out {name}:{missing}.',
      found: 'It lists the tag {missing} but has no image for it.',
      hint: 'Push {repository}:{missing} again.',
    },
    'nothing-local': {
      expected: 'An image {repository} on your side, pulled from the registry.',
      found: 'There is no local image {repository}.',
      hint: 'When you have removed it, get it back with "docker image pull".',
    },
    'not-from-the-registry': {
      expected: 'The local {repository} has the digest that the registry has for it.',
      found: '{seen} is here, but with no digest of the registry: it was tagged, built or loaded on this side.',
      hint: 'Remove your local image, and let "docker image pull" bring it back.',
    },
    'never-pulled': {
      expected: 'The local {repository} was pulled after the push.',
      found: '{seen} is the image you pushed; it was never pulled.',
      hint: 'Remove {repository} on your side first (both tags), then pull it.',
    },
    'never-removed': {
      expected: 'The name that you pull was gone on your side.',
      found: 'You pulled, but {seen} was still here, so nothing came out of the registry ("Image is up to date").',
      hint: 'Remove {repository} on your side first: both tags. The build tag may stay.',
    },
    'no-text-file': {
      expected: 'The file {file} in your answer, to compare with.',
      found: 'Your answer has no {file}, or an empty one.',
      hint: 'Keep the {file} of the starter, and put a line of your own into it.',
    },
    'pull-failed': {
      expected: 'The registry gives out {pinned}.',
      found: 'The pull failed: {output}',
      hint: 'Leave what the registry stores where it is, and push again.',
    },
    'run-failed': {
      expected: '{name}:{tag}, fresh from the registry, prints your {file}: "{wanted}".',
      found: 'It ended with exit code {code}: {output}',
      hint: 'Build the image from the Dockerfile of the starter, and push that one.',
    },
    'never-ends': {
      expected: '{name}:{tag}, fresh from the registry, prints your {file}: "{wanted}".',
      found: 'It was still running after 20 s. So far it printed: {output}',
      hint: 'Build the image from the Dockerfile of the starter: its CMD prints the file and ends.',
    },
    'prints-nothing': {
      expected: '{name}:{tag}, fresh from the registry, prints your {file}: "{wanted}".',
      found: 'It prints nothing.',
      hint: 'Build the image from the Dockerfile of the starter: its CMD prints the file.',
    },
    'other-text': {
      expected: '{name}:{tag}, fresh from the registry, prints your {file}: "{wanted}".',
      found: 'It prints "{output}".',
      hint: 'Build the image from the Dockerfile of the starter, and push it under both tags after your last change.',
    },
  },
  hints: [
    'Four steps: start the registry, build and name the image, push it, then remove it here and pull it back.',
    'The name decides where an image goes: localhost:{port}/{name}:{version} goes to the registry at localhost:{port}. "docker image tag" adds a name; an image may have many.',
    'docker container run -d -p {port}:5000 --restart always diamol/registry; build with -t hello; tag hello twice as {repository}; "docker image push --all-tags {repository}"; "docker image rm" both; "docker image pull".',
  ],
} satisfies LabTexts;
