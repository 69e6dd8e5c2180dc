"""Korean sentences from a small vocabulary, with particles that fit the word before them."""

import random

NOUNS = (
    "가중치 거대모델 검색 검증 계산량 공정 관측 교정 구조화 권한 규격 기록 기억장치 길잡이 낱말 논리 단말 대화 도구 동작 "
    "라벨 매개변수 메모 모듈 문맥 문서 반복 배포 벡터 번역기 보안 부하 분류 사전학습 상담 색인 생성 센서 속도 손실 시뮬레이션 "
    "식별 신경망 실험 압축 연산 예산 오류 온도 요약 용량 음성 응답 인증 작업대 장치 저장소 전력 절차 점검 정답률 조율 지식 "
    "질문 책임 처리 추론 출처 측정 캐시 코드 클러스터 토큰 통신망 파이프라인 편향 평가 표본 품질 프롬프트 학습률 함수 협업 환각"
).split()
TERMS = (
    "Agent Batch Cache Chunk Context Corpus Decoder Encoder Eval Fine-Tuning GPU Index Kernel Latency Memory Mixture "
    "NPU Open-Weight Planner Prompt Quantization RAG Reranker Retrieval Router Sampling Schema SDK Token Vision"
).split()
ACTORS = (
    "국내 연구소,한 대학 연구실,어느 스타트업,통신 업계,반도체 업계,공공 기관,의료 현장,교육 현장,개발자 모임,클라우드 업체,"
    "로봇 제조사,금융권,오픈소스 진영,평가 단체,표준 기구,정부 부처"
).split(",")
ACTIONS = (
    "공개했다,내놓았다,시험했다,줄였다,다시 설계했다,앞당겼다,점검했다,분석했다,도입했다,늦추었다,비교했다,기록했다"
).split(",")
CLOSINGS = (
    "눈에 띄게 나아졌다,아직 갈 길이 멀다,비용을 절반으로 낮춘다,현장에서 먼저 확인되었다,사람의 검토가 필요하다,"
    "다음 분기에 다시 살핀다,작은 모델에서도 되풀이되었다,자료가 모자라 단정하기 어렵다"
).split(",")
LABELS = "연구 산업 정책 도구 안전 로봇 반도체 교육 의료 오픈소스 C++ 에이전트".split()


def ends_in_consonant(word):
    """Whether a word's last Hangul syllable has a final consonant; other words count as if it had none."""
    last = word.rstrip("\"'’”)*`")[-1:]
    return "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 != 0


def with_particle(word, pair):
    """A word with the fitting one of two particles, such as `은/는`."""
    after_consonant, after_vowel = pair.split("/")
    return word + (after_consonant if ends_in_consonant(word) else after_vowel)


class Phrases:
    """Phrases and sentences of one document.

    Only `Random.random` is used: of all the generator's methods it alone promises the same numbers in every Python.
    """

    def __init__(self, seed):
        self._random = random.Random(seed).random

    def chance(self, share):
        """True in this share of the calls."""
        return self._random() < share

    def number(self, low, high):
        """A number from `low` to `high`, both included."""
        return low + int(self._random() * (high - low + 1))

    def pick(self, words):
        """One of the words."""
        return words[int(self._random() * len(words))]

    def noun(self):
        """A noun, at times with a foreign term in brackets."""
        noun = self.pick(NOUNS)
        return f"{noun}({self.pick(TERMS)})" if self.chance(0.15) else noun

    def headline(self):
        """A headline with a quotation."""
        actor, quoted = self.pick(ACTORS), f"{self.pick(NOUNS)} {self.number(12, 96)}%"
        return f"{actor} \"{quoted}\"...{self.pick(NOUNS)}·{self.pick(NOUNS)} 새 흐름"

    def sentence(self):
        """A sentence with, at times, what makes Korean Markdown hard."""
        middle = " ".join(self._modifier() for _ in range(self.number(1, 4)))
        if self.chance(0.6):
            subject = with_particle(self.pick(ACTORS), "은/는")
            return f"{subject} {middle} {with_particle(self.noun(), '을/를')} {self.pick(ACTIONS)}."
        return f"{middle} {with_particle(self.noun(), '은/는')} {self.pick(CLOSINGS)}."

    def sentences(self, count):
        """Sentences in one line."""
        return " ".join(self.sentence() for _ in range(count))

    def _modifier(self):
        draw = self._random()
        if draw < 0.62:
            return self.noun() + self.pick(["의", "에 쓰는", "보다 먼저", "에서 나온", "까지 아우르는"])
        if draw < 0.74:
            return f"**{self.pick(NOUNS)}({self.pick(TERMS)})**" + self.pick(["에서", "까지", "만의", "에도"])
        if draw < 0.80:
            return f"**‘{self.pick(NOUNS)} {self.pick(NOUNS)}’**이라는"
        if draw < 0.86:
            low = self.number(2, 5)
            return f"{low}~{low + self.number(1, 4)}{self.pick(['년', '개월', '주', '배'])}에 걸친"
        if draw < 0.91:
            return f"`{self.pick(TERMS).lower()}-{self.number(1, 12)}`의"
        if draw < 0.96:
            return f"[{self.pick(NOUNS)} 자료](https://example.org/docs/{self.number(100, 99999)})에 실린"
        return f"https://example.org/p/{self.number(100, 99999)}에서 밝힌"
