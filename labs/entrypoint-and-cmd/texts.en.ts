import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'An entrypoint script with default arguments',
  summary:
    'Let an image greet the world by default, anybody by argument, loudly by a flag, and stop when it is told to.',
  checks: {
    'default-greeting': {
      title: 'Without arguments, {image} greets the {name}',
      why: 'What the entrypoint needs when nobody says anything is given by CMD (002 §2.4.4).',
    },
    'arguments-replace': {
      title: 'Arguments replace the name',
      why: 'What stands behind the image in "docker run" replaces CMD and becomes the arguments of ENTRYPOINT (002 §2.4.4; 004, CMD & ENTRYPOINT).',
    },
    'script-handles-flag': {
      title: 'The entrypoint script handles {flag}',
      why: 'ENTRYPOINT is usually a script: it looks at the arguments before the application gets them (002 §2.4.4).',
    },
    'stops-quickly': {
      title: 'The signal to stop reaches the application, which ends within {seconds} s',
      why: 'Docker sends the signal to the first process alone. A script that stays in front of the application keeps it to itself (002 §2.4.4).',
    },
  },
  findings: {
    'says-nothing': {
      expected: '"{typed}" says "{wanted}".',
      found: 'It runs, but has said no "Hello, …" within 15 s. It said: {said}',
      hint: 'Does the script come to the line that starts greeter?',
    },
    'ended-instead': {
      expected: '"{typed}" says "{wanted}".',
      found: 'It ended with exit code {code}. It said: {said}',
      hint: 'greeter wants a name. Which arguments does the script hand to it, and where do they come from when nobody types any?',
    },
    'other-greeting': {
      expected: '"{typed}" says "{wanted}".',
      found: 'It says "{said}".',
      hint: 'Each argument has to arrive as it was typed: without the double quotes of "$@" the shell takes them apart and looks for files that a * might mean.',
    },
    'arguments-ignored': {
      expected: '"{typed}" says "{wanted}".',
      found: 'It says "{said}": the arguments do not arrive.',
      hint: 'ENTRYPOINT without brackets is run by "sh -c", and drops what stands behind the image. And a name that stands in ENTRYPOINT cannot be replaced.',
    },
    'arguments-are-a-program': {
      expected: '"{typed}" greets {program}.',
      found: 'Docker looked for a program named {program}: what stands behind the image replaced the whole of CMD.',
      hint: 'The program that always runs goes into ENTRYPOINT; CMD keeps only what may be replaced.',
    },
    'flag-in-the-greeting': {
      expected: '"{typed}" says "{wanted}".',
      found: 'It says "{said}": the flag was handed on with the name.',
      hint: 'Let the script look at its first argument, note it, and take it off with "shift".',
    },
    'not-shouted': {
      expected: '"{typed}" says "{wanted}".',
      found: 'It says "{said}".',
      hint: 'greeter shouts when SHOUT is in its environment: a variable of the shell gets there with "export".',
    },
    killed: {
      expected: '"docker stop" ends the container of "{typed}" within {seconds} s.',
      found: 'It did not react to the signal; after {took} s Docker had killed it (exit code 137). It said: {said}',
      hint: 'The first process got the signal, and that was not greeter. A shell that has nothing more to do can make room for it: exec. A pipe keeps the shell there.',
    },
    'stops-slowly': {
      expected: '"docker stop" ends the container of "{typed}" within {seconds} s.',
      found: 'It took {took} s. It said: {said}',
      hint: 'A shell runs a trap only when the command in the foreground has ended. "exec" needs no trap.',
    },
    'signal-did-not-reach': {
      expected: 'Stopped, greeter says "Goodbye, …!" before it ends.',
      found:
        'The container of "{typed}" ended in {took} s, but greeter was not told: it said no goodbye. It said: {said}',
      hint: 'When the first process ends, the others are killed. It has to pass the signal on and wait, or to become greeter with "exec".',
    },
    'does-not-stay': {
      expected: 'The container of "{typed}" stays until it is stopped, as greeter does.',
      found: 'It ended by itself with exit code {code}. It said: {said}',
      hint: 'A container lives as long as its first process. A program that was put into the background with & does not keep it.',
    },
  },
  hints: [
    'ENTRYPOINT says what always runs, CMD with which arguments when nobody gives others.',
    'ENTRYPOINT names the script in brackets, CMD the default name. In the script, "$@" are the arguments, and "shift" takes the first one off.',
    'if [ "$1" = {flag} ]; then export SHOUT=1; shift; fi. And in the last line, so that the shell gets out of the way: exec greeter "$@".',
  ],
} satisfies LabTexts;
