import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Your first containers',
  summary: 'Run the same image twice and meet two containers, each with a host name of its own.',
  checks: {
    'both-ran': {
      title: 'Both containers ran {image} to its end and are still listed',
      why: 'A container that has ended is not gone: it keeps its log and its files until you remove it (000 §2).',
    },
    'own-hostnames': {
      title: 'Each container printed a host name of its own',
      why: 'Every container is a little computer apart: Docker gives each one a new name and address (000 §2).',
    },
  },
  findings: {
    'no-such-container': {
      expected: 'A container named {name}, made from {image}.',
      found: 'There is no container {name}. Docker lists: {listed}.',
      hint: 'Give each container its name when you run it, with --name. Running the image again makes another container; starting the old one does not.',
    },
    'no-terminal': {
      expected: 'A container named {name}, made from {image}.',
      found:
        'There is no container {name}: Docker refused to run it, because -t asks for a terminal and a script has none.',
      hint: 'This program asks you nothing, so leave -it out.',
    },
    'removed-again': {
      expected: 'The container {name} still listed by "docker container ls --all".',
      found: 'A container {name} existed, but it was removed before your commands ended.',
      hint: 'Leave the containers where they are: no --rm, and no "docker container rm" at the end. The sandbox is thrown away anyway.',
    },
    'other-image': {
      expected: '{name} is made from the image {image}.',
      found: '{name} is made from {used} (image ID {id}), which is another image.',
      hint: 'The image comes last in "docker container run", after the options: look at its spelling.',
    },
    'never-started': {
      expected: '{name} ran to its end: state exited, exit code 0.',
      found: '{name} is in state created: it exists, but its program never ran.',
      hint: '"docker container create" only makes a container. "run" makes it and starts it.',
    },
    'not-exited': {
      expected: '{name} ran to its end: state exited, exit code 0.',
      found: '{name} is still in state {state}; its command is: {command}.',
      hint: 'The program of the image prints its text and ends by itself. Run it without a command of your own and without a restart policy.',
    },
    'exit-code': {
      expected: '{name} ended well: exit code 0.',
      found: '{name} ended with exit code {code}; its command was: {command}.',
      hint: 'Run the image without a command of your own, and let it end by itself.',
    },
    'hostname-not-own': {
      expected: '{name} has the host name that Docker gave it: {own}, the first 12 characters of its ID.',
      found: '{name} has the host name {hostname}, which is not the one that Docker gave it.',
      hint: 'Leave out --hostname (-h), --uts and --network, and see what Docker does by itself.',
    },
    'other-program': {
      expected: 'The log of {name} holds the text of the image\'s own program, with the line "{missing}".',
      found: 'The log of {name} lacks that line. It ran: {command}. Its log begins with: {printed}',
      hint: 'Write nothing behind the image, and no --entrypoint: then its own program runs.',
    },
    'hostname-not-printed': {
      expected: 'The log of {name} shows its own host name, {own}.',
      found: 'The log of {name} does not show {own}. It begins with: {printed}',
      hint: 'Run the image as it is; its own program prints the host name.',
    },
    'no-log': {
      expected: 'A log of {name} that "docker container logs {name}" can show.',
      found: '{name} keeps no log: its log driver is {driver}.',
      hint: 'Leave out --log-driver.',
    },
  },
  hints: [
    'One command makes a container and runs it. You need that command twice.',
    'A container gets its name from an option of "docker container run". Without it, Docker makes a name up.',
    'docker container run --name …  {image}. Once for {first}, once for {second}; then look with "docker container ls --all".',
  ],
} satisfies LabTexts;
