import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Settings from the host, data in a volume',
  summary: 'Give the guestbook its settings by a read-only bind mount, and its entries a volume.',
  checks: {
    'settings-used': {
      title: 'The guestbook runs with the title and the data folder of your settings file',
      why: 'A bind mount brings a path of the host into the container, so one image serves many configurations (000 §6.3).',
    },
    'mounted-read-only': {
      title: 'The settings file comes by a bind mount that the container cannot write to',
      why: 'Configuration is handed in read-only: the application reads it, the host keeps it (000 §6.5, local and distributed bind mounts).',
    },
    'data-in-volume': {
      title: 'The entries are in the volume {volume}',
      why: 'What an application writes belongs into a volume with a life of its own (000 §6.2, 003).',
    },
    'starts-empty': {
      title: 'The guestbook began without the sample entries of the image',
      why: 'A new volume takes over what the image has at that place; at a place where it has nothing, it begins empty (000 §6.5, 002 §2.2.6).',
    },
    'survives-replacement': {
      title: 'An entry is still there after the container was destroyed and made anew',
      why: 'An update replaces the container; settings and data come in again from outside (000 §6.5).',
    },
    'host-edit-seen': {
      title: 'An edit of the settings file on the host is seen after a restart',
      why: 'A bind mount is the host’s own file and not a copy of it: no new image, no new container (000 §6.3, 003).',
    },
  },
  findings: {
    'no-such-container': {
      expected: 'A running container named {container}.',
      found: 'There is none. Docker lists: {listed}.',
      hint: 'Give the container its name when you run it, with --name.',
    },
    'removed-again': {
      expected: 'A running container named {container}.',
      found: 'It ran, but it is gone. Docker lists: {listed}.',
      hint: 'Leave it running at the end. The sandbox is thrown away anyway, so there is nothing to tidy up.',
    },
    'not-running': {
      expected: 'A running container named {container}.',
      found: '{container} is in state {state} (exit code {code}). Its last line: {lastLine}',
      hint: 'Leave it running: --detach, no stop at the end, and no command of your own behind the image.',
    },
    'settings-unreadable': {
      expected: 'A guestbook that runs with your settings file.',
      found: 'It could not read the file and ended. It said: {lastLine}',
      hint: 'If it says "is a directory": in front of the colon of -v stands a whole path, as "$(pwd)/{settings}". A plain name is taken for a volume, and where the path is not there Docker makes a folder. If it says "not valid JSON": look at commas and quotes.',
    },
    'other-image': {
      expected: '{container} is made from the image {image}.',
      found: '{container} is made from {used}.',
      hint: 'Use the image as it is. The settings come from outside, by a mount.',
    },
    'no-settings': {
      expected: 'A settings file at {settingsInside} in the container.',
      found: 'There is no file {path}. Mounted are: {mounts}.',
      hint: 'Behind the colon stands the path in the container, letter by letter; and the file has to stay where it is on the host.',
    },
    'not-moved': {
      expected: 'The settings file says "dataDir": "{folder}".',
      found: 'The file {path} in the container says: {found}.',
      hint: 'Edit {settings} in your answer’s folder: it is JSON, with commas between the lines. The variable DATA_DIR is another way, but not the one asked for here.',
    },
    'no-title': {
      expected: 'The settings file gives the guestbook a title of its own.',
      found:
        'The file {path} in the container gives none, or "{defaultTitle}", which the guestbook has without settings.',
      hint: 'Write a title of your own into {settings}.',
    },
    'no-answer': {
      expected: 'The guestbook answers at localhost:{port}.',
      found:
        'Nothing answers there. Published are: {published}. The guestbook listens on port {inside} inside its container.',
      hint: '--publish takes two numbers: first the port on your machine, then the one inside the container.',
    },
    'not-the-guestbook': {
      expected: 'The guestbook answers at localhost:{port}, with its page and its entries.',
      found: 'It answers with status {status}: {body}',
      hint: 'Read "docker container logs {container}", and look at what you mounted at {folder}.',
    },
    'other-title': {
      expected: 'The page has the title of the settings file: "{title}".',
      found: 'It has the title "{shown}".',
      hint: 'The guestbook reads its settings when it starts. Edit first and then run, or restart it after the edit.',
    },
    'other-folder': {
      expected: 'The guestbook keeps its entries in {folder}, as the settings file says.',
      found: 'The page says: {shown}.',
      hint: 'The variable DATA_DIR has the last word over the settings file: leave it out. And after an edit, restart the container.',
    },
    'not-mounted': {
      expected: 'The settings file is bind-mounted.',
      found: 'The file in the container is not mounted: it was copied in. Mounted are: {mounts}.',
      hint: 'A copy goes with the container. Mount the file when you run it: -v PATH-ON-THE-HOST:PATH-IN-THE-CONTAINER.',
    },
    'not-a-bind-mount': {
      expected: 'The settings file is bind-mounted: a path of the host.',
      found: 'It comes from a mount of another type: {type} {used}.',
      hint: 'In front of the colon of -v, a path with a slash makes a bind mount, a plain name a volume.',
    },
    writable: {
      expected: 'The container cannot write to the settings file.',
      found: '{source} is mounted so that the container can change it.',
      hint: 'Both -v and --mount have a word for read-only: look at "docker container run --help" and the manual of bind mounts.',
    },
    'source-gone': {
      expected: 'The mounted settings file is on the host.',
      found: '{source} is no longer a file on the host.',
      hint: 'Do not remove or move the file after you have mounted it: the next start looks for it there.',
    },
    'mounted-elsewhere': {
      expected: 'The volume {volume} at {folder}, where the settings move the data to.',
      found: 'The volume is mounted at {destination}, so the entries do not get into it.',
      hint: 'When the data moves, the volume moves with it: behind the colon stands the new folder.',
    },
    'no-volume': {
      expected: 'The volume {volume} at {folder}, where the settings move the data to.',
      found: 'No volume is mounted there. Mounted are: {mounts}.',
      hint: 'A container may have several mounts: one -v (or --mount) for the settings, another for the volume.',
    },
    'in-memory': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is a tmpfs: it lives in memory and goes with the container.',
      hint: 'Mount a volume there: -v NAME:FOLDER, or --mount with type=volume.',
    },
    'bind-mount': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is a bind mount of the folder {source} of the host.',
      hint: 'The settings come from the host, the data goes into a volume: a plain name in front of the colon.',
    },
    'anonymous-volume': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is a volume without a name of yours; Docker calls it {used}.',
      hint: 'A new container would get another one. Write the name in front: NAME:FOLDER.',
    },
    'other-volume': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is the volume {used}.',
      hint: 'Docker makes a volume for any name it does not know yet, so a slip gives no error. Compare the names.',
    },
    'not-written': {
      expected: 'The guestbook takes a new entry: status 201.',
      found: 'It answered with status {status}: {body}',
      hint: 'Read-only is for the settings; the guestbook must be able to write to {folder}.',
    },
    'not-in-volume': {
      expected: 'A second container with nothing but {volume} shows the entry "{entry}".',
      found: 'It does not: the entry was kept somewhere else, not in {volume}.',
      hint: 'Look at all mounts of {container}.',
    },
    'samples-there': {
      expected: 'None of the sample entries that the image has in {oldFolder}.',
      found: '{count} of them are in the guestbook, the first is "{first}".',
      hint: 'A new, empty volume that is mounted where the image has files takes them over. Mount {volume} at {folder} only; if a first try has filled it, remove the volume and begin anew.',
    },
    'not-back': {
      expected: '{container} comes back with the same settings and answers on port {port} within 30 s.',
      found: 'It does not. The last that was heard: {lastLine}',
      hint: 'Remove your container and run it again with the same command: what does it say?',
    },
    'entry-lost': {
      expected: 'The entry "{entry}" after the container was replaced.',
      found: 'It is lost; the guestbook shows {count} entries.',
      hint: 'What kind of volume is it? "docker volume inspect {volume}" tells.',
    },
    'edit-not-seen': {
      expected: 'After an edit of {file} on the host and a restart, the page has the title "{title}".',
      found: 'It has the title "{shown}". Mounted is the file {source}.',
      hint: 'Mount the file of your answer’s folder itself, not a copy of it: whoever edits {settings} there wants to see it.',
    },
  },
  hints: [
    'Two mounts, two kinds: the settings file is the host’s and is only read; the entries are the application’s and go into a volume.',
    'In front of the colon of -v, a path makes a bind mount and a plain name makes a volume; a third part behind a second colon can say that it is read-only. The path has to be whole: $(pwd) is the folder you are in.',
    'docker container run -d --name {container} -p {port}:{inside} -v "$(pwd)/{settings}:{settingsInside}:ro" -v {volume}:… {image}, with the folder that {settings} names in place of the dots.',
  ],
} satisfies LabTexts;
