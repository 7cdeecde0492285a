import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'An image without a Dockerfile',
  summary: 'Change a file inside a container and turn that container into an image of your own.',
  checks: {
    'image-exists': {
      title: 'There is an image {image}',
      why: 'A commit turns a container into an image that you can run again, under the name you give it (000 §3).',
    },
    'original-kept': {
      title: '{file} still begins with its own text',
      why: 'You add to what the image brought along: > throws that away, >> keeps it (000 §3).',
    },
    'name-appended': {
      title: 'Your name stands behind it',
      why: 'Only what was changed inside the container, in the right file, goes into the image (000 §3).',
    },
    'on-top-of-the-base': {
      title: 'The image is {base} plus exactly one layer',
      why: 'Images share layers: a commit puts one new layer on those of the image below (000 §3.4, 002 §2.3.2).',
    },
    'made-by-commit': {
      title: 'That layer is what the container {container} changed',
      why: 'This is the way by hand, for what no script can do; a Dockerfile is the other way (000 §3, 002 §2.3.1).',
    },
  },
  findings: {
    'nothing-committed': {
      expected: 'An image called {image}.',
      found: 'There is no image {image}, and no container was committed.',
      hint: 'When the container has changed, make an image of it with "docker container commit". If you did, look for a command that failed before it.',
    },
    'no-terminal': {
      expected: 'An image called {image}.',
      found:
        'There is no image {image}: Docker refused to run the container, because -t asks for a terminal and a script has none.',
      hint: "Leave -it out and hand the shell its commands: sh -c '…' behind the image, or docker run -i with the lines piped in.",
    },
    'other-name': {
      expected: 'An image called {image}.',
      found: 'The container {from} was committed as {other}, and nothing is called {image}.',
      hint: 'The last word of the commit command is the name of the image. Write {image}, without a tag.',
    },
    'no-name-given': {
      expected: 'An image called {image}.',
      found: 'The container {from} was committed without a name for the image, which now has only its ID, {id}.',
      hint: 'The last word of the commit command is the name of the image.',
    },
    'base-removed': {
      expected: 'An image on top of {base}, with the text of {base} in it.',
      found: '{base} was deleted, which Docker allows only when no image stands on top of it.',
      hint: 'Leave {base} where it is, and commit a container that was started from it.',
    },
    'file-missing': {
      expected: 'The file {file} in {image}.',
      found: '{image} has no file {file}.',
      hint: 'Leave the file where it is and add to it.',
    },
    'text-gone': {
      expected: '{file} begins with "{original}", as it does in {base}.',
      found: '{file} begins with "{text}".',
      hint: 'One > replaces the whole file; two of them, >>, add at its end.',
    },
    'nothing-appended': {
      expected: 'Your name in {file}, behind "{original}".',
      found: '{file} holds "{original}" and nothing else.',
      hint: 'First change the file inside the container, then commit. "docker container diff {container}" must list {file}.',
    },
    'written-beside': {
      expected: 'Your name in {file}, behind "{original}".',
      found: '{file} is as it was; there is a {slip} beside it.',
      hint: 'Where there is no file of the name behind >>, the shell makes a new one. Compare the two names letter by letter.',
    },
    'written-on-the-host': {
      expected: 'Your name in {file}, inside the container.',
      found: '{file} is as it was; your name went into the file {copy} in your own folder, which says "{text}".',
      hint: 'Without sh -c \'…\' the >> belongs to your own shell. Let a shell inside the container do it, or copy the file back in with "docker container cp".',
    },
    'other-base': {
      expected: 'All {count} layers of {base}, and one on top.',
      found: '{image} does not stand on {base}: its layers ({layers}) are others.',
      hint: 'Export and import melt everything into one layer. A commit keeps what is below: start the container from {base}, and commit it.',
    },
    'layer-count': {
      expected: 'All {count} layers of {base}, and one on top.',
      found: '{image} has {extra} layers on top.',
      hint: 'Every commit of a changed container adds a layer. Start again from {base}, make the whole change, then commit once.',
    },
    'not-a-commit': {
      expected: '{image} was made by committing the container {container}.',
      found: 'No commit made {image}. Its newest step is: {step}',
      hint: 'Leave the Dockerfile out. Run a container called {container}, change the file in it, commit it.',
    },
    'tagged-over': {
      expected: '{image} is the image that the commit of {container} made: {committed}.',
      found: '{image} is another image by now, {id}. Its newest step is: {step}',
      hint: 'A build or a tag after the commit took the name away. Let the commit come last.',
    },
    'other-container': {
      expected: '{image} was made by committing the container {container}.',
      found: 'It was made by committing the container {from}.',
      hint: 'Give the container its name when you run it: --name {container}.',
    },
    'container-of-another-image': {
      expected: 'The container {container} was started from {base} and made the change itself.',
      found: 'It was started from {from}, which is not {base}; the newest step of {from} is: {step}',
      hint: 'Start {container} from {base}, and change the file inside it.',
    },
  },
  hints: [
    'Three things happen: a container runs, a file in it changes, and the container becomes an image.',
    "A script has no terminal, so -it is of no use. Hand the shell its commands: docker run … sh -c '…'. The quotes keep >> inside the container.",
    "docker container run --name {container} {base} sh -c 'echo … >> ch03.txt', and then docker container commit with two words: the container, and the image it becomes.",
  ],
} satisfies LabTexts;
