import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '설정은 호스트에서, 데이터는 볼륨에',
  summary: '방명록에 설정 파일을 읽기 전용 바인드 마운트로 연결하고, 글은 볼륨에 저장합니다.',
  checks: {
    'settings-used': {
      title: '방명록이 설정 파일의 제목과 데이터 디렉터리로 실행 중이다',
      why: '바인드 마운트는 호스트의 실제 경로를 컨테이너 안에 연결합니다. 그래서 같은 이미지를 여러 설정으로 쓸 수 있습니다 (000 §6.3).',
    },
    'mounted-read-only': {
      title: '설정 파일이 바인드 마운트되어 있고, 컨테이너에서 쓸 수 없다',
      why: '설정은 읽기 전용으로 전달합니다. 애플리케이션은 읽기만 하고, 관리는 호스트에서 합니다 (000 §6.5).',
    },
    'data-in-volume': {
      title: '글이 {volume} 볼륨에 저장된다',
      why: '애플리케이션이 쓰는 데이터는 별개의 생애주기를 갖는 볼륨에 둡니다 (000 §6.2, 003).',
    },
    'starts-empty': {
      title: '방명록이 이미지의 견본 글 없이 시작했다',
      why: '새 볼륨은 연결된 자리에 있던 이미지의 파일을 넘겨받습니다. 이미지에 아무것도 없는 자리라면 비어 있는 채로 시작합니다 (000 §6.5, 002 §2.2.6).',
    },
    'survives-replacement': {
      title: '컨테이너를 삭제하고 새로 만들어도 글이 남아 있다',
      why: '업데이트할 때는 컨테이너를 교체합니다. 설정과 데이터는 바깥에서 다시 연결됩니다 (000 §6.5).',
    },
    'host-edit-seen': {
      title: '호스트에서 설정 파일을 고치고 다시 시작하면 바뀐 설정이 보인다',
      why: '바인드 마운트는 사본이 아니라 호스트의 바로 그 파일입니다. 이미지도 컨테이너도 새로 만들 필요가 없습니다 (000 §6.3, 003).',
    },
  },
  findings: {
    'no-such-container': {
      expected: '{container}라는 이름의 컨테이너가 실행 중이어야 합니다.',
      found: '그런 컨테이너가 없습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '실행할 때 --name으로 이름을 붙이세요.',
    },
    'removed-again': {
      expected: '{container}라는 이름의 컨테이너가 실행 중이어야 합니다.',
      found: '실행됐지만 지금은 없습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '마지막까지 실행해 두세요. 샌드박스는 통째로 버려지므로 뒷정리는 필요 없습니다.',
    },
    'not-running': {
      expected: '{container}라는 이름의 컨테이너가 실행 중이어야 합니다.',
      found: '{container}의 상태가 {state}입니다 (종료 코드 {code}). 마지막 줄: {lastLine}',
      hint: '실행해 두세요. --detach로 실행하고, 마지막에 stop 하지 말고, 이미지 뒤에 다른 명령을 적지 마세요.',
    },
    'settings-unreadable': {
      expected: '방명록이 설정 파일을 읽고 실행 중이어야 합니다.',
      found: '설정 파일을 읽지 못하고 끝났습니다. 마지막 줄: {lastLine}',
      hint: '"is a directory"라고 하면: -v의 콜론 앞에는 "$(pwd)/{settings}"처럼 전체 경로를 적습니다. 이름만 적으면 볼륨이 되고, 없는 경로를 적으면 도커가 디렉터리를 만듭니다. "not valid JSON"이라고 하면: 쉼표와 따옴표를 살펴보세요.',
    },
    'other-image': {
      expected: '{container} 컨테이너는 {image} 이미지로 만들어야 합니다.',
      found: '{container} 컨테이너는 {used}로 만들어졌습니다.',
      hint: '이미지를 그대로 쓰세요. 설정은 바깥에서 마운트로 연결합니다.',
    },
    'no-settings': {
      expected: '컨테이너의 {settingsInside}에 설정 파일이 있어야 합니다.',
      found: '{path} 파일이 없습니다. 연결된 것: {mounts}.',
      hint: '콜론 뒤에는 컨테이너 안의 경로를 적습니다. 한 글자씩 비교해 보세요. 호스트의 파일은 그 자리에 남아 있어야 합니다.',
    },
    'not-moved': {
      expected: '설정 파일에 "dataDir": "{folder}"라고 적혀 있어야 합니다.',
      found: '컨테이너의 {path} 파일에 적힌 것: {found}.',
      hint: '답안 디렉터리의 {settings}를 고치세요. JSON이라서 줄 사이에 쉼표가 필요합니다. DATA_DIR 환경 변수로도 되지만, 여기서는 설정 파일로 해야 합니다.',
    },
    'no-title': {
      expected: '설정 파일에 방명록의 제목이 있어야 합니다.',
      found: '컨테이너의 {path} 파일에 제목이 없거나, 설정이 없을 때의 제목인 "{defaultTitle}"입니다.',
      hint: '{settings}에 나만의 제목을 적으세요.',
    },
    'no-answer': {
      expected: '방명록이 localhost:{port}에서 응답해야 합니다.',
      found: '응답이 없습니다. 공개된 포트: {published}. 방명록은 컨테이너 안의 {inside}번 포트에서 기다립니다.',
      hint: '--publish에는 숫자 두 개를 씁니다. 앞이 호스트의 포트, 뒤가 컨테이너 안의 포트입니다.',
    },
    'not-the-guestbook': {
      expected: '방명록이 localhost:{port}에서 페이지와 글 목록으로 응답해야 합니다.',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: '"docker container logs {container}"를 읽고, {folder}에 무엇을 연결했는지 보세요.',
    },
    'other-title': {
      expected: '페이지의 제목이 설정 파일의 제목이어야 합니다: "{title}".',
      found: '페이지의 제목은 "{shown}"입니다.',
      hint: '방명록은 시작할 때 설정을 읽습니다. 고친 다음에 실행하거나, 고친 뒤에 다시 시작하세요.',
    },
    'other-folder': {
      expected: '방명록이 설정 파일에 적힌 {folder}에 글을 저장해야 합니다.',
      found: '페이지에 적힌 디렉터리: {shown}.',
      hint: 'DATA_DIR 환경 변수가 설정 파일보다 우선합니다. 쓰지 마세요. 설정을 고친 뒤에는 컨테이너를 다시 시작하세요.',
    },
    'not-mounted': {
      expected: '설정 파일이 바인드 마운트되어 있어야 합니다.',
      found: '컨테이너 안의 파일은 마운트가 아니라 복사해 넣은 것입니다. 연결된 것: {mounts}.',
      hint: '사본은 컨테이너와 함께 사라집니다. 실행할 때 파일을 마운트하세요: -v 호스트의-경로:컨테이너의-경로',
    },
    'not-a-bind-mount': {
      expected: '설정 파일은 호스트의 경로를 바인드 마운트한 것이어야 합니다.',
      found: '다른 종류의 마운트입니다: {type} {used}.',
      hint: '-v의 콜론 앞에 슬래시가 있는 경로를 적으면 바인드 마운트가 되고, 이름만 적으면 볼륨이 됩니다.',
    },
    writable: {
      expected: '컨테이너가 설정 파일에 쓸 수 없어야 합니다.',
      found: '{source}가 컨테이너에서 고칠 수 있게 연결되어 있습니다.',
      hint: '-v에도 --mount에도 읽기 전용으로 연결하는 말이 있습니다. "docker container run --help"와 바인드 마운트 설명서를 보세요.',
    },
    'source-gone': {
      expected: '마운트한 설정 파일이 호스트에 있어야 합니다.',
      found: '호스트에 {source} 파일이 이제 없습니다.',
      hint: '마운트한 파일을 지우거나 옮기지 마세요. 다음에 시작할 때 그 자리에서 찾습니다.',
    },
    'mounted-elsewhere': {
      expected: '설정으로 옮긴 데이터 디렉터리 {folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '볼륨이 {destination}에 연결되어 있어서, 글이 볼륨에 들어가지 않습니다.',
      hint: '데이터를 옮기면 볼륨도 따라가야 합니다. 콜론 뒤에 새 디렉터리를 적으세요.',
    },
    'no-volume': {
      expected: '설정으로 옮긴 데이터 디렉터리 {folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '거기에 연결된 볼륨이 없습니다. 연결된 것: {mounts}.',
      hint: '컨테이너 하나에 마운트가 여럿일 수 있습니다. 설정에 -v(또는 --mount) 하나, 볼륨에 또 하나를 쓰세요.',
    },
    'in-memory': {
      expected: '{folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '{folder}에 tmpfs가 있습니다. tmpfs는 메모리에 있어서 컨테이너와 함께 사라집니다.',
      hint: '그 자리에 볼륨을 연결하세요. -v 이름:디렉터리, 또는 --mount에 type=volume.',
    },
    'bind-mount': {
      expected: '{folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '{folder}에 호스트의 디렉터리 {source}가 바인드 마운트되어 있습니다.',
      hint: '설정은 호스트에서 오고, 데이터는 볼륨에 둡니다. 콜론 앞에 이름만 적으세요.',
    },
    'anonymous-volume': {
      expected: '{folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '{folder}에 이름을 정하지 않은 볼륨이 있습니다. 도커가 붙인 이름: {used}.',
      hint: '새 컨테이너는 또 다른 볼륨을 받게 됩니다. 앞에 이름을 적으세요. 이름:디렉터리.',
    },
    'other-volume': {
      expected: '{folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '{folder}에 {used} 볼륨이 있습니다.',
      hint: '도커는 모르는 이름이면 볼륨을 새로 만듭니다. 그래서 잘못 적어도 오류가 나지 않습니다. 이름을 비교해 보세요.',
    },
    'not-written': {
      expected: '방명록이 새 글을 받아야 합니다 (상태 코드 201).',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: '읽기 전용은 설정에만 씁니다. 방명록은 {folder}에 쓸 수 있어야 합니다.',
    },
    'not-in-volume': {
      expected: '{volume}만 연결한 다른 컨테이너에도 글 "{entry}"가 보여야 합니다.',
      found: '보이지 않습니다. 글이 {volume}이 아닌 다른 곳에 저장됐습니다.',
      hint: '{container}에 연결된 것을 모두 보세요.',
    },
    'samples-there': {
      expected: '이미지의 {oldFolder}에 있는 견본 글이 방명록에 없어야 합니다.',
      found: '견본 글 {count}개가 방명록에 있습니다. 첫 글은 "{first}"입니다.',
      hint: '이미지에 파일이 있는 자리에 비어 있는 새 볼륨을 연결하면 볼륨이 그 파일을 넘겨받습니다. {volume} 볼륨을 {folder}에만 연결하세요. 앞서 해 보다가 채워졌다면 볼륨을 지우고 다시 하세요.',
    },
    'not-back': {
      expected: '{container}가 같은 설정으로 다시 시작해서 30초 안에 {port}번 포트로 응답해야 합니다.',
      found: '응답이 없습니다. 마지막으로 나온 말: {lastLine}',
      hint: '컨테이너를 삭제하고 같은 명령으로 다시 실행해 보세요. 뭐라고 하나요?',
    },
    'entry-lost': {
      expected: '컨테이너를 대체한 뒤에도 글 "{entry}"가 있어야 합니다.',
      found: '글이 사라졌습니다. 방명록에 있는 글: {count}개.',
      hint: '어떤 볼륨인가요? "docker volume inspect {volume}"으로 볼 수 있습니다.',
    },
    'edit-not-seen': {
      expected: '호스트에서 {file} 파일을 고치고 다시 시작하면 페이지의 제목이 "{title}"이어야 합니다.',
      found: '페이지의 제목은 "{shown}"입니다. 마운트된 파일: {source}.',
      hint: '사본이 아니라 답안 디렉터리의 파일을 그대로 마운트하세요. 거기 있는 {settings}를 고치는 사람은 바뀐 것을 보고 싶어 합니다.',
    },
  },
  hints: [
    '마운트 두 개, 종류도 두 가지입니다. 설정 파일은 호스트의 것이라 읽기만 하고, 글은 애플리케이션의 것이라 볼륨에 둡니다.',
    '-v의 콜론 앞에 경로를 적으면 바인드 마운트, 이름만 적으면 볼륨입니다. 콜론을 하나 더 쓰고 그 뒤에 읽기 전용이라고 적을 수 있습니다. 경로는 처음부터 다 적어야 합니다. $(pwd)는 지금 있는 디렉터리입니다.',
    'docker container run -d --name {container} -p {port}:{inside} -v "$(pwd)/{settings}:{settingsInside}:ro" -v {volume}:… {image}. 점 세 개 자리에 {settings}에 적은 디렉터리를 적으세요.',
  ],
} satisfies LabTexts;
