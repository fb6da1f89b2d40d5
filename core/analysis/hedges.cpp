// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedges.h"

#include <utility>

#include "core/analysis/hedge_claims.h"
#include "core/analysis/hedge_tests.h"
#include "core/analysis/hedge_words.h"
#include "core/lexicon/english/saying.h"

namespace hearsay {

namespace {

// In news every third sentence or so has a sign of reporting; in an encyclopedia hardly one in thirty.
constexpr std::size_t sentences_per_sign = 12;
// Bytes of the signs: most tokens are refused by their length alone.
constexpr std::uint32_t shortest_sign = 4, longest_sign = 12;

}  // namespace

bool reports_nobody(const Text& text, const Segments& segments) {
  std::size_t signs = 0;
  for (const Token& t : segments.tokens) {
    const std::uint32_t length = t.span.length();
    signs += length >= shortest_sign && length <= longest_sign && lexicon::signs_of_reporting.has(text.bytes(t.span));
  }
  return signs * sentences_per_sign < segments.sentences.size();
}

std::vector<Hedge> find_hedges(const Article& article, Syntax& syntax) {
  std::vector<Hedge> hedges;
  for (std::uint32_t number = 0; number < article.segments.sentences.size(); ++number) {
    if (article.structure.kinds[article.paragraph_of[number]] == ParagraphKind::boilerplate) continue;
    const Sentence sentence(article, syntax, number);
    for (std::uint32_t t = sentence.range.first; t < sentence.range.last; ++t) {
      if (!sentence.is_word(t)) continue;
      const HedgeWord* word = hedge_word(sentence.word(t));
      if (!word) continue;
      const HedgeMatch match = word->test(sentence, static_cast<int>(t));
      if (!match) continue;
      // “If the valve is open, water flows”: where nobody speaks, a condition states a rule and doubts
      // nothing.
      const HedgeKind kind = match.kind.value_or(word->kind);
      if (article.expository && kind == HedgeKind::conditional) continue;
      Hedge hedge;
      hedge.cue = article.span(match.cue);
      // Of two cues that overlap the one that was found first stays: it is further left.
      if (!hedges.empty() && hedges.back().cue.end > hedge.cue.begin) continue;
      hedge.claim = article.span(find_claim(sentence, *word, match.cue));
      hedge.kind = kind;
      hedge.confidence = match.confidence > 0 ? match.confidence : word->confidence;
      hedge.rule = match.reason ? match.reason : word->reason;
      hedges.push_back(std::move(hedge));
    }
  }
  return hedges;
}

}  // namespace hearsay
