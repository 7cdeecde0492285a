import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '컨테이너보다 오래 남는 데이터',
  summary: '방명록에 이름 있는 볼륨을 연결해서, 컨테이너를 대체해도 글이 남게 합니다.',
  checks: {
    'app-serves': {
      title: '{image}로 만든 {container} 컨테이너가 {port}번 포트로 응답한다',
      why: '무엇을 기억하려면 먼저 애플리케이션이 실행되고 있어야 합니다 (000 §6.2).',
    },
    'uses-named-volume': {
      title: '{volume} 볼륨이 {folder}에 연결되어 있다',
      why: '이름 있는 볼륨은 다시 찾기 쉽습니다. 볼륨은 이미지에 맡기기보다 명시적으로 관리하는 편이 낫습니다 (000 §6.2).',
    },
    'survives-replacement': {
      title: '컨테이너를 삭제하고 새로 만들어도 글이 남아 있다',
      why: '컨테이너가 삭제되면 기록 가능 레이어와 거기서 수정된 데이터도 함께 삭제됩니다 (000 §6, §6.5).',
    },
    'volume-not-image': {
      title: '글이 이미지가 아니라 볼륨에 있다',
      why: '이미지는 실행하는 누구에게나 같습니다. 데이터는 이미지와 별개의 생애주기를 가집니다 (000 §6.5).',
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
      found: '있었지만, 명령이 끝나기 전에 삭제됐습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '마지막까지 실행해 두세요. 샌드박스는 통째로 버려지므로 뒷정리는 필요 없습니다.',
    },
    'not-running': {
      expected: '{container}라는 이름의 컨테이너가 실행 중이어야 합니다.',
      found: '{container}의 상태가 {state}입니다 (종료 코드 {code}). 마지막 줄: {lastLine}',
      hint: '실행해 두세요. --detach로 실행하고, 마지막에 stop 하지 말고, 이미지 뒤에 다른 명령을 적지 마세요.',
    },
    'other-image': {
      expected: '{container} 컨테이너는 {image} 이미지로 만들어야 합니다.',
      found: '{container} 컨테이너는 {used}로 만들어졌습니다.',
      hint: '"docker container run"에서 이미지 이름은 맨 끝에 옵니다. 철자를 살펴보세요. 이 실습에는 직접 만든 이미지가 필요 없습니다.',
    },
    'not-published': {
      expected: '호스트의 {port}번 포트가 컨테이너로 이어져야 합니다.',
      found: '공개된 포트: {published}.',
      hint: '--publish에는 숫자 두 개를 씁니다. 앞이 호스트의 포트, 뒤가 컨테이너 안의 포트입니다.',
    },
    'no-answer': {
      expected: '방명록이 localhost:{port}에서 응답해야 합니다.',
      found: '응답이 없습니다. 공개된 포트: {published}. 방명록은 컨테이너 안의 {inside}번 포트에서 기다립니다.',
      hint: '--publish에는 숫자 두 개를 씁니다. 앞이 호스트의 포트, 뒤가 컨테이너 안의 포트입니다.',
    },
    'not-the-guestbook': {
      expected: 'GET /entries의 응답이 상태 코드 200과 글 목록이어야 합니다.',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: '"docker container logs {container}"를 읽고, {folder}에 무엇을 연결했는지 보세요.',
    },
    'mounted-elsewhere': {
      expected: '방명록이 글을 쓰는 {folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '볼륨이 {destination}에 연결되어 있어서, 글이 볼륨에 들어가지 않습니다.',
      hint: '-v의 콜론 뒤에는 컨테이너 안의 디렉터리를 적습니다. 한 글자씩 비교해 보세요.',
    },
    'in-memory': {
      expected: '{folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '{folder}에 tmpfs가 있습니다. tmpfs는 메모리에 있어서 컨테이너와 함께 사라집니다.',
      hint: '그 자리에 볼륨을 연결하세요. -v 이름:디렉터리, 또는 --mount에 type=volume.',
    },
    'bind-mount': {
      expected: '{folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '{folder}에 호스트의 디렉터리 {source}가 바인드 마운트되어 있습니다.',
      hint: '앞부분에 슬래시가 있으면 호스트의 경로이고, 이름만 적으면 볼륨입니다.',
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
    'no-volume': {
      expected: '{folder}에 {volume} 볼륨이 있어야 합니다.',
      found: '{folder}에 아무것도 연결되어 있지 않습니다. 연결된 것: {mounts}.',
      hint: '볼륨을 만들기만 해서는 안 됩니다. 컨테이너를 실행할 때 알려 주어야 합니다.',
    },
    'not-written': {
      expected: '방명록이 새 글을 받아야 합니다 (상태 코드 201).',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: '방명록은 {folder}에 쓸 수 있어야 합니다. 읽기 전용(:ro)으로 연결하면 쓰지 못합니다.',
    },
    'not-back': {
      expected: '같은 설정으로 새로 만든 {container}가 30초 안에 {port}번 포트로 응답해야 합니다.',
      found: '응답이 없습니다. 마지막 줄: {lastLine}',
      hint: '컨테이너를 삭제하고 같은 명령으로 다시 실행해 보세요. 뭐라고 하나요?',
    },
    'entry-lost': {
      expected: '컨테이너를 대체한 뒤에도 글 "{entry}"가 있어야 합니다.',
      found: '글이 사라졌습니다. 방명록에 있는 글: {count}개.',
      hint: '글이 {volume}에 저장되지 않습니다. 방명록이 어디에 쓰는지(DATA_DIR), 어떤 볼륨인지("docker volume inspect {volume}") 보세요.',
    },
    'not-in-volume': {
      expected: '{folder}에 {volume}만 연결한 다른 컨테이너에도 글 "{entry}"가 보여야 합니다.',
      found: '보이지 않습니다. 글이 {volume}이 아닌 다른 곳에 저장됐습니다.',
      hint: '{container}에 연결된 것을 모두 보고, 어디에 쓰는지(DATA_DIR) 보세요.',
    },
    'entries-in-image': {
      expected: '같은 이미지를 볼륨 없이 실행하면 빈 방명록으로 시작해야 합니다.',
      found: '글 {count}개로 시작합니다. 첫 글은 "{first}"입니다. 글이 이미지에 들어 있습니다.',
      hint: '"docker container commit"으로 만든 이미지에는 그 순간의 데이터가 들어가서 누구에게나 보입니다. {image}를 그대로 쓰세요.',
    },
  },
  hints: [
    '컨테이너가 사라지면 기록 가능 레이어도 사라집니다. 컨테이너에 연결할 수 있고 별개의 생애주기를 갖는 것은 무엇일까요?',
    '"docker container run --help"에 옵션이 두 가지 있습니다. 짧은 --volume(-v)과 긴 --mount입니다.',
    'docker container run --detach --name {container} --publish {port}:{inside} --volume …:{folder} {image}. 점 세 개 자리에 볼륨 이름을 적으세요.',
  ],
} satisfies LabTexts;
