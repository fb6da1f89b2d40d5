// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedges.h"

#include <algorithm>

#include "core/analysis/hedge_claims.h"
#include "core/analysis/hedge_tests.h"
#include "core/analysis/hedge_words.h"
#include "core/lexicon/english/saying.h"

namespace hearsay {

namespace {

// In news every third sentence or so has a sign of reporting; in an encyclopedia hardly one in thirty.
constexpr std::size_t sentences_per_sign = 12;

bool reports_nobody(const Text& text, const Segments& segments) {
  std::size_t signs = 0;
  for (const Token& t : segments.tokens) {
    const std::uint32_t length = t.span.length();
    signs += length >= 4 && length <= 12 && lexicon::signs_of_reporting.has(text.bytes(t.span));
  }
  return signs * sentences_per_sign < segments.sentences.size();
}

}  // namespace

std::vector<Hedge> find_hedges(const Text& text, const Segments& segments, Syntax& syntax,
                               const std::vector<Span>& boilerplate) {
  const bool expository = reports_nobody(text, segments);
  std::vector<Hedge> hedges;
  auto skipped = boilerplate.begin();
  for (std::uint32_t index = 0; index < segments.sentences.size(); ++index) {
    const Sentence& sentence = segments.sentences[index];
    while (skipped != boilerplate.end() && skipped->end <= sentence.span.begin) ++skipped;
    if (skipped != boilerplate.end() && skipped->contains(sentence.span)) continue;
    const HedgeView view(text, segments, sentence, expository);
    for (int i = 0; i < view.size(); ++i) {
      if (view.token(i).kind != TokenKind::word) continue;
      const HedgeWord* word = hedge_word(view.word(i));
      if (!word) continue;
      const HedgeMatch match = word->test(view, i);
      if (!match) continue;
      // “If the valve is open, water flows”: where nobody speaks, a condition states a rule and doubts
      // nothing.
      const HedgeKind kind = match.kind.value_or(word->kind);
      if (expository && kind == HedgeKind::conditional) continue;
      Hedge hedge;
      hedge.cue = {view.token(match.first).span.begin, view.token(match.last - 1).span.end};
      // Of two cues that overlap the one that was found first stays: it is further left.
      if (!hedges.empty() && hedges.back().cue.end > hedge.cue.begin) continue;
      const ClaimRange claim = find_claim(view, syntax.parse(index), *word, match.first, match.last);
      hedge.claim = {view.token(claim.first).span.begin, view.token(claim.last - 1).span.end};
      hedge.kind = kind;
      hedge.confidence = match.confidence > 0 ? match.confidence : word->confidence;
      hedge.rule = match.reason ? match.reason : word->reason;
      hedges.push_back(std::move(hedge));
    }
  }
  return hedges;
}

}  // namespace hearsay
