import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'The life of a container',
  summary: 'Create, start, stop, restart and remove containers, one for each stage of a life.',
  checks: {
    'created-not-started': {
      title: '{made} was created and never started',
      why: 'run = pull + create + start: "create" stops half way, and the container waits with its settings (001, 002 §2.2).',
    },
    'stopped-after-run': {
      title: '{halted} has run and was stopped',
      why: 'A stopped container keeps its files, its log and its exit code, and can be started again (001, 003).',
    },
    restarted: {
      title: '{again} was started twice and serves on port {port}',
      why: 'A container that has stopped can be started again: it is the same one, with everything that is in it (001, 003).',
    },
    removed: {
      title: '{gone} existed and was removed',
      why: 'Only removing ends a container: with it go its name and its writable layer (001).',
    },
    'image-removed': {
      title: '{image} was also named {second}, and that name was removed',
      why: 'An image may have many names; it goes with the last of them, and only when no container needs it (001, 002 §2.3).',
    },
  },
  findings: {
    'no-such-container': {
      expected: 'A container named {name}, made from {image}.',
      found: 'There is none. Docker lists: {listed}.',
      hint: 'Both "docker container create" and "docker container run" take --name.',
    },
    'removed-again': {
      expected: 'A container named {name} at the end.',
      found: 'It was there, but was removed before your commands ended. Docker lists: {listed}.',
      hint: 'Of the four only {gone} is to be removed. The sandbox is thrown away anyway, so there is nothing to tidy up.',
    },
    'other-image': {
      expected: '{name} is made from the image {image}.',
      found: '{name} is made from {used} (image ID {id}), which is another image.',
      hint: 'The image comes behind the options: look at its spelling.',
    },
    'was-started': {
      expected: '{name} is in state created, and nobody ever started it.',
      found: '{name} has been started; it is in state {state} now.',
      hint: '"docker container run" makes a container and starts it. Which command does only the first half?',
    },
    'could-not-start': {
      expected: 'Nobody ever started {name}.',
      found: 'Docker tried to start {name} and could not: {error}',
      hint: 'In the list it looks as if it had only been created, but that is what a failed start leaves behind. Create it, and do not start it.',
    },
    'never-ran': {
      expected: '{name} has run and was then stopped: state exited.',
      found: '{name} is in state {state}: it has never run.',
      hint: 'What was only created cannot be stopped. Start it first.',
    },
    'not-stopped': {
      expected: '{name} was stopped: state exited, with its exit code.',
      found: '{name} is in state {state}.',
      hint: 'A paused container is still alive, only frozen. Which command lets it end?',
    },
    'ended-by-itself': {
      expected: '{name} was running until somebody stopped it.',
      found: '{name} ended by itself, with exit code {code}. It ran: {command}',
      hint: 'Write nothing behind the image: its own program is a server, which runs until it is stopped.',
    },
    'run-anew': {
      expected: '{name} was started at least twice.',
      found: 'This {name} was started only once: it is a new container. Another one of that name was removed before.',
      hint: 'Removing and running again gives another container. Bring the same one back: start it again, or restart it.',
    },
    'not-restarted': {
      expected: '{name} was started at least twice.',
      found: '{name} was started {times} time(s). It is in state {state}.',
      hint: 'Starting what is running already does nothing. Stop it and start it, or do both with one command.',
    },
    'not-running': {
      expected: '{name} is running at the end.',
      found: '{name} is in state {state} (exit code {code}).',
      hint: 'Stopping is only the first half of restarting.',
    },
    'not-published': {
      expected: 'Port {port} of the machine leads to {name}.',
      found: 'Published are: {ports}.',
      hint: '--publish takes two numbers, first the port on your machine, then the one inside the container; and it is given when the container is made, not later.',
    },
    'no-answer': {
      expected: '{name} answers at localhost:{port}.',
      found: 'Nothing answers. Published are: {ports}. Its command is: {command}',
      hint: 'nginx listens on port 80 inside its container: that is the second number of --publish.',
    },
    'not-200': {
      expected: '{name} answers at localhost:{port} with status 200.',
      found: 'It answers with status {status}.',
      hint: 'Read "docker container logs {name}". Did you mount something over the pages?',
    },
    'still-there': {
      expected: 'There is no container {name} any more.',
      found: '{name} is still there, in state {state}.',
      hint: 'What is stopped is not gone: "docker container ls" hides it, "docker container ls --all" shows it. There is a command of its own to remove it.',
    },
    'only-renamed': {
      expected: 'The container that was made as {gone} was removed.',
      found: 'It has another name now, {name}, and is in state {state}.',
      hint: 'A new name is not an end. Remove the container.',
    },
    'never-made': {
      expected: 'There was a container named {gone}, and it was removed.',
      found: 'Docker never had a container of that name. It lists: {listed}.',
      hint: 'Make it first, with --name. Removing with --force says nothing when there is nothing to remove.',
    },
    'gone-from-other-image': {
      expected: '{gone} was made from the image {image}.',
      found: 'It was made from {used}.',
      hint: 'The image comes behind the options: look at its spelling.',
    },
    'still-tagged': {
      expected: 'The image name {second} is gone.',
      found: '{second} is still there.',
      hint: 'Name it in full, with its tag, to the command that removes images: without a tag, Docker takes "latest".',
    },
    'first-name-removed': {
      expected: 'The image name {second} is gone, and {image} is still there.',
      found: 'It is the other way round: {second} is there, and {image} is gone.',
      hint: 'Both are names of one image. Remove the one that you gave it.',
    },
    'never-tagged': {
      expected: 'The image {image} had the name {second}, and it was removed.',
      found: 'No image ever had the name {second}. Names given and still there: {names}.',
      hint: '"docker image tag" takes the image and its further name. Without a tag behind the colon, the name ends in "latest".',
    },
    'other-image-tagged': {
      expected: '{second} was a name of the image {image}.',
      found: '{second} was a name of another image (ID {id}).',
      hint: '"docker image tag" takes the image first, then the new name.',
    },
    'both-names-removed': {
      expected: 'The image name {second} is gone, and {image} is still there.',
      found: '{image} is gone too.',
      hint: 'Remove the image by that one name, not by its ID.',
    },
  },
  hints: [
    '"docker container run" is three commands in one. Read "docker container --help" for the single ones.',
    'create, run --detach, stop, restart, rm for containers; tag and rm for images. Look at "docker container ls --all" after each.',
    'docker container create --name {made} {image}. The others begin with docker container run --detach --name … {image}; {again} also needs --publish {port}:80, and it must be there before the restart.',
  ],
} satisfies LabTexts;
