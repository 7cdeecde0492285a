import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Every container has files of its own',
  summary: 'Run one image twice, copy a file out of each container, and change it in one of them only.',
  checks: {
    'both-ran': {
      title: '{first} and {second} have run {image} to its end',
      why: 'Both begin with the same files, those of the image; what their programs write goes into a layer of their own (000 §6).',
    },
    'copied-out': {
      title: '{copy1} and {copy2} are what was in {first} and in {second} before the overwrite',
      why: '"docker container cp" reaches into a container, also when it has stopped: its files stay until it is removed (000 §6).',
    },
    'numbers-differ': {
      title: 'The two numbers differ',
      why: 'Same image, same path, another content: each container has a file system apart from the others (000 §6).',
    },
    'overwritten-in-one': {
      title: '{path} in {first} is 0 now, in its writable layer',
      why: 'A changed file lives in the writable layer of that one container, and goes with it (000 §6).',
    },
    'others-unaffected': {
      title: '{second} and new containers are as they were',
      why: 'Other containers, and the image that they share, see nothing of a change in one container (000 §6).',
    },
  },
  findings: {
    'no-such-container': {
      expected: 'A container named {name}, made from {image}.',
      found: 'There is none. Docker lists: {listed}.',
      hint: 'Give each container its name when you run it, with --name.',
    },
    'removed-again': {
      expected: 'A container named {name}, still listed by "docker container ls --all".',
      found: 'It was there, but it was removed before your commands ended. Docker lists: {listed}.',
      hint: 'A container takes its files along when it goes: no --rm, and no "docker container rm". The sandbox is thrown away anyway.',
    },
    'other-image': {
      expected: '{name} is made from the image {image}.',
      found: '{name} is made from {used} (image ID {id}), which is another image.',
      hint: 'The image comes last in "docker container run": look at its spelling. You need no image of your own.',
    },
    'other-program': {
      expected: '{name} ran the program of its image: {own}',
      found: '{name} ran: {command}',
      hint: 'Write nothing behind the image, and no --entrypoint: its own program draws the number.',
    },
    'never-started': {
      expected: '{name} ran to its end: state exited, exit code 0.',
      found: '{name} is in state created: its program never ran, and there is no number in it yet.',
      hint: '"docker container create" only makes a container. Start it, or use "run", which does both.',
    },
    'not-exited': {
      expected: '{name} ran to its end: state exited, exit code 0.',
      found: '{name} is still in state {state}.',
      hint: 'The program of the image draws a number and ends by itself. Run it without a restart policy.',
    },
    'exit-code': {
      expected: '{name} ended well: exit code 0.',
      found: '{name} ended with exit code {code}.',
      hint: 'Run the image as it is: its program must be able to write to its working directory.',
    },
    'no-copy': {
      expected: 'The number of {name} in the file {file}, beside solve.sh.',
      found: 'There is no such file. In the folder there are: {there}.',
      hint: 'docker container cp CONTAINER:PATH FILE. The last word is the name that the copy gets.',
    },
    'not-a-number': {
      expected: 'The number of {name} in the file {file}, and nothing else.',
      found: '{file} holds: {text}',
      hint: 'Let "docker container cp" write the file, and look at it with cat.',
    },
    'copied-too-late': {
      expected: '{file} is the number that {name} drew, copied out before it was overwritten.',
      found: '{file} is 0: when it was copied out, the number was gone already.',
      hint: 'Copy out first, then overwrite.',
    },
    'copy-overwritten': {
      expected: '{file} is the number that {name} drew.',
      found: '{file} is 0. The number was copied out, but the copy was overwritten afterwards.',
      hint: 'Write the 0 into another file, and copy that one into the container.',
    },
    'never-copied': {
      expected: '{file} was copied out of {name}, before anything was copied into it.',
      found: '{file} says {text}, but nothing was copied out of {name} in time; there, the number is {now} now.',
      hint: 'docker container cp {name}:{path} {file}. Look at the name in front of the colon.',
    },
    'other-number': {
      expected: '{file} is the number in {name}: {now}.',
      found: '{file} says {text}.',
      hint: 'Which file was copied out of which container? Compare the names in your commands.',
    },
    'drawn-anew-since': {
      expected: '{file} is the number that was in {name} before the overwrite.',
      found:
        '{file} says {text}, but {name} was started again after that was copied out, and has drawn another number.',
      hint: 'Each start of the container draws a new number. Copy after the last one.',
    },
    'same-number': {
      expected: 'Two numbers.',
      found: 'Both files say {text}.',
      hint: 'Are they from two containers? Once in 32768 times the two draw the same number: then just run it again.',
    },
    'same-mount': {
      expected: 'Two numbers, each from the file system of its own container.',
      found: 'Both files say {text}. The containers have something mounted: {mounts}.',
      hint: 'A volume lies outside of the containers, and whoever mounts it shares it. Run both without one.',
    },
    'not-overwritten': {
      expected: '{path} in {first} is 0.',
      found: 'It is still {now}. In {first} there were changed: {changed}.',
      hint: 'Copying to a folder keeps the name that the file has outside. Name the file behind the colon: {first}:{path}',
    },
    'ran-again': {
      expected: '{path} in {first} is 0.',
      found: 'It is {now}: {first} was started after the overwrite, and its program has drawn another number.',
      hint: 'Leave the container stopped. Copying into it works all the same.',
    },
    'other-content': {
      expected: '{path} in {first} is 0.',
      found: 'It is: {now}',
      hint: 'Copy a file into it that holds nothing but 0.',
    },
    'number-gone': {
      expected: '{path} in {first} is 0.',
      found: 'There is no such file. In {first} there were changed: {changed}.',
      hint: 'Name the file behind the colon: {first}:{path}',
    },
    'in-a-mount': {
      expected: 'The 0 is in the writable layer of {first}.',
      found:
        '{path} is 0, but "docker container diff" does not show it: it lies in a volume or a mounted folder. Changed are: {changed}.',
      hint: 'Run the container without --volume and --mount: it has a place of its own to write to.',
    },
    'second-changed': {
      expected: '{path} in {second} is {was}, as in {copy2}.',
      found: 'It is: {now}',
      hint: 'Copy the 0 into {first} only, and do not start {second} again: each start draws another number.',
    },
    'image-gone': {
      expected: 'The image {image} is still there.',
      found: 'It is gone.',
      hint: 'Leave the image where it is.',
    },
    'number-in-image': {
      expected: 'The image {image} is as it was: there is no {path} in it, every container writes its own.',
      found: 'Under that name there is an image now in which {path} is {text}.',
      hint: 'A commit makes an image of a container. You need none here.',
    },
    'new-one-affected': {
      expected: 'A new container of {image} draws a number of its own.',
      found: 'What it wrote to {path} is: {text}',
      hint: 'The name {image} must lead to the image that it led to before.',
    },
  },
  hints: [
    'The program ends at once, but its container is still there, with its files. One command copies files between a container and your folder, in both directions.',
    'docker container cp SOURCE TARGET; the one that is in a container is written CONTAINER:PATH. Copy out first, then in.',
    'docker container cp {first}:{path} {copy1}, the same for {second}; then a file that holds 0, and docker container cp FILE {first}:{path}',
  ],
} satisfies LabTexts;
