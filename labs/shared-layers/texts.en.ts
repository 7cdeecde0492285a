import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Images that share their layers',
  summary: 'Commit one image on top of another, remove the lower one, and see that nothing of the upper one is lost.',
  checks: {
    'second-on-first': {
      title: '{second} was committed on top of {first}',
      why: 'A commit puts one new layer on all layers of the image that the container was started from (002 §2.3.2).',
    },
    'first-removed': {
      title: '{first} is removed',
      why: 'An image cannot simply be removed while a container made from it is there (002 §2.3.2).',
    },
    'second-still-whole': {
      title: '{second} runs, and has both files',
      why: 'Removing {first} takes its name away; a layer that {second} stands on stays (002 §2.3.2).',
    },
    'adds-only-the-difference': {
      title: 'Over the base image, {second} holds the two files and no more than {limit} besides',
      why: 'The base counts once, however many images stand on it; each adds only its own difference (002 §2.3.2).',
    },
  },
  findings: {
    'nothing-committed': {
      expected: 'An image called {second}.',
      found: 'There is no image {second}, and no container was committed.',
      hint: 'Make an image of a changed container with "docker container commit". If you did, look for a command that failed before it.',
    },
    'no-terminal': {
      expected: 'An image called {second}.',
      found:
        'There is no image {second}: Docker refused to run a container, because -t asks for a terminal and a script has none.',
      hint: "Leave -t out: sh -c '…' behind the image, or docker run -i with the lines piped in.",
    },
    'no-second': {
      expected: 'An image called {second}.',
      found: 'There is none. The names that were given by commits: {listed}.',
      hint: 'The last word of the commit command is the name of the image. If a command before it failed, the script ended there.',
    },
    'second-removed': {
      expected: 'An image called {second}.',
      found: 'There was one, but the name {second} was taken away again.',
      hint: 'Remove {first} only. Everything in the sandbox is thrown away anyway.',
    },
    'no-first': {
      expected: '{second} stands on an image that was called {first}.',
      found: 'No image was ever called {first}. The names that were given by commits: {listed}.',
      hint: 'Commit the first container as {first}, and start the second container from that.',
    },
    'same-container': {
      expected: '{second} has all layers of {first}, and one more.',
      found:
        'Both images are commits of one container, {container}, which was started from {from}. So they stand side by side on {from}, and the file of {first} is in each of them once.',
      hint: 'A commit stacks on the image its container was started from. Start a new container from {first} for the second file.',
    },
    'other-start': {
      expected: '{second} has all layers of {first}, and one more.',
      found: '{second} is a commit of the container {container}, which was started from {from}.',
      hint: 'A commit stacks on the image its container was started from. Start the second container from {first}.',
    },
    'origin-lost': {
      expected: 'The engine knows the image that was {first}, on which {second} stands.',
      found: '{second} was removed, too, and loaded again. What it stands on is no longer known.',
      hint: 'Remove {first} only.',
    },
    'not-a-commit': {
      expected: '{first} and {second} were both made by committing a container.',
      found: '{image} was not. Its newest step is: {step}',
      hint: 'Leave Dockerfile, export and import out. Run a container, make the file in it, commit it.',
    },
    'nothing-added': {
      expected: '{second} has all layers of {first}, and one more.',
      found:
        'The container {container} had changed nothing when it was committed, so {second} has no layer of its own.',
      hint: 'Make {secondFile} inside the container first: "docker container diff {container}" must list it.',
    },
    'held-by-container': {
      expected: 'No image called {first}.',
      found: 'It is still there, and so are containers made from it: {holders}.',
      hint: 'Docker does not remove an image that a container was made from, even when that container has stopped. Remove the container first.',
    },
    'still-there': {
      expected: 'No image called {first}.',
      found: 'It is still there.',
      hint: 'Remove it at the end, with "docker image rm". Read what Docker says to it.',
    },
    renamed: {
      expected: 'The image that was {first} has no name any more.',
      found: 'It is now called {names}.',
      hint: 'Remove that name, too. {second} keeps the layers it needs.',
    },
    'cannot-run': {
      expected: 'A container of {second} runs.',
      found: 'Docker says: {output}',
      hint: 'Try it: docker run --rm --entrypoint cat {second} {firstFile}',
    },
    'file-missing': {
      expected: 'In a container of {second} there are {firstFile} and {secondFile}.',
      found: 'Missing: {missing}. Other files that the two images added: {added}',
      hint: 'Both belong in the topmost folder. Files that are moved, removed, or written outside the container do not get into a commit.',
    },
    'not-in-first': {
      expected: '{first} had {firstFile}.',
      found: 'It had no such file: {firstFile} came in with {second} only.',
      hint: 'Make {firstFile} in the first container, before you commit it as {first}.',
    },
    'first-changed': {
      expected: '{firstFile} is the same in {second} as it was in {first}.',
      found: 'Its content is another one.',
      hint: 'Leave {firstFile} alone in the second container, and write {secondFile}. The slip may be a single > or a wrong name.',
    },
    'file-from-below': {
      expected: '{first} brings {firstFile} along, and {second} brings {secondFile}.',
      found: '{image} did not bring {file}: it was already in the image below.',
      hint: 'One file per commit: {firstFile} before the first, {secondFile} between the first and the second.',
    },
    'copied-up': {
      expected: 'Beside {firstFile} and {secondFile}, the two images add at most {limit} to their base.',
      found: '{firstFile} is in there twice. What is too much: {size}, most of it {most}.',
      hint: 'Whoever changes a file of the image below, be it only its owner, permissions or time, gets a whole copy of it in the new layer.',
    },
    'too-much': {
      expected: 'Beside {firstFile} and {secondFile}, the two images add at most {limit} to their base.',
      found: 'They add {size} besides. Most of it: {most}.',
      hint: 'Look with "docker container diff" at what else changed in the container before its commit.',
    },
  },
  hints: [
    'Two containers, two commits. Which image is the second container started from?',
    "A script has no terminal: docker run --name one busybox sh -c 'echo … > /first'. When docker image rm refuses, its message names the container that stands in the way.",
    'run one from the base, commit one {first}, run two from {first}, commit two {second}, docker container rm two, docker image rm {first}.',
  ],
} satisfies LabTexts;
